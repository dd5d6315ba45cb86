using System.Net;
using System.Text;
using System.Text.Json;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing;

/// <summary>A request as it came over the wire.</summary>
public sealed class ClickUpRequest
{
    private int _statusCode;
    private string? _refusal;
    private JsonElement? _json;

    internal ClickUpRequest(HttpMethod method, string pathAndQuery, string protocol, IReadOnlyDictionary<string, string> headers,
        ReadOnlyMemory<byte> body, bool isComplete, DateTimeOffset receivedAt)
    {
        Method = method;
        PathAndQuery = pathAndQuery;
        Protocol = protocol;
        Headers = headers;
        Body = body;
        IsComplete = isComplete;
        ReceivedAt = receivedAt;
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Path and query, escaped as they were sent: <c>/api/v2/task/DEV-42/time?custom_task_ids=true&amp;team_id=9001</c>.</summary>
    public string PathAndQuery { get; }

    /// <summary><c>HTTP/1.1</c> or <c>HTTP/2</c>.</summary>
    public string Protocol { get; }

    /// <summary>The headers, found in any letter case. A header that came several times has its values joined by a comma and a space. Includes <c>Authorization</c> as sent.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes of the body; empty if there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>Whether the whole body arrived; false if the client left while it was sending. Such a request is never carried out, and of its body there is what was read until then.</summary>
    public bool IsComplete { get; }

    /// <summary>When it had arrived, by <see cref="ClickUpServerOptions.TimeProvider"/>.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The status it was answered with; <see langword="null"/> as long as no answer has begun.</summary>
    public HttpStatusCode? StatusCode => Volatile.Read(ref _statusCode) is var status and not 0 ? (HttpStatusCode)status : null;

    /// <summary>Why it was refused, in the server's words, which say more than the status; <see langword="null"/> if it was not, or not yet.</summary>
    public string? Refusal => Volatile.Read(ref _refusal);

    /// <summary>The body as JSON, read once. Its elements live as long as they are needed.</summary>
    internal JsonElement Json => _json ??= JsonBody.Parse(Body.Span);

    /// <summary>Method, path and query; no header, hence no token.</summary>
    public override string ToString() => $"{Method} {PathAndQuery}";

    internal void AnsweredWith(HttpStatusCode status, string? refusal)
    {
        Volatile.Write(ref _refusal, refusal);
        Volatile.Write(ref _statusCode, (int)status);
    }
}
