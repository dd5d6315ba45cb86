using System.Globalization;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>The text that a reader of Newtonsoft.Json made a value from: <c>1.10</c>, <c>1e400</c> and what looks like a date stay as they came.</summary>
/// <remarks>
/// The reader gives values and no text, and when a converter is asked, the first value has been made already. The text still
/// stands in the reader's buffer. Where that can not be looked into, and for readers that have no text, the value is written anew.
/// </remarks>
internal static partial class TokenText
{
    /// <summary>The JSON of the value that a reader of any kind stands at, or before. Comments are left out.</summary>
    /// <param name="reader">Left at the end of the value.</param>
    /// <exception cref="JsonReaderException">The text ends inside the value, or has what JSON has not.</exception>
    public static string OfValue(JsonReader reader)
    {
        var (dates, floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        (reader.DateParseHandling, reader.FloatParseHandling) = (DateParseHandling.None, FloatParseHandling.Double);
        try
        {
            var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var writer = new JsonTextWriter(text))
                Copy(reader, writer);
            return text.ToString();
        }
        finally
        {
            (reader.DateParseHandling, reader.FloatParseHandling) = (dates, floats);
        }
    }

    private static void Copy(JsonReader reader, JsonTextWriter writer)
    {
        if (reader.TokenType is JsonToken.None)
            Advance(reader);
        while (reader.TokenType is JsonToken.Comment)
            Advance(reader);
        for (var depth = 0; ; Advance(reader))
        {
            switch (reader.TokenType)
            {
                case JsonToken.Comment:
                    continue;
                case JsonToken.StartConstructor or JsonToken.Undefined:
                    throw new JsonReaderException($"'{(reader.TokenType == JsonToken.Undefined ? "undefined" : $"new {reader.Value}")}' is not JSON.");
                case JsonToken.StartObject or JsonToken.StartArray:
                    depth++;
                    break;
                case JsonToken.EndObject or JsonToken.EndArray:
                    depth--;
                    break;
            }

            if (Of(reader) is { } raw)
                writer.WriteRawValue(raw);
            else
                writer.WriteToken(reader, writeChildren: false);
            if (depth == 0)
                return;
        }
    }

    private static void Advance(JsonReader reader)
    {
        if (!reader.Read())
            throw new JsonReaderException("The text ends inside a value.");
    }

    /// <summary>The text of the string or number that was read last; null where it is not to be had, or is none that JSON has.</summary>
    private static string? Of(JsonReader reader)
    {
        var isNumber = reader.TokenType is JsonToken.Integer or JsonToken.Float;
        if (!(isNumber || reader.TokenType is JsonToken.String or JsonToken.Date) || reader is not JsonTextReader text || Buffer(text) is not var (letters, end) || end < 1 || end > letters.Length)
            return null;
        var start = end;
        if (isNumber)
        {
            while (start > 0 && letters[start - 1] is >= '0' and <= '9' or '+' or '-' or '.' or 'e' or 'E')
                start--;
            var number = letters.AsSpan(start, end - start);
            return JsonText.IsNumber(number) ? number.ToString() : null;
        }

        // The quote that no backslash hides is the one that opens. Without one, the reader has moved what follows it to the start.
        for (start = end - 2; start >= 0 && (letters[start] != '"' || IsEscaped(letters, start));)
            start--;
        var content = letters.AsSpan(start + 1, end - 1 - (start + 1));
        return letters[end - 1] == '"' && JsonText.IsString(content) ? $"\"{content.ToString()}\"" : null;
    }

    private static bool IsEscaped(char[] letters, int at)
    {
        var backslashes = 0;
        while (at - backslashes > 0 && letters[at - backslashes - 1] == '\\')
            backslashes++;
        return backslashes % 2 != 0;
    }

#if NET
    private static (char[] Letters, int End)? Buffer(JsonTextReader reader)
    {
        try
        {
            return Letters(reader) is { } letters ? (letters, Position(reader)) : null;
        }
        catch (MissingFieldException)
        {
            // Another version of Newtonsoft.Json than those that there were.
            return null;
        }
    }

    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_chars")]
    private static extern ref char[]? Letters(JsonTextReader reader);

    [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = "_charPos")]
    private static extern ref int Position(JsonTextReader reader);
#else
    private static readonly System.Reflection.FieldInfo? _letters = Field("_chars");
    private static readonly System.Reflection.FieldInfo? _position = Field("_charPos");

    private static (char[] Letters, int End)? Buffer(JsonTextReader reader) =>
        _letters?.GetValue(reader) is char[] letters && _position?.GetValue(reader) is int position ? (letters, position) : null;

    private static System.Reflection.FieldInfo? Field(string name) =>
        typeof(JsonTextReader).GetField(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance);
#endif
}
