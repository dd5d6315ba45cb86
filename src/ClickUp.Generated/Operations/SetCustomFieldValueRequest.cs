namespace ClickUp.Generated;

/// <remarks>Where it is wanted, a <see cref="CustomFieldValue"/> of any kind goes.</remarks>
public partial class SetCustomFieldValueRequest
{
    /// <summary>The request that sets a value: <c>SetCustomFieldValueAsync(taskId, fieldId, CustomFieldValue.Text("Mars"))</c>.</summary>
    public static implicit operator SetCustomFieldValueRequest(CustomFieldValue value)
    {
        var request = new SetCustomFieldValueRequest { Value = Arguments.NotNull(value, nameof(value)).Value, ValueOptions = value.ValueOptions };
        foreach (var other in value.AdditionalProperties)
            request.AdditionalProperties[other.Key] = other.Value;
        return request;
    }
}
