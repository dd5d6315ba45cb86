using System.Globalization;
using System.Net;

namespace ClickUp.Generated;

/// <summary>A way to write one letter as several.</summary>
internal enum Escape
{
    Json,
    Url,
    Html,
}

/// <summary>Reads escapes.</summary>
internal static class Escapes
{
    // The longest of HTML.
    private const int LongestEntity = 18;

    // Those names of HTML for letters of ASCII that WebUtility does not know, since they came with HTML 5.
    private static readonly Dictionary<string, char> Entities = new(StringComparer.Ordinal)
    {
        ["excl"] = '!', ["num"] = '#', ["dollar"] = '$', ["percnt"] = '%', ["lpar"] = '(', ["rpar"] = ')', ["ast"] = '*', ["midast"] = '*', ["plus"] = '+',
        ["comma"] = ',', ["period"] = '.', ["sol"] = '/', ["colon"] = ':', ["semi"] = ';', ["equals"] = '=', ["quest"] = '?', ["commat"] = '@', ["lsqb"] = '[',
        ["lbrack"] = '[', ["bsol"] = '\\', ["rsqb"] = ']', ["rbrack"] = ']', ["Hat"] = '^', ["lowbar"] = '_', ["UnderBar"] = '_', ["grave"] = '`',
        ["DiacriticalGrave"] = '`', ["lcub"] = '{', ["lbrace"] = '{', ["verbar"] = '|', ["vert"] = '|', ["VerticalLine"] = '|', ["rcub"] = '}', ["rbrace"] = '}',
        ["AMP"] = '&', ["LT"] = '<', ["GT"] = '>', ["QUOT"] = '"', ["apos"] = '\'', ["lowast"] = '*',
    };

    /// <summary>What an escape begins with.</summary>
    public static char Begin(Escape escape) => escape switch { Escape.Json => '\\', Escape.Url => '%', _ => '&' };

    /// <summary>How many letters stand for one, and for which; 0 when they stand for themselves, and -1 when the text ends inside an escape.</summary>
    public static int Read(Escape escape, ReadOnlySpan<char> text, out char letter) => escape switch
    {
        Escape.Json => ReadJson(text, out letter),
        Escape.Url => ReadHex(text, 1, 2, out letter),
        _ => ReadHtml(text, out letter),
    };

    private static int ReadJson(ReadOnlySpan<char> text, out char letter)
    {
        letter = text.Length > 1 ? text[1] : default;
        if (letter == 'u' && ReadHex(text, 2, 4, out var code) is var length and not 0)
        {
            letter = code;
            return length;
        }

        // Of the others, only marks and letters that a secret may have.
        return text.Length > 1 ? 2 : -1;
    }

    private static int ReadHex(ReadOnlySpan<char> text, int start, int digits, out char letter)
    {
        letter = default;
        for (var i = start; i < start + digits; i++)
        {
            if (i == text.Length)
                return -1;
            var digit = text[i] switch { >= '0' and <= '9' => text[i] - '0', >= 'a' and <= 'f' => text[i] - 'a' + 10, >= 'A' and <= 'F' => text[i] - 'A' + 10, _ => -1 };
            if (digit < 0)
                return 0;
            letter = (char)((letter << 4) | digit);
        }

        return start + digits;
    }

    private static int ReadHtml(ReadOnlySpan<char> text, out char letter)
    {
        letter = default;
        var end = text.Slice(0, Math.Min(text.Length, LongestEntity)).IndexOf(';');
        if (end < 0)
            return text.Length < LongestEntity ? -1 : 0;
        var entity = text.Slice(1, end - 1).ToString();
        if (Entities.TryGetValue(entity, out letter))
            return end + 1;
        if (WebUtility.HtmlDecode($"&{entity};") is not { Length: 1 } decoded)
            return 0;
        letter = decoded[0];
        return end + 1;
    }
}
