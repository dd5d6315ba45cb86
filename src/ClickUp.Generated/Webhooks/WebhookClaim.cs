namespace ClickUp.Generated;

/// <summary>What a claim of a delivery came to.</summary>
public enum WebhookClaim
{
    /// <summary>The delivery is the caller's, for the time of the lease.</summary>
    Taken,

    /// <summary>The delivery was handled before.</summary>
    Done,

    /// <summary>Somebody else has the delivery now.</summary>
    Busy,
}
