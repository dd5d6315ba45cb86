namespace ClickUp.Generated;

/// <summary>Writes the field of a property, unless the property is null or <see cref="Model.AdditionalProperties"/> will write it: one overload for each kind.</summary>
internal static partial class Json
{
    public static void Field(BodyWriter writer, Model model, string name, string? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, long? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, double? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, bool? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, DateTimeOffset? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, TimeSpan? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, Model? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, RawJson? value)
    {
        if (model.StartField(writer, name, value is { IsUnset: false }))
            Write(writer, value);
    }

    public static void Field<T>(BodyWriter writer, Model model, string name, T value) where T : struct, IOpenEnum
    {
        if (model.StartField(writer, name, !value.IsUnset))
            Write(writer, value);
    }

    public static void Field<T>(BodyWriter writer, Model model, string name, T? value) where T : struct, IOpenEnum => Field(writer, model, name, value.GetValueOrDefault());

    public static void Field(BodyWriter writer, Model model, string name, IEnumerable<string>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IEnumerable<long>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IEnumerable<double>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IEnumerable<bool>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IEnumerable<DateTimeOffset>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IEnumerable<TimeSpan>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IEnumerable<RawJson>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field<T>(BodyWriter writer, Model model, string name, IEnumerable<T>? value) where T : struct, IOpenEnum
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    // The last parameter, never given, sets this apart from the overload for enums: constraints alone do not.
    public static void Field<T>(BodyWriter writer, Model model, string name, IEnumerable<T>? value, Model? _ = null) where T : Model
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IDictionary<string, string>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IDictionary<string, long>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IDictionary<string, double>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IDictionary<string, bool>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IDictionary<string, DateTimeOffset>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IDictionary<string, TimeSpan>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field(BodyWriter writer, Model model, string name, IDictionary<string, RawJson>? value)
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field<T>(BodyWriter writer, Model model, string name, IDictionary<string, T>? value) where T : struct, IOpenEnum
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    public static void Field<T>(BodyWriter writer, Model model, string name, IDictionary<string, T>? value, Model? _ = null) where T : Model
    {
        if (model.StartField(writer, name, value is not null))
            Write(writer, value);
    }

    /// <summary>The field of a property that holds ids, which ClickUp wants as numbers.</summary>
    public static void FieldOfIds(BodyWriter writer, Model model, string name, string? value)
    {
        if (model.StartField(writer, name, value is not null))
            WriteId(writer, value);
    }

    public static void FieldOfIds(BodyWriter writer, Model model, string name, IEnumerable<string>? value)
    {
        if (model.StartField(writer, name, value is not null))
            WriteId(writer, value);
    }

    public static void FieldOfIds(BodyWriter writer, Model model, string name, IDictionary<string, string>? value)
    {
        if (model.StartField(writer, name, value is not null))
            WriteId(writer, value);
    }

    public static void FieldOfIds(BodyWriter writer, Model model, string name, Model? value)
    {
        if (model.StartField(writer, name, value is not null))
            WriteId(writer, value);
    }

    /// <summary>The field of a property that holds a time, which ClickUp wants as text.</summary>
    public static void FieldOfIso(BodyWriter writer, Model model, string name, DateTimeOffset? value)
    {
        if (model.StartField(writer, name, value is not null))
            WriteIso(writer, value);
    }
}
