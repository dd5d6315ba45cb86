using System.IO.Compression;
using System.Net;
using System.Text;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.Operations;

namespace ClickUp.Generated.Testing;

/// <summary>An answer that a test has made up, to the byte.</summary>
public sealed class ClickUpAnswer
{
    internal const string Json = "application/json; charset=utf-8";

    /// <summary>An answer with text for a body, sent as UTF-8 and not looked at: it may be broken JSON.</summary>
    /// <param name="body">The body.</param>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is below 200 or above 599.</exception>
    public ClickUpAnswer(string body, HttpStatusCode status = HttpStatusCode.OK)
        : this(Encoding.UTF8.GetBytes(body ?? throw new ArgumentNullException(nameof(body))), status)
    {
    }

    /// <summary>An answer with bytes for a body, sent as they are.</summary>
    /// <param name="body">The body. Not copied.</param>
    /// <param name="status">The status, from 200 to 599.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is below 200 or above 599.</exception>
    public ClickUpAnswer(ReadOnlyMemory<byte> body, HttpStatusCode status = HttpStatusCode.OK)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)status, 200, nameof(status));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)status, 599, nameof(status));
        Body = body;
        StatusCode = status;
    }

    internal ClickUpAnswer(PooledBuffer buffer, HttpStatusCode status) : this(buffer.Content, status) => Buffer = buffer;

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The body, before any compression. Not sent with 204 and 304, which have none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The <c>Content-Type</c>, with any charset; <see langword="null"/> leaves the header out. <c>application/json; charset=utf-8</c> if not set.</summary>
    public string? ContentType { get; init; } = Json;

    /// <summary>Whether the body is compressed, with <c>Content-Encoding: gzip</c>, whatever the client accepts.</summary>
    public bool Gzip { get; init; }

    /// <summary>More headers. They win over the server's own, such as <c>X-RateLimit-Remaining</c>.</summary>
    public IDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why it is a refusal, if it is one of the server's own.</summary>
    internal Refusal? Refusal { get; init; }

    /// <summary>Where <see cref="Body"/> is, if it is to be given back when it was sent.</summary>
    internal PooledBuffer? Buffer { get; }

    internal ReadOnlyMemory<byte> BodyOnTheWire
    {
        get
        {
            if (StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotModified) return default;
            if (!Gzip) return Body;
            var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(Body.Span);
            return compressed.ToArray();
        }
    }
}
