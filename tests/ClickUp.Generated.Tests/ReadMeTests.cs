using System.Text.RegularExpressions;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

public partial class ReadMeTests
{
    private static readonly string _root = FindRoot();

    private static readonly string[] _documents =
        [.. Directory.GetFiles(_root, "*.md").Concat(Directory.GetDirectories(Path.Combine(_root, "src")).SelectMany(folder => Directory.GetFiles(folder, "*.md")))
            .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/')).Where(file => Block().IsMatch(Read(file))).Order()];

    private static readonly Lazy<string[]> _snippets = new(() =>
        [.. Directory.GetDirectories(Path.Combine(_root, "tests")).SelectMany(folder => Directory.GetFiles(folder, "*ReadMeSnippets.cs")).Select(file => WithoutIndentation(File.ReadAllText(file)))]);

    [TestCaseSource(nameof(_documents))]
    public void EveryBlockOfCSharp_StandsInTheSnippetsOfATestProject(string document)
    {
        var blocks = Block().Matches(Read(document)).Select(match => WithoutIndentation(match.Groups["code"].Value)).ToArray();

        Assert.That(blocks.Where(block => !_snippets.Value.Any(snippets => snippets.Contains(block))), Is.Empty, "copy these blocks into a *ReadMeSnippets.cs, so that they compile");
    }

    [Test]
    public void EveryPackage_ShowsCodeInItsReadMe() =>
        Assert.That(_documents.Count(document => document.EndsWith("README.md", StringComparison.Ordinal)), Is.EqualTo(6), "the repository's and those of five packages");

    [Test]
    public async Task Snippets_DoWhatTheReadMeSays()
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tasks = [new("9hv"), new("1a", "TICKET7")] });
        var tokens = ReadMeSnippets.Tokens(new("pk_test"));
        tokens.BaseAddress = server.BaseAddress;
        using var client = new ClickUpClient(tokens);

        await ReadMeSnippets.TrackTimeAsync(client);
        await ReadMeSnippets.CustomTaskIdAsync(client, Call.Hour);
        await ReadMeSnippets.ErrorsAsync(client, "none", Call.Hour, CancellationToken.None);
        await ReadMeSnippets.EmbeddedAsync();
        await ReadMeSnippets.OwnHttpClientAsync(tokens);
        await ReadMeSnippets.TrackTimeAsync(ReadMeSnippets.AnotherUser(client, "pk_test"));

        Assert.That(server.RecordedTime.Select(time => (time.TaskId, time.Time)), Is.EqualTo([
            ("9hv", TimeSpan.FromDays(40)), ("9hv", TimeSpan.FromHours(2)), ("9hv", TimeSpan.FromHours(2)), ("1a", TimeSpan.FromHours(1)),
            ("9hv", TimeSpan.FromHours(1)),
            ("9hv", TimeSpan.FromDays(40)), ("9hv", TimeSpan.FromHours(2)), ("9hv", TimeSpan.FromHours(2)),
        ]));
        Assert.That((await ReadMeSnippets.AnyOperationAsync(client)).ToString(), Does.StartWith("{\"teams\":["));
        Assert.That((await ReadMeSnippets.Mocked().TrackTimeAsync("9hv", Call.Hour)).Id, Is.EqualTo("123"));
        Assert.That(ReadMeSnippets.UnknownField(new TrackTimeResponse { AdditionalProperties = { ["points"] = RawJson.Parse("5") } }).ToString(), Is.EqualTo("5"));
    }

    [Test]
    public async Task SnippetsOfJobs_DoWhatTheReadMeSays()
    {
        await using var server = await ClickUpServer.StartAsync();
        server.AddCustomField(ClickUpServer.DefaultListId, "Stage", "drop_down", """{"options":[{"name":"Bug"},{"name":"Wish"}]}""");
        server.AddCustomField(ClickUpServer.DefaultListId, "Hours", "number");
        using var client = server.Client();
        var start = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        await ReadMeSnippets.TrackTimeOnceAsync(client, start);
        await ReadMeSnippets.TrackTimeOnceAsync(client, start);
        Assert.That(server.RecordedTime, Has.Exactly(1).Items);
        await ReadMeSnippets.TimerAsync(client, ClickUpServer.DefaultWorkspaceId);
        Assert.That(server.RecordedTime, Has.Exactly(2).Items);

        var task = await ReadMeSnippets.CustomFieldsAsync(client, ClickUpServer.DefaultListId, TimeZoneInfo.Utc);
        Assert.That((task.Name, task.DueDate), Is.EqualTo(("The door sticks", new DateTimeOffset(2026, 3, 1, 4, 0, 0, TimeSpan.Zero))));
        await ReadMeSnippets.CommentAsync(client, task.Id, "1");
        Assert.That(server.Comments.Single().Text, Does.Contain("the build is green"));
        Assert.That(ReadMeSnippets.BrowserAddress("a", "https://example.com", "c").Query, Is.EqualTo("?client_id=a&redirect_uri=https%3A%2F%2Fexample.com&state=c"));
    }

    [Test]
    public async Task TestingSnippets_DoWhatTheReadMeSays()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress });

        var (recorded, request) = await TestingReadMeSnippets.FirstCallAsync();
        Assert.That((recorded.TaskId, recorded.Time), Is.EqualTo(("86c7mc19h", TimeSpan.FromMinutes(90))));
        Assert.That(request.ToString(), Is.EqualTo("POST /api/v2/task/DEV-42/time?custom_task_ids=true&team_id=9001"));
        Assert.That(await TestingReadMeSnippets.KnownAsync(), Is.Empty);
        Assert.That(await TestingReadMeSnippets.RateLimitsAsync(), Is.EqualTo(100));

        TestingReadMeSnippets.Answers(server);
        Assert.That(await Catch(await TestingReadMeSnippets.StallAsync(server, client)), Is.InstanceOf<OperationCanceledException>());
        TestingReadMeSnippets.Faults(server);
        Assert.That((await Catch(client.TrackTimeAsync("9hv", Call.Hour)) as ClickUpApiException)?.ErrorCode, Is.EqualTo("TIMEENTRY_064"));
        Assert.That(await Catch(client.TrackTimeAsync("9hv", Call.Hour)), Is.InstanceOf<ClickUpException>());
        Assert.That(server.RecordedTime, Has.Exactly(1).Items, "the time is recorded, but the answer is lost");
    }

    private static async Task<Exception?> Catch(Task call)
    {
        try
        {
            await call;
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static string Read(string document) => File.ReadAllText(Path.Combine(_root, document)).ReplaceLineEndings("\n");

    private static string WithoutIndentation(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim('\n');

    private static string FindRoot()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "ClickUp.Generated.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return folder;
    }

    [GeneratedRegex("^```(csharp|cs|c#)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
