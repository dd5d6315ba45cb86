using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Names;

/// <summary>The text of a description without its markup, on one line: it becomes an XML comment.</summary>
internal static class PlainText
{
    private const string Star = "\uE000";
    private const string Underscore = "\uE001";

    /// <summary>Without Markdown, HTML and escaped line breaks; empty when nothing is left.</summary>
    public static string Of(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return "";
        // Most texts have no more markup than names in backticks: those need none of what follows.
        if (IsPlain(markdown))
            return Pointed(markdown.Replace("`", "")).Trim();
        var text = markdown.Replace("\r\n", "\n").Replace('\r', '\n');
        // An escaped star or underscore is no markup: kept aside until the markup is gone.
        text = text.Replace("\\*", Star).Replace("\\_", Underscore);
        text = Fence.Replace(text, "\n");
        text = TableRule.Replace(text, "");
        text = TableRow.Replace(text, row => string.Join(", ", row.Value.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).Where(cell => cell.Length > 0)));
        text = Autolink.Replace(text, "$1");
        text = Tag.Replace(text, " ");
        text = WebUtility.HtmlDecode(text);
        // Entities may have hidden tags: what they decode to is cut as well.
        text = Tag.Replace(text, " ");
        text = Link.Replace(text, "$1");
        text = LineStart.Replace(text, "");
        // Bold first: it may stand inside italics, as in ***Note:** …*.
        text = Bold.Replace(text, "$1");
        text = Italic.Replace(text, "$1");
        text = Emphasis.Replace(text, "$2");
        text = text.Replace("`", "").Replace("**", "").Replace("\\n", " ");
        text = Backslash.Replace(text, "");
        text = Control.Replace(text, " ");
        text = text.Replace(Star, "*").Replace(Underscore, "_");
        return Pointed(Spaces.Replace(text, " ")).Trim();
    }

    private static string Pointed(string text) => text.Replace(" .", ".").Replace(" ,", ",");

    // Letters and digits of ASCII and the marks of a sentence, one blank at a time; a line that begins like a list or a heading is none.
    private static bool IsPlain(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain) || !char.IsAsciiLetterOrDigit(text[0]))
            return false;
        var last = ' ';
        foreach (var letter in text)
        {
            // Blanks on both sides of a backtick become two.
            if (letter == ' ' && last == ' ')
                return false;
            // Inside a word an underscore is no emphasis.
            if (letter == '_' && !(char.IsAsciiLetterOrDigit(last) || last == '_'))
                return false;
            if (letter != '`')
                last = letter;
        }
        return !text.Contains("---", StringComparison.Ordinal);
    }

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?'\"()/%-+=$@{}_`");

    private static readonly Regex Fence = new("^[ \t]*(```|~~~)[^\n]*$", RegexOptions.Multiline);

    private static readonly Regex TableRule = new(@"^[ \t]*\|?[ \t:]*-{3,}[-|: \t]*$", RegexOptions.Multiline);

    private static readonly Regex TableRow = new(@"^[ \t]*\|.*\|[ \t]*$", RegexOptions.Multiline);

    private static readonly Regex Autolink = new(@"<(https?://[^\s<>]+)>");

    // Only HTML's own: <task id> is a placeholder that a reader needs.
    private static readonly Regex Tag = new(@"</?(a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)(\s[^<>]*)?/?>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase);

    private static readonly Regex Link = new(@"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+""[^""]*"")?\)");

    private static readonly Regex LineStart = new(@"^[ \t>]*(#{1,6}[ \t]+|[-*+•][ \t]+)", RegexOptions.Multiline);

    private static readonly Regex Bold = new(@"\*\*(?=\S)(.+?)(?<=\S)\*\*", RegexOptions.Singleline);

    private static readonly Regex Italic = new(@"\*(?=\S)([^*]+?)(?<=\S)\*", RegexOptions.Singleline);

    // Never inside a word: task_id keeps its underscore.
    private static readonly Regex Emphasis = new(@"(?<![A-Za-z0-9_])(_{1,3})(?=[^\s_])([^_\n]+?)\1(?![A-Za-z0-9_])");

    private static readonly Regex Backslash = new(@"\\(?=[^\w]|$)|\\$", RegexOptions.Multiline);

    private static readonly Regex Control = new(@"[\p{Cc}\p{Cs}\uFFFE\uFFFF]");

    private static readonly Regex Spaces = new(@"\s+");
}
