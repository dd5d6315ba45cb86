namespace ClickUp.Generated;

/// <summary>The address of a call. A request that has it belongs to the call: who copies a request hands it on, and often with content of its own making.</summary>
/// <remarks>The request's options would do the same, and cost a dictionary for each call.</remarks>
internal sealed class CallUri(string address) : Uri(address, UriKind.Absolute)
{
    public ClickUpRequest? Call { get; set; }
}
