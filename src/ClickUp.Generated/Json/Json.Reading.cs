using System.Globalization;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Reads and writes the values of generated models: one overload for each kind, so that the compiler picks it.</summary>
/// <remarks>
/// A reader stands at the first token of the value. A value that does not fit sets <c>fits</c> to false and gives null: its
/// caller keeps it as text. The second argument is only there for its type.
/// </remarks>
internal static partial class Json
{
    private const string Digits = "0123456789";

    private delegate bool TryReader<T>(BodyReader reader, out T value);

    public static string? Read(BodyReader reader, string? _, ref bool fits) => Reference<string>(reader, TryRead, ref fits);

    public static long? Read(BodyReader reader, long? _, ref bool fits) => Value<long>(reader, TryRead, ref fits);

    public static double? Read(BodyReader reader, double? _, ref bool fits) => Value<double>(reader, TryRead, ref fits);

    public static bool? Read(BodyReader reader, bool? _, ref bool fits) => Value<bool>(reader, TryRead, ref fits);

    public static DateTimeOffset? Read(BodyReader reader, DateTimeOffset? _, ref bool fits) => Value<DateTimeOffset>(reader, TryRead, ref fits);

    public static TimeSpan? Read(BodyReader reader, TimeSpan? _, ref bool fits) => Value<TimeSpan>(reader, TryRead, ref fits);

    public static RawJson? Read(BodyReader reader, RawJson? _, ref bool fits) => Value<RawJson>(reader, TryRead, ref fits);

    public static T? Read<T>(BodyReader reader, T? _, ref bool fits) where T : struct, IOpenEnum => Value<T>(reader, TryReadEnum, ref fits);

    // The last parameter, never given, sets this apart from the overload for enums: constraints alone do not.
    public static T? Read<T>(BodyReader reader, T? _, ref bool fits, Model? __ = null) where T : Model, new() => Reference<T>(reader, TryReadModel, ref fits);

    public static IList<string>? Read(BodyReader reader, IList<string>? _, ref bool fits) => List<string>(reader, TryRead, ref fits);

    public static IList<long>? Read(BodyReader reader, IList<long>? _, ref bool fits) => List<long>(reader, TryRead, ref fits);

    public static IList<double>? Read(BodyReader reader, IList<double>? _, ref bool fits) => List<double>(reader, TryRead, ref fits);

    public static IList<bool>? Read(BodyReader reader, IList<bool>? _, ref bool fits) => List<bool>(reader, TryRead, ref fits);

    public static IList<DateTimeOffset>? Read(BodyReader reader, IList<DateTimeOffset>? _, ref bool fits) => List<DateTimeOffset>(reader, TryRead, ref fits);

    public static IList<TimeSpan>? Read(BodyReader reader, IList<TimeSpan>? _, ref bool fits) => List<TimeSpan>(reader, TryRead, ref fits);

    public static IList<RawJson>? Read(BodyReader reader, IList<RawJson>? _, ref bool fits) => List<RawJson>(reader, TryRead, ref fits);

    public static IList<T>? Read<T>(BodyReader reader, IList<T>? _, ref bool fits) where T : struct, IOpenEnum => List<T>(reader, TryReadEnum, ref fits);

    public static IList<T>? Read<T>(BodyReader reader, IList<T>? _, ref bool fits, Model? __ = null) where T : Model, new() => List<T>(reader, Element<T>(reader), ref fits);

    public static IDictionary<string, string>? Read(BodyReader reader, IDictionary<string, string>? _, ref bool fits) => Map<string>(reader, TryRead, ref fits);

    public static IDictionary<string, long>? Read(BodyReader reader, IDictionary<string, long>? _, ref bool fits) => Map<long>(reader, TryRead, ref fits);

    public static IDictionary<string, double>? Read(BodyReader reader, IDictionary<string, double>? _, ref bool fits) => Map<double>(reader, TryRead, ref fits);

