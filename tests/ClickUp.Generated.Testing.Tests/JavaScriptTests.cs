using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests;

public class JavaScriptTests
{
    private static readonly string _folder = Path.Combine(ReadMe.Folder, "..", "..", "tests", "ClickUp.Generated.Testing.Tests", "JavaScript");

    [Test]
    public async Task AClientWrittenElsewhere_RunsItsOwnScenario()
    {
        if (!Directory.Exists(Path.Combine(_folder, "node_modules", "clickup.js")))
            Missing("clickup.js is not installed: npm ci --prefix tests/ClickUp.Generated.Testing.Tests/JavaScript");
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = int.MaxValue });

        var (exitCode, output, error) = await RunAsync(Path.Combine(_folder, "scenario.mjs"), server.BaseAddress.AbsoluteUri, ClickUpServer.DefaultListId);

        Assert.That(exitCode, Is.Zero, $"{error}\n{string.Join('\n', server.Requests.Where(request => request.Refusal is not null).Select(request => $"{request}: {request.Refusal} {request.BodyText}"))}");
        var read = JsonNode.Parse(output)!;
        var first = server.FindTask((string)read["first"]!)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((string?)read["team"], (string?)read["custom"]), Is.EqualTo(("9001", "86c7mc19h")));
            Assert.That((first.Name, first.Status, first.Priority), Is.EqualTo(("Renamed", "in progress", (int?)2)));
            Assert.That(((int)read["comments"]!, (string?)read["comment"]), Is.EqualTo((1, server.Comments.Single().Id)));
            Assert.That(((string?)read["tracked"], server.RecordedTime.Single().Time), Is.EqualTo((server.RecordedTime.Single().IntervalId, TimeSpan.FromHours(1))));
            // 130, one of them deleted, and the two of the start.
            Assert.That(read["pages"]!.ToJsonString(), Is.EqualTo("[100,31]"));
            Assert.That((string?)read["refused"], Does.Contain("Task not found"));
            Assert.That(read["times"]!.ToJsonString(), Is.EqualTo("2"));
        }
    }

    /// <summary>Left out on a developer's machine, but not where nothing may be left out.</summary>
    private static void Missing(string what)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(what);
        Assert.Ignore(what);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            return (process.ExitCode, await output, await error);
        }
        catch (Win32Exception)
        {
            Missing("Node is not installed.");
            throw;
        }
    }
}
