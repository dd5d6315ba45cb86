using System.Diagnostics;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

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
    public Task Token_is_in_no_exception_whenever_the_deadline_comes() => RaceAsync(300, cancels: false);

    [Test, Category("Long")]
    public Task Token_is_in_no_exception_in_ten_thousand_cancellations() => RaceAsync(10_000, cancels: true);

    [Test]
    public async Task Token_is_in_no_exception_however_deep_the_connection_quotes_it([Values] bool cancels, [Values] bool says, [Values(0, 1, 2, 3)] int depth)
    {
        var time = new FakeTimeProvider();
        using var source = new CancellationTokenSource();
        // As HttpClient nests what comes first into what comes second.
        Exception thrown = new HttpRequestException($"Received an invalid status line: '{Marker.Echoed}'.");
        for (var i = 0; i < depth; i++)
            thrown = i % 2 == 0 ? new TaskCanceledException("cancelled", thrown) : new TimeoutException("too late", thrown);
        using var http = new HttpClient(new Ending(() =>
        {
            if (says && cancels)
                source.Cancel();
            else if (says)
                time.Advance(TimeSpan.FromSeconds(100));
            throw thrown;
        })) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = Marker.Echoed, TimeProvider = time });

        var exception = (await Assert.CatchAsync(() => client.TrackAsync(source.Token).WaitAsync(Call.Patience)))!;

        Assert.That(exception, Is.InstanceOf(says && cancels ? typeof(OperationCanceledException) : typeof(ClickUpException)));
        Marker.IsNotIn(Marker.Dump(exception), Marker.Echoed, "exception");
    }

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
                    options.Timeout = TimeSpan.FromMilliseconds(random.Next(1, 8));
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

    private sealed class Ending(Action end) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            end();
            throw new InvalidOperationException("It has ended.");
        }
    }
}