    public static IDictionary<string, bool>? Read(BodyReader reader, IDictionary<string, bool>? _, ref bool fits) => Map<bool>(reader, TryRead, ref fits);

    public static IDictionary<string, DateTimeOffset>? Read(BodyReader reader, IDictionary<string, DateTimeOffset>? _, ref bool fits) => Map<DateTimeOffset>(reader, TryRead, ref fits);

    public static IDictionary<string, TimeSpan>? Read(BodyReader reader, IDictionary<string, TimeSpan>? _, ref bool fits) => Map<TimeSpan>(reader, TryRead, ref fits);

    public static IDictionary<string, RawJson>? Read(BodyReader reader, IDictionary<string, RawJson>? _, ref bool fits) => Map<RawJson>(reader, TryRead, ref fits);

    public static IDictionary<string, T>? Read<T>(BodyReader reader, IDictionary<string, T>? _, ref bool fits) where T : struct, IOpenEnum => Map<T>(reader, TryReadEnum, ref fits);

    public static IDictionary<string, T>? Read<T>(BodyReader reader, IDictionary<string, T>? _, ref bool fits, Model? __ = null) where T : Model, new() => Map<T>(reader, Element<T>(reader), ref fits);

    /// <summary>What a property that is never null gets where the answer has null, or nothing that fits.</summary>
    public static T Unfit<T>(T _, ref bool fits)
    {
        fits = false;
        return default!;
    }

    /// <summary>What a value gets that is never null, and whether it was there: where nothing that fits came, it is not written.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="given">The bits of what is there.</param>
    /// <param name="bit">The value's.</param>
    /// <param name="fits">False when there was nothing that fits.</param>
    public static T Given<T>(T? read, ref uint given, uint bit, ref bool fits) where T : struct
    {
        given = read is null ? given & ~bit : given | bit;
        fits &= read is not null;
        return read.GetValueOrDefault();
    }

    /// <summary>The same for a list or a dictionary, where null says the same as nothing.</summary>
    public static T? Given<T>(T? read, ref uint given, uint bit, ref bool _, string? __ = null) where T : class
    {
        given = read is null ? given & ~bit : given | bit;
        return read;
    }

    // An answer that is a list has nothing around it that could keep what does not fit.
    private static TryReader<T> Element<T>(BodyReader reader) where T : Model, new() => reader.IsOutermost ? TryReadAnything : TryReadModel;

    private static T? Value<T>(BodyReader reader, TryReader<T> read, ref bool fits) where T : struct
    {
        if (reader.IsNull)
            return null;
        if (read(reader, out var value))
            return value;
        fits = false;
        return null;
    }

    private static T? Reference<T>(BodyReader reader, TryReader<T> read, ref bool fits) where T : class
    {
        if (reader.IsNull)
            return null;
        if (read(reader, out var value))
            return value;
        fits = false;
        return null;
    }

    private static IList<T>? List<T>(BodyReader reader, TryReader<T> read, ref bool fits)
    {
        if (reader.TokenType != JsonToken.StartArray)
        {
            fits = fits && reader.IsNull;
            return null;
        }

        var list = new List<T>();
        while (reader.Advance() != JsonToken.EndArray)
        {
            if (read(reader, out var element))
            {
                list.Add(element);
                continue;
            }

            // One element of the wrong kind must not cost its neighbours.
            fits = false;
            reader.SkipValue();
        }

        return list;
    }

    private static IDictionary<string, T>? Map<T>(BodyReader reader, TryReader<T> read, ref bool fits)
    {
        if (reader.TokenType != JsonToken.StartObject)
        {
            fits = fits && reader.IsNull;
            return null;
        }

        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var name = reader.Text;
            reader.Advance();
            if (read(reader, out var value))
            {
                map[name] = value;
                continue;
            }

            fits = false;
            reader.SkipValue();
        }

        return map;
    }

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
