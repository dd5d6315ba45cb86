namespace ClickUp.Generated;

/// <summary>How a <see cref="RateLimitHandler"/> waits. The handler copies it: later changes do not reach it.</summary>
public sealed class RateLimitHandlerOptions
{
    /// <summary>The clock. Default: <see cref="TimeProvider.System"/>; in <see cref="ClickUpClientOptions.RateLimit"/> it is the one of those options.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How many requests of one token may wait at a time; one more fails with a <see cref="ClickUpException"/>. At least 0. Default: 10,000.</summary>
    public int QueueLength { get; set; } = 10_000;

    /// <summary>How often one request that ClickUp refused with 429 is sent again. At least 0. Default: 5.</summary>
    public int Repeats { get; set; } = 5;

    /// <summary>Whether a request that is one too many waits for its turn. Default: true. Otherwise it fails at once with a <see cref="ClickUpException"/>, and a refusal with 429 is the answer.</summary>
    public bool Wait { get; set; } = true;

    /// <summary>Whether handlers around this one may send a request again that may change data, although ClickUp may have carried it out already. Default: false.</summary>
    /// <remarks>False: what was not refused is sent once, whatever repeats it; the second sending ends in a <see cref="ClickUpException"/>. What only reads may always be sent again.</remarks>
    public bool AllowRepeats { get; set; }

    /// <summary>Told of the operation and its wait, when one waits for longer than a second.</summary>
    internal Action<string, TimeSpan>? WaitsLong { get; set; }

    /// <summary>A copy by another clock.</summary>
    internal RateLimitHandlerOptions With(TimeProvider timeProvider, Action<string, TimeSpan>? waitsLong)
    {
        var copy = (RateLimitHandlerOptions)MemberwiseClone();
        (copy.TimeProvider, copy.WaitsLong) = (timeProvider, waitsLong ?? WaitsLong);
        return copy;
    }

    /// <summary>A copy that has been checked.</summary>
    internal RateLimitHandlerOptions Checked()
    {
        Arguments.NotNull(TimeProvider, nameof(TimeProvider));
        if (QueueLength < 0)
            throw new ArgumentOutOfRangeException(nameof(QueueLength), QueueLength, "QueueLength is at least 0.");
        if (Repeats < 0)
            throw new ArgumentOutOfRangeException(nameof(Repeats), Repeats, "Repeats is at least 0.");
        return (RateLimitHandlerOptions)MemberwiseClone();
    }
}
