using System.Buffers;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Reads one JSON text, and can give back any value of it as the text it came as.</summary>
/// <remarks>
/// Strict where <see cref="JsonTextReader"/> is lenient, for what is kept as text is written back: an end inside a value, a comma
/// before an end, comments, other quotes, numbers such as 010, 0x1F, .5 and NaN, and constructors are errors.
/// </remarks>
internal sealed class BodyReader : JsonTextReader
{
    /// <summary>Deeper answers are refused, so that none can exhaust the stack.</summary>
    private const int DeepestNesting = 64;

    private readonly JsonSource _source;
    private int _start;

    public BodyReader(JsonSource source) : base(source)
    {
        _source = source;
        ArrayPool = CharPool.Shared;
        PropertyNameTable = NameTable.Shared;
        DateParseHandling = DateParseHandling.None;
        MaxDepth = DeepestNesting;
    }

    public bool IsNull => TokenType == JsonToken.Null;

    public string Text => (string)Value!;

    /// <summary>Goes to the next token. Throws <see cref="JsonReaderException"/> at the end of the text.</summary>
    public JsonToken Advance() => TryAdvance() ? TokenType : throw new JsonReaderException("The text ends inside a value.");

    /// <summary>Goes to the next token; false at the end of the text.</summary>
    public bool TryAdvance()
    {
        _start = LinePosition;
        var isRead = Read();
        return _source.IsStrict(_start, isRead ? LinePosition : null, TokenType) ? isRead : throw new JsonReaderException("The text is not JSON.");
    }

    /// <summary>Goes to the end of the value whose first token has been read.</summary>
    public void SkipValue()
    {
        for (var depth = TokenType is JsonToken.StartObject or JsonToken.StartArray ? 1 : 0; depth > 0;)
        {
            depth += Advance() switch
            {
                JsonToken.StartObject or JsonToken.StartArray => 1,
                JsonToken.EndObject or JsonToken.EndArray => -1,
                _ => 0,
            };
        }
    }

    /// <summary>The position before the token that was read last; where a value starts, for <see cref="Since"/>.</summary>
    public int Start => _start;

    /// <summary>The text from <paramref name="start"/> to the end of the token that was read last.</summary>
    public RawJson Since(int start) => new(_source.Slice(start, LinePosition));

    /// <summary>The value whose first token has been read, as the text it came as.</summary>
    public RawJson ReadRaw()
    {
        var start = _start;
        SkipValue();
        return Since(start);
    }

    /// <summary>The token that was read last, as it came: <c>1.10</c> stays <c>1.10</c>.</summary>
    public string Slice() => _source.Slice(_start, LinePosition);

    /// <summary>Throws unless nothing but white space is left.</summary>
    public void End()
    {
        if (TryAdvance())
            throw new JsonReaderException("The text goes on after its value.");
    }

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Shared = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null)
                ArrayPool<char>.Shared.Return(array);
        }
    }
}
