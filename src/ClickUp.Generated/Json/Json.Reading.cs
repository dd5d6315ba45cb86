using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Reads and writes the values of generated models: one overload for each kind, so that the compiler picks it.</summary>
/// <remarks>
/// A reader stands at the first token of the value. What is null or does not fit makes the property null; a reader that returns false
/// says that it did not fit, or that the property is never null: its caller keeps it as text.
/// </remarks>
internal static partial class Json
{
    private delegate bool TryReader<T>(BodyReader reader, out T value);

    public static bool Read(BodyReader reader, ref string? value) => TryRead(reader, out value!) || reader.IsNull;

    public static bool Read(BodyReader reader, ref long? value)
    {
        var fits = TryRead(reader, out long read);
        value = fits ? read : null;
        return fits || reader.IsNull;
    }

    public static bool Read(BodyReader reader, ref double? value)
    {
        var fits = TryRead(reader, out double read);
        value = fits ? read : null;
        return fits || reader.IsNull;
    }

    public static bool Read(BodyReader reader, ref bool? value)
    {
        var fits = TryRead(reader, out bool read);
        value = fits ? read : null;
        return fits || reader.IsNull;
    }

    public static bool Read(BodyReader reader, ref DateTimeOffset? value)
    {
        var fits = TryRead(reader, out DateTimeOffset read);
        value = fits ? read : null;
        return fits || reader.IsNull;
    }

    public static bool Read(BodyReader reader, ref TimeSpan? value)
    {
        var fits = TryRead(reader, out TimeSpan read);
        value = fits ? read : null;
        return fits || reader.IsNull;
    }

    public static bool Read(BodyReader reader, ref RawJson? value)
    {
        value = reader.IsNull ? null : reader.ReadRaw();
        return true;
    }

    public static bool Read<T>(BodyReader reader, ref T? value) where T : struct, IOpenEnum
    {
        var fits = TryReadEnum(reader, out T read);
        value = fits ? read : null;
        return fits || reader.IsNull;
    }

    public static bool Read<T>(BodyReader reader, ref T? value) where T : Model, new()
    {
        var fits = TryReadModel(reader, out T read);
        value = read;
        return fits || reader.IsNull;
    }

    /// <summary>Reads a time of which ClickUp says "none" by zero.</summary>
    public static bool ReadTime(BodyReader reader, ref DateTimeOffset? value)
    {
        var fits = Read(reader, ref value);
        value = NotZero(value);
        return fits;
    }

    /// <summary>Reads what is never null; false where the answer has null.</summary>
    public static bool ReadNeeded(BodyReader reader, ref string value) => TryRead(reader, out value);

    public static bool ReadNeeded(BodyReader reader, ref RawJson value)
    {
        var isThere = !reader.IsNull;
        value = isThere ? reader.ReadRaw() : default;
        return isThere;
    }

    public static bool ReadNeeded<T>(BodyReader reader, ref T value) where T : struct, IOpenEnum => TryReadEnum(reader, out value);

    // The last parameter, never given, sets this apart from the overload for enums: constraints alone do not.
    public static bool ReadNeeded<T>(BodyReader reader, ref T value, Model? _ = null) where T : Model, new() => TryReadModel(reader, out value);

    public static bool Read(BodyReader reader, ref IList<string>? values) => List(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IList<long>? values) => List(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IList<double>? values) => List(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IList<bool>? values) => List(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IList<DateTimeOffset>? values) => List(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IList<TimeSpan>? values) => List(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IList<RawJson>? values) => List(reader, TryRead, ref values);

    public static bool Read<T>(BodyReader reader, ref IList<T>? values) where T : struct, IOpenEnum => List(reader, TryReadEnum, ref values);

    public static bool Read<T>(BodyReader reader, ref IList<T>? values, Model? _ = null) where T : Model, new() => List(reader, Element<T>(reader), ref values);

    public static bool Read(BodyReader reader, ref IDictionary<string, string>? values) => Map(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IDictionary<string, long>? values) => Map(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IDictionary<string, double>? values) => Map(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IDictionary<string, bool>? values) => Map(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IDictionary<string, DateTimeOffset>? values) => Map(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IDictionary<string, TimeSpan>? values) => Map(reader, TryRead, ref values);

    public static bool Read(BodyReader reader, ref IDictionary<string, RawJson>? values) => Map(reader, TryRead, ref values);

    public static bool Read<T>(BodyReader reader, ref IDictionary<string, T>? values) where T : struct, IOpenEnum => Map(reader, TryReadEnum, ref values);

    public static bool Read<T>(BodyReader reader, ref IDictionary<string, T>? values, Model? _ = null) where T : Model, new() => Map(reader, Element<T>(reader), ref values);

    /// <summary>Reads what is never null, and notes whether it was there: where nothing that fits came, it is not written.</summary>
    /// <param name="reader">At the value.</param>
    /// <param name="value">Gets it.</param>
    /// <param name="given">The bits of what is there.</param>
    /// <param name="bit">The value's.</param>
    public static bool Read(BodyReader reader, ref long value, ref uint given, uint bit) => Given(TryRead(reader, out value), ref given, bit);

    public static bool Read(BodyReader reader, ref double value, ref uint given, uint bit) => Given(TryRead(reader, out value), ref given, bit);

    public static bool Read(BodyReader reader, ref bool value, ref uint given, uint bit) => Given(TryRead(reader, out value), ref given, bit);

    public static bool Read(BodyReader reader, ref DateTimeOffset value, ref uint given, uint bit) => Given(TryRead(reader, out value), ref given, bit);

    public static bool Read(BodyReader reader, ref TimeSpan value, ref uint given, uint bit) => Given(TryRead(reader, out value), ref given, bit);

    public static bool Read(BodyReader reader, ref RawJson value, ref uint given, uint bit) => Given(ReadNeeded(reader, ref value), ref given, bit);

    public static bool Read<T>(BodyReader reader, ref T value, ref uint given, uint bit) where T : struct, IOpenEnum => Given(TryReadEnum(reader, out value), ref given, bit);

    /// <summary>Notes whether a list or a dictionary was there, where null says the same as nothing.</summary>
    /// <returns>What it got.</returns>
    public static bool Given(bool fits, object? values, ref uint given, uint bit)
    {
        Given(values is not null, ref given, bit);
        return fits;
    }

    private static bool Given(bool isThere, ref uint given, uint bit)
    {
        given = isThere ? given | bit : given & ~bit;
        return isThere;
    }

    // An answer that is a list has nothing around it that could keep what does not fit.
    private static TryReader<T> Element<T>(BodyReader reader) where T : Model, new() => reader.IsOutermost ? TryReadAnything : TryReadModel;

    private static bool List<T>(BodyReader reader, TryReader<T> read, ref IList<T>? values)
    {
        values = null;
        if (reader.TokenType != JsonToken.StartArray)
            return reader.IsNull;
        var list = new List<T>();
        var fits = true;
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

        values = list;
        return fits;
    }

    private static bool Map<T>(BodyReader reader, TryReader<T> read, ref IDictionary<string, T>? values)
    {
        values = null;
        if (reader.TokenType != JsonToken.StartObject)
            return reader.IsNull;
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        var fits = true;
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

        values = map;
        return fits;
    }
}
