using Newtonsoft.Json;

namespace ClickUp.Generated;

internal static partial class TokenText
{
    /// <summary>Hands JSON over to a writer of Newtonsoft.Json: to the letter, unless it is set to write in another way.</summary>
    /// <param name="json">One value that is known to be JSON.</param>
    /// <param name="writer">Of any kind.</param>
    public static void Write(string json, JsonWriter writer)
    {
        if (writer is JsonTextWriter text && !(text.GetType() == typeof(JsonTextWriter) && IsPlain(text)))
            WriteTokens(json, text);
        else
            new RawJson(json).WriteTo(writer);
    }

    private static bool IsPlain(JsonTextWriter writer) =>
        writer is { Formatting: Formatting.None, StringEscapeHandling: StringEscapeHandling.Default, QuoteChar: '"', QuoteName: true };

    // Numbers as they stand, and strings whose escapes are another's.
    private static void WriteTokens(string json, JsonTextWriter writer)
    {
        for (var at = 0; at < json.Length;)
        {
            var length = LengthOfToken(json.AsSpan(at));
            switch (json[at])
            {
                case '{':
                    writer.WriteStartObject();
                    break;
                case '[':
                    writer.WriteStartArray();
                    break;
                case '}':
                    writer.WriteEndObject();
                    break;
                case ']':
                    writer.WriteEndArray();
                    break;
                case ',' or ':' or ' ' or '\n' or '\r' or '\t':
                    break;
                case '"' when IsName(json.AsSpan(at + length)):
                    writer.WritePropertyName(JsonText.Unescape(json.AsSpan(at + 1, length - 2)));
                    break;
                case '"' when RawJson.From(JsonText.Unescape(json.AsSpan(at + 1, length - 2))).ToString() == json.Substring(at, length):
                    writer.WriteValue(JsonText.Unescape(json.AsSpan(at + 1, length - 2)));
                    break;
                default:
                    writer.WriteRawValue(json.Substring(at, length));
                    break;
            }

            at += length;
        }
    }

    private static int LengthOfToken(ReadOnlySpan<char> json)
    {
        if (json[0] is '{' or '[' or '}' or ']' or ',' or ':' or ' ' or '\n' or '\r' or '\t')
            return 1;
        if (json[0] != '"')
            return json.IndexOfAny(",:]} \n\r\t".AsSpan()) is var end and >= 0 ? end : json.Length;
        var at = 1;
        while (json[at] != '"')
            at += json[at] == '\\' ? 2 : 1;
        return at + 1;
    }

    private static bool IsName(ReadOnlySpan<char> rest) => rest.TrimStart() is var next && next.Length > 0 && next[0] == ':';
}
