using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated;

/// <summary>A JSON value as the text it came as: what ClickUp's documents give no type, or another type than the answer has.</summary>
[JsonConverter(typeof(RawJsonConverter))]
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(JsonRawConverter))]
#endif
public readonly struct RawJson : IEquatable<RawJson>, IUnset
{
    private readonly string? _text;

    // Text that is known to be JSON.
    internal RawJson(string text) => _text = text;

    /// <summary>JSON's <c>null</c>: sent, it clears a field.</summary>
    public static RawJson Null { get; } = new("null");

    internal bool IsUnset => _text is null;

    bool IUnset.IsUnset => IsUnset;

    /// <summary>Takes JSON text as it is.</summary>
    /// <param name="json">One JSON value, at most 64 levels deep.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not JSON.</exception>
    public static RawJson Parse(string json)
    {
        if (json is null)
            throw new ArgumentNullException(nameof(json));
        try
        {
            using var reader = BodyReader.Of(JsonSource.From(json));
            reader.Advance();
            var raw = reader.ReadRaw();
            reader.End();
            return raw;
        }
        catch (JsonReaderException e)
        {
            throw new ArgumentException($"Not JSON: {e.Message}", nameof(json), e);
        }
    }

    /// <summary>The JSON of a text: in quotes, with escapes where it needs them.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null; for JSON's null take <see cref="Null"/>.</exception>
    public static RawJson From(string text) =>
        Written(text ?? throw new ArgumentNullException(nameof(text)), static (writer, text) => Json.Write(writer, text));

    /// <summary>The JSON of a whole number.</summary>
    public static RawJson From(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The JSON of a number: the shortest that is read as the same one, <c>3</c> and not <c>3.0</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="number"/> is not finite, which no number of JSON is.</exception>
    public static RawJson From(double number) => Written(number, static (writer, number) => Json.Write(writer, number));

    /// <summary>JSON's <c>true</c> or <c>false</c>.</summary>
    public static RawJson From(bool value) => new(value ? "true" : "false");

    /// <summary>The JSON of a token.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null; for JSON's null take <see cref="Null"/>.</exception>
    public static RawJson From(JToken token) =>
        token is null ? throw new ArgumentNullException(nameof(token)) : Parse(token.ToString(Formatting.None));

    /// <summary>The value as a tree, parsed at each call. Texts that look like dates stay texts; numbers are what Newtonsoft.Json holds.</summary>
    /// <remarks>In a trimmed or Native AOT program, a <see cref="JToken"/> brings warnings of Newtonsoft.Json along, of parts that need reflection.</remarks>
    /// <exception cref="JsonReaderException">A whole number in it has more than 380 digits, which Newtonsoft.Json does not read.</exception>
    public JToken ToJToken()
    {
        using var reader = Tokens();
        return JToken.ReadFrom(reader);
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => _text ?? "null";

    /// <summary>Whether both are the same text.</summary>
    public bool Equals(RawJson other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    /// <summary>The object as a model of another kind than its property has.</summary>
    /// <exception cref="JsonException">It is no object.</exception>
    internal T ReadAs<T>() where T : Model, new()
    {
        using var reader = BodyReader.Of(JsonSource.From(ToString()));
        reader.Advance();
        var model = new T();
        model.ReadObject(reader);
        return model;
    }

    internal void WriteTo(JsonWriter writer)
    {
        if (writer is JsonTextWriter)
        {
            writer.WriteRawValue(ToString());
            return;
        }

        // Other writers (JTokenWriter) know values, not text.
        using var reader = Tokens();
        writer.WriteToken(reader);
    }

    internal static RawJson Written<T>(T value, Action<BodyWriter, T> write)
    {
        using var writer = new BodyWriter();
        write(writer, value);
        return new RawJson(writer.ToString());
    }

    private JsonTextReader Tokens() => new(new StringReader(ToString())) { DateParseHandling = DateParseHandling.None, MaxDepth = null };

    private sealed class RawJsonConverter : JsonConverter
    {
        public override bool CanConvert(Type objectType) => objectType == typeof(RawJson);

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            new RawJson(TokenText.OfValue(reader));

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => ((RawJson)value!).WriteTo(writer);
    }
}
