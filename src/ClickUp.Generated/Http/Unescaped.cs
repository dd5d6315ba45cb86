using System.Buffers;

namespace ClickUp.Generated;

/// <summary>A text with its escapes read, and where each of its letters stood in the text as it came.</summary>
internal sealed class Unescaped : IDisposable
{
    private readonly ReadOnlyMemory<char> _text;
    private readonly char[]? _letters;
    private readonly int[]? _places;

    /// <summary>A text as it came.</summary>
    public Unescaped(string text) => (_text, End) = (text.AsMemory(), text.Length);

    private Unescaped(char[] letters, int[] places, int length, int end) => (_text, _letters, _places, End) = (letters.AsMemory(0, length), letters, places, end);

    /// <summary>The length of the text as it came.</summary>
    public int End { get; }

    public int Length => _text.Length;

    /// <summary>Where a letter stood in the text as it came.</summary>
    public int PlaceOf(int index) => _places is null ? index : _places[index];

    public int IndexOf(string word, int start) =>
        _text.Span.Slice(start).IndexOf(word.AsSpan()) is var index and >= 0 ? start + index : -1;

    /// <summary>How many letters of a word, though not all, the text ends in; 0 for fewer than <paramref name="least"/>.</summary>
    public int LengthAtEnd(string word, int least)
    {
        for (var length = Math.Min(word.Length - 1, Length); length >= least; length--)
        {
            if (_text.Span.EndsWith(word.AsSpan(0, length)))
                return length;
        }

        return 0;
    }

    /// <summary>The text with escapes of one kind read; null when it has none.</summary>
    /// <param name="escape">The kind.</param>
    /// <param name="isCut">Whether the text goes on: then an escape that it ends in is left out.</param>
    public Unescaped? Unescape(Escape escape, bool isCut)
    {
        var text = _text.Span;
        if (text.IndexOf(Escapes.Begin(escape)) < 0)
            return null;
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        var places = ArrayPool<int>.Shared.Rent(text.Length + 1);
        var (length, isRead) = (0, false);
        for (var i = 0; i < text.Length;)
        {
            var letter = text[i];
            var written = letter;
            var read = letter == Escapes.Begin(escape) ? Escapes.Read(escape, text.Slice(i), out written) : 0;
            isRead |= read > 0 || (read < 0 && isCut);
            if (read < 0 && isCut)
                break;
            places[length] = PlaceOf(i);
            letters[length++] = read > 0 ? written : letter;
            i += Math.Max(1, read);
        }

        places[length] = End;
        var unescaped = new Unescaped(letters, places, length, End);
        if (isRead)
            return unescaped;
        unescaped.Dispose();
        return null;
    }

    public void Dispose()
    {
        if (_letters is null)
            return;
        ArrayPool<char>.Shared.Return(_letters);
        ArrayPool<int>.Shared.Return(_places!);
    }
}
