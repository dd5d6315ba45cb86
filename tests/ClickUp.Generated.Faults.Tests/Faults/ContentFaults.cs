using System.IO.Compression;
using System.Text;
using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>Answers whose HTTP is right and whose content is not what it says.</summary>
internal static class ContentFaults
{
    private const string CannotBeRead = "200 with an answer that cannot be read: ";
    private const string BrokeOff = "the answer broke off: ";

    public static IEnumerable<Fault> All =>
    [
        Says("Gzip that is right", Gzip(Connection.Answer), "Content-Encoding: gzip\r\n").Succeeds(),
        Says("Gzip in two parts", [.. Gzip(Connection.Answer[..5]), .. Gzip(Connection.Answer[5..])], "Content-Encoding: gzip\r\n").Succeeds(),
        Says("Gzip that is no gzip", Text(Connection.Answer), "Content-Encoding: gzip\r\n").Fails(true, BrokeOff),
        Says("Gzip that is cut", Gzip(Connection.Answer + new string(' ', 1000))[..20], "Content-Encoding: gzip\r\n").Fails(true, ""),
        Says("Gzip with a wrong checksum", Spoil(Gzip(Connection.Answer), 8), "Content-Encoding: gzip\r\n").Fails(true, BrokeOff),
        Says("Gzip with a bit flipped inside", Spoil(Gzip(Connection.Answer), 14), "Content-Encoding: gzip\r\n").Fails(true, BrokeOff),
        Says("Gzip of nothing", Gzip(""), "Content-Encoding: gzip\r\n").Fails(true, CannotBeRead + "The answer is empty."),
        Says("Gzip of 100 MB of blanks", Gzip(new string(' ', 100_000_000)), "Content-Encoding: gzip\r\n").Fails(true, "the answer is longer than MaxResponseLength, 67108864 bytes."),
        Says("Brotli that is no brotli", Text(Connection.Answer), "Content-Encoding: br\r\n").Fails(true, BrokeOff),
        Says("Deflate that is no deflate", Text(Connection.Answer), "Content-Encoding: deflate\r\n").Fails(true, ""),
        Says("Gzip twice", Gzip(Gzip(Text(Connection.Answer))), "Content-Encoding: gzip, gzip\r\n").Fails(true, CannotBeRead),
        Says("Gzip once that says twice", Gzip(Connection.Answer), "Content-Encoding: gzip, gzip\r\n").Succeeds(),
        Says("A content encoding that nobody knows", Text(Connection.Answer), "Content-Encoding: x-rot13\r\n").Succeeds(),
        Says("Gzip of an error that is no gzip", Text("""{"err":"x"}"""), "Content-Encoding: gzip\r\n", status: 404).IsAnswered(404, "404 Not Found"),
        Says("A byte order mark", [0xEF, 0xBB, 0xBF, .. Text(Connection.Answer)]).Succeeds(),
        Says("A byte order mark and nothing else", [0xEF, 0xBB, 0xBF]).Fails(true, CannotBeRead),
        Says("UTF-16 that says so", Encoding.Unicode.GetBytes(Connection.Answer), type: "application/json; charset=utf-16").Succeeds(),
        Says("UTF-16 that says nothing", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Connection.Answer)]).Fails(true, CannotBeRead),
        Says("UTF-8 that says it is UTF-16", Text(Connection.Answer), type: "application/json; charset=utf-16").Fails(true, CannotBeRead),
        Says("Latin 1 that says so", Text(Connection.Answer), type: "application/json; charset=\"ISO-8859-1\"").Succeeds(),
        Says("A charset that nobody knows", Text(Connection.Answer), type: "application/json; charset=klingon").Succeeds(),
        Says("A charset that .NET refuses", Text(Connection.Answer), type: "application/json; charset=utf-7").Succeeds(),
        Says("A charset that is empty", Text(Connection.Answer), type: "application/json; charset=\"\"").Succeeds(),
        Says("A content type that cannot be read", Text(Connection.Answer), type: ";;;charset").Succeeds(),
        Says("Invalid UTF-8 in a string", [.. Text("{\"id\":\"1\",\"x\":\""), 0xC3, 0x28, 0xFF, .. Text("\"}")]).Succeeds(),
        Says("Half a surrogate pair in a string", Text("""{"id":"1","x":"\ud800"}""")).Succeeds(),
        Says("HTML", Text("<!DOCTYPE html><html></html>"), type: "text/html").Fails(true, CannotBeRead),
        Says("JSON that is cut", Text("{\"id\":\"1\"")).Fails(true, CannotBeRead),
        Says("JSON and then something else", Text(Connection.Answer + "x")).Fails(true, CannotBeRead),
        Says("JSON twice", Text(Connection.Answer + Connection.Answer)).Fails(true, CannotBeRead),
        Says("An array where an object is due", Text("[1]")).Fails(true, CannotBeRead + "The answer is no TrackTimeResponse."),
        Says("Null where an object is due", Text("null")).Fails(true, CannotBeRead + "The answer is no TrackTimeResponse."),
        Says("Nothing but NUL characters", new byte[10]).Fails(true, CannotBeRead),
        Says("10,000 levels of arrays", Text(new string('[', 10_000))).Fails(true, CannotBeRead),
        Says("10,000 levels of objects", Text(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)))).Fails(true, CannotBeRead),
        Says("An error of 10 MB", Text(new string('x', 10_000_000)), status: 500).IsAnswered(500, "500 Internal Server Error"),
        Says("An error with line breaks and control characters in its words", Text("""{"err":"a\r\nb\u0000c\u2028d","ECODE":"X\n1"}"""), status: 400).IsAnswered(400, "400 a  b c d (X 1)"),
        Says("An error in HTML", Text("<html>"), type: "text/html", status: 502).IsAnswered(502, "502 Bad Gateway"),
        Says("An error without words", [], status: 429 + 71).IsAnswered(500, "500 Internal Server Error"),
    ];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(string text) => Gzip(Text(text));

    private static byte[] Gzip(byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return compressed.ToArray();
    }

    private static byte[] Spoil(byte[] bytes, int fromEnd)
    {
        bytes[^fromEnd] ^= 0x55;
        return bytes;
    }

    private static Fault Says(string name, byte[] body, string headers = "", string type = "application/json", int status = 200) => new(name, async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync($"HTTP/1.1 {status} Status\r\nContent-Type: {type}\r\n{headers}Content-Length: {body.Length}\r\n\r\n");
        await connection.SendAsync(body);
        await connection.ServeAsync();
    });
}
