using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Answers;

/// <summary>
/// What an answer is made of. A list in it is no tree: it is written row by row when the answer is, straight into its buffer.
/// All of that happens while the server holds its lock, before anything else can change what is written.
/// </summary>
internal static class Written
{
    // As ClickUp writes it: letters of all languages as they are.
    private static readonly JsonWriterOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonTypeInfo<Content> _content = JsonMetadataServices.CreateValueInfo<Content>(new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() }, new ContentConverter());

    /// <summary>JSON that is not there until it is written.</summary>
    public static JsonNode By(Action<Utf8JsonWriter> write) => JsonValue.Create(new Content(write), _content)!;

    /// <summary>A list, each row of which is made, written and forgotten.</summary>
    public static JsonNode List(IEnumerable<JsonNode?> rows) => List(rows, (json, row) => Write(json, row));

    /// <summary>A list of what is stored as it is answered, without a copy of it.</summary>
    public static JsonNode List(IEnumerable<Item> rows) => List(rows, (json, row) => row.Value.WriteTo(json));

    /// <summary>A list, each row of which is written.</summary>
    public static JsonNode List<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write) => By(json =>
    {
        json.WriteStartArray();
        foreach (var row in rows) write(json, row);
        json.WriteEndArray();
    });

    /// <summary>What is stored as it is answered, without a copy of it.</summary>
    public static JsonNode Stored(JsonObject value) => By(json => value.WriteTo(json));

    public static void Write(Utf8JsonWriter json, JsonNode? node)
    {
        if (node is null) json.WriteNullValue();
        else node.WriteTo(json);
    }

    /// <summary>An answer's body, in a buffer that its sender gives back.</summary>
    public static PooledBuffer Buffer(JsonNode body)
    {
        var buffer = new PooledBuffer();
        using var json = new Utf8JsonWriter(buffer, _plain);
        body.WriteTo(json);
        return buffer;
    }

    /// <summary>A part that comes again and again in one answer.</summary>
    public static byte[] Bytes(JsonNode? part)
    {
        if (part is null) return "null"u8.ToArray();
        using var buffer = Buffer(part);
        return buffer.Content.ToArray();
    }

    private sealed record Content(Action<Utf8JsonWriter> Write);

    private sealed class ContentConverter : JsonConverter<Content>
    {
        public override Content Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Content value, JsonSerializerOptions options) => value.Write(writer);
    }
}
