using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClickUp.Generated.DependencyInjection;

/// <summary>Says in the host's log that a call waits, which without it looks like one that hangs: the operation and the time, no id.</summary>
internal static partial class WaitLog
{
    /// <summary>What is shorter is not worth a line.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    public static ILogger Of(IServiceProvider services) => services.GetService<ILoggerFactory>()?.CreateLogger("ClickUp.Generated") ?? NullLogger.Instance;

    [LoggerMessage(1, LogLevel.Information, "{Operation} waits {Seconds:0.0} s for ClickUp's rate limit.")]
    public static partial void Waits(ILogger logger, string operation, double seconds);

    [LoggerMessage(2, LogLevel.Information, "{Operation} has been waiting for a permit of its rate limiter for a second.")]
    public static partial void HasWaited(ILogger logger, string operation);
}
