namespace ClickUp.Generated;

/// <summary>What an answer says of the window that its request counted in.</summary>
/// <param name="Told">Limit and what is left of it; null unless the headers can be read.</param>
/// <param name="Left">How long the window goes on; null when that cannot be so.</param>
/// <param name="RetryAfter">How long to wait before the next request; null when it does not say.</param>
internal readonly record struct RateLimitHints(RateLimit? Told, TimeSpan? Left, TimeSpan? RetryAfter)
{
    /// <summary>The server's clock may be any: only distances count.</summary>
    public static RateLimitHints From(HttpResponseMessage response)
    {
        var headers = response.Headers;
        var told = RateLimit.From(headers) is { Limit: > 0 } limit ? limit : null;
        var left = told?.Reset - headers.Date;
        return new(told, left > TimeSpan.Zero && left <= FixedWindow.Length + FixedWindow.Rounding ? left : null, headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when headers.Date is { } now => date > now ? date - now : TimeSpan.Zero,
            _ => null,
        });
    }
}
