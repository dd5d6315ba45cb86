using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.AspNetCore.Tests;

public class HandlingTests
{
    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task Handlers_AreChosenByEvent_AndTheRestGoesToOnAny()
    {
        var handled = new ConcurrentQueue<string>();
        await using var host = await WebhookHost.StartAsync(options => options
            .On(WebhookEventType.TaskStatusUpdated, (_, _, _) => Note("status"))
            .OnAny((e, _, _) => Note($"any {e.Event}")));

        await host.DeliverAsync(Bodies.Status("9hv", 1));
        await host.DeliverAsync(Bodies.Status("9hv", 1, "taskUpdated"));
        await host.StopAsync();

        Assert.That(handled, Is.EqualTo(new[] { "status", "any taskUpdated" }));

        ValueTask Note(string what)
        {
            handled.Enqueue(what);
            return ValueTask.CompletedTask;
        }
    }

    [Test]
    public async Task EachEvent_HasAScopeOfItsOwn_ThatEndsWithIt()
    {
        var kept = new Kept();
        await using var host = await WebhookHost.StartAsync(options => options.On<ScopedHandler>(WebhookEventType.TaskStatusUpdated), builder =>
            builder.Services.AddSingleton(kept).AddScoped<Scoped>());

        await host.DeliverAsync(Bodies.Status("9hv", 1));
        await host.DeliverAsync(Bodies.Status("9hv", 2));
        await host.StopAsync();

        Assert.That(kept.Scopes, Has.Count.EqualTo(2).And.Unique.And.All.Property(nameof(Scoped.IsDisposed)).True);
    }

    [Test]
    public async Task EventsOfOneTask_AreHandledInTheOrderInWhichTheyCame()
    {
        var order = new ConcurrentDictionary<string, ConcurrentQueue<string>>();
        await using var host = await WebhookHost.StartAsync(options => options.OnAny(async (e, _, _) =>
        {
            await Task.Yield();
            order.GetOrAdd(e.TaskId!, static _ => new()).Enqueue(e.HistoryItems![0].Id!);
        }));

        for (var i = 0; i < 200; i++)
            await host.DeliverAsync(Bodies.Status($"task{i % 4}", i));
        await host.StopAsync();

        Assert.That(order.Values.Sum(queue => queue.Count), Is.EqualTo(200));
        foreach (var queue in order.Values)
            Assert.That(queue.Select(int.Parse), Is.Ordered);
    }

