using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>The server falls silent at every stage of a call: the deadline, on a clock that the test moves on, ends it.</summary>
internal static class StallFaults
{
    private const string Chunked = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    public static IEnumerable<Fault> All =>
    [
        new Fault("Stall before the request is read", async connection =>
        {
            await connection.UntilRequestAsync();
            await connection.StallAsync();
        }).TimesOut(),
        new Fault("Stall after the head of the request", async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.StallAsync();
        }).TimesOut(),
        After("after the request", "").TimesOut(),
        After("inside the status line", "HTTP/1.1 2").TimesOut(),
        After("inside a header", "HTTP/1.1 200 OK\r\nContent-Le").TimesOut(),
        After("before the end of the headers", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n").TimesOut(),
        After("after 100 Continue", "HTTP/1.1 100 Continue\r\n\r\n").TimesOut(),
        After("before the body", Connection.Head(200, 10)).TimesOut(),
        After("inside the body", Connection.Head(200, 10) + Connection.Answer[..5]).TimesOut(),
        After("before the last byte of the body", Connection.Head(200, 10) + Connection.Answer[..^1]).TimesOut(),
        After("inside the size of a chunk", Chunked + "0").TimesOut(),
        After("inside a chunk", Chunked + "A\r\n{").TimesOut(),
        After("before the last chunk", Chunked + "A\r\n" + Connection.Answer + "\r\n").TimesOut(),
        After("inside the trailer", Chunked + "A\r\n" + Connection.Answer + "\r\n0\r\nX-Tr").TimesOut(),
        After("inside a body that ends with the connection", "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + Connection.Answer).TimesOut(),
        After("before the body of an error", Connection.Head(500, 50)).IsAnswered(500, "500 Internal Server Error").WithStall(),
        After("inside the body of an error", Connection.Head(404, 50) + """{"err":"Task not found","ECODE":"ITEM_013",""").IsAnswered(404, "404 Task not found (ITEM_013)").WithStall(),
        After("after a redirect", Connection.Head(302, 50, "Location: /elsewhere\r\n")).IsAnswered(302, "302 ").WithStall(),
        After("after 101 Switching Protocols", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n").IsAnswered(101, "101 Switching Protocols").WithStall(),
        new Fault("Stall on a connection that served a call before", async connection =>
        {
            await connection.AnswerAsync(Connection.Ok);
            await connection.ReadRequestAsync();
            await connection.StallAsync();
        }).OnSecondCall().TimesOut(),
        new Fault("Drip of one byte at a time that never ends", async connection =>
        {
            await connection.ReadRequestAsync();
            foreach (var letter in Connection.Head(200, 1000) + "{\"id\":\"")
                await connection.SendAsync($"{letter}");
            await connection.StallAsync();
        }).TimesOut(),
        new Fault("Drip of one byte at a time that ends", async connection =>
        {
            await connection.ReadRequestAsync();
            foreach (var letter in Connection.Ok)
                await connection.SendAsync($"{letter}");
            await connection.ServeAsync();
        }).Succeeds(),
    ];

    private static Fault After(string when, string said) => new($"Stall {when}", async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(said);
        await connection.StallAsync();
    });
}
