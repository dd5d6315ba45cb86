namespace ClickUp.Generated.Testing;

/// <summary>How a delivery stands.</summary>
public enum ClickUpDeliveryStatus
{
    /// <summary>It waits for its turn, or for its next attempt.</summary>
    Waiting,

    /// <summary>It is held back, by <see cref="ClickUpServer.HoldDeliveries"/>.</summary>
    Held,

    /// <summary>The webhook answered with a success, in time.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Failed,

    /// <summary>It was not tried: the address is not on this machine, or the webhook is suspended or gone.</summary>
    NotSent,
}
