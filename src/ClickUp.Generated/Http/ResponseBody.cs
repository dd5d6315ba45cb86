using System.Buffers;
using System.Globalization;
using System.Text;

namespace ClickUp.Generated;

/// <summary>The body of an answer, read whole into one pooled buffer: asynchronously, so that deadline and cancellation hold.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int InitialLength = 4 << 10;

    // A server may announce more than it sends: no more than this is reserved on its word.
    private const int LargestAnnounced = 1 << 20;

    // So many reads may come back at once before the deadline is armed all the same.
    private const int QuickReads = 64;
    private byte[] _buffer = [];

    public int Length { get; private set; }

    /// <summary>Whether the body goes on after the limit.</summary>
    public bool IsLonger { get; private set; }

    /// <summary>Reads to the end, or to the limit.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">Bytes, after decompression.</param>
    /// <param name="deadline">Armed when a read has to wait, or when nothing says how many there can be: of a compressed body that goes on for ever without a byte, one read never ends.</param>
    public async ValueTask ReadAsync(HttpContent content, long limit, Deadline deadline)
    {
        // Of a length that is announced, .NET reads no more, and so it ends; and so does what is there already.
        var announced = LengthOf(content);
        if (!(announced <= limit) && content is not ByteArrayContent)
            deadline.Arm();
#if NET
        var stream = await content.ReadAsStreamAsync(deadline.Token).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
#else
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        // .NET Framework's streams do not look at the token once a read has begun.
        using var _ = deadline.Token.Register(static stream => ((Stream)stream!).Dispose(), stream);
#endif
        _buffer = ArrayPool<byte>.Shared.Rent(1 + (int)Math.Min(limit, Math.Min(announced ?? (stream.CanSeek ? stream.Length : InitialLength - 1), LargestAnnounced)));
        for (var reads = 0; ; reads++)
        {
            if (Length > limit)
            {
                (IsLonger, Length) = (true, (int)limit);
                return;
            }

            if (Length == _buffer.Length)
                Grow();
#if NET
            var reading = stream.ReadAsync(_buffer.AsMemory(Length), deadline.Token);
#else
            var reading = stream.ReadAsync(_buffer, Length, _buffer.Length - Length, deadline.Token);
#endif
            if (!reading.IsCompleted || reads == QuickReads)
                deadline.Arm();
            var read = await reading.ConfigureAwait(false);
            if (read == 0)
                return;
            Length += read;
        }
    }

    /// <summary>What was read, as text for JSON.</summary>
    public JsonSource ToJson(string? charset) => JsonSource.From(_buffer, Length, EncodingOf(charset));

    /// <summary>What was read, as text.</summary>
    public string ToText(string? charset) => EncodingOf(charset).GetString(_buffer, 0, Length);

    /// <summary>Gives the buffer back: only when nothing can be writing to it any more.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>How many bytes the server says that there are; null where it does not.</summary>
    private static long? LengthOf(HttpContent content) =>
#if NET
        // As text: as a number .NET would keep it, in two objects.
        content.Headers.NonValidated.TryGetValues("Content-Length", out var values) && long.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
#else
        content.Headers.ContentLength;
#endif

    private static Encoding EncodingOf(string? charset)
    {
        if (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(charset.Trim('"', ' '));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Array.Copy(_buffer, larger, Length);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
