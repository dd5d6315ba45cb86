using System.Buffers;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Reads one JSON text, and can give back any value of it as the text it came as.</summary>
/// <remarks>
/// Strict, for what is kept as text is written back. It makes no value of a token before one is asked for: what has no property
/// costs its text and nothing else, however long its numbers are.
/// </remarks>
internal sealed class BodyReader : IDisposable
{
    /// <summary>Deeper answers are refused, so that none can exhaust the stack.</summary>
    private const int DeepestNesting = 64;

    [ThreadStatic]
    private static BodyReader? _idle;

    private char[] _text = [];
    private int _length;

    // Where the reader is: after the last token, which began at _start.
    private int _at;
    private int _start;
    private bool _hasEscapes;

    // One bit for each container around, set for an object; and what comes next.
    private ulong _objects;
    private int _depth;
    private Expected _next;

    private BodyReader()
    {
    }

    private enum Expected : byte
    {
        Value,
        ValueOrEnd,
        NameOrEnd,
        Name,
        CommaOrEnd,
        Nothing,
    }

    public JsonToken TokenType { get; private set; }

    public bool IsNull => TokenType == JsonToken.Null;

    /// <summary>Whether the token begins the text's only value, or is all of it.</summary>
    public bool IsOutermost => _depth == (TokenType is JsonToken.StartObject or JsonToken.StartArray ? 1 : 0);

    /// <summary>Whether a token that is <c>true</c> or <c>false</c> is the first.</summary>
    public bool IsTrue => _text[_start] == 't';

    /// <summary>What a string or the name of a property says.</summary>
    public string Text
    {
        get
        {
            var text = _text.AsSpan(_start + 1, _at - _start - 2);
            if (_hasEscapes)
                return JsonText.Unescape(text);
            return TokenType == JsonToken.PropertyName ? NameTable.Shared.Get(text) : text.ToString();
        }
    }

    /// <summary>Where the token begins that was read last; where a value starts, for <see cref="Since"/>.</summary>
    public int Start => _start;

    /// <summary>The token that was read last, as it came: <c>1.10</c> stays <c>1.10</c>.</summary>
    public ReadOnlySpan<char> Token => _text.AsSpan(_start, _at - _start);

    /// <summary>The text from <paramref name="start"/> to the end of the token that was read last.</summary>
    public RawJson Since(int start) => new(new string(_text, start, _at - start));

    /// <summary>Goes to the next token. Throws <see cref="JsonReaderException"/> at the end of the text.</summary>
    public JsonToken Advance() => TryAdvance() ? TokenType : throw new JsonReaderException("The text ends inside a value.");

    /// <summary>Goes to the next token; false at the end of the text.</summary>
    /// <exception cref="JsonReaderException">What comes is not JSON, or deeper than 64.</exception>
    public bool TryAdvance()
    {
        SkipWhite();
        if (_at < _length && _next == Expected.CommaOrEnd && _text[_at] == ',')
        {
            _at++;
            _next = IsInObject ? Expected.Name : Expected.Value;
            SkipWhite();
        }

        _start = _at;
        if (_at == _length)
        {
            TokenType = JsonToken.None;
            return false;
        }

        switch (_text[_at])
        {
            case '"' when _next is Expected.Name or Expected.NameOrEnd:
                ReadString();
                TokenType = JsonToken.PropertyName;
                ReadColon();
                break;
            case '}' when _next is Expected.NameOrEnd || (_next == Expected.CommaOrEnd && IsInObject):
                Close(JsonToken.EndObject);
                break;
            case ']' when _next is Expected.ValueOrEnd || (_next == Expected.CommaOrEnd && !IsInObject):
                Close(JsonToken.EndArray);
                break;
            case var letter when _next is Expected.Value or Expected.ValueOrEnd:
                ReadValue(letter);
                break;
            default:
                throw NotJson();
        }

        return true;
    }

    /// <summary>Goes to the end of the value whose first token has been read.</summary>
    public void SkipValue()
    {
        if (TokenType is not (JsonToken.StartObject or JsonToken.StartArray))
            return;
        for (var outside = _depth - 1; _depth > outside;)
            Advance();
    }

