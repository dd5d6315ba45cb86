using System.Collections.Concurrent;
using System.Diagnostics;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>One call for each fault, on real sockets: what it ends in, how long it takes, and that the next one succeeds.</summary>
[Parallelizable(ParallelScope.All)]
public class FaultTests
{
    private static readonly ConcurrentDictionary<string, TimeSpan> Times = new();

    internal static IEnumerable<Fault> Faults =>
        new[] { ResetFaults.All, StallFaults.All, FramingFaults.All, ContentFaults.All, StatusFaults.All, ReuseFaults.All }.SelectMany(faults => faults);

    private static IEnumerable<TestCaseData> All =>
        Faults.Select(fault => new TestCaseData(fault).SetName(fault.Name.Replace(' ', '_')));

    [OneTimeTearDown]
    public static void TellTheLongest() =>
        TestContext.Progress.WriteLine($"{Times.Count} faults; the longest took {Times.Values.DefaultIfEmpty().Max().TotalMilliseconds:0} ms: {Times.MaxBy(time => time.Value).Key}");

    [TestCaseSource(nameof(All))]
    public async Task Fault(object which)
    {
        var fault = (Fault)which;
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(fault.Serve);
        // Of an error, the client has to have the status before time runs out.
        using var headers = new HeadersSeen();
        var waitsForHeaders = fault.Stalls && fault.Status > 0;
        using var client = waitsForHeaders ? server.Client(headers, time) : server.Client(time);
        var before = 0;
        if (fault.IsSecond)
        {
            await client.TrackAsync().WaitAsync(Call.Patience);
            before = server.Requests.Posts;
        }

        var watch = Stopwatch.StartNew();
        var call = client.TrackAsync();
        if (fault.Stalls)
        {
            await (waitsForHeaders ? headers.Task : server.Stalled.Task).WaitAsync(Call.Patience);
            time.Advance(TimeSpan.FromSeconds(100));
        }

        await EndsAsExpectedAsync(call, fault);
        Times[fault.Name] = watch.Elapsed;
        Assert.That(server.Requests.Posts - before, Is.LessThanOrEqualTo(1), "A POST reaches the server at most once.");

        var next = await client.TrackAsync().WaitAsync(Call.Patience);
        Assert.That(next.Id, Is.EqualTo("1"), "The next call succeeds.");
    }

    private static async Task EndsAsExpectedAsync(Task<TrackTimeResponse> call, Fault fault)
    {
        if (fault.Exception is null)
        {
            Assert.That((await call.WaitAsync(Call.Patience)).Id, Is.EqualTo("1"));
            return;
        }

        var exception = await call.FailsAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception, Is.TypeOf(fault.Exception));
            Assert.That(exception.Message, Does.StartWith($"TrackTime {(fault.Says.StartsWith("timed out", StringComparison.Ordinal) ? "" : "failed: ")}{fault.Says}"));
            Assert.That(exception.Message, Has.Length.LessThanOrEqualTo(200).And.Not.Contains("\n"));
            Assert.That(exception.Operation, Is.EqualTo("TrackTime"));
            Assert.That(exception.MayHaveBeenCarriedOut, Is.EqualTo(fault.MayHaveBeenCarriedOut));
            Assert.That((int)((exception as ClickUpApiException)?.StatusCode ?? 0), Is.EqualTo(fault.Status));
            if (fault.Stalls && fault.Status == 0)
                Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
        }
    }
}
