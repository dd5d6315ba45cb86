using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace TrackTime.Tests;

public partial class ServeCommandTests
{
    private static readonly TimeSpan _atOnce = TimeSpan.FromSeconds(30);

    private readonly LineWriter _output = new();
    private readonly StringWriter _error = new();

    [Test]
    public async Task Serve_ListensUntilItIsCancelled_AndSaysWhere()
    {
        using var stop = new CancellationTokenSource();
        var run = RunAsync(["serve"], stop.Token);
        var address = Address().Match(await _output.FirstLine.WaitAsync(_atOnce)).Value;
        using var client = new HttpClient();

        Assert.That(await client.GetStringAsync(new Uri(new Uri(address), "/__clickup/health")), Does.Contain(address));
        await stop.CancelAsync();

        Assert.That(await run.WaitAsync(_atOnce), Is.Zero, _error.ToString());
        Assert.That(async () => await client.GetAsync(new Uri(address)), Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task Serve_StartsFromTheSeed()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, """{"format":1,"workspaces":[{"id":"5","name":"Acme"}]}""");
        using var stop = new CancellationTokenSource();
        try
        {
            var run = RunAsync(["serve", "--seed", file], stop.Token);
            using var client = new HttpClient { BaseAddress = new Uri(Address().Match(await _output.FirstLine.WaitAsync(_atOnce)).Value) };
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "pk_test");

            Assert.That(await client.GetStringAsync("v2/team"), Does.Contain("Acme"));
            await stop.CancelAsync();
            await run.WaitAsync(_atOnce);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task Serve_AllowsAsManyRequestsAsItIsTold()
    {
        using var stop = new CancellationTokenSource();
        var run = RunAsync(["serve", "--rate-limit", "1"], stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(await _output.FirstLine.WaitAsync(_atOnce)).Value) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "pk_test");

        using var first = await client.GetAsync(new Uri("v2/user", UriKind.Relative));
        using var second = await client.GetAsync(new Uri("v2/user", UriKind.Relative));

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.TooManyRequests)));
        await stop.CancelAsync();
        await run.WaitAsync(_atOnce);
    }

    [Test]
    public async Task Process_Listens_LeavesItsPortToNobody_AndEndsWithCtrlC()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Ctrl-C reaches a whole console there.");
        using var process = Start("serve");
        try
        {
            var address = new Uri(Address().Match((await process.StandardOutput.ReadLineAsync().WaitAsync(_atOnce))!).Value);
            using var client = new HttpClient();
            Assert.That(await client.GetStringAsync(new Uri(address, "/__clickup/health")), Does.Contain("ok"));

            using var second = Start("serve", "--port", $"{address.Port}");
            Assert.That(await second.StandardError.ReadToEndAsync().WaitAsync(_atOnce), Does.Contain($"{address.Port}").And.Contain("in use"));
            await second.WaitForExitAsync().WaitAsync(_atOnce);
            using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(_atOnce);

            Assert.That((process.ExitCode, second.ExitCode, await process.StandardError.ReadToEndAsync()), Is.EqualTo((0, 1, "")));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        // Whoever runs tests in the background has Ctrl-C ignored, by all that they start too, unless one asks for it.
        static Process Start(params string[] arguments)
        {
            string[] command = [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "TrackTime.dll"), .. arguments];
            if (OperatingSystem.IsLinux())
                command = ["env", "--default-signal=INT", .. command];
            return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
    }

    [Test]
    public async Task Serve_OnAPortThatIsTaken_SaysSo_AndFails()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.That(await RunAsync(["serve", "--port", $"{port}"], CancellationToken.None).WaitAsync(_atOnce), Is.EqualTo(1));
        Assert.That(_error.ToString().TrimEnd(), Does.Contain($"{port}").And.Not.Contains("\n"));
    }

    [TestCase("serve", "--port", "70000", TestName = "A port that is none is refused")]
    [TestCase("serve", "--port", "http", TestName = "A port that is no number is refused")]
    [TestCase("serve", "--seed", "nowhere.json", TestName = "A seed that is not there is refused")]
    [TestCase("serve", "--rate-limit", "-1", TestName = "A rate limit that is none is refused")]
    [TestCase("serve", "--colour", "red", TestName = "An option that serve does not have is refused")]
    public async Task BadArguments_AreExitCode2_AndOneLine(params string[] args)
    {
        Assert.That(await RunAsync(args, CancellationToken.None).WaitAsync(_atOnce), Is.EqualTo(2));
        Assert.That(_error.ToString().TrimEnd(), Is.Not.Empty.And.Not.Contains("\n"));
    }

    private Task<int> RunAsync(string[] args, CancellationToken cancellationToken) => TrackTimeCommand.RunAsync(args, new Surroundings(_output, _error, Token: null), cancellationToken);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/api/")]
    private static partial Regex Address();

    /// <summary>What a test can wait for.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> FirstLine => _firstLine.Task;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            _firstLine.TrySetResult(value!);
        }
    }
}