    [Test]
    public async Task EventsOfTwoTasks_AreHandledSideBySide()
    {
        var other = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await WebhookHost.StartAsync(options => options.OnAny(async (e, _, _) =>
        {
            if (e.TaskId == "waiting")
                await other.Task;
            else
                other.SetResult();
        }));

        await host.DeliverAsync(Bodies.Status("waiting", 1));
        await host.DeliverAsync(Bodies.Status("other", 2));

        await other.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Handler_ThatThrows_IsTriedAgainWithGrowingPauses_ThenGivenUp()
    {
        var attempts = new ConcurrentQueue<DateTimeOffset>();
        var failed = new TaskCompletionSource<(WebhookEvent, Exception)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await WebhookHost.StartAsync(options =>
        {
            (options.TimeProvider, options.Attempts, options.FirstPause, options.LongestPause) = (_time, 5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
            options.OnFailed = (e, exception, _) =>
            {
                failed.SetResult((e, exception));
                return ValueTask.CompletedTask;
            };
            options.OnAny((_, _, _) =>
            {
                attempts.Enqueue(_time.GetUtcNow());
                throw new InvalidOperationException("It does not work.");
            });
        });

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
        while (!failed.Task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        var (e, exception) = await failed.Task;
        Assert.That((e.TaskId, exception.Message), Is.EqualTo(("9hv", "It does not work.")));
        Assert.That(attempts, Has.Count.EqualTo(5));
        // Time goes on while a pause begins: at least as long as said, each longer than the one before.
        var pauses = attempts.Zip(attempts.Skip(1), (earlier, later) => later - earlier).ToList();
        Assert.That(pauses[0], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(pauses[1], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(2)));
        Assert.That(pauses[2], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(4)));
        Assert.That(pauses[3], Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(host.Log.Lines, Has.Some.StartsWith("Error:").And.Contains("given up"));
    }

    [Test]
    public async Task Pauses_OfManyAttempts_StayWithinTheLongest_AndEnd()
    {
        var attempts = 0;
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await WebhookHost.StartAsync(options =>
        {
            (options.TimeProvider, options.Attempts, options.FirstPause, options.LongestPause) = (_time, 40, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
            options.OnFailed = (_, _, _) =>
            {
                failed.SetResult();
                return ValueTask.CompletedTask;
            };
            options.OnAny((_, _, _) =>
            {
                Interlocked.Increment(ref attempts);
                throw new InvalidOperationException();
            });
        });

        await host.DeliverAsync(Bodies.Status("9hv", 1));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!failed.Task.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        Assert.That(attempts, Is.EqualTo(40));
    }

    [Test]
    public async Task Pause_OfOneTask_HoldsUpNoOther()
    {
        var other = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await WebhookHost.StartAsync(options =>
        {
            (options.TimeProvider, options.Concurrency) = (_time, 1);
            options.OnAny((e, _, _) =>
            {
                if (e.TaskId == "bad")
                    throw new InvalidOperationException();
                other.SetResult();
                return ValueTask.CompletedTask;
            });
        });

        await host.DeliverAsync(Bodies.Status("bad", 1));
        await host.DeliverAsync(Bodies.Status("good", 2));

        await other.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Queue_ThatIsFull_IsAnsweredWith503_AndTheDeliveryCanComeAgain()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handled = new ConcurrentQueue<string>();
        await using var host = await WebhookHost.StartAsync(options =>
        {
            options.QueueLength = 2;
            options.OnAny(async (e, _, _) =>
            {
                await gate.Task;
                handled.Enqueue(e.HistoryItems![0].Id!);
            });
        });

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 2)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 3)), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        gate.SetResult();
        while (await host.DeliverAsync(Bodies.Status("9hv", 3)) == HttpStatusCode.ServiceUnavailable)
            await Task.Yield();
        await host.StopAsync();

        Assert.That(handled, Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [Test]
    public async Task Repetition_WhileBeingHandled_IsBusy_AndAfterwardsDone()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var calls = 0;
        await using var host = await WebhookHost.StartAsync(options => options.OnAny(async (_, _, _) =>
        {
            Interlocked.Increment(ref calls);
            await gate.Task;
        }));

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        gate.SetResult();
        while (await host.DeliverAsync(Bodies.Status("9hv", 1)) != HttpStatusCode.OK)
            await Task.Yield();
        await host.StopAsync();

        Assert.That(calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Shutdown_InTheMiddle_HandlesWhatWasAnsweredWith200()
    {
        var handled = 0;
        var taken = 0;
        await using var host = await WebhookHost.StartAsync(options => options.OnAny(async (_, _, _) =>
        {
            await Task.Yield();
            Interlocked.Increment(ref handled);
        }));

        for (var i = 0; i < 300; i++)
            taken += await host.DeliverAsync(Bodies.Status($"task{i}", i)) == HttpStatusCode.OK ? 1 : 0;
        await host.StopAsync();

        Assert.That((taken, handled), Is.EqualTo((300, 300)));
    }

    [Test]
    public async Task Shutdown_WhoseTimeIsOver_TellsHandlers_AndSaysWhatWasNotHandled()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await WebhookHost.StartAsync(options => options.OnAny(async (_, _, cancellationToken) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }));
        await host.DeliverAsync(Bodies.Status("9hv", 1));
        await started.Task;

        await host.StopAsync(new CancellationToken(canceled: true));

        Assert.That(host.Log.Lines, Has.Some.StartsWith("Error:").And.Contains("taskStatusUpdated"));
    }

    [Test]
    public async Task HandleBeforeAnswering_AnswersWith200WhenDone_And503WhenAHandlerThrows()
    {
        var calls = 0;
        await using var host = await WebhookHost.StartAsync(options =>
        {
            options.HandleBeforeAnswering = true;
            options.OnAny((_, _, _) => Interlocked.Increment(ref calls) == 1 ? throw new InvalidOperationException() : ValueTask.CompletedTask);
        });

        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await host.DeliverAsync(Bodies.Status("9hv", 1)), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(calls, Is.EqualTo(2));
    }

    [Test]
    public async Task HandleBeforeAnswering_WithAHandlerThatIsTooSlow_AnswersWith503()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await WebhookHost.StartAsync(options =>
        {
            (options.HandleBeforeAnswering, options.TimeProvider) = (true, _time);
            options.OnAny(async (_, _, cancellationToken) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            });
        });

        var answer = host.DeliverAsync(Bodies.Status("9hv", 1));
        await started.Task;
        while (!answer.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.That(await answer, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    private sealed class Kept
    {
        public ConcurrentQueue<Scoped> Scopes { get; } = new();
    }

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class ScopedHandler(Scoped scoped, Kept kept) : IClickUpWebhookHandler
    {
        public ValueTask HandleAsync(WebhookEvent webhookEvent, CancellationToken cancellationToken)
        {
            kept.Scopes.Enqueue(scoped);
            return ValueTask.CompletedTask;
        }
    }
}
