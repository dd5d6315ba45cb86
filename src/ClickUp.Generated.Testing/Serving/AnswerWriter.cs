using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>Sends an answer, or as much of it as a fault allows.</summary>
internal sealed class AnswerWriter(ClickUpServerOptions options, TimeProvider clock)
{
    public async Task WriteAsync(HttpContext context, ClickUpRequest? request, ClickUpAnswer answer, RateLimits.State? rateLimit, ClickUpFault? fault, CancellationToken over)
    {
        var body = answer.BodyOnTheWire;
        var isCutShort = fault?.Kind is FaultKind.Stall or FaultKind.CutBody;
        // A body without bytes has no middle to stop in, but the end of a chunked one can be kept back.
        var isChunked = isCutShort && (fault!.Chunked || body.IsEmpty);
        WriteHead(context.Response, answer, rateLimit, isChunked ? null : body.Length);
        request?.AnsweredWith(answer.StatusCode, answer.Refusal is { } refusal ? $"{refusal.Message} ({refusal.Code})" : null);
        if (!isCutShort)
        {
            if (!body.IsEmpty) await context.Response.Body.WriteAsync(body, over).ConfigureAwait(false);
            // Kestrel has copied it. After a failure, or with a fault, it is left to the garbage collector.
            answer.Buffer?.Dispose();
            return;
        }

        var sent = Math.Min(fault!.AfterBytes, isChunked ? body.Length : body.Length - 1);
        await context.Response.StartAsync(over).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(body[..sent], over).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(over).ConfigureAwait(false);
        if (fault.Kind == FaultKind.CutBody)
        {
            fault.Reach();
            await CutAfterwardsAsync(context, over).ConfigureAwait(false);
            return;
        }
        await fault.WaitAsync(Timeout.InfiniteTimeSpan, clock, over).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(body[sent..], over).ConfigureAwait(false);
    }

    /// <summary>The bare refusal of what is not HTTP, after which nothing more can be read from the connection.</summary>
    public async Task RefuseBodyAsync(HttpContext context, CancellationToken over)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.Headers.Connection = "close";
        await context.Response.StartAsync(over).ConfigureAwait(false);
        await context.Response.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Resets the connection. Bytes that are still on their way may be lost.</summary>
    public static void Cut(HttpContext context) => context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Close(timeout: 0);

    /// <summary>Ends the connection behind the bytes that are on their way, and keeps Kestrel from saying more until the client has seen it and left.</summary>
    private static async Task CutAfterwardsAsync(HttpContext context, CancellationToken over)
    {
        context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Send);
        await Task.Delay(Timeout.InfiniteTimeSpan, over).ConfigureAwait(false);
    }

    private void WriteHead(HttpResponse response, ClickUpAnswer answer, RateLimits.State? rateLimit, long? length)
    {
        response.StatusCode = (int)answer.StatusCode;
        // 204 and 304 have neither body nor length.
        if (response.StatusCode is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)) response.ContentLength = length;
        if (answer.ContentType is not null) response.ContentType = answer.ContentType;
        if (answer.Gzip) response.Headers.ContentEncoding = "gzip";
        response.Headers.Date = (clock.GetUtcNow() + options.ClockSkew).ToString("R", CultureInfo.InvariantCulture);
        if (options.RateLimitHeaders && rateLimit is { } state)
        {
            // Up to the next full second, so that who waits until then has waited long enough.
            var reset = (long)Math.Ceiling((state.End + options.ClockSkew - DateTimeOffset.UnixEpoch).TotalSeconds);
            response.Headers["X-RateLimit-Limit"] = state.Limit.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Remaining"] = state.Remaining.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
        }
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
    }
}
