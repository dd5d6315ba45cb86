namespace ClickUp.Generated;

public partial class SetCustomFieldValueRequest
{
    /// <summary>The request that sets a value: <c>SetCustomFieldValueAsync(taskId, fieldId, CustomFieldValue.Text("Mars"))</c>.</summary>
    public static implicit operator SetCustomFieldValueRequest(CustomFieldValue value) =>
        new() { Value = Arguments.NotNull(value, nameof(value)).Value, ValueOptions = value.ValueOptions };
}
