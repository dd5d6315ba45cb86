using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>The connection ends, or is reset, at every stage of a call.</summary>
internal static class ResetFaults
{
    public static IEnumerable<Fault> All => At("reset", connection => connection.Reset()).Concat(At("closed", connection => connection.EndSending())).Concat(Early);

    private static IEnumerable<Fault> Early =>
    [
        new Fault("Reset before the request is read", connection =>
        {
            connection.Reset();
            return Task.CompletedTask;
        }).Fails(true, ""),
        new Fault("Reset after half of the head of the request", async connection =>
        {
            await connection.ReadAsync(new byte[20]);
            connection.Reset();
        }).Fails(true, ""),
        new Fault("Reset inside the body of the request", async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.ReadAsync(new byte[4]);
            connection.Reset();
        }).Fails(true, ""),
        new Fault("Closed with an answer before the body of the request is read", async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync(Connection.Head(413, 0, "Connection: close\r\n"));
            connection.EndSending();
            await connection.UntilLeftAsync();
        }).IsAnswered(413, "413 Request Entity Too Large"),
        new Fault("Closed with an answer before anything of the request is read", async connection =>
        {
            await connection.SendAsync(Connection.Head(503, 0, "Connection: close\r\n"));
            connection.EndSending();
            await connection.UntilLeftAsync();
        }).IsAnswered(503, "503 Service Unavailable"),
    ];

    private static IEnumerable<Fault> At(string how, Action<Connection> end)
    {
        return
        [
            After("after the request", "").Fails(true, ""),
            After("inside the status line", "HTTP/1.1 20").Fails(true, ""),
            After("inside the name of a header", "HTTP/1.1 200 OK\r\nContent-Ty").Fails(true, ""),
            After("before the end of the headers", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n").Fails(true, ""),
            After("before the body", Connection.Head(200, 10)).Fails(true, "the answer broke off: "),
            After("inside the body", Connection.Head(200, 10) + Connection.Answer[..5]).Fails(true, "the answer broke off: "),
            After("inside the size of a chunk", Chunked + "0000").Fails(true, "the answer broke off: "),
            After("inside a chunk", Chunked + "A\r\n" + Connection.Answer[..5]).Fails(true, "the answer broke off: "),
            After("before the last chunk", Chunked + "A\r\n" + Connection.Answer + "\r\n").Fails(true, "the answer broke off: "),
            After("inside the trailer", Chunked + "A\r\n" + Connection.Answer + "\r\n0\r\nX-Trai").Fails(true, "the answer broke off: "),
            After("inside the body of an error", Connection.Head(404, 50) + """{"err":"Task not found","ECODE":"ITEM_013",""").IsAnswered(404, "404 Task not found (ITEM_013)"),
            After("before the body of an error", Connection.Head(502, 50)).IsAnswered(502, "502 Bad Gateway"),
        ];

        Fault After(string when, string said) => new($"{char.ToUpperInvariant(how[0])}{how[1..]} {when}", async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(said);
            end(connection);
            if (how == "closed")
                await connection.UntilLeftAsync();
        });
    }

    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
}
