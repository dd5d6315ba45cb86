using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>Statuses that are not 200: those before the answer, redirects, and numbers that nobody knows.</summary>
internal static class StatusFaults
{
    public static IEnumerable<Fault> All =>
    [
        Says("100 Continue before the answer", "HTTP/1.1 100 Continue\r\n\r\n" + Connection.Ok).Succeeds(),
        Says("102 Processing before the answer", "HTTP/1.1 102 Processing\r\n\r\n" + Connection.Ok).Succeeds(),
        Says("103 Early Hints before the answer", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + Connection.Ok).Succeeds(),
        Says("1,000 times 100 Continue before the answer", string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 1000)) + Connection.Ok).Succeeds(),
        Says("100 Continue and then the end", "HTTP/1.1 100 Continue\r\n\r\n", closes: true).Fails(true, ""),
        .. Redirects("to another host", "https://evil.example/steal"),
        .. Redirects("to the same path without TLS", "http://127.0.0.2/api/v2/task/9hv/time"),
        .. Redirects("to itself", "/api/v2/task/9hv/time"),
        Says("304 Not Modified", "HTTP/1.1 304 Not Modified\r\n\r\n").IsAnswered(304, "304 Not Modified"),
        Says("A status that nobody knows, below 400", Connection.Head(399, 0)).IsAnswered(399, "399 (unknown status)"),
        Says("A status that nobody knows, of the caller", Connection.Head(499, 0)).IsAnswered(499, "499 (unknown status)"),
        Says("A status that nobody knows, of the server", Connection.Head(999, 0)).IsAnswered(999, "999 (unknown status)"),
        Says("A success that nobody knows", Connection.Head(299, 10) + Connection.Answer).Succeeds(),
        Says("401 that asks for another way to sign in", Connection.Head(401, 0, "WWW-Authenticate: Basic realm=\"x\"\r\n")).IsAnswered(401, "401 Unauthorized"),
        Says("407 from something that is no proxy", Connection.Head(407, 0, "Proxy-Authenticate: Basic realm=\"x\"\r\n")).IsAnswered(407, "407 Proxy Authentication Required"),
        Says("417 Expectation Failed", Connection.Head(417, 0)).IsAnswered(417, "417 Expectation Failed"),
        Says("421 Misdirected Request", Connection.Head(421, 0)).IsAnswered(421, "421 Misdirected Request"),
        Says("425 Too Early", Connection.Head(425, 0)).IsAnswered(425, "425 "),
        Says("503 with Retry-After", Connection.Head(503, 0, "Retry-After: 1\r\n")).IsAnswered(503, "503 Service Unavailable"),
    ];

    private static IEnumerable<Fault> Redirects(string where, string address)
    {
        foreach (var status in new[] { 300, 301, 302, 303, 307, 308 })
            yield return Says($"{status} {where}", Connection.Head(status, 0, $"Location: {address}\r\n")).IsAnswered(status, $"{status} ");
    }

    private static Fault Says(string name, string answer, bool closes = false) => new(name, async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(answer);
        if (closes)
            connection.EndSending();
        else
            await connection.ServeAsync();
        await connection.UntilLeftAsync();
    });
}
