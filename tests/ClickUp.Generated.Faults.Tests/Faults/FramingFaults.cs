using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>Answers whose HTTP is wrong, or is right in a way that few servers are.</summary>
internal static class FramingFaults
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    public static IEnumerable<Fault> All =>
    [
        Says("Not HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n").Fails(true, ""),
        Says("HTTP/0.9, a body and no more", Connection.Answer + "\r\n\r\n").Fails(true, ""),
        Says("A status that is no number", "HTTP/1.1 OK 200\r\n\r\n").Fails(true, ""),
        Says("A status of four digits", "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n").Fails(true, ""),
        Says("A status without a name", $"HTTP/1.1 200\r\nContent-Length: 10\r\n\r\n{Connection.Answer}").Succeeds(),
        Says("A version of HTTP that does not exist", $"HTTP/7.3 200 OK\r\nContent-Length: 10\r\n\r\n{Connection.Answer}").Fails(true, ""),
        Says("HTTP/1.0 with a length", $"HTTP/1.0 200 OK\r\nContent-Length: 10\r\n\r\n{Connection.Answer}", closes: true).Succeeds(),
        Says("HTTP/1.0 without a length", $"HTTP/1.0 200 OK\r\n\r\n{Connection.Answer}", closes: true).Succeeds(),
        Says("HTTP/1.0 without a length, cut", $"HTTP/1.0 200 OK\r\n\r\n{Connection.Answer[..7]}", closes: true).Fails(true, "200 with an answer that cannot be read: "),
        Says("Line feeds without carriage returns", $"HTTP/1.1 200 OK\nContent-Length: 10\n\n{Connection.Answer}").Succeeds(),
        Says("A header without a colon", $"HTTP/1.1 200 OK\r\nContent-Length 10\r\n\r\n{Connection.Answer}", closes: true).Fails(true, ""),
        Says("A header that is folded", $"HTTP/1.1 200 OK\r\nX-A: 1\r\n 2\r\nContent-Length: 10\r\n\r\n{Connection.Answer}").Succeeds(),
        Says("A header of 100 KB", $"HTTP/1.1 200 OK\r\nX-A: {new string('a', 100_000)}\r\nContent-Length: 10\r\n\r\n{Connection.Answer}").Fails(true, ""),
        Says("100,000 headers", $"HTTP/1.1 200 OK\r\n{string.Concat(Enumerable.Repeat("X-A: 1\r\n", 100_000))}Content-Length: 10\r\n\r\n{Connection.Answer}").Fails(true, ""),
        Says("A length that is too small", $"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{Connection.Answer}").Fails(true, "200 with an answer that cannot be read: "),
        Says("A length that is too large", $"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{Connection.Answer}", closes: true).Fails(true, "the answer broke off: "),
        Says("A length that is negative", $"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{Connection.Answer}", closes: true).Succeeds(),
        Says("A length that is no number", $"HTTP/1.1 200 OK\r\nContent-Length: ten\r\n\r\n{Connection.Answer}", closes: true).Succeeds(),
        Says("A length beyond 64 bits", $"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{Connection.Answer}", closes: true).Succeeds(),
        Says("A length of 8 EiB", $"HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{Connection.Answer}", closes: true).Fails(true, "the answer broke off: "),
        Says("Two lengths that differ", $"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 5\r\n\r\n{Connection.Answer}", closes: true).Succeeds(),
        Says("Two lengths that agree", $"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Length: 10\r\n\r\n{Connection.Answer}").Succeeds(),
        Says("A length and chunks", $"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n{Connection.Answer}\r\n0\r\n\r\n").Succeeds(),
        Says("More than the length says, on a connection that is kept", Connection.Ok + "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"id\":\"2\"}").Succeeds(),
        Says("Chunks of one byte", Chunked + string.Concat(Connection.Answer.Select(letter => $"1\r\n{letter}\r\n")) + "0\r\n\r\n").Succeeds(),
        Says("A chunk with an extension and a trailer", Chunked + $"A;a=b\r\n{Connection.Answer}\r\n0\r\nX-Trailer: 1\r\n\r\n").Succeeds(),
        Says("A chunk size that is no number", Chunked + $"XYZ\r\n{Connection.Answer}\r\n0\r\n\r\n").Fails(true, "the answer broke off: "),
        Says("A chunk size that is negative", Chunked + $"-A\r\n{Connection.Answer}\r\n0\r\n\r\n").Fails(true, "the answer broke off: "),
        Says("A chunk size beyond 64 bits", Chunked + $"FFFFFFFFFFFFFFFFF\r\n{Connection.Answer}\r\n0\r\n\r\n").Fails(true, "the answer broke off: "),
        Says("A chunk that is longer than its size", Chunked + $"5\r\n{Connection.Answer}\r\n0\r\n\r\n").Fails(true, "the answer broke off: "),
        Says("A chunk size of 100 KB", Chunked + $"{new string('0', 100_000)}A\r\n{Connection.Answer}\r\n0\r\n\r\n").Fails(true, "the answer broke off: "),
        Says("A transfer encoding that nobody knows", $"HTTP/1.1 200 OK\r\nTransfer-Encoding: x-rot13\r\n\r\n{Connection.Answer}", closes: true).Succeeds(),
        Says("An empty answer", Connection.Head(200, 0)).Fails(true, "200 with an answer that cannot be read: The answer is empty."),
        Says("204 No Content where an answer is due", "HTTP/1.1 204 No Content\r\n\r\n").Fails(true, "204 with an answer that cannot be read: The answer is empty."),
        new Fault("An answer before the request is sent", async connection =>
        {
            await connection.SendAsync(Connection.Ok);
            await connection.ReadRequestAsync();
            await connection.ServeAsync();
        }).Succeeds(),
        new Fault("Two answers to one request, and a third to the next", async connection =>
        {
            await connection.AnswerAsync(Connection.Ok + Connection.Ok);
            await connection.ServeAsync();
        }).Succeeds(),
    ];

    // A server that closes without having said so may close on the next request, which is then rightly lost.
    private static Fault Says(string name, string answer, bool closes = false) => new(name, async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(closes ? answer.Insert(answer.IndexOf('\n') + 1, "Connection: close\r\n") : answer);
        if (closes)
            connection.EndSending();
        else
            await connection.ServeAsync();
        await connection.UntilLeftAsync();
    });
}
