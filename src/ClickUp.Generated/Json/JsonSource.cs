using System.Buffers;
using System.Text;

namespace ClickUp.Generated;

/// <summary>JSON text in a pooled buffer: what <see cref="BodyReader"/> reads, and slices unknown values from.</summary>
internal sealed class JsonSource : TextReader
{
    // No JSON, but some servers send it.
    private const char ByteOrderMark = '\uFEFF';

    private readonly int _start;
    private readonly int _length;
    private char[] _text;
    private int _position;

    private JsonSource(char[] text, int length)
    {
        (_text, _length) = (text, length);
        _position = _start = length > 0 && text[0] == ByteOrderMark ? 1 : 0;
    }

    public static JsonSource From(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, 0, text.Length);
        return new JsonSource(buffer, text.Length);
    }

    public static JsonSource From(byte[] body, int length, Encoding encoding)
    {
        var buffer = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(length));
        return new JsonSource(buffer, encoding.GetChars(body, 0, length, buffer, 0));
    }

    /// <summary>The text between two positions, without the white space, comma or colon that parts it from what came before.</summary>
    public string Slice(int start, int end)
    {
        (start, end) = (start + _start, end + _start);
        while (start < end && _text[start] is ' ' or '\t' or '\r' or '\n' or ',' or ':')
            start++;
        while (start < end && _text[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        return new string(_text, start, end - start);
    }

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, _length - _position);
        Array.Copy(_text, _position, buffer, index, count);
        _position += count;
        // The reader counts positions from the start of the line; with one line they are positions in the text.
        var copied = buffer.AsSpan(index, count);
        for (int at; (at = copied.IndexOfAny('\n', '\r')) >= 0; copied = copied.Slice(at + 1))
            copied[at] = ' ';
        return count;
    }

    public override int Peek() => _position < _length ? _text[_position] : -1;

    public override int Read() => _position < _length ? _text[_position++] : -1;

    protected override void Dispose(bool disposing)
    {
        if (_text.Length > 0)
            ArrayPool<char>.Shared.Return(_text);
        _text = [];
        base.Dispose(disposing);
    }
}
