using System.Buffers;
using System.Text;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>JSON text in a pooled buffer: what <see cref="BodyReader"/> reads, and slices unknown values from.</summary>
internal sealed class JsonSource : TextReader
{
    // No JSON, but some servers send it.
    private const char ByteOrderMark = '\uFEFF';

    private readonly int _start;
    private readonly int _length;
    // Most JSON has neither, and then no string of it has to be looked at.
    private readonly bool _hasControls;
    private readonly bool _hasOddEscapes;
    // Where a whole number begins that Newtonsoft.Json would refuse; null in nearly every text.
    private readonly List<int>? _longNumbers;
    private char[] _text;
    private int _position;

    private JsonSource(char[] text, int length)
    {
        (_text, _length) = (text, length);
        _hasControls = HasControl(text.AsSpan(0, length));
        _hasOddEscapes = text.AsSpan(0, length).IndexOf("\\'".AsSpan()) >= 0;
        _longNumbers = LongNumbers.In(text.AsSpan(0, length));
        _position = _start = length > 0 && text[0] == ByteOrderMark ? 1 : 0;
    }

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

    /// <summary>Whether a token, with what parts it from the one before, is JSON: <see cref="JsonTextReader"/> takes more.</summary>
    /// <param name="start">The end of the token before.</param>
    /// <param name="end">The end of the token; null: of the text, which has no more tokens.</param>
    /// <param name="token">What the token was read as.</param>
    public bool IsStrict(int start, int? end, JsonToken token)
    {
        var text = _text.AsSpan(start + _start, end is { } known ? known - start : _length - start - _start);
        var comma = false;
        var gap = 0;
        for (; gap < text.Length && text[gap] is ' ' or '\t' or '\r' or '\n' or ',' or ':'; gap++)
            comma |= text[gap] == ',';
        text = text.Slice(gap);
        if (end is null)
            return text.IsEmpty && !comma;
        return token switch
        {
            JsonToken.StartObject or JsonToken.StartArray => text.Length == 1,
            JsonToken.EndObject or JsonToken.EndArray => text.Length == 1 && !comma,
            JsonToken.String or JsonToken.PropertyName => text[0] == '"' && (!(_hasControls || _hasOddEscapes) || IsStrictString(text.Slice(1, text.LastIndexOf('"') - 1))),
            JsonToken.Integer or JsonToken.Float => IsStrictNumber(text),
            JsonToken.Boolean or JsonToken.Null => text[0] is 't' or 'f' or 'n',
            _ => false,
        };
    }

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, _length - _position);
        Array.Copy(_text, _position, buffer, index, count);
        if (_longNumbers is not null)
            LongNumbers.Hide(_longNumbers, buffer.AsSpan(index, count), _position);
        _position += count;
        if (!_hasControls)
            return count;
        // The reader counts positions from the start of the line; with one line they are positions in the text.
        var copied = buffer.AsSpan(index, count);
        for (int at; (at = copied.IndexOfAny('\n', '\r')) >= 0; copied = copied.Slice(at + 1))
            copied[at] = ' ';
        return count;
    }

    public override int Peek() => _position < _length ? _text[_position] : -1;

    public override int Read() => _position < _length ? _text[_position++] : -1;

    /// <summary>Whether what stands between two quotes is a string of JSON.</summary>
    public static bool IsStrictString(ReadOnlySpan<char> text)
    {
        if (HasControl(text))
            return false;
        for (int at; (at = text.IndexOf('\\')) >= 0; text = text.Slice(at + 2))
        {
            if (text[at + 1] == '\'')
                return false;
        }

        return true;
    }

    /// <summary>Whether the text is a number of JSON.</summary>
    public static bool IsStrictNumber(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return false;
        var whole = SkipDigits(text[0] == '-' ? text.Slice(1) : text, out var digits);
        if (digits == 0 || (digits > 1 && text[text[0] == '-' ? 1 : 0] == '0'))
            return false;
        if (whole.Length > 0 && whole[0] == '.')
        {
            whole = SkipDigits(whole.Slice(1), out digits);
            if (digits == 0)
                return false;
        }

        if (whole.Length > 0 && whole[0] is 'e' or 'E')
        {
            whole = SkipDigits(whole.Slice(whole.Length > 1 && whole[1] is '+' or '-' ? 2 : 1), out digits);
            if (digits == 0)
                return false;
        }

        return whole.IsEmpty;
    }

    private static ReadOnlySpan<char> SkipDigits(ReadOnlySpan<char> text, out int digits)
    {
        for (digits = 0; digits < text.Length && text[digits] is >= '0' and <= '9';)
            digits++;
        return text.Slice(digits);
    }

    private static bool HasControl(ReadOnlySpan<char> text)
    {
#if NET
        return text.IndexOfAnyInRange('\0', '\u001F') >= 0;
#else
        foreach (var letter in text)
        {
            if (letter < ' ')
                return true;
        }

        return false;
#endif
    }

    protected override void Dispose(bool disposing)
    {
        if (_text.Length > 0)
            ArrayPool<char>.Shared.Return(_text);
        _text = [];
        base.Dispose(disposing);
    }
}
