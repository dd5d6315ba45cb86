namespace ClickUp.Generated.Testing.Operations;

/// <summary>A request is refused; nothing that it has done so far counts.</summary>
internal sealed class RefusedException(ClickUpAnswer answer) : Exception("The request is refused.")
{
    public ClickUpAnswer Answer => answer;
}
