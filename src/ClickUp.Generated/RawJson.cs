using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated;

/// <summary>A JSON value as the text it came as: what ClickUp's documents give no type, or another type than the answer has.</summary>
[JsonConverter(typeof(RawJsonConverter))]
public readonly struct RawJson : IEquatable<RawJson>, IUnset
{
    private readonly string? _text;

    // Text that is known to be JSON.
    internal RawJson(string text) => _text = text;

    /// <summary>JSON's <c>null</c>: sent, it clears a field.</summary>
    public static RawJson Null { get; } = new("null");

    bool IUnset.IsUnset => _text is null;

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
            using var reader = new BodyReader(JsonSource.From(json));
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

    /// <summary>The JSON of a token.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null; for JSON's null take <see cref="Null"/>.</exception>
    public static RawJson From(JToken token) =>
        token is null ? throw new ArgumentNullException(nameof(token)) : Parse(token.ToString(Formatting.None));

    /// <summary>The value as a tree, parsed at each call. Texts that look like dates stay texts.</summary>
    /// <remarks>In a trimmed or Native AOT program, a <see cref="JToken"/> brings warnings of Newtonsoft.Json along, of parts that need reflection.</remarks>
    public JToken ToJToken()
    {
        using var reader = new BodyReader(JsonSource.From(ToString()));
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

    internal void WriteTo(JsonWriter writer)
    {
        if (writer is JsonTextWriter)
        {
            writer.WriteRawValue(ToString());
            return;
        }

        // Other writers (JTokenWriter) know values, not text.
        using var reader = new BodyReader(JsonSource.From(ToString()));
        writer.WriteToken(reader);
    }

    /// <summary>The text of the value that a reader of any kind stands at, or before. Texts in it that look like dates stay as they came.</summary>
    internal static string TextOf(JsonReader reader)
    {
        var dates = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        if (reader.TokenType == JsonToken.None)
            reader.Read();
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        // An end inside the value stays one, for its reader to find.
        using (var writer = new JsonTextWriter(text) { AutoCompleteOnClose = false })
            writer.WriteToken(reader);
        reader.DateParseHandling = dates;
        return text.ToString();
    }

    private sealed class RawJsonConverter : JsonConverter
    {
        public override bool CanConvert(Type objectType) => objectType == typeof(RawJson);

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            new RawJson(TextOf(reader));

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => ((RawJson)value!).WriteTo(writer);
    }
}
