using System.Globalization;

namespace ClickUp.Generated;

/// <summary>What a <see cref="CustomFieldFilter"/> compares with: a text or an id, a number, a time, true or false, each of which is taken as it is.</summary>
public readonly struct CustomFieldOperand
{
    private readonly RawJson _value;

    /// <summary>What is compared with, as JSON: for what no conversion knows.</summary>
    public CustomFieldOperand(RawJson value) => _value = value;

    /// <summary>The value as JSON.</summary>
    public RawJson ToRawJson() => _value;

    /// <summary>A text, or the id of an option, a label, a user, a task.</summary>
    public static implicit operator CustomFieldOperand(string text) => new(RawJson.From(text));

    /// <summary>A whole number.</summary>
    public static implicit operator CustomFieldOperand(long number) => new(RawJson.From(number));

    /// <summary>A number.</summary>
    public static implicit operator CustomFieldOperand(decimal number) => new(new RawJson(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A number that is finite.</summary>
    public static implicit operator CustomFieldOperand(double number) => new(RawJson.From(number));

    /// <summary>A time, to the millisecond.</summary>
    public static implicit operator CustomFieldOperand(DateTimeOffset time) => new(RawJson.From(Json.Milliseconds(time)));

    /// <summary>Whether a checkbox is checked.</summary>
    public static implicit operator CustomFieldOperand(bool isChecked) => new(RawJson.From(isChecked));
}
