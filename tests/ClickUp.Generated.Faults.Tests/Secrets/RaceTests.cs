using System.Diagnostics;
using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>A server says the token again at the very moment at which a call ends otherwise: it is in no exception, whichever comes first.</summary>
[Parallelizable(ParallelScope.All)]
public class RaceTests
{
    // What .NET quotes, and what the client reads.
    private static readonly string[] Answers = [$"{Marker.Echoed}\r\n\r\n", $"HTTP/1.1 200 OK\r\n{Marker.Echoed} x\r\n\r\n", $"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{Marker.Echoed}\r\n", $"HTTP/1.1 400 X\r\nContent-Length: 99\r\n\r\n{{\"err\":\"{Marker.Echoed}"];

    [Test]
    public Task Token_is_in_no_exception_whenever_the_call_is_cancelled() => RaceAsync(300, cancels: true);

    [Test]
    public Task Token_is_in_no_exception_whenever_the_deadline_comes() => RaceAsync(100, cancels: false);

    [Test, Category("Long")]
    public Task Token_is_in_no_exception_in_ten_thousand_cancellations() => RaceAsync(10_000, cancels: true);

    private static async Task RaceAsync(int calls, bool cancels)
    {
        var random = new Random(11);
        var ends = new Dictionary<Type, int>();
        for (var i = 0; i < calls; i++)
        {
            var answer = Answers[i % Answers.Length];
            // Most of the calls end within the first of these.
            var after = TimeSpan.FromMicroseconds(random.Next(i % 3 == 0 ? 1_500 : 600));
            using var server = new FaultyServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.SendAsync(answer);
                connection.EndSending();
                await connection.UntilLeftAsync();
            });
            using var client = server.Client(change: options =>
            {
                options.Token = Marker.Echoed;
                if (!cancels)
                    options.Timeout = after + TimeSpan.FromMilliseconds(1);
            });
            using var source = new CancellationTokenSource();
            var call = client.TrackAsync(source.Token);
            if (cancels)
                End(source, after);
            var exception = (await Assert.CatchAsync(() => call.WaitAsync(Call.Patience)))!;

            ends[exception.GetType()] = ends.GetValueOrDefault(exception.GetType()) + 1;
            Marker.IsNotIn(Marker.Dump(exception), Marker.Echoed, $"call {i}");
        }

        TestContext.Out.WriteLine(string.Join(", ", ends));
        Assert.That(ends, Has.Count.GreaterThan(1), "Now the one comes first, now the other.");
    }

    // No timer of the system is as fine.
    private static void End(CancellationTokenSource source, TimeSpan after)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < after)
            Thread.Yield();
        source.Cancel();
    }
}
