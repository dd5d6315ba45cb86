using System.Globalization;
using System.Text;

namespace ClickUp.Generated;

/// <summary>What strings and numbers of JSON are made of.</summary>
internal static class JsonText
{
#if NET
    // What ends a run of plain letters: a quote, a backslash, and what no string may have.
    private static readonly System.Buffers.SearchValues<char> Special =
        System.Buffers.SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    /// <summary>How many letters of a string come before one that is not plain; negative when none does.</summary>
    public static int LettersBefore(ReadOnlySpan<char> text) => text.IndexOfAny(Special);
#else
    public static int LettersBefore(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\')
                return i;
        }

        return -1;
    }
#endif

    /// <summary>The length of the escape at the start; 0 when there is none that JSON has.</summary>
    public static int EscapeLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '\\')
            return 0;
        if (text[1] != 'u')
            return text[1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' ? 2 : 0;
        if (text.Length < 6)
            return 0;
        for (var i = 2; i < 6; i++)
        {
            if (text[i] is not (>= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F'))
                return 0;
        }

        return 6;
    }

    /// <summary>The text of a string that is known to be right, without its escapes. Half of a surrogate pair is no letter.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        for (int at; (at = text.IndexOf('\\')) >= 0;)
        {
            Append(plain, text.Slice(0, at));
            var length = EscapeLength(text.Slice(at));
            plain.Append(text[at + 1] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(text.Slice(at + 2, 4).ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var letter => letter,
            });
            text = text.Slice(at + length);
        }

        Append(plain, text);
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsSurrogate(plain[i]))
                continue;
            if (char.IsHighSurrogate(plain[i]) && i + 1 < plain.Length && char.IsLowSurrogate(plain[i + 1]))
                i++;
            else
                plain[i] = '\uFFFD';
        }

        return plain.ToString();
    }

    /// <summary>The length of the number at the start; 0 when there is none that JSON has.</summary>
    public static int NumberLength(ReadOnlySpan<char> text, out bool isWhole)
    {
        isWhole = true;
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var digits = Digits(text, at);
        if (digits == 0)
            return 0;
        // After a zero no digit may come: what follows is no part of the number, and nothing else that may stand there.
        at += text[at] == '0' ? 1 : digits;
        if (at < text.Length && text[at] == '.')
        {
            isWhole = false;
            digits = Digits(text, at + 1);
            if (digits == 0)
                return 0;
            at += 1 + digits;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            isWhole = false;
            at += at + 1 < text.Length && text[at + 1] is '+' or '-' ? 2 : 1;
            digits = Digits(text, at);
            if (digits == 0)
                return 0;
            at += digits;
        }

        return at;
    }

    /// <summary>Whether the text is a number of JSON.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && NumberLength(text, out _) == text.Length;

    /// <summary>Whether what stands between two quotes is a string of JSON.</summary>
    public static bool IsString(ReadOnlySpan<char> text)
    {
        for (int at; (at = LettersBefore(text)) >= 0;)
        {
            var length = EscapeLength(text.Slice(at));
            if (length == 0)
                return false;
            text = text.Slice(at + length);
        }

        return true;
    }

    private static void Append(StringBuilder plain, ReadOnlySpan<char> text)
    {
#if NET
        plain.Append(text);
#else
        plain.Append(text.ToString());
#endif
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at - start;
    }
}
