using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Redis.Tests;

/// <summary>What the rate limit in Redis logs.</summary>
internal sealed class Logs : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

    public int Warnings => Of(LogLevel.Warning).Length;

    public int Informations => Of(LogLevel.Information).Length;

    public string[] Of(LogLevel level) => [.. _lines.Where(line => line.Level == level).Select(line => line.Line)];

    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("ClickUp.Generated.Redis", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue((logLevel, formatter(state, exception)));

    public void Dispose()
    {
    }
}
