using System.Buffers;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>The body of a request in a pooled buffer, which goes back only when nothing can be reading it any more.</summary>
internal sealed class BodyContent : HttpContent, ICallContent
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const int Disposed = -1;

    [ThreadStatic]
    private static BodyWriter? _idle;

    private readonly int _length;
    private byte[] _buffer;
    private int _writes;

    private BodyContent((byte[] Buffer, int Length) body, string? contentType)
    {
        (_buffer, _length) = body;
        if (contentType is not null)
            Headers.TryAddWithoutValidation("Content-Type", contentType);
    }

    /// <summary>No body, for a request that changes something.</summary>
    /// <remarks>Without any content .NET would send such a request a second time when a kept connection ends before the answer.</remarks>
    public static BodyContent Nothing() => new(([], 0), null);

    /// <summary>The call that it is the body of: told when the body is read.</summary>
    public ClickUpRequest? Call { get; set; }

    /// <summary>Whether there is nothing to send but the head of the request.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Whether it has the fields of a form, and else JSON.</summary>
    public bool IsForm => Headers.ContentType?.MediaType == Form;

    /// <summary>The JSON of a model.</summary>
    public static BodyContent FromJson(Model value)
    {
        var writer = Begin();
        value.WriteObject(writer);
        return From(writer, Json);
    }

    /// <summary>The JSON of any value, written by <paramref name="write"/>.</summary>
    public static BodyContent FromJson<T>(T value, Action<BodyWriter, T> write)
    {
        var writer = Begin();
        write(writer, value);
        return From(writer, Json);
    }

    /// <summary>The fields of a model as <c>application/x-www-form-urlencoded</c>.</summary>
    public static BodyContent FromForm(Model value)
    {
        var writer = Begin();
        value.WriteObject(writer);
        using var reader = BodyReader.Of(JsonSource.From(writer.ToString()));
        writer.Clear();
        reader.Advance();
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var name = reader.Text;
            reader.Advance();
            var field = reader.TokenType == JsonToken.String ? reader.Text : reader.ReadRaw().ToString();
            writer.Append($"{(writer.IsEmpty ? "" : "&")}{Uri.EscapeDataString(name)}={Uri.EscapeDataString(field)}");
        }

        return From(writer, Form);
    }

    /// <summary>What is sent.</summary>
    public string ToText() => Encoding.UTF8.GetString(_buffer, 0, _length);

    // A writer that threw is left behind: it stands inside a value. So is one that is in use: models may write models.
    private static BodyWriter Begin()
    {
        var writer = _idle ?? new BodyWriter();
        _idle = null;
        return writer;
    }

    private static BodyContent From(BodyWriter writer, string contentType)
    {
        var content = new BodyContent(writer.TakeUtf8(), contentType);
        _idle = writer;
        return content;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) => WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    // An answer can arrive while the request is still being written: then the buffer is left to the garbage collector.
    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.CompareExchange(ref _writes, Disposed, 0) == 0)
        {
            if (_buffer.Length > 0)
                ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        Call?.Sendings?.Read();
        for (int writes = Volatile.Read(ref _writes), seen; ; writes = seen)
        {
            if (writes == Disposed)
                throw new ObjectDisposedException(nameof(BodyContent));
            seen = Interlocked.CompareExchange(ref _writes, writes + 1, writes);
            if (seen == writes)
                break;
        }

        try
        {
#if NET
            await stream.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
#else
            await stream.WriteAsync(_buffer, 0, _length, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            Interlocked.Decrement(ref _writes);
        }
    }
}
