namespace ClickUp.SpecCompiler.Documents;

/// <summary>ClickUp's <c>.md</c> pages: the JSON block under the heading <c># OpenAPI definition</c>.</summary>
internal static class PageText
{
    private const string Heading = "OpenAPI definition";

    /// <summary>The JSON as published, and how many lines of the page stand before it.</summary>
    public static (string Json, int LinesBefore) Extract(string page, string file)
    {
        var lines = page.Split('\n');
        (int First, int Count)? block = null;
        var isUnderHeading = false;
        for (var i = FrontMatter(lines); i < lines.Length; i++)
        {
            if (Fence(lines[i]) is { } fence)
            {
                var end = Array.FindIndex(lines, i + 1, line => Closes(line, fence));
                if (end < 0)
                    throw new SpecException(file, "", "has a code block without an end; is the page cut off?") { Line = i + 1 };
                if (isUnderHeading && fence.Language.Equals("json", StringComparison.OrdinalIgnoreCase))
                {
                    if (block is not null)
                        throw new SpecException(file, "", $"has more than one JSON block under \"# {Heading}\".") { Line = i + 1 };
                    block = (i + 1, end - i - 1);
                }
                i = end;
            }
            else if (lines[i].StartsWith('#'))
            {
                isUnderHeading = lines[i].Trim().Trim('#').Trim().Equals(Heading, StringComparison.OrdinalIgnoreCase);
            }
        }
        return block is { } found
            ? (string.Join('\n', lines, found.First, found.Count), found.First)
            : throw new SpecException(file, "", $"has no JSON block under a heading \"# {Heading}\", so it is not one of ClickUp's pages.");
    }

    // Newer pages begin with YAML between two lines of dashes; a '#' in there is no heading.
    private static int FrontMatter(string[] lines)
    {
        if (lines[0].TrimEnd() != "---")
            return 0;
        return Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") + 1;
    }

    private static (char Mark, int Length, string Language)? Fence(string line)
    {
        var text = line.Trim();
        if (text.Length < 3 || text[0] is not ('`' or '~'))
            return null;
        var length = text.TakeWhile(c => c == text[0]).Count();
        var language = text[length..].Trim();
        // `code` in the middle of a line is not the begin of a block.
        return length < 3 || language.Contains('`') ? null : (text[0], length, language.Split(' ')[0]);
    }

    private static bool Closes(string line, (char Mark, int Length, string Language) fence)
    {
        var text = line.Trim();
        return text.Length >= fence.Length && text.All(c => c == fence.Mark);
    }
}
