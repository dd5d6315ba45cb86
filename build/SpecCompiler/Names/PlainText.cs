using System.Net;
using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Names;

/// <summary>The text of a description without its markup, on one line: it becomes an XML comment.</summary>
internal static partial class PlainText
{
    private const string Star = "\uE000";
    private const string Underscore = "\uE001";

    /// <summary>Without Markdown, HTML and escaped line breaks; empty when nothing is left.</summary>
    public static string Of(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return "";
        var text = markdown.Replace("\r\n", "\n").Replace('\r', '\n');
        // An escaped star or underscore is no markup: kept aside until the markup is gone.
        text = text.Replace("\\*", Star).Replace("\\_", Underscore);
        text = Fence().Replace(text, "\n");
        text = TableRule().Replace(text, "");
        text = TableRow().Replace(text, row => string.Join(", ", row.Value.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).Where(cell => cell.Length > 0)));
        text = Autolink().Replace(text, "$1");
        text = Tag().Replace(text, " ");
        text = WebUtility.HtmlDecode(text);
        // Entities may have hidden tags: what they decode to is cut as well.
        text = Tag().Replace(text, " ");
        text = Link().Replace(text, "$1");
        text = LineStart().Replace(text, "");
        // Bold first: it may stand inside italics, as in ***Note:** …*.
        text = Bold().Replace(text, "$1");
        text = Italic().Replace(text, "$1");
        text = Emphasis().Replace(text, "$2");
        text = text.Replace("`", "").Replace("**", "").Replace("\\n", " ");
        text = Backslash().Replace(text, "");
        text = Control().Replace(text, " ");
        text = text.Replace(Star, "*").Replace(Underscore, "_");
        return Spaces().Replace(text, " ").Replace(" .", ".").Replace(" ,", ",").Trim();
    }

    [GeneratedRegex("^[ \t]*(```|~~~)[^\n]*$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^[ \t]*\|?[ \t:]*-{3,}[-|: \t]*$", RegexOptions.Multiline)]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^[ \t]*\|.*\|[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"<(https?://[^\s<>]+)>")]
    private static partial Regex Autolink();

    // Only HTML's own: <task id> is a placeholder that a reader needs.
    [GeneratedRegex(@"</?(a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul)(\s[^<>]*)?/?>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[ \t>]*(#{1,6}[ \t]+|[-*+•][ \t]+)", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\*\*(?=\S)(.+?)(?<=\S)\*\*", RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\*(?=\S)([^*]+?)(?<=\S)\*", RegexOptions.Singleline)]
    private static partial Regex Italic();

    // Never inside a word: task_id keeps its underscore.
    [GeneratedRegex(@"(?<![A-Za-z0-9_])(_{1,3})(?=[^\s_])([^_\n]+?)\1(?![A-Za-z0-9_])")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?=[^\w]|$)|\\$", RegexOptions.Multiline)]
    private static partial Regex Backslash();

    [GeneratedRegex(@"[\p{Cc}\p{Cs}\uFFFE\uFFFF]")]
    private static partial Regex Control();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
