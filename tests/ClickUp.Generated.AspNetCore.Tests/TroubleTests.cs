using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.AspNetCore.Tests;

/// <summary>Claims, logs and callbacks that throw or never answer, at each moment: deliveries are answered in time and handled, and nothing is held up for ever.</summary>
public class TroubleTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _handled = new();

    public enum Moment
    {
        Claim,
        Renewal,
        Complete,
        Release,
        Log,
        Callback,
    }

    public enum Trouble
    {
        Throws,
        IsCancelled,
        Hangs,
    }

    [Test]
    public async Task Delivery_IsAnsweredAndHandled_WhateverIsInTrouble([Values] Moment moment, [Values] Trouble trouble, [Values] bool beforeAnswering)
    {
        if (moment is Moment.Log or Moment.Callback && trouble != Trouble.Throws)
            Assert.Pass("A log does not wait, and a callback takes the time that it takes.");
        var claims = new TroubledClaims(moment, trouble);
        await using var host = await WebhookHost.StartAsync(options =>
        {
            (options.HandleBeforeAnswering, options.TimeProvider, options.Attempts) = (beforeAnswering, _time, 1);
            options.OnFailed = (_, _, _) => moment == Moment.Callback ? throw new InvalidOperationException("a callback") : ValueTask.CompletedTask;
            options.OnAny((e, _, _) =>
            {
                var id = e.HistoryItems![0].Id!;
                _handled.Enqueue(id);
                // The first of each task fails: it is released, given up or told to the callback.
                return id == "1" ? throw new InvalidOperationException("a handler") : ValueTask.CompletedTask;
            });
        }, builder =>
        {
            builder.Services.AddSingleton<IWebhookClaims>(claims);
            if (moment == Moment.Log)
                builder.Services.AddSingleton<ILoggerProvider, ThrowingLog>();
        });

        var first = await InTimeAsync(host.DeliverAsync(Bodies.Status("9hv", 1)));
        var second = await InTimeAsync(host.DeliverAsync(Bodies.Status("9hv", 2)));
        await InTimeAsync(host.StopAsync());

        Assert.That(first, Is.EqualTo(beforeAnswering ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK));
        Assert.That(second, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_handled, Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public async Task SecretsThatDoNotCome_AreAnsweredInTime([Values] Trouble trouble)
    {
        await using var host = await WebhookHost.StartAsync(options =>
        {
            options.TimeProvider = _time;
            options.SecretProvider = (_, _) => trouble switch
            {
                Trouble.Throws => throw new InvalidOperationException("a store of secrets"),
                Trouble.IsCancelled => ValueTask.FromCanceled<IEnumerable<string>>(new CancellationToken(true)),
                _ => new(new TaskCompletionSource<IEnumerable<string>>().Task),
            };
        });

        Assert.That(await InTimeAsync(host.DeliverAsync(Bodies.Status("9hv", 1))), Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task Renewals_GoOn_AfterOneThatWasInTrouble([Values] Trouble trouble)
    {
        var claims = new TroubledClaims(Moment.Renewal, trouble);
        var release = new TaskCompletionSource();
        await using var host = await WebhookHost.StartAsync(options =>
        {
            options.TimeProvider = _time;
            options.OnAny(async (_, _, _) => await release.Task);
        }, builder => builder.Services.AddSingleton<IWebhookClaims>(claims));

        await InTimeAsync(host.DeliverAsync(Bodies.Status("9hv", 1)));
        await InTimeAsync(claims.RenewedAsync(3));
        release.SetResult();
        await InTimeAsync(host.StopAsync());
    }

    // Time goes on while something is waited for.
    private async Task<T> InTimeAsync<T>(Task<T> task)
    {
        await InTimeAsync((Task)task);
        return await task;
    }

    private async Task InTimeAsync(Task task)
    {
        for (var watch = System.Diagnostics.Stopwatch.StartNew(); !task.IsCompleted;)
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)), "held up for ever");
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        await task;
    }

    private sealed class TroubledClaims(Moment moment, Trouble trouble) : IWebhookClaims
    {
        private readonly ConcurrentDictionary<string, int> _claimed = new();
        private readonly SemaphoreSlim _renewals = new(0);

        public async Task RenewedAsync(int times)
        {
            for (var i = 0; i < times; i++)
                await _renewals.WaitAsync();
        }

        public async ValueTask<WebhookClaim> ClaimAsync(string key, TimeSpan lease, CancellationToken cancellationToken = default)
        {
            var isRenewal = _claimed.AddOrUpdate(key, 1, static (_, count) => count + 1) > 1;
            if (isRenewal)
                _renewals.Release();
            await InTroubleAsync(isRenewal ? Moment.Renewal : Moment.Claim);
            return WebhookClaim.Taken;
        }

        public ValueTask CompleteAsync(string key, CancellationToken cancellationToken = default) => new(InTroubleAsync(Moment.Complete));

        public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken = default) => new(InTroubleAsync(Moment.Release));

        private Task InTroubleAsync(Moment now) => now != moment ? Task.CompletedTask : trouble switch
        {
            Trouble.Throws => Task.FromException(new InvalidOperationException("claims are away")),
            Trouble.IsCancelled => Task.FromCanceled(new CancellationToken(true)),
            _ => Task.Delay(Timeout.Infinite),
        };
    }

    private sealed class ThrowingLog : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception?.Message == "a handler")
                throw new InvalidOperationException("a log");
        }

        public void Dispose()
        {
        }
    }
}
