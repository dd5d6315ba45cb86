namespace ClickUp.Generated;

/// <summary>Whole numbers of so many digits that Newtonsoft.Json throws at them, in whatever field they stand.</summary>
/// <remarks>
/// The reader is shown a fraction of the same length instead, which fits no property that holds whole numbers; whoever wants
/// the number takes its text, which is the one that came.
/// </remarks>
internal static class LongNumbers
{
    // The reader takes 380 letters, the sign among them.
    private const int Longest = 379;

    /// <summary>Where they begin; null when there are none.</summary>
    public static List<int>? In(ReadOnlySpan<char> text)
    {
        // That many digits in a row cover one of these places: nothing else of the text has to be looked at.
        for (var at = Longest; at < text.Length; at += Longest + 1)
        {
            if (IsDigit(text[at]) && RunAround(text, at) > Longest)
                return Find(text);
        }

        return null;
    }

    /// <summary>Makes <c>1234…</c> in a part of the text <c>1.54…</c>.</summary>
    /// <param name="numbers">Where they begin in the whole text.</param>
    /// <param name="part">A part of the text.</param>
    /// <param name="start">Where the part begins in the whole text.</param>
    public static void Hide(List<int> numbers, Span<char> part, int start)
    {
        var next = numbers.BinarySearch(start - 2);
        for (var i = next < 0 ? ~next : next; i < numbers.Count && numbers[i] < start + part.Length; i++)
        {
            Set(part, numbers[i] + 1 - start, '.');
            Set(part, numbers[i] + 2 - start, '5');
        }
    }

    private static void Set(Span<char> part, int at, char letter)
    {
        if (at >= 0 && at < part.Length)
            part[at] = letter;
    }

    private static List<int>? Find(ReadOnlySpan<char> text)
    {
        List<int>? found = null;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '"')
            {
                at = EndOfString(text, at + 1);
            }
            else if (!IsDigit(text[at]))
            {
                at++;
            }
            else
            {
                var start = at;
                while (at < text.Length && IsDigit(text[at]))
                    at++;
                if (at - start > Longest && IsWhole(text, start, at))
                    (found ??= []).Add(start);
            }
        }

        return found;
    }

    // What has a fraction or an exponent is read as a double, however long it is.
    private static bool IsWhole(ReadOnlySpan<char> text, int start, int end)
    {
        if (end < text.Length && text[end] is '.' or 'e' or 'E')
            return false;
        if (start > 0 && text[start - 1] == '-')
            start--;
        return start == 0 || text[start - 1] is not ('.' or 'e' or 'E' or '+');
    }

    private static int EndOfString(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;
        return at + 1;
    }

    private static int RunAround(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && at - start <= Longest && IsDigit(text[start - 1]))
            start--;
        while (end < text.Length && end - at <= Longest && IsDigit(text[end]))
            end++;
        return end - start;
    }

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
