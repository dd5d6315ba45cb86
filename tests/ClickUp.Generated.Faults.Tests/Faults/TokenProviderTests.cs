using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>A provider of tokens that throws, stalls, gives nothing, or outlives the client: nothing is sent, and the next call succeeds.</summary>
[Parallelizable(ParallelScope.All)]
public class TokenProviderTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    [TestCase("Bearer ")]
    [TestCase("pk_1\n")]
    public async Task What_is_no_token_ends_the_call(string? token)
    {
        var given = token;
        using var server = new FaultyServer(null);
        using var client = server.Client(change: options => options.TokenProvider = _ => ValueTask.FromResult(given!));

        var exception = await Assert.CatchAsync<InvalidOperationException>(() => client.TrackAsync());
        given = "pk_test";

        Assert.That(exception!.Message, Does.StartWith("The token that the TokenProvider gave "));
        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
        Assert.That(server.Requests.Posts, Is.EqualTo(1));
    }

    [Test]
    public async Task Cancellation_and_deadline_end_the_wait_for_a_provider_that_ignores_them([Values] bool cancels)
    {
        var time = new FakeTimeProvider();
        var never = new TaskCompletionSource<string>();
        using var server = new FaultyServer(null);
        using var client = server.Client(time, options => options.TokenProvider = _ => new ValueTask<string>(never.Task));
        using var source = new CancellationTokenSource();

        var call = client.TrackAsync(source.Token);
        if (cancels)
        {
            await source.CancelAsync();
            var exception = await Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(Call.Patience));
            Assert.That(exception!.CancellationToken, Is.EqualTo(source.Token));
        }
        else
        {
            time.Advance(TimeSpan.FromSeconds(100));
            var exception = await call.FailsAsync();
            Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
            Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        }

        // What comes later is nobody's business any more.
        never.SetException(new InvalidOperationException("too late"));
        Assert.That(server.Requests.Heads, Is.Empty);
    }

    [Test]
    public async Task Time_that_a_provider_takes_is_taken_from_the_deadline()
    {
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(connection => connection.StallAsync());
        using var client = server.Client(time, options => options.TokenProvider = _ =>
        {
            time.Advance(TimeSpan.FromSeconds(60));
            return ValueTask.FromResult("pk_test");
        });

        var call = client.TrackAsync();
        await server.Stalled.Task.WaitAsync(Call.Patience);
        time.Advance(TimeSpan.FromSeconds(40));

        Assert.That((await call.FailsAsync()).InnerException, Is.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task Call_whose_time_a_provider_has_used_up_is_not_sent()
    {
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(null);
        using var client = server.Client(time, options => options.TokenProvider = _ =>
        {
            time.Advance(TimeSpan.FromSeconds(101));
            return ValueTask.FromResult("pk_test");
        });

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
        Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        Assert.That(server.Requests.Heads, Is.Empty);
    }

    [Test]
    public async Task Client_that_is_disposed_while_a_provider_is_asked_sends_nothing()
    {
        var token = new TaskCompletionSource<string>();
        using var server = new FaultyServer(null);
        var client = server.Client(change: options => options.TokenProvider = _ => new ValueTask<string>(token.Task));
        var call = client.TrackAsync();

        client.Dispose();
        token.SetResult("pk_test");

        var exception = await call.FailsAsync();
        Assert.That((exception.Message, exception.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime failed: the client was disposed.", false)));
        Assert.That(server.Requests.Heads, Is.Empty);
    }

    [Test]
    public async Task Client_that_is_disposed_while_calls_wait_for_the_rate_limit_sends_no_more()
    {
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(null) { Answer = Connection.Head(200, 10, "X-RateLimit-Limit: 1\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 4102444800\r\n") + Connection.Answer };
        var client = server.Client(time);
        await client.TrackAsync();
        var waiting = Enumerable.Range(0, 10).Select(_ => client.TrackAsync()).ToList();

        client.Dispose();

        foreach (var call in waiting)
        {
            var exception = await call.FailsAsync();
            Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        }

        Assert.That(server.Requests.Posts, Is.EqualTo(1));
        Assert.That(await Assert.CatchAsync(() => client.TrackAsync()), Is.TypeOf<ObjectDisposedException>(), "A call after the end is a mistake of its caller.");
    }
}
