using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClickUp.Generated;

/// <summary>Writes JSON into a pooled buffer, which is encoded as UTF-8 once, so that no surrogate pair is ever split.</summary>
/// <remarks>
/// The counterpart of <see cref="BodyReader"/>. It trusts its callers to open and close what they should. Newtonsoft.Json's own
/// writer would take a third of a process's first call to get ready.
/// </remarks>
internal sealed class BodyWriter : IDisposable
{
    private const int InitialLength = 512;

    // A larger buffer is not kept for the next call.
    private const int LargestKept = 64 << 10;

    // Of a long, and of a double in the shortest form that is read as the same one.
    private const int LongestNumber = 32;
    private const string HexDigits = "0123456789abcdef";

    private char[] _text = ArrayPool<char>.Shared.Rent(InitialLength);
    private int _length;
    private bool _isBehindValue;

    public bool IsEmpty => _length == 0;

    /// <summary>Whether it gets what the properties of the outermost model have, whatever stands in <see cref="Model.AdditionalProperties"/>.</summary>
    /// <remarks>
    /// Models below write both what they have as property and as text: to look at those too, at each depth anew, would take
    /// twice the time for each level.
    /// </remarks>
    public bool IsOnlyForProperties { get; init; }

    /// <summary>Gets the names of lists that are there, but empty and neither received nor set.</summary>
    public List<string>? EmptyLists { get; init; }

    public void WriteStartObject() => Open('{');

    public void WriteEndObject() => Close('}');

    public void WriteStartArray() => Open('[');

    public void WriteEndArray() => Close(']');

    /// <summary>The name of a field; its value comes next.</summary>
    /// <param name="name">The name.</param>
    /// <param name="escape">False when it is known to have nothing that needs an escape.</param>
    public void WritePropertyName(string name, bool escape = true)
    {
        Separate();
        if (escape)
        {
            WriteString(name);
        }
        else
        {
            Append('"');
            Append(name);
            Append('"');
        }

        Append(':');
        _isBehindValue = false;
    }

    public void WriteNull() => WriteRawValue("null");

    public void WriteValue(bool value) => WriteRawValue(value ? "true" : "false");

    public void WriteValue(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        Separate();
        WriteString(value);
        _isBehindValue = true;
    }

    public void WriteValue(long value)
    {
#if NET
        Separate();
        Reserve(LongestNumber);
        value.TryFormat(_text.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        _isBehindValue = true;
#else
        WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
#endif
    }

    /// <summary>A number with a fraction: what has none gets one, as Newtonsoft.Json writes it.</summary>
    public void WriteValue(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        WriteRawValue(text.Contains('.') || text.Contains('E') ? text : text + ".0");
    }

    /// <summary>A value that is known to be JSON, as it is.</summary>
    public void WriteRawValue(string json)
    {
        Separate();
        Append(json);
        _isBehindValue = true;
    }

    /// <summary>Any text, where it is.</summary>
    public void Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
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
        (_length, _isBehindValue) = (0, false);
        if (_text.Length <= LargestKept)
            return;
        ArrayPool<char>.Shared.Return(_text);
        _text = ArrayPool<char>.Shared.Rent(InitialLength);
    }

    public void Dispose()
    {
        if (_text.Length > 0)
            ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
    }

    private void Open(char bracket)
    {
        Separate();
        Append(bracket);
        _isBehindValue = false;
    }

    private void Close(char bracket)
    {
        Append(bracket);
        _isBehindValue = true;
    }

    private void Separate()
    {
        if (_isBehindValue)
            Append(',');
    }

    private void WriteString(string text)
    {
        Append('"');
        var plain = 0;
        while (plain < text.Length && !NeedsEscape(text[plain]))
            plain++;
        if (plain == text.Length)
            Append(text);
        else
            WriteLetters(text);
        Append('"');
    }

    private void WriteLetters(string text)
    {
        foreach (var letter in text)
        {
            if (NeedsEscape(letter))
                Escape(letter);
            else
                Append(letter);
        }
    }

    // The last three are line breaks to JavaScript: Newtonsoft.Json writes them so, too.
    private static bool NeedsEscape(char letter) => letter is < ' ' or '"' or '\\' or '\u0085' or '\u2028' or '\u2029';

    private void Escape(char letter)
    {
        Append('\\');
        switch (letter)
        {
            case '"' or '\\':
                Append(letter);
                break;
            case '\b':
                Append('b');
                break;
            case '\t':
                Append('t');
                break;
            case '\n':
                Append('n');
                break;
            case '\f':
                Append('f');
                break;
            case '\r':
                Append('r');
                break;
            default:
                Append('u');
                for (var shift = 12; shift >= 0; shift -= 4)
                    Append(HexDigits[(letter >> shift) & 0xF]);
                break;
        }
    }

    private void Append(char letter)
    {
        if (_length == _text.Length)
            Grow(1);
        _text[_length++] = letter;
    }

    private void Reserve(int more)
    {
        if (_text.Length - _length < more)
            Grow(more);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + more));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
