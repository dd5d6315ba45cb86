namespace ClickUp.Generated;

/// <remarks>
/// A task that was read does not say whether its dates have a time of day. Where a <c>Difference</c> has a date, set <see cref="DueDateTime"/> or
/// <see cref="StartDateTime"/> to true beside it if it has one: else ClickUp moves it to 4:00.
/// </remarks>
public partial class UpdateTaskRequest
{
    internal override string FieldFor(string name) => name == "markdown_description" ? "markdown_content" : name;
}