    /// <summary>The value whose first token has been read, as the text it came as.</summary>
    public RawJson ReadRaw()
    {
        var start = _start;
        SkipValue();
        return Since(start);
    }

    /// <summary>Throws unless nothing but white space is left.</summary>
    public void End()
    {
        if (TryAdvance())
            throw new JsonReaderException("The text goes on after its value.");
    }

    /// <summary>A reader of the text: one that is no longer used, or a new one.</summary>
    public static BodyReader Of(JsonSource source)
    {
        var reader = _idle ?? new BodyReader();
        _idle = null;
        (reader._text, reader._length, reader._at, reader._start, reader._colon) = (source.Text, source.Length, source.Start, 0, 0);
        (reader._objects, reader._depth, reader._next, reader._hasEscapes, reader.TokenType) = (0, 0, Expected.Value, false, JsonToken.None);
        return reader;
    }

    /// <summary>Gives back the text, and the reader itself: nothing may be asked of it from here on.</summary>
    public void Dispose()
    {
        // Twice is once.
        if (_length < 0)
            return;
        if (_text.Length > 0)
            ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], -1);
        _idle = this;
    }

    private bool IsInObject => (_objects & (1UL << (_depth - 1))) != 0;

    private void ReadValue(char letter)
    {
        switch (letter)
        {
            case '"':
                ReadString();
                TokenType = JsonToken.String;
                break;
            case '{':
                Open(isObject: true);
                return;
            case '[':
                Open(isObject: false);
                return;
            case 't':
                ReadWord("true", JsonToken.Boolean);
                break;
            case 'f':
                ReadWord("false", JsonToken.Boolean);
                break;
            case 'n':
                ReadWord("null", JsonToken.Null);
                break;
            default:
                ReadNumber();
                break;
        }

        EndValue();
    }

    private void ReadString()
    {
        _hasEscapes = false;
        var at = _at + 1;
        while (true)
        {
            var length = JsonText.LettersBefore(_text.AsSpan(at, _length - at));
            if (length < 0)
                throw new JsonReaderException("The text ends inside a string.");
            at += length;
            if (_text[at] == '"')
                break;
            var escape = JsonText.EscapeLength(_text.AsSpan(at, _length - at));
            if (escape == 0)
                throw NotJson();
            _hasEscapes = true;
            at += escape;
        }

        _at = at + 1;
    }

    // The token stays the name: what follows it is only looked at.
    private void ReadColon()
    {
        var end = _at;
        SkipWhite();
        if (_at == _length)
            throw new JsonReaderException("The text ends inside a value.");
        if (_text[_at] != ':')
            throw NotJson();
        _colon = _at + 1;
        _at = end;
        _next = Expected.Value;
    }

    private int _colon;

    private void ReadWord(string word, JsonToken token)
    {
        if (!_text.AsSpan(_at, _length - _at).StartsWith(word.AsSpan()))
            throw NotJson();
        _at += word.Length;
        TokenType = token;
    }

    private void ReadNumber()
    {
        var length = JsonText.NumberLength(_text.AsSpan(_at, _length - _at), out var isWhole);
        if (length == 0)
            throw NotJson();
        _at += length;
        TokenType = isWhole ? JsonToken.Integer : JsonToken.Float;
    }

    private void Open(bool isObject)
    {
        if (_depth == DeepestNesting)
            throw new JsonReaderException($"The text is deeper than {DeepestNesting} levels.");
        var bit = 1UL << _depth++;
        _objects = isObject ? _objects | bit : _objects & ~bit;
        _at++;
        TokenType = isObject ? JsonToken.StartObject : JsonToken.StartArray;
        _next = isObject ? Expected.NameOrEnd : Expected.ValueOrEnd;
    }

    private void Close(JsonToken token)
    {
        _depth--;
        _at++;
        TokenType = token;
        EndValue();
    }

    private void EndValue() => _next = _depth == 0 ? Expected.Nothing : Expected.CommaOrEnd;

    private void SkipWhite()
    {
        if (TokenType == JsonToken.PropertyName && _colon > _at)
            _at = _colon;
        while (_at < _length && _text[_at] is ' ' or '\n' or '\r' or '\t')
            _at++;
    }

    private static JsonReaderException NotJson() => new("The text is not JSON.");
}
