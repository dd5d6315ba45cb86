namespace ClickUp.Generated;

/// <summary>What a body that came to a webhook is, or why it was refused.</summary>
public enum WebhookReadStatus
{
    /// <summary>An event of a webhook, of a kind that is known or not.</summary>
    Event,

    /// <summary>A call that an Automation makes: another envelope, told apart from an event.</summary>
    Automation,

    /// <summary>No secret was given, or only blank ones: nothing is valid then.</summary>
    NoSecret,

    /// <summary>The header <c>X-Signature</c> is missing or blank.</summary>
    NoSignature,

    /// <summary>The signature is not 64 hex digits.</summary>
    MalformedSignature,

    /// <summary>None of the secrets signed this body.</summary>
    WrongSignature,

    /// <summary>The body is not JSON, or neither an event nor an Automation's call.</summary>
    NotADelivery,
}
