#if NET
using System.Buffers;
using System.Text.Json;

namespace ClickUp.Generated;

/// <summary>The way between System.Text.Json and the library's own reader and writer: as text, so that both give the same JSON.</summary>
internal static class SystemTextJson
{
    /// <summary>The model's own reading, over the value that the reader stands at.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value is of another kind, or deeper than 64.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, Func<BodyReader, T> read)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        var options = reader.CurrentState.Options;
        try
        {
            // What such readers leave out still stands in the text of the value.
            using var body = BodyReader.Of(options.CommentHandling != JsonCommentHandling.Disallow || options.AllowTrailingCommas
                ? Clean(value.RootElement)
                : JsonSource.From(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value.RootElement)));
            body.Advance();
            return read(body);
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            throw new System.Text.Json.JsonException(e.Message, e);
        }
    }

    /// <summary>What the library's own writer writes.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, Action<BodyWriter, T> write)
    {
        using var text = new BodyWriter();
        write(text, value);
        var (bytes, length) = text.TakeUtf8();
        if (writer.Options.Indented)
            WriteIndented(writer, bytes.AsMemory(0, length));
        else
            writer.WriteRawValue(bytes.AsSpan(0, length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    // Raw values stay on one line.
    private static void WriteIndented(Utf8JsonWriter writer, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        document.RootElement.WriteTo(writer);
    }

    private static JsonSource Clean(JsonElement value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            value.WriteTo(writer);
        return JsonSource.From(bytes.WrittenSpan);
    }
}
#endif
