using System.Buffers;
using System.Text;

namespace ClickUp.Generated;

/// <summary>JSON text in a pooled buffer: what <see cref="BodyReader"/> reads, and gives back.</summary>
internal readonly struct JsonSource
{
    // No JSON, but some servers send it.
    private const char ByteOrderMark = '\uFEFF';

    private JsonSource(char[] text, int length) => (Text, Length) = (text, length);

    public char[] Text { get; }

    public int Length { get; }

    /// <summary>Where the text begins.</summary>
    public int Start => Length > 0 && Text[0] == ByteOrderMark ? 1 : 0;

    public static JsonSource From(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, 0, text.Length);
        return new JsonSource(buffer, text.Length);
    }

#if NET
    public static JsonSource From(ReadOnlySpan<byte> utf8)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        return new JsonSource(buffer, Encoding.UTF8.GetChars(utf8, buffer));
    }
#endif

    public static JsonSource From(byte[] body, int length, Encoding encoding)
    {
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(length));
        return new JsonSource(buffer, encoding.GetChars(body, 0, length, buffer, 0));
    }
}
