using System.Globalization;

namespace ClickUp.Generated;

internal static partial class Json
{
    /// <summary>Whether a property has a value that is sent.</summary>
    public static bool IsSet<T>(T value) => value is not (null or IUnset { IsUnset: true });

    /// <summary>Starts the field of a list or dictionary that is made when it is asked for: empty, it is written when it came or was set.</summary>
    public static bool StartsList<T>(BodyWriter writer, Model model, string name, ICollection<T>? values, bool isGiven)
    {
        var isSet = values is not null && (isGiven || values.Count > 0);
        if (values is not null && !isSet)
            writer.EmptyLists?.Add(name);
        return model.StartField(writer, name, isSet);
    }

    public static void Write(BodyWriter writer, string? value) => writer.WriteValue(value);

    public static void Write(BodyWriter writer, long? value) => writer.WriteValue(value.GetValueOrDefault());

    // 3 and not 3.0: some of what the documents call a number is a whole one to ClickUp.
    public static void Write(BodyWriter writer, double? value)
    {
        var number = value.GetValueOrDefault();
        if (Math.Abs(number) < 1L << 53 && Math.Floor(number) == number)
            writer.WriteValue((long)number);
        else if (double.IsNaN(number) || double.IsInfinity(number))
            throw new ArgumentException($"JSON has no number {number.ToString(CultureInfo.InvariantCulture)}.");
        else
            writer.WriteValue(number);
    }

    public static void Write(BodyWriter writer, bool? value) => writer.WriteValue(value.GetValueOrDefault());

    public static void Write(BodyWriter writer, DateTimeOffset? value) => writer.WriteValue(Milliseconds(value.GetValueOrDefault()));

    /// <summary>For the few times that ClickUp wants as text.</summary>
    public static void WriteIso(BodyWriter writer, DateTimeOffset? value) =>
        writer.WriteValue(value.GetValueOrDefault().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    public static void Write(BodyWriter writer, TimeSpan? value) => writer.WriteValue(Milliseconds(value.GetValueOrDefault()));

    public static void Write(BodyWriter writer, RawJson? value) => writer.WriteRawValue(value.GetValueOrDefault().ToString());

    public static void Write(BodyWriter writer, Model? value)
    {
        if (value is null)
            writer.WriteNull();
        else
            value.WriteObject(writer);
    }

    public static void Write<T>(BodyWriter writer, T value) where T : struct, IOpenEnum
    {
        if (value.IsNumber && value.Wire is { } wire)
            writer.WriteValue(long.Parse(wire, CultureInfo.InvariantCulture));
        else
            writer.WriteValue(value.Wire);
    }

    public static void Write<T>(BodyWriter writer, T? value) where T : struct, IOpenEnum => Write(writer, value.GetValueOrDefault());

    public static void Write(BodyWriter writer, IEnumerable<string>? values) => WriteList(writer, values, Write);

    public static void Write(BodyWriter writer, IEnumerable<long>? values) => WriteList(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IEnumerable<double>? values) => WriteList(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IEnumerable<bool>? values) => WriteList(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IEnumerable<DateTimeOffset>? values) => WriteList(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IEnumerable<TimeSpan>? values) => WriteList(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IEnumerable<RawJson>? values) => WriteList(writer, values, static (to, value) => Write(to, value));

    public static void Write<T>(BodyWriter writer, IEnumerable<T>? values) where T : struct, IOpenEnum => WriteList(writer, values, Write);

    // The last parameter, never given, sets this apart from the overload for enums: constraints alone do not.
    public static void Write<T>(BodyWriter writer, IEnumerable<T>? values, Model? _ = null) where T : Model => WriteList(writer, values, Write);

    public static void Write(BodyWriter writer, IDictionary<string, string>? values) => WriteMap(writer, values, Write);

    public static void Write(BodyWriter writer, IDictionary<string, long>? values) => WriteMap(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IDictionary<string, double>? values) => WriteMap(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IDictionary<string, bool>? values) => WriteMap(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IDictionary<string, DateTimeOffset>? values) => WriteMap(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IDictionary<string, TimeSpan>? values) => WriteMap(writer, values, static (to, value) => Write(to, value));

    public static void Write(BodyWriter writer, IDictionary<string, RawJson>? values) => WriteMap(writer, values, static (to, value) => Write(to, value));

    public static void Write<T>(BodyWriter writer, IDictionary<string, T>? values) where T : struct, IOpenEnum => WriteMap(writer, values, Write);

    public static void Write<T>(BodyWriter writer, IDictionary<string, T>? values, Model? _ = null) where T : Model => WriteMap(writer, values, Write);

    private static void WriteList<T>(BodyWriter writer, IEnumerable<T>? values, Action<BodyWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var value in values ?? [])
            write(writer, value);
        writer.WriteEndArray();
    }

    private static void WriteMap<T>(BodyWriter writer, IDictionary<string, T>? values, Action<BodyWriter, T> write)
    {
        writer.WriteStartObject();
        foreach (var field in values ?? new Dictionary<string, T>())
        {
            writer.WritePropertyName(field.Key);
            write(writer, field.Value);
        }

        writer.WriteEndObject();
    }
}
