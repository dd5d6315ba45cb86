using System.Globalization;
using System.Net;

namespace ClickUp.Generated;

/// <summary>Finds a text again that JSON, a URL or HTML may have written in other letters.</summary>
internal static class EscapedText
{
    // The longest escape of one letter: JSON's within JSON, or one of HTML.
    private const int LongestEscape = 12;

    /// <summary>Where a word that begins at a place of a text ends; null when another text stands there.</summary>
    /// <param name="word">In its own letters.</param>
    /// <param name="text">In any letters.</param>
    /// <param name="start">The place.</param>
    /// <param name="enough">So many letters of the word are enough when the text ends after them, or inside the next.</param>
    public static int? EndOf(string word, string text, int start, int enough)
    {
        if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0)
            return start + word.Length;
        var place = start;
        for (var i = 0; i < word.Length; i++)
        {
            var length = place < text.Length ? LengthOf(word[i], text, place) : 0;
            if (length == 0)
                return i >= enough && EndsAt(text, place) ? text.Length : null;
            place += length;
        }

        return place;
    }

    // Before, or inside an escape.
    private static bool EndsAt(string text, int place) =>
        place == text.Length || (text.Length - place < LongestEscape && text[place] is '\\' or '%' or '&');

    /// <summary>How many letters of a text are one letter; 0 when they are another.</summary>
    private static int LengthOf(char letter, string text, int place)
    {
        var length = text[place] switch
        {
            '\\' => LengthOfJson(letter, text, place),
            '%' => IsHex(text, place + 1, 2, letter) ? 3 : 0,
            '&' => LengthOfHtml(letter, text, place),
            '+' => letter == ' ' ? 1 : 0,
            _ => 0,
        };
        return length > 0 ? length : text[place] == letter ? 1 : 0;
    }

    // One backslash, or more where JSON stands in a string of JSON.
    private static int LengthOfJson(char letter, string text, int place)
    {
        var end = place;
        while (end < text.Length && text[end] == '\\')
            end++;
        if (letter == '\\')
            return end - place;
        if (end == text.Length)
            return 0;
        if (text[end] == 'u' && IsHex(text, end + 1, 4, letter))
            return end + 5 - place;
        return text[end] == letter ? end + 1 - place : 0;
    }

    private static int LengthOfHtml(char letter, string text, int place)
    {
        var end = text.IndexOf(';', place, Math.Min(LongestEscape, text.Length - place));
        return end > 0 && WebUtility.HtmlDecode(text.Substring(place, end + 1 - place)) == letter.ToString() ? end + 1 - place : 0;
    }

    private static bool IsHex(string text, int place, int length, char letter) =>
        place + length <= text.Length && int.TryParse(text.Substring(place, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code == letter;
}
