using System.Net;
using System.Threading.RateLimiting;

namespace ClickUp.Generated.DependencyInjection;

/// <summary>The body of an answer that holds its permit: the connection is in use until it has been read, or given up.</summary>
internal sealed class LeasedContent : HttpContent
{
    private readonly HttpContent _content;
    private readonly RateLimitLease _lease;

    public LeasedContent(HttpContent content, RateLimitLease lease)
    {
        (_content, _lease) = (content, lease);
        foreach (var (name, values) in content.Headers.NonValidated)
            Headers.TryAddWithoutValidation(name, values);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await _content.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
        _lease.Dispose();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _content.CopyTo(stream, context, cancellationToken);
        _lease.Dispose();
    }

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new LeasedStream(await _content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), _lease);

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new LeasedStream(_content.ReadAsStream(cancellationToken), _lease);

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Headers.ContentLength ?? 0;
        return _content.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            _lease.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Gives the permit back at its end: a reader may keep it open for long after that.</summary>
    private sealed class LeasedStream(Stream stream, RateLimitLease lease) : Stream
    {
        public override bool CanRead => stream.CanRead;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Heard(stream.Read(buffer, offset, count), count);

        public override int Read(Span<byte> buffer) => Heard(stream.Read(buffer), buffer.Length);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Heard(await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                stream.Dispose();
                lease.Dispose();
            }

            base.Dispose(disposing);
        }

        public override async ValueTask DisposeAsync()
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            lease.Dispose();
            await base.DisposeAsync().ConfigureAwait(false);
        }

        // A read of nothing says nothing of the end.
        private int Heard(int read, int asked)
        {
            if (read == 0 && asked > 0)
                lease.Dispose();
            return read;
        }
    }
}
