using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

/// <summary>The programs of docs/programs: each does what its head shows.</summary>
public class ProgramsTests
{
    private static readonly string _folder = Path.Combine(FindRoot(), "docs", "programs");

    private static readonly Dictionary<string, Func<ClickUpClient, TextWriter, string, Task>> _programs = new()
    {
        ["ImportHours"] = (client, output, _) => ImportHours.RunAsync(client, output),
        ["CreateTasksWithCustomFields"] = (client, output, _) => CreateTasksWithCustomFields.RunAsync(client, output, ClickUpServer.DefaultListId),
        ["CommentWithMention"] = (client, output, _) => CommentWithMention.RunAsync(client, output, "9hv"),
        ["StartAndStopTimer"] = (client, output, _) => StartAndStopTimer.RunAsync(client, output, ClickUpServer.DefaultWorkspaceId),
        ["ServeManyUsers"] = (client, output, _) => ServeManyUsers.RunAsync(client, output, ["pk_test", "pk_2", "pk_3"]),
        ["ReportHours"] = (client, output, _) => ReportHours.RunAsync(client, output, ClickUpServer.DefaultWorkspaceId),
        ["AttachFile"] = (client, output, _) => AttachFile.RunAsync(client, output, "9hv"),
        ["MoveTasks"] = (client, output, otherListId) => MoveTasks.RunAsync(client, output, ClickUpServer.DefaultWorkspaceId, ClickUpServer.DefaultListId, otherListId),
        ["SyncList"] = (client, output, _) => SyncList.RunAsync(client, output, ClickUpServer.DefaultListId),
        ["ExportAllTasks"] = (client, output, _) => ExportAllTasks.RunAsync(client, output, ClickUpServer.DefaultWorkspaceId),
    };

    private static IEnumerable<string> Files => Directory.GetFiles(_folder, "*.cs").Select(Path.GetFileNameWithoutExtension).Order()!;

    [TestCaseSource(nameof(Files))]
    public async Task Program_PrintsWhatItsHeadShows(string name)
    {
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_test", "pk_2", "pk_3"] });
        server.AddCustomField(ClickUpServer.DefaultListId, "Stage", "drop_down", """{"options":[{"name":"Bug"},{"name":"Wish"}]}""");
        server.AddCustomField(ClickUpServer.DefaultListId, "Hours", "number");
        if (name == "ExportAllTasks")
        {
            for (var task = 1; task <= 250; task++)
                server.AddTask($"Task {task}");
        }

        using var client = server.Client(options => options.WorkspaceId = ClickUpServer.DefaultWorkspaceId);
        var output = new StringWriter { NewLine = "\n" };

        await _programs[name](client, output, server.AddList("Done", ClickUpServer.DefaultSpaceId).Id);

        var head = File.ReadLines(Path.Combine(_folder, name + ".cs")).TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).SkipWhile(line => line != "//").Skip(1);
        Assert.That(output.ToString().TrimEnd('\n').Split('\n'), Is.EqualTo(head.Select(line => line[3..])));
    }

    [TestCaseSource(nameof(Files))]
    public void Program_NeedsNoJsonAndIsShort(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(_folder, name + ".cs"));

        Assert.That(string.Join('\n', lines), Does.Not.Contain("RawJson").And.Not.Contain("Newtonsoft").And.Not.Contain("AdditionalProperties"));
        Assert.That(lines, Has.Length.LessThan(60));
    }

    private static string FindRoot()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "ClickUp.Generated.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return folder;
    }
}
