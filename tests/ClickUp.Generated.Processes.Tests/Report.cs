using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Processes.Tests;

/// <summary>What machines tell of the deliveries that they handle; it keeps some of them from getting any further.</summary>
internal sealed class Report : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HashSet<string> _held;
    private readonly TaskCompletionSource _isHolding = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _holding;

    private Report(WebApplication application, HashSet<string> held) => (_application, _held) = (application, held);

    public ConcurrentQueue<(string Process, string Item)> Begun { get; } = new();

    public ConcurrentQueue<(string Process, string Item)> Ended { get; } = new();

    public string Address => _application.Urls.First();

    /// <summary>Completes when all that are to be kept are.</summary>
    public Task IsHolding => _isHolding.Task;

    /// <param name="held">Deliveries whose first machine does not get any further.</param>
    public static async Task<Report> StartAsync(params string[] held)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var report = new Report(builder.Build(), [.. held]);
        report._application.MapPost("/begin/{process}/{item}", report.BeginAsync);
        report._application.MapPost("/end/{process}/{item}", (string process, string item) => report.Ended.Enqueue((process, item)));
        await report._application.StartAsync();
        return report;
    }

    private async Task BeginAsync(string process, string item, CancellationToken left)
    {
        Begun.Enqueue((process, item));
        bool isHeld;
        lock (_held)
            isHeld = _held.Remove(item);
        if (!isHeld)
            return;
        lock (_held)
        {
            _holding++;
            if (_held.Count == 0)
                _isHolding.TrySetResult();
        }

        await Task.Delay(Timeout.Infinite, left).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
