using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>Who goes, who waits, and in which order.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RateLimitWindowTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> _went = [];

    [Test]
    public async Task RefusedRequests_GoFirst_InTheOrderInWhichTheyWereSent()
    {
        var window = Window();
        Fill(window, 3);
        var later = Wait(window, "later", default);
        var turns = new[]
        {
            Wait(window, "third", new Pass(1, 3, true)),
            Wait(window, "first", new Pass(1, 1, true)),
            Wait(window, "fourth", new Pass(2, 1, true)),
            Wait(window, "second", new Pass(1, 2, true)),
            Wait(window, "last", default),
            later,
        };
        Assert.That(window.Waiting, Is.EqualTo(6));
        for (var i = 1; i <= 6; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(61));
            await Until(() => _went.Count >= i);
            using var answer = AnsweringHandler.Ok(1, 0);
            window.Hear(answer, new Pass(1 + i, 1, true));
        }

        await Task.WhenAll(turns);
        Assert.That(_went, Is.EqualTo(new[] { "first", "second", "third", "fourth", "later", "last" }));
    }

    [Test]
    public void TheWait_IsThatOfTheOwnPlace()
    {
        var window = Window();
        Fill(window, 1);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(Expected(window, default), Is.EqualTo(TimeSpan.FromSeconds(50)));
        Assert.That(Expected(window, default), Is.EqualTo(TimeSpan.FromSeconds(110)));
        Assert.That(Expected(window, new Pass(1, 2, true)), Is.EqualTo(TimeSpan.FromSeconds(50)), "before both");
        Assert.That(Expected(window, new Pass(1, 3, true)), Is.EqualTo(TimeSpan.FromSeconds(110)), "behind the one that was refused before it");
        Assert.That(Expected(window, default), Is.EqualTo(TimeSpan.FromSeconds(290)));

        Assert.That(window.TryWait(default, TimeSpan.FromSeconds(349.9), default, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo("the rate limit allows it in 350 s, at 2026-03-01 12:06:00Z, and the call has 349.9 s left"));
        Assert.That(window.TryWait(default, TimeSpan.FromSeconds(350), default, out problem), Is.Not.Null, "to the last moment");
        Assert.That(problem, Is.Null);
    }

    [Test]
    public void AWaiterThatIsLast_IsOneOfAsManyAsTheQueueTakes()
    {
        var window = new RateLimitWindow("pk_test", new RateLimitHandlerOptions { TimeProvider = _time, QueueLength = 2 });
        Fill(window, 1);
        Expected(window, default);
        Expected(window, default);
        Assert.That(window.TryWait(default, null, default, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo("2 requests of its token wait for the rate limit already (RateLimitHandlerOptions.QueueLength)"));
        Assert.That(window.TryWait(new Pass(1, 1, true), null, default, out _), Is.Null, "a refused one is no exception");
    }

    [Test]
    public void WhileOthersWait_NobodyPasses()
    {
        var window = Window();
        Fill(window, 1);
        Expected(window, default);
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.That(window.TryPass(out var pass), Is.False);
        Assert.That(pass, Is.EqualTo(default(Pass)));
    }

    [Test]
    public void AnAnswerThatIsNotWorthReading_IsNotRead()
    {
        var window = Window();
        window.TryPass(out var pass);
        using var answer = AnsweringHandler.Ok(1, 0);
        window.Hear(answer, pass with { IsInformative = false });
        Assert.That(window.TryPass(out _), Is.True);

        using var refusal = AnsweringHandler.Refusal(resetIn: 20);
        window.Hear(refusal, pass with { IsInformative = false });
        Assert.That(window.TryPass(out _), Is.False, "a refusal always is");
    }

    [Test]
    public void IsIdle_WhenTheWindowIsOverAndNobodyWaits()
    {
        var window = Window();
        Assert.That(window.IsIdle, Is.True);
        Fill(window, 1);
        _time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.That(window.IsIdle, Is.False);
        using var cancellation = new CancellationTokenSource();
        var waiter = window.TryWait(default, null, cancellation.Token, out _)!;
        _ = waiter.TurnAsync();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That((window.IsIdle, window.Waiting), Is.EqualTo((false, 1)));
        cancellation.Cancel();
        Assert.That((window.IsIdle, window.Waiting), Is.EqualTo((true, 0)));
    }

    [Test]
    public async Task Ended_NobodyWaitsAnyMore()
    {
        var window = Window();
        Fill(window, 1);
        var turns = new[] { Wait(window, "a", default), Wait(window, "b", default) };
        window.End();
        foreach (var turn in turns)
            Assert.That((await Assert.ThrowsAsync<ObjectDisposedException>(() => turn))!.ObjectName, Is.EqualTo(nameof(RateLimitHandler)));
        Assert.That(window.Waiting, Is.Zero);
        Assert.That(window.TryWait(default, null, default, out var problem), Is.Null);
        Assert.That(problem, Is.EqualTo("its client was disposed"));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.That(_went, Is.Empty);
        Assert.That(() => Window().End(), Throws.Nothing, "also when nobody ever waited");
    }

    [Test]
    public async Task APlaceThatIsGivenBack_LetsTheNextGo()
    {
        var window = Window();
        Fill(window, 2, used: 1);
        window.TryPass(out var pass);
        var turn = Wait(window, "next", default);
        window.GiveBack(pass);
        Assert.That(await turn, Is.EqualTo(pass));
    }

    private RateLimitWindow Window() => new("pk_test", new RateLimitHandlerOptions { TimeProvider = _time });

    /// <summary>Tells the limit, and uses so many of it.</summary>
    private static void Fill(RateLimitWindow window, int limit, int? used = null)
    {
        window.TryPass(out var first);
        using var answer = AnsweringHandler.Ok(limit, limit - 1);
        window.Hear(answer, first);
        for (var i = 2; i <= (used ?? limit); i++)
            window.TryPass(out _);
    }

    private async Task<Pass> Wait(RateLimitWindow window, string name, Pass refused)
    {
        var pass = await window.TryWait(refused, null, CancellationToken.None, out _)!.TurnAsync();
        lock (_went)
            _went.Add(name);
        return pass;
    }

    private static TimeSpan Expected(RateLimitWindow window, Pass refused) => window.TryWait(refused, null, default, out _)!.Expected;

    private static async Task Until(Func<bool> condition)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !condition();)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
            await Task.Yield();
        }
    }
}
