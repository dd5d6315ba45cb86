using System.Buffers;
using System.Text;

namespace ClickUp.Generated;

/// <summary>Collects text in a pooled buffer and encodes it as UTF-8 once, so that no surrogate pair is ever split.</summary>
internal sealed class TextBuffer : TextWriter
{
    private const int InitialLength = 512;

    // A larger buffer is not kept for the next call.
    private const int LargestKept = 64 << 10;
    private char[] _text = ArrayPool<char>.Shared.Rent(InitialLength);
    private int _length;

    public bool IsEmpty => _length == 0;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_length == _text.Length)
            Grow(1);
        _text[_length++] = value;
    }

    public override void Write(char[] buffer, int index, int count)
    {
        if (_text.Length - _length < count)
            Grow(count);
        Array.Copy(buffer, index, _text, _length, count);
        _length += count;
    }

    public override void Write(string? value)
    {
        if (value is null)
            return;
        if (_text.Length - _length < value.Length)
            Grow(value.Length);
        value.CopyTo(0, _text, _length, value.Length);
        _length += value.Length;
    }

    /// <summary>The text as UTF-8 in a buffer rented from the shared pool; the text is forgotten.</summary>
    public (byte[] Buffer, int Length) TakeUtf8()
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(_length));
        var length = Encoding.UTF8.GetBytes(_text, 0, _length, bytes, 0);
        Clear();
        return (bytes, length);
    }

    public override string ToString() => new(_text, 0, _length);

    public void Clear()
    {
        _length = 0;
        if (_text.Length <= LargestKept)
            return;
        ArrayPool<char>.Shared.Return(_text);
        _text = ArrayPool<char>.Shared.Rent(InitialLength);
    }

    protected override void Dispose(bool disposing)
    {
        if (_text.Length > 0)
            ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + more));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
