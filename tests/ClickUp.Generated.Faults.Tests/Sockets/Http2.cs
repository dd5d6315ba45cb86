namespace ClickUp.Generated.Faults.Tests.Sockets;

/// <summary>As much of HTTP/2 as a server needs that looks at no request.</summary>
internal sealed class Http2
{
    private const byte Data = 0;
    private const byte Headers = 1;
    private const byte Settings = 4;
    private const byte EndStream = 1;
    private const int PrefaceLength = 24;
    private const int FrameHeadLength = 9;

    private readonly Connection _connection;

    private Http2(Connection connection) => _connection = connection;

    /// <summary>Reads what a connection begins with, and says the same.</summary>
    public static async Task<Http2> OpenAsync(Connection connection)
    {
        await connection.ReadAsync(new byte[PrefaceLength]);
        await connection.SendAsync([0, 0, 0, Settings, 0, 0, 0, 0, 0]);
        return new Http2(connection);
    }

    /// <summary>The stream of the next request, after its headers.</summary>
    public Task<int> UntilHeadersAsync() => UntilAsync((type, _) => type == Headers);

    /// <summary>The stream of the next request, after its body.</summary>
    public Task<int> UntilEndOfRequestAsync() => UntilAsync((type, flags) => type is Headers or Data && (flags & EndStream) != 0);

    private async Task<int> UntilAsync(Func<byte, byte, bool> ends)
    {
        var head = new byte[FrameHeadLength];
        while (true)
        {
            await _connection.ReadAsync(head);
            await _connection.ReadAsync(new byte[(head[0] << 16) | (head[1] << 8) | head[2]]);
            if (head[3] == Settings && head[4] == 0)
                await _connection.SendAsync([0, 0, 0, Settings, 1, 0, 0, 0, 0]);
            if (ends(head[3], head[4]))
                return head[8];
        }
    }
}
