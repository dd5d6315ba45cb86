namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>A file that knows by how many it is read at a time, and whether it is read after its call.</summary>
internal sealed class Watched(int length) : Stream
{
    private int _reading;
    private int _overlaps;
    private int _late;
    private long _given;

    /// <summary>Set when the call has ended.</summary>
    public bool HasEnded { get; set; }

    public int Overlaps => Volatile.Read(ref _overlaps);

    public int ReadsAfterTheEnd => Volatile.Read(ref _late);

    public long Given => Interlocked.Read(ref _given);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _reading) > 1)
            Interlocked.Increment(ref _overlaps);
        await Task.Yield();
        var read = (int)Math.Min(Math.Min(buffer.Length, 8_000), length - Position);
        Position += read;
        Interlocked.Add(ref _given, read);
        if (HasEnded)
            Interlocked.Increment(ref _late);
        Interlocked.Decrement(ref _reading);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("No thread is to be blocked.");

    public override long Seek(long offset, SeekOrigin origin) => Position = offset;

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
