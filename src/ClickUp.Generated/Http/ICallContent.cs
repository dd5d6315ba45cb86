namespace ClickUp.Generated;

/// <summary>The content of a call, which says when it is read. A request that has it belongs to the call, whoever made the request.</summary>
internal interface ICallContent
{
    ClickUpRequest? Call { get; set; }
}
