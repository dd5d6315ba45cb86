namespace ClickUp.Generated.Tests.Http;

/// <summary>Every way to write a task id, with every way to say where it belongs: a text is put together, so it is known what must become of it.</summary>
public sealed class TaskIdsCombinationTests
{
    private static readonly string[] _marks = ["", "#", "##"];
    private static readonly string[] _prefixes = ["", "CU-", "cu-", "Cu-"];
    private static readonly (string Text, Kind Kind)[] _ids = [("86c7mc19h", Kind.Own), ("9hv", Kind.Own), ("123", Kind.Digits), ("DEV-42", Kind.Custom), ("dev_2-7", Kind.Custom), ("", Kind.None), ("-", Kind.None), ("DEV-", Kind.None), ("a:b", Kind.None), ("a b", Kind.None), (".", Kind.None)];
    private static readonly (string Text, string? Workspace)[] _links = [("", null), ("https://app.clickup.com/t/", null), ("HTTP://App.ClickUp.com/t/", null), ("https://app.clickup.com/t/7/", "7")];
    private static readonly string[] _blanks = ["", " ", "\t", "\r\n"];
    private static readonly string[] _suffixes = ["", "?comment=90", "#c", "/", "_fix-login"];
    private static readonly bool?[] _customTaskIds = [null, true, false];
    private static readonly (string? Call, string? Client)[] _workspaces = [(null, null), ("8", null), (null, "9"), ("8", "9")];

    private enum Kind
    {
        Own,
        Digits,
        Custom,
        None,
    }

    [Test]
    public void EveryText_IsSentAsItShould_OrRefused()
    {
        var (sent, refused) = (0, 0);
        foreach (var mark in _marks)
        foreach (var link in _links)
        foreach (var prefix in _prefixes)
        foreach (var id in _ids)
        foreach (var suffix in _suffixes)
        foreach (var blank in _blanks)
        foreach (var custom in _customTaskIds)
        foreach (var workspace in _workspaces)
        foreach (var hasPair in new[] { true, false })
        {
            if (!hasPair && (custom is not null || workspace.Call is not null))
                continue;
            // "#c" alone is the task c.
            if (link.Text + prefix + id.Text == "" && suffix == "#c")
                continue;
            var text = blank + mark + link.Text + prefix + id.Text + suffix + blank;
            var expected = Expected(mark, link, prefix, id, suffix, text, custom, workspace, hasPair);
            var actual = Actual(text, custom, workspace, hasPair);
            if (actual != expected)
                Assert.Fail($"'{text}', customTaskIds {custom}, workspaceId {workspace.Call}, WorkspaceId {workspace.Client}, {(hasPair ? "with" : "without")} the pair: {actual ?? "refused"} instead of {expected ?? "refused"}");
            _ = actual is null ? refused++ : sent++;
        }

        Assert.That(Math.Min(sent, refused), Is.GreaterThan(5_000), "both happen");
        TestContext.Out.WriteLine($"{sent} sent, {refused} refused");
    }

    /// <summary>What is sent; null where the call is refused.</summary>
    private static string? Expected(string mark, (string Text, string? Workspace) link, string prefix, (string Text, Kind Kind) id, string suffix, string text, bool? custom, (string? Call, string? Client) workspace, bool hasPair)
    {
        if (custom == true)
            return string.IsNullOrWhiteSpace(text) || (workspace.Call ?? workspace.Client) is not { } forced ? null : $"{text} in {forced}";
        // A link that ends behind its number names a task of that number.
        if (link.Workspace is { } number && prefix + id.Text == "" && suffix != "_fix-login")
            id = (number, Kind.Own);
        var isLink = link.Text.Length > 0;
        var isBranch = suffix == "_fix-login";
        if (mark == "##" || id.Kind == Kind.None && !(isBranch && prefix == "" && id.Text == "DEV-") || suffix is not ("" or "_fix-login") && !isLink)
            return null;
        if (prefix != "")
        {
            if (id.Kind is Kind.Custom or Kind.None || isBranch || (id.Kind == Kind.Digits && custom is null))
                return null;
            return id.Text;
        }

        // Behind an own id, the name of a branch makes it look like a custom one.
        if (id.Kind != Kind.Custom && !isBranch)
            return id.Text;
        var whole = isBranch ? id.Text + suffix : id.Text;
        if (custom == false)
            return whole;
        return hasPair && (workspace.Call ?? link.Workspace ?? workspace.Client) is { } known ? $"{whole} in {known}" : null;
    }

    private static string? Actual(string text, bool? custom, (string? Call, string? Client) workspace, bool hasPair)
    {
        try
        {
            var ids = hasPair ? new TaskIds(custom, workspace.Call, workspace.Client) : new TaskIds();
            var sent = ids.Resolve(text, "taskId");
            var url = new UrlBuilder(stackalloc char[64], "https://a/");
            ids.AppendTo(ref url);
            return url.ToUri().Query switch
            {
                "" => sent,
                var query when query.StartsWith("?custom_task_ids=true&team_id=", StringComparison.Ordinal) => $"{sent} in {query.Substring(query.LastIndexOf('=') + 1)}",
                var query => query,
            };
        }
        catch (ArgumentException e)
        {
            Assert.That(e.ParamName, Is.EqualTo("taskId"));
            return null;
        }
    }
}
