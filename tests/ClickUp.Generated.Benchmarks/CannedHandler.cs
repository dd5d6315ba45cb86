using System.Net;
using System.Net.Http.Headers;

namespace ClickUp.Generated.Benchmarks;

/// <summary>Takes the whole request and answers at once, with the headers that ClickUp sends: what is left is what the client costs.</summary>
internal sealed class CannedHandler(byte[] body) : HttpMessageHandler
{
    /// <summary>ClickUp's answer to tracked time.</summary>
    public static readonly byte[] TrackTimeAnswer = """{"id":"123"}"""u8.ToArray();

    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    public static CannedHandler TrackTime { get; } = new(TrackTimeAnswer);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(body) };
        response.Content.Headers.ContentType = Json;
        // More than any run sends: RateLimitHandler is never near it.
        response.Headers.TryAddWithoutValidation("X-RateLimit-Limit", "1000000000");
        response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "999999999");
        response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", "1567780450");
        return response;
    }
}
