using ClickUp.Generated.Testing;

namespace TrackTime.Tests;

public class TrackTimeCommandTests
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private string[] OutputLines => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    [Test]
    public async Task WithoutTokenAndArguments_TracksOnTheEmbeddedClickUp_AndSaysSoFirst()
    {
        var exitCode = await RunAsync([]);

        Assert.That(exitCode, Is.Zero, _error.ToString());
        Assert.That(OutputLines[0], Does.Contain("embedded ClickUp"));
        Assert.That(OutputLines[1], Does.Match(@"^Recorded 01:30:00 on DEV-42 as interval \S+\.$"));
        Assert.That(OutputLines[2], Does.Match(@"^Rate limit: 99 of 100 left until "));
    }

    [Test]
    public async Task WithToken_TalksToClickUp_WithTaskAndDuration()
    {
        await using var server = await ClickUpServer.StartAsync();

        var exitCode = await RunAsync(["9hv", "2h"], ClickUpServer.DefaultToken, server.BaseAddress);

        Assert.That(exitCode, Is.Zero, _error.ToString());
        Assert.That(OutputLines[0], Does.StartWith("Talking to ClickUp"));
        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public async Task StartAndEnd_AreSentBoth()
    {
        await using var server = await ClickUpServer.StartAsync();

        var exitCode = await RunAsync(["DEV-42", "--start", "2026-03-01T09:00:00Z", "--end", "2026-03-01T10:30:00Z", "--workspace", "9001"], ClickUpServer.DefaultToken, server.BaseAddress);

        Assert.That(exitCode, Is.Zero, _error.ToString());
        Assert.That(server.Requests.Single().BodyText, Is.EqualTo("""{"start":1772355600000,"end":1772361000000,"time":5400000}"""));
    }

    [Test]
    public async Task AnErrorOfClickUp_IsOneLineOnStandardError_AndExitCode1()
    {
        await using var server = await ClickUpServer.StartAsync();

        var exitCode = await RunAsync(["9hv", "2h"], "pk_wrong", server.BaseAddress);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(_error.ToString().TrimEnd(), Is.EqualTo("TrackTime failed: 401 Token invalid (OAUTH_025)"));
    }

    [TestCase("pk_test", TestName = "Ctrl-C on the way to ClickUp is exit code 130")]
    [TestCase(null, TestName = "Ctrl-C before the embedded ClickUp has started is exit code 130")]
    public async Task CtrlC_IsExitCode130_AndOneLine(string? token)
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var exitCode = await TrackTimeCommand.RunAsync(["9hv", "1h"], new Surroundings(_output, _error, token, new Uri("http://127.0.0.1:1/")), stop.Token);

        Assert.That(exitCode, Is.EqualTo(130));
        Assert.That(_error.ToString().TrimEnd(), Is.Not.Empty.And.Not.Contains("\n"));
    }

    [TestCase("9hv", "٣h", TestName = "A duration in digits of another script is refused")]
    [TestCase("9hv", "--start", "2026-03-01T11:00:00Z", "--end", "2026-03-01T11:00:00Z", TestName = "An end at its start is refused")]
    [TestCase("9hv", "soon", TestName = "A duration that is none is refused")]
    [TestCase("9hv", "0m", TestName = "A duration of nothing is refused")]
    [TestCase("9hv", "1h", "--start", "2026-03-01T09:00:00Z", "--end", "2026-03-01T10:00:00Z", TestName = "A duration beside start and end is refused")]
    [TestCase("9hv", "--start", "2026-03-01T09:00:00Z", TestName = "A start without an end is refused")]
    [TestCase("9hv", "--start", "then", "--end", "2026-03-01T10:00:00Z", TestName = "A start that is no time is refused")]
    [TestCase("9hv", "--start", "2026-03-01T11:00:00Z", "--end", "2026-03-01T10:00:00Z", TestName = "An end before its start is refused")]
    [TestCase("9hv", "--colour", "red", TestName = "An unknown option is refused")]
    public async Task BadArguments_AreExitCode2_AndOneLine(params string[] args)
    {
        var exitCode = await RunAsync(args);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(_error.ToString().TrimEnd(), Is.Not.Empty.And.Not.Contains("\n"));
    }

    [TestCase(TestName = "With a token, the task is required")]
    [TestCase("9hv", TestName = "With a token, the duration is required")]
    [TestCase("DEV-42", "1h", TestName = "With a token, a custom id needs the workspace")]
    public async Task WithToken_NothingIsGuessed(params string[] args)
    {
        await using var server = await ClickUpServer.StartAsync();

        var exitCode = await RunAsync(args, ClickUpServer.DefaultToken, server.BaseAddress);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Help_NamesTheArguments()
    {
        var exitCode = await RunAsync(["--help"]);

        Assert.That(exitCode, Is.Zero);
        Assert.That(_output.ToString(), Does.Contain("<task>").And.Contains("--workspace").And.Contains("CLICKUP_TOKEN"));
    }

    private Task<int> RunAsync(string[] args, string? token = null, Uri? address = null) =>
        TrackTimeCommand.RunAsync(args, new Surroundings(_output, _error, token, address), CancellationToken.None);
}
