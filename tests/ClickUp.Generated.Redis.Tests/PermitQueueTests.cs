using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>The queue of one token, over a window that answers as the test says.</summary>
[TestFixture, Parallelizable(ParallelScope.All), FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class PermitQueueTests
{
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(61);

    private readonly FakeTimeProvider _time = new();
    private readonly List<int> _asked = [];
    private readonly List<TaskCompletionSource<Permits?>> _answers = [];

    [Test]
    public async Task ACallThatComesWhileAnotherAsks_AsksByItself()
    {
        var queue = Queue(limit: 100);
        var calls = new[] { Acquire(queue), Acquire(queue), Acquire(queue) };
        Assert.That(_asked, Is.EqualTo(new[] { 1, 1, 1 }), "none waits for the round trip of another");
        Answer(0, 1);
        await Taken(calls[0]);
        Assert.That(calls[1].IsCompleted || calls[2].IsCompleted, Is.False);
        Answer(2, 1);
        await Taken(calls[1]);
        Answer(1, 1);
        await Taken(calls[2]);
    }

    [Test]
    public async Task CallsThatComeFast_TakeMoreAtATime_ButNoMoreThanTheLimitAllowsInARoundTrip()
    {
        var queue = Queue(limit: 10_000);
        for (var i = 0; i < 1_000; i++)
            await TakenAtOnceOrAsked(queue);
        Assert.That(_asked.Take(5), Is.EqualTo(new[] { 1, 2, 4, 8, 9 }));
        Assert.That(_asked.Skip(5), Is.All.EqualTo(9));
    }

    [Test]
    public async Task CallsThatComeSeldom_TakeNoneInAdvance()
    {
        var queue = Queue(limit: 10_000);
        for (var i = 0; i < 20; i++)
            await TakenAtOnceOrAsked(queue);
        var fast = _asked.Count;
        for (var i = 0; i < 20; i++)
        {
            await TakenAtOnceOrAsked(queue);
            _time.Advance(TimeSpan.FromSeconds(11));
        }

        Assert.That(_asked.Skip(fast), Has.Exactly(16).Items.And.All.EqualTo(1));
    }

    [TestCase(100)]
    [TestCase(1_000)]
    public async Task ASmallLimit_IsNotTakenInAdvance(int limit)
    {
        var queue = Queue(limit);
        for (var i = 0; i < 50; i++)
            await TakenAtOnceOrAsked(queue);
        Assert.That(_asked, Has.Count.EqualTo(50).And.All.EqualTo(1));
    }

    [Test]
    public async Task WhatWasTakenInAdvance_IsGoodUntilItsWindowEnds()
    {
        var queue = Queue(limit: 10_000);
        await TakenAtOnceOrAsked(queue);
        var second = Acquire(queue);
        Answer(1, 2);
        await Taken(second);
        _time.Advance(_window - TimeSpan.FromTicks(1));
        await Taken(Acquire(queue));
        Assert.That(_asked, Has.Count.EqualTo(2));

        var third = Acquire(queue);
        Answer(2, 2);
        await Taken(third);
        _time.Advance(_window);
        var fourth = Acquire(queue);
        Assert.That(fourth.IsCompleted, Is.False, "the second one of the third answer is gone");
        Assert.That(_asked, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task WhatALaterWindowGives_DoesNotKeepWhatWasLeftOfTheOneBefore()
    {
        var queue = Queue(limit: 10_000);
        await TakenAtOnceOrAsked(queue);
        var late = Acquire(queue);
        Answer(1, 2, TimeSpan.FromSeconds(1));
        await Taken(late);
        var calls = new[] { Acquire(queue), Acquire(queue) };
        await Taken(calls[0]);
        Answer(2, 1);
        await Taken(calls[1]);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.That(Acquire(queue).IsCompleted, Is.False);
    }

    [Test]
    public async Task AFullWindow_IsWaitedForAndThenAskedOnceForAll()
    {
        var queue = Queue(limit: 100);
        var calls = new[] { Acquire(queue), Acquire(queue), Acquire(queue) };
        Answer(0, 1, TimeSpan.FromSeconds(30));
        Answer(1, 0, TimeSpan.FromSeconds(30));
        Answer(2, 0, TimeSpan.FromSeconds(30));
        await Taken(calls[0]);
        var another = Acquire(queue);
        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.That(_asked, Has.Count.EqualTo(3), "a full window is not asked");
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.That(_asked.Skip(3), Is.EqualTo(new[] { 3 }));
        Answer(3, 3);
        foreach (var call in new[] { calls[1], calls[2], another })
            await Taken(call);
    }

    [Test]
    public async Task AWaitThatTheCallHasNoTimeFor_FailsAtOnceAndSaysSo()
    {
        var queue = Queue(limit: 1);
        var calls = new[] { Acquire(queue), Acquire(queue, 29), Acquire(queue, 31), Acquire(queue, 91), Acquire(queue, 92), Acquire(queue) };
        Answer(0, 1, TimeSpan.FromSeconds(30));
        for (var i = 1; i < calls.Length; i++)
            Answer(i, 0, TimeSpan.FromSeconds(30));
        await Taken(calls[0]);
        Assert.That(Reason(await calls[1]), Is.EqualTo("the rate limit allows it in 30 s, and the call has 29 s left"));
        Assert.That(calls[2].IsCompleted, Is.False);
        Assert.That(calls[3].IsCompleted, Is.False, "30 s, and a window of 61 s: to the last second");
        Assert.That(Reason(await calls[4]), Is.EqualTo("the rate limit allows it in 152 s, and the call has 92 s left"));
        Assert.That(calls[5].IsCompleted, Is.False);

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(Reason(await Acquire(queue, 100)), Is.EqualTo("the rate limit allows it in 203 s, and the call has 100 s left"));
        Assert.That(_asked, Has.Count.EqualTo(6), "nobody had to ask for that");
    }

    [Test]
    public async Task AFullQueue_RefusesTheLast()
    {
        var queue = Queue(limit: 1, queueLimit: 2);
        var calls = Enumerable.Range(0, 4).Select(_ => Acquire(queue)).ToArray();
        Assert.That(calls.Any(call => call.IsCompleted), Is.False, "who waits for an answer is not in the queue yet");
        Answer(0, 0, TimeSpan.FromSeconds(30));
        Assert.That(calls[0].IsCompleted || calls[1].IsCompleted, Is.False);
        foreach (var call in new[] { calls[2], calls[3], Acquire(queue) })
            Assert.That(Reason(await call), Is.EqualTo("2 calls of this process wait for the rate limit already (RedisRateLimitOptions.QueueLimit)"));
    }

    [Test]
    public async Task ACallThatIsCancelled_LeavesAtOnceAndItsPermitIsTheNext()
    {
        var queue = Queue(limit: 100);
        using var cancellation = new CancellationTokenSource();
        var left = queue.AcquireAsync(null, cancellation.Token).AsTask();
        var stays = Acquire(queue);
        await cancellation.CancelAsync();
        var thrown = (await Assert.ThrowsAsync(Is.InstanceOf<OperationCanceledException>(), () => left))!;
        Assert.That(((OperationCanceledException)thrown).CancellationToken, Is.EqualTo(cancellation.Token));
        Answer(0, 1);
        await Taken(stays);
        Answer(1, 1);
        await Taken(Acquire(queue));
        Assert.That(_asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WithoutRedis_TheProcessHasAWindowOfItsOwn()
    {
        var queue = Queue(limit: 3);
        var calls = Enumerable.Range(0, 5).Select(_ => Acquire(queue)).ToArray();
        for (var i = 0; i < calls.Length; i++)
            Set(i, null);
        foreach (var call in calls[..3])
            await Taken(call);
        Assert.That(calls[3].IsCompleted || calls[4].IsCompleted, Is.False);
        _time.Advance(_window + TimeSpan.FromMilliseconds(2));
        Set(_answers.Count - 1, null);
        foreach (var call in calls[3..])
            await Taken(call);
    }

    [Test]
    public async Task WhenRedisIsBack_WhoWaitsForTheOwnWindowAsksIt()
    {
        var queue = Queue(limit: 1);
        var calls = new[] { Acquire(queue), Acquire(queue) };
        Set(0, null);
        Set(1, null);
        await Taken(calls[0]);
        queue.Refresh();
        Answer(2, 1);
        await Taken(calls[1]);
    }

    [Test]
    public async Task IsIdle_WhenNothingIsLeftOrWaitedFor()
    {
        var queue = Queue(limit: 1);
        Assert.That(queue.IsIdle, Is.True);
        var call = Acquire(queue);
        Assert.That(queue.IsIdle, Is.False, "asked");
        Answer(0, 1);
        await Taken(call);
        Assert.That(queue.IsIdle, Is.False, "its window");
        var waiting = Acquire(queue);
        Answer(1, 0);
        _time.Advance(_window);
        Assert.That(queue.IsIdle, Is.False, "one waits");
        _time.Advance(TimeSpan.FromMilliseconds(2));
        Answer(2, 1);
        await Taken(waiting);
        _time.Advance(_window);
        Assert.That(queue.IsIdle, Is.True);
    }

    private PermitQueue Queue(int limit, int queueLimit = 10_000) => new(
        permits =>
        {
            _asked.Add(permits);
            _answers.Add(new TaskCompletionSource<Permits?>());
            return _answers[^1].Task;
        },
        new RedisRateLimitOptions { PermitLimit = limit, Window = _window, QueueLimit = queueLimit },
        _time);

    private void Answer(int index, int given, TimeSpan? left = null) => Set(index, new Permits(given, left ?? _window));

    // On the pool, where what awaits it runs at once and not a moment later.
    private void Set(int index, Permits? answer) => Task.Run(() => _answers[index].SetResult(answer)).GetAwaiter().GetResult();

    private static Task<RateLimitLease> Acquire(PermitQueue queue, double? patience = null) =>
        queue.AcquireAsync(patience is { } seconds ? TimeSpan.FromSeconds(seconds) : null, CancellationToken.None).AsTask();

    private async Task TakenAtOnceOrAsked(PermitQueue queue)
    {
        var asked = _asked.Count;
        var call = Acquire(queue);
        if (_asked.Count > asked)
            Answer(asked, _asked[asked]);
        await Taken(call);
    }

    private static async Task Taken(Task<RateLimitLease> call)
    {
        var lease = await call.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(lease.IsAcquired, Is.True, Reason(lease));
        Assert.That(lease.MetadataNames, Is.Empty);
    }

    private static string? Reason(RateLimitLease lease)
    {
        Assert.That(lease.MetadataNames, Is.EqualTo(lease.IsAcquired ? [] : new[] { MetadataName.ReasonPhrase.Name }));
        return lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason) ? reason : null;
    }
}
