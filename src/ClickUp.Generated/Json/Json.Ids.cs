using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Ids are text in C#. Where ClickUp wants numbers, what is a whole number goes out as one, and any other text (<c>none</c>) as text.</summary>
internal static partial class Json
{
    public static void WriteId(BodyWriter writer, string? value)
    {
        if (value is not null && IsWholeNumber(value))
            writer.WriteRawValue(value);
        else
            writer.WriteValue(value);
    }

    public static void WriteId(BodyWriter writer, IEnumerable<string>? values) => WriteList(writer, values, WriteId);

    public static void WriteId(BodyWriter writer, IDictionary<string, string>? values) => WriteMap(writer, values, WriteId);

    /// <summary>For a class of ids that is shared by properties whose ids are numbers and others whose ids are text (<c>{add, rem}</c>).</summary>
    public static void WriteId(BodyWriter writer, Model? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        using var text = new BodyWriter();
        value.WriteObject(text);
        using var reader = BodyReader.Of(JsonSource.From(text.ToString()));
        reader.Advance();
        writer.WriteStartObject();
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var name = reader.Text;
            writer.WritePropertyName(name);
            reader.Advance();
            // What is nobody's property goes out as it came.
            if (value.AdditionalProperties.ContainsKey(name))
                writer.WriteRawValue(reader.ReadRaw().ToString());
            else
                WriteIdsOf(writer, reader);
        }

        writer.WriteEndObject();
    }

    // Without a zero in front, as ClickUp writes them: "007" is no number of its.
    private static bool IsWholeNumber(string text)
    {
        var digits = text.Length > 0 && text[0] == '-' ? text.AsSpan(1) : text.AsSpan();
        if (digits.IsEmpty || (digits[0] == '0' && text.Length > 1))
            return false;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '9')
                return false;
        }

        return true;
    }

    private static void WriteIdsOf(BodyWriter writer, BodyReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartArray:
                writer.WriteStartArray();
                while (reader.Advance() != JsonToken.EndArray)
                    WriteIdsOf(writer, reader);
                writer.WriteEndArray();
                break;
            case JsonToken.String:
                WriteId(writer, reader.Text);
                break;
            default:
                writer.WriteRawValue(reader.ReadRaw().ToString());
                break;
        }
    }
}
