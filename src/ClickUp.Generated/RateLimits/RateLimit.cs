using System.Globalization;
using System.Net.Http.Headers;

namespace ClickUp.Generated;

/// <summary>What an answer told of the rate limit of its token.</summary>
/// <remarks>Hints: ClickUp's counters are spread over several servers, so <see cref="Remaining"/> may rise within a window.</remarks>
public sealed class RateLimit
{
    private const string LimitHeader = "X-RateLimit-Limit";
    private const string RemainingHeader = "X-RateLimit-Remaining";
    private const string ResetHeader = "X-RateLimit-Reset";
    private const long LatestSeconds = 253_402_300_799;

    /// <summary>Makes one, for tests and fakes.</summary>
    public RateLimit(long limit, long remaining, DateTimeOffset reset) => (Limit, Remaining, Reset) = (limit, remaining, reset);

    /// <summary>Requests a minute: 100, 1,000 or 10,000, by the plan of the workspace.</summary>
    public long Limit { get; }

    /// <summary>Requests left in the window.</summary>
    public long Remaining { get; }

    /// <summary>When the window ends, by ClickUp's clock; to the second.</summary>
    public DateTimeOffset Reset { get; }

    /// <summary>The limit, what is left of it, and until when.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} of {1} left until {2:u}", Remaining, Limit, Reset);

    /// <summary>Whether an answer has the headers; cheaper than reading them.</summary>
    internal static bool IsIn(HttpResponseHeaders headers) =>
#if NET
        headers.NonValidated.Contains(LimitHeader);
#else
        headers.Contains(LimitHeader);
#endif

    /// <summary>The rate limit of an answer; null unless all three headers can be read.</summary>
    internal static RateLimit? From(HttpResponseHeaders headers)
    {
#if NET
        return Read(headers);
#else
        // Here, to read a header is to change the headers; those of the newest answer are read by whoever asks for them.
        lock (headers)
            return Read(headers);
#endif
    }

    private static RateLimit? Read(HttpResponseHeaders headers) =>
        Number(headers, LimitHeader) is { } limit && Number(headers, RemainingHeader) is { } remaining && Number(headers, ResetHeader) is { } reset and <= LatestSeconds
            ? new RateLimit(limit, remaining, DateTimeOffset.FromUnixTimeSeconds(reset))
            : null;

    private static long? Number(HttpResponseHeaders headers, string name)
    {
#if NET
        // Allocates nothing.
        if (!headers.NonValidated.TryGetValues(name, out var values))
#else
        if (!headers.TryGetValues(name, out var values))
#endif
            return null;
        foreach (var value in values)
            return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return null;
    }
}
