using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>An hour of 64 callers that send as fast as they may, with all that ClickUp's headers may get wrong.</summary>
[TestFixture]
public class RateLimitHandlerHourTests
{
    private const int Callers = 64;
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, 250, TimeSpan.Zero));
    private int _requests;
    private int _answered;
    private int _failed;
    private int _done;
    private long _memory;

    [Test]
    public async Task AnHour_OfOneThousandAMinute_IsUsedToTheFull()
    {
        using var clickUp = new SimulatedClickUp(_time);
        using var handler = Handler(clickUp);

        await RunAsync(handler, clickUp, requests: 60_000, until: TimeSpan.MaxValue);

        Assert.That(clickUp.CarriedOut, Has.Count.EqualTo(60_000));
        ReportAndCheck(clickUp, allowed: 60_000);
        Assert.That(handler.Tokens, Is.EqualTo(1));
    }

    [TestCase(30)]
    [TestCase(-30)]
    public async Task AnHour_WithAServerWhoseClockIsOff_IsUsedToTheFull(int seconds)
    {
        using var clickUp = new SimulatedClickUp(_time) { ClockSkew = TimeSpan.FromSeconds(seconds) };
        using var handler = Handler(clickUp);
        await RunAsync(handler, clickUp, int.MaxValue, _hour);
        ReportAndCheck(clickUp, allowed: 60_000);
    }

    [Test]
    public async Task AnHour_WithCountersThatKnowOnlyAThird_IsUsedToTheFull()
    {
        using var clickUp = new SimulatedClickUp(_time) { Counters = 3 };
        using var handler = Handler(clickUp);
        await RunAsync(handler, clickUp, int.MaxValue, _hour);
        ReportAndCheck(clickUp, allowed: 60_000);
    }

    [Test]
    public async Task AnHour_WithoutHeaders_IsUsedToTheFull()
    {
        using var clickUp = new SimulatedClickUp(_time) { HasHeaders = false };
        using var handler = Handler(clickUp);
        await RunAsync(handler, clickUp, int.MaxValue, _hour);
        ReportAndCheck(clickUp, allowed: 60_000);
    }

    [Test]
    public async Task AnHour_WithALimitThatFallsInTheMiddle_IsUsedToTheFull()
    {
        using var clickUp = new SimulatedClickUp(_time);
        using var handler = Handler(clickUp);
        using var change = _time.CreateTimer(_ => clickUp.Limit = 100, null, TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);
        await RunAsync(handler, clickUp, int.MaxValue, _hour);
        ReportAndCheck(clickUp, allowed: 33_000);
    }

    [Test]
    public async Task AnHour_WithALimitThatRisesInTheMiddle_IsUsedToTheFull()
    {
        using var clickUp = new SimulatedClickUp(_time) { Limit = 100 };
        using var handler = Handler(clickUp);
        using var change = _time.CreateTimer(_ => clickUp.Limit = 1_000, null, TimeSpan.FromMinutes(30), Timeout.InfiniteTimeSpan);
        await RunAsync(handler, clickUp, int.MaxValue, _hour);
        ReportAndCheck(clickUp, allowed: 33_000);
    }

    [Test]
    public async Task ALimitThatFallsWhileItIsUsed_RefusesNoMoreThanWasUnderWay()
    {
        using var clickUp = new SimulatedClickUp(_time);
        using var handler = Handler(clickUp);
        using var change = _time.CreateTimer(_ => clickUp.Limit = 100, null, TimeSpan.FromSeconds(0.5), Timeout.InfiniteTimeSpan);
        await RunAsync(handler, clickUp, int.MaxValue, TimeSpan.FromMinutes(5));
        Assert.That(clickUp.Refused, Is.InRange(1, Callers));
        Assert.That(clickUp.CarriedOut.Values, Is.All.EqualTo(1));
        Assert.That(_failed, Is.Zero);
    }

    private RateLimitHandler Handler(SimulatedClickUp clickUp) => new(new RateLimitHandlerOptions { TimeProvider = _time }) { InnerHandler = clickUp };

    private void ReportAndCheck(SimulatedClickUp clickUp, int allowed)
    {
        var used = (double)clickUp.CarriedOutInAnHour / allowed;
        var refused = (double)clickUp.Refused / (clickUp.Refused + clickUp.CarriedOut.Values.Sum());
        TestContext.Out.WriteLine($"used {used:P2} of {allowed}, refused {clickUp.Refused} ({refused:P3})");
        Assert.That(used, Is.GreaterThanOrEqualTo(0.99), "used of what the limit allows");
        Assert.That(refused, Is.LessThanOrEqualTo(0.001), "answered 429");
        Assert.That(clickUp.CarriedOut.Values, Is.All.EqualTo(1), "carried out");
        Assert.That(clickUp.CarriedOut, Has.Count.EqualTo(_answered), "answered");
        Assert.That(_failed, Is.Zero, "failed");

        clickUp.CarriedOut.Clear();
        clickUp.CarriedOut.TrimExcess();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - _memory;
        TestContext.Out.WriteLine($"memory kept: {kept / 1024} KiB");
        Assert.That(kept, Is.LessThan(1 << 20), "bytes kept after the hour");
    }

    /// <summary>The clock goes on only when every caller waits: for the limit, or for an answer.</summary>
    private async Task RunAsync(RateLimitHandler handler, SimulatedClickUp clickUp, int requests, TimeSpan until)
    {
        _memory = GC.GetTotalMemory(forceFullCollection: true);
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var callers = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CallAsync(invoker, requests, until))).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (Volatile.Read(ref _done) < Callers)
        {
            while (!AllWait(handler, clickUp))
                await Task.Yield();
            _time.Advance(_step);
            if (watch.Elapsed > TimeSpan.FromMinutes(2))
                Assert.Fail($"stuck at {_time.GetUtcNow() - _time.Start}: {handler.Waiting} wait, {clickUp.InFlight} are under way, {_done} are done");
        }

        await Task.WhenAll(callers);
    }

    private bool AllWait(RateLimitHandler handler, SimulatedClickUp clickUp)
    {
        var (arrived, answered) = (clickUp.Arrived, Volatile.Read(ref _answered));
        var waiting = Volatile.Read(ref _done) + clickUp.InFlight + handler.Waiting;
        return waiting == Callers && arrived == clickUp.Arrived && answered == Volatile.Read(ref _answered);
    }

    private async Task CallAsync(HttpMessageInvoker invoker, int requests, TimeSpan until)
    {
        int number;
        while ((number = Interlocked.Increment(ref _requests)) <= requests && _time.GetUtcNow() - _time.Start < until)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"https://api.clickup.com/api/v2/task/{number}/time");
            request.Headers.TryAddWithoutValidation("Authorization", "pk_test");
            using var response = await invoker.SendAsync(request, CancellationToken.None);
            Interlocked.Increment(ref response.IsSuccessStatusCode ? ref _answered : ref _failed);
        }

        Interlocked.Increment(ref _done);
    }
}
