using System.Globalization;
using System.Net;

namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>Takes requests down, body and all, and answers each as the test says.</summary>
internal sealed class AnsweringHandler(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<(string Request, string Body)> _requests = [];

    /// <summary>Method, path and token of what was sent.</summary>
    public string[] Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests.Select(request => request.Request)];
        }
    }

    public string[] Bodies
    {
        get
        {
            lock (_gate)
                return [.. _requests.Select(request => request.Body)];
        }
    }

    /// <summary>When set, answers wait for it.</summary>
    public TaskCompletionSource? Hold { get; set; }

    public static HttpResponseMessage Ok(int limit = 0, int remaining = 0) => Answer(HttpStatusCode.OK, limit, remaining);

    public static HttpResponseMessage Refusal(int? resetIn = null, TimeSpan? retryAfter = null, int limit = 100)
    {
        var response = Answer(HttpStatusCode.TooManyRequests, resetIn is null ? 0 : limit, 0, resetIn ?? 0);
        if (retryAfter is { } delta)
            response.Headers.RetryAfter = new(delta);
        response.Content = new StringContent("""{"err":"Rate limit reached","ECODE":"APP_002"}""");
        return response;
    }

    public static HttpResponseMessage Answer(HttpStatusCode status, int limit, int remaining, int resetIn = 60)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("""{"id":"123"}""") };
        if (limit <= 0)
            return response;
        // Any clock will do, as long as it is one.
        var date = new DateTimeOffset(1999, 12, 31, 23, 59, 0, TimeSpan.Zero);
        response.Headers.Date = date;
        response.Headers.Add("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture));
        response.Headers.Add("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture));
        response.Headers.Add("X-RateLimit-Reset", (date.ToUnixTimeSeconds() + resetIn).ToString(CultureInfo.InvariantCulture));
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = "";
        if (request.Content is not null)
        {
            // As the sockets do: written to a stream, not read from one.
            using var stream = new MemoryStream();
            await request.Content.CopyToAsync(stream, cancellationToken);
            body = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }

        int number;
        lock (_gate)
        {
            var token = request.Headers.TryGetValues("Authorization", out var values) ? string.Concat(values) : "";
            _requests.Add(($"{request.Method} {request.RequestUri!.AbsolutePath} {token}", body));
            number = _requests.Count;
        }

        if (Hold is { } hold)
            await hold.Task.WaitAsync(cancellationToken);
        var response = answer(number);
        response.RequestMessage = request;
        return response;
    }
}
