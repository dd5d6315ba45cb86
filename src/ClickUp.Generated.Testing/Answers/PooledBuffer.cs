using System.Buffers;

namespace ClickUp.Generated.Testing.Answers;

/// <summary>The bytes of one answer, in an array that is used again. What is not given back is left to the garbage collector.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int _least = 16 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(_least);
    private int _length;

    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_length);
    }

    /// <summary>Gives the array back. Nobody may look at <see cref="Content"/> any more.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        (_bytes, _length) = ([], 0);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Grow(int sizeHint)
    {
        if (_bytes.Length - _length >= Math.Max(sizeHint, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + sizeHint));
        Content.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
