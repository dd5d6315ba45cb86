using System.Globalization;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Reads single values. What does not fit is left where it is, for its caller to keep.</summary>
internal static partial class Json
{
    private const string Digits = "0123456789";

    private static bool TryRead(BodyReader reader, out string value)
    {
        value = reader.TokenType switch
        {
            JsonToken.String => reader.Text,
            JsonToken.Integer or JsonToken.Float => reader.Token.ToString(),
            _ => null!,
        };
        return value is not null;
    }

    private static bool TryRead(BodyReader reader, out long value)
    {
        switch (reader.TokenType)
        {
            case JsonToken.Integer:
                return TryParse(reader.Token, out value);
            case JsonToken.Float when TryRead(reader, out double number) && Math.Abs(number) < 1L << 53 && Math.Floor(number) == number:
                value = (long)number;
                return true;
            case JsonToken.String:
                return TryParse(reader.Text.AsSpan(), out value);
        }

        value = 0;
        return false;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out long value) =>
#if NET
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
#else
        long.TryParse(text.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
#endif

    private static bool TryRead(BodyReader reader, out double value)
    {
        var text = reader.TokenType switch
        {
            JsonToken.Float or JsonToken.Integer => reader.Token.ToString(),
            JsonToken.String => reader.Text,
            _ => "",
        };
        // Nothing that could not be written as a number of JSON again: no white space, no NaN.
        value = 0;
        return text.Length > 0 && Digits.IndexOf(text[text.Length - 1]) >= 0
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
            && !double.IsInfinity(value);
    }

    private static bool TryRead(BodyReader reader, out bool value)
    {
        value = reader.TokenType == JsonToken.Boolean && reader.IsTrue;
        return reader.TokenType == JsonToken.Boolean;
    }

    // ClickUp writes times as Unix milliseconds, as a number or as digits; a text of ISO 8601 is read too.
    private static bool TryRead(BodyReader reader, out DateTimeOffset value)
    {
        if (TryRead(reader, out long milliseconds))
        {
            var inRange = milliseconds >= EarliestMilliseconds && milliseconds <= LatestMilliseconds;
            value = inRange ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : default;
            return inRange;
        }

        // With a date in full: .NET would find one in much less.
        value = default;
        return reader.TokenType == JsonToken.String && reader.Text is { Length: >= 10 } text && text[4] == '-' && text[7] == '-'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    private static bool TryRead(BodyReader reader, out TimeSpan value)
    {
        var fits = TryRead(reader, out long milliseconds) && milliseconds is >= -LongestMilliseconds and <= LongestMilliseconds;
        value = fits ? TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond) : default;
        return fits;
    }

    private static bool TryRead(BodyReader reader, out RawJson value)
    {
        value = reader.ReadRaw();
        return true;
    }

    private static bool TryReadEnum<T>(BodyReader reader, out T value) where T : struct, IOpenEnum
    {
        var wire = WireOf(reader, default(T).IsNumber);
        value = wire is null ? default : default(T).With<T>(wire);
        return wire is not null;
    }

    /// <summary>The value of an open enum, as text; null when it is of another kind.</summary>
    public static string? WireOf(BodyReader reader, bool isNumber)
    {
        if (isNumber)
            return TryRead(reader, out long number) ? number.ToString(CultureInfo.InvariantCulture) : null;
        return TryRead(reader, out string text) ? text : null;
    }

    private static bool TryReadModel<T>(BodyReader reader, out T value) where T : Model, new()
    {
        value = null!;
        if (reader.TokenType != JsonToken.StartObject)
            return false;
        value = new T();
        value.ReadObject(reader);
        return true;
    }

    private static bool TryReadAnything<T>(BodyReader reader, out T value) where T : Model, new()
    {
        if (TryReadModel(reader, out value))
            return true;
        value = new T();
        value.KeepWhole(reader);
        return true;
    }
}
