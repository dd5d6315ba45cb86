namespace ClickUp.Generated;

/// <remarks>Made by the method of its operator. Several filters of one call must all hold.</remarks>
public partial class CustomFieldFilter
{
    /// <summary>Tasks whose field equals a value; of a text, that contains it. Labels do not know this one.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter Equal(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.Equal, value.ToRawJson());

    /// <summary>Tasks whose field is exactly a text.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter Exactly(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.Exactly, value.ToRawJson());

    /// <summary>Tasks whose field is another value; of a text, that does not contain it.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter NotEqual(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.NotEqual, value.ToRawJson());

    /// <summary>Tasks whose field is not exactly a text.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter NotExactly(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.NotExactly, value.ToRawJson());

    /// <summary>Tasks whose field is less than a number, or earlier than a time.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter Less(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.Less, value.ToRawJson());

    /// <summary>Tasks whose field is at most a number, or a time.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter LessOrEqual(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.LessOrEqual, value.ToRawJson());

    /// <summary>Tasks whose field is greater than a number, or later than a time.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter Greater(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.Greater, value.ToRawJson());

    /// <summary>Tasks whose field is at least a number, or a time.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="value">What it is compared with.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter GreaterOrEqual(string fieldId, CustomFieldOperand value) => Of(fieldId, CustomFieldOperator.GreaterOrEqual, value.ToRawJson());

    /// <summary>Tasks whose field has no value.</summary>
    /// <param name="fieldId">The field.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter IsNull(string fieldId) => Of(fieldId, CustomFieldOperator.IsNull, null);

    /// <summary>Tasks whose field has a value.</summary>
    /// <param name="fieldId">The field.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter IsNotNull(string fieldId) => Of(fieldId, CustomFieldOperator.IsNotNull, null);

    /// <summary>Tasks whose field is between two numbers or times, which count too.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="low">The least.</param>
    /// <param name="high">The greatest.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public static CustomFieldFilter Range(string fieldId, CustomFieldOperand low, CustomFieldOperand high) => Of(fieldId, CustomFieldOperator.Range, List([low, high]));

    /// <summary>Tasks whose field has one of these options, labels, people or tasks.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="values">Ids of options, labels, users or tasks; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank, or there is no value.</exception>
    public static CustomFieldFilter Any(string fieldId, params CustomFieldOperand[] values) => Of(fieldId, CustomFieldOperator.Any, List(values));

    /// <summary>Tasks whose field has all of these.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="values">Ids of options, labels, users or tasks; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank, or there is no value.</exception>
    public static CustomFieldFilter All(string fieldId, params CustomFieldOperand[] values) => Of(fieldId, CustomFieldOperator.All, List(values));

    /// <summary>Tasks whose field has none of these.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="values">Ids of options, labels, users or tasks; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank, or there is no value.</exception>
    public static CustomFieldFilter NotAny(string fieldId, params CustomFieldOperand[] values) => Of(fieldId, CustomFieldOperator.NotAny, List(values));

    /// <summary>Tasks whose field lacks one of these.</summary>
    /// <param name="fieldId">The field.</param>
    /// <param name="values">Ids of options, labels, users or tasks; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank, or there is no value.</exception>
    public static CustomFieldFilter NotAll(string fieldId, params CustomFieldOperand[] values) => Of(fieldId, CustomFieldOperator.NotAll, List(values));

    internal override void Validate(string parameter)
    {
        Need("field_id", FieldId is not null, nameof(FieldId), parameter);
        Need("operator", Operator is not null, nameof(Operator), parameter);
    }

    private static CustomFieldFilter Of(string fieldId, CustomFieldOperator op, RawJson? value) => new() { FieldId = Arguments.NotBlank(fieldId, nameof(fieldId)), Operator = op, Value = value };

    private static RawJson List(CustomFieldOperand[] values)
    {
        if (Arguments.NotNull(values, nameof(values)).Length == 0)
            throw new ArgumentException("There is no value to compare with.", nameof(values));
        return new RawJson("[" + string.Join(",", values.Select(static value => value.ToRawJson().ToString())) + "]");
    }
}
