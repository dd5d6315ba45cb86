namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>A file of a caller, with what may be wrong with it.</summary>
internal sealed class Troubled(long length) : Stream
{
    private long _given;

    /// <summary>Thrown after half of it.</summary>
    public Exception? Breaks { get; init; }

    /// <summary>Gives no more after half of it.</summary>
    public bool Stalls { get; init; }

    /// <summary>How long it says it is, which need not be so.</summary>
    public long? Says { get; init; }

    public bool Seeks { get; init; } = true;

    public TaskCompletionSource Stalled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The bytes that were read from it, all in all.</summary>
    public long Given => Interlocked.Read(ref _given);

    public override bool CanRead => true;

    public override bool CanSeek => Seeks;

    public override bool CanWrite => false;

    public override long Length => Seeks ? Says ?? length : throw new NotSupportedException();

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length / 2 && Breaks is not null)
            throw Breaks;
        if (Position >= length / 2 && Stalls)
        {
            Stalled.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var read = (int)Math.Min(buffer.Length, (Breaks is not null || Stalls ? Math.Max(1, (length / 2) - Position) : length - Position));
        Position += read;
        Interlocked.Add(ref _given, read);
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
