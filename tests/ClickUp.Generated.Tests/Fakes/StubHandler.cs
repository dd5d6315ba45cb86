using System.Net;
using System.Text;

namespace ClickUp.Generated.Tests;

/// <summary>Plays queued answers and keeps what was asked; a request that no test planned fails, by name.</summary>
internal sealed class StubHandler : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    public List<(HttpMethod Method, Uri Uri, string? Authorization, string? ContentType, string Body)> Requests { get; } = [];

    public bool IsDisposed { get; private set; }

    /// <summary>Takes what is sent, as connections do; without it, nothing has left.</summary>
    public bool ReadsBodies { get; init; } = true;

    public StubHandler Answer(string body, HttpStatusCode status = HttpStatusCode.OK, string contentType = "application/json") =>
        Answer((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, contentType) }));

    public StubHandler Answer(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_answers.TryDequeue(out var answer))
            throw new AssertionException($"No answer is planned for {request.Method} {request.RequestUri}");
        var body = request.Content is null || !ReadsBodies ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var authorization = request.Headers.TryGetValues("Authorization", out var values) ? string.Join(", ", values) : null;
        Requests.Add((request.Method, request.RequestUri!, authorization, request.Content?.Headers.ContentType?.ToString(), body));
        var response = await answer(request, cancellationToken);
        response.RequestMessage ??= request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
