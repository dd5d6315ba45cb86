using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClickUp.Generated.Faults.Tests.Sockets;

namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>A server, or what stands before it, says the token again: it is in nothing that is kept of the answer.</summary>
[Parallelizable(ParallelScope.All)]
public class EchoTests
{
    private static readonly (string Name, Func<string, string> Write)[] Letters =
    [
        ("as it is", token => token),
        ("as JSON", token => Newtonsoft.Json.JsonConvert.ToString(token)[1..^1]),
        ("as JSON with escaped slashes", token => Newtonsoft.Json.JsonConvert.ToString(token)[1..^1].Replace("/", "\\/")),
        ("in escapes of JSON", token => string.Concat(token.Select(letter => $"\\u{(int)letter:x4}"))),
        ("in escapes of JSON where they are due in HTML", token => string.Concat(token.Select(letter => "+\"'&<>/".Contains(letter) ? $"\\u{(int)letter:X4}" : $"{letter}"))),
        ("as a part of a URL", Uri.EscapeDataString),
        ("as a part of a URL in small letters", token => Regex.Replace(Uri.EscapeDataString(token), "%..", escape => escape.Value.ToLowerInvariant())),
        ("as HTML", token => WebUtility.HtmlEncode(token)),
        ("in escapes of HTML", token => string.Concat(token.Select(letter => $"&#x{(int)letter:x};"))),
        ("as JSON in JSON", token => Newtonsoft.Json.JsonConvert.ToString(Newtonsoft.Json.JsonConvert.ToString(token))[1..^1]),
    ];

    private static readonly (string Name, string Answer)[] Places =
    [
        ("in the words of an error", Error("""{"err":"{0} is not known","ECODE":"X_{0}"}""")),
        ("in the message of an error", Error("""{"message":"{0}"}""")),
        ("in a name of an error", Error("""{"{0}":1,"err":"{0}" }""")),
        ("in HTML", Error("<html><body>{0}</body></html>")),
        ("in an error that is cut", Error("""{"err":"no {0}""") + "CUT"),
        ("in an error that is too long", Error(new string('x', (64 << 10) - 20) + "{0} and more")),
        ("in the reason", "HTTP/1.1 400 {0}\r\nContent-Length: 0\r\n\r\n"),
        ("in the status line", "{0}\r\n\r\n"),
        ("in the name of a header", "HTTP/1.1 200 OK\r\n{0} x\r\nContent-Length: 2\r\n\r\n{}"),
        ("in the size of a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{0}\r\n"),
        ("in a trailer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n{0}\r\n\r\n"),
        ("in the address of a redirect", "HTTP/1.1 302 Found\r\nLocation: https://host.example/{0}\r\nContent-Length: 0\r\n\r\n"),
        ("in the content type", "HTTP/1.1 400 X\r\nContent-Type: text/{0}; charset={0}\r\nContent-Length: 2\r\n\r\n{}"),
        ("in the content encoding", "HTTP/1.1 400 X\r\nContent-Encoding: {0}\r\nContent-Length: 2\r\n\r\n{}"),
        ("in a name before what is no JSON", Success("""{"{0}":nonsense}""")),
        ("instead of JSON", Success("{0}")),
        ("in an answer of another kind", Success("""["{0}"]""")),
        ("in an answer that is cut", Success("""{"id":"{0}""") + "CUT"),
    ];

    [Test]
    public async Task Echo_is_not_kept([Values(Marker.Echoed, Marker.OAuth)] string token, [Range(0, 9)] int letters, [Range(0, 17)] int place)
    {
        var (inLetters, write) = Letters[letters];
        var (where, answer) = Places[place];
        var exception = await FailsAsync(token, answer.Replace("{0}", write(token)));

        Marker.IsNotIn(Marker.Dump(exception), token, $"{where}, {inLetters}");
    }

    [TestCase(20)]
    [TestCase(12)]
    [TestCase(30)]
    public async Task Error_that_is_cut_inside_the_echo_keeps_no_part_of_it(int length)
    {
        foreach (var (inLetters, write) in Letters)
        {
            var written = write(Marker.Echoed);
            var exception = await FailsAsync(Marker.Echoed, Error("""{"err":"no """ + written[..(written.Length * length / Marker.Echoed.Length)]) + "CUT");

            Marker.IsNotIn(Marker.Dump(exception), Marker.Echoed, inLetters);
            Assert.That(((ClickUpApiException)exception).ResponseBody, Does.StartWith("{\"err\":\"no "), "Nothing else is lost.");
        }
    }

    [TestCase("pk_1_SECRETMARKER ", "pk_1_SECRETMARKER")]
    [TestCase("Bearer   SECRETMARKER0123 ", "SECRETMARKER0123")]
    [TestCase(" SECRETMARKER0123", "SECRETMARKER0123")]
    public async Task Echo_of_a_token_with_blanks_around_it_is_not_kept(string token, string said)
    {
        var exception = await FailsAsync(token, Error($$"""{"err":"no {{said}}"}"""));

        Marker.IsNotIn(Marker.Dump(exception), said, "exception");
    }

    [Test]
    public async Task What_is_no_echo_is_kept_as_it_came()
    {
        const string Body = """{"err":"a \/ \u0041 %20 &amp; pk_ pk_42 \\","ECODE":"X"}""";

        var exception = (ClickUpApiException)await FailsAsync(Marker.Echoed, Error(Body));

        Assert.That(exception.ResponseBody, Is.EqualTo(Body));
    }

    private static string Error(string body) => "HTTP/1.1 400 X\r\nContent-Type: application/json\r\nContent-Length: LENGTH\r\n\r\n" + body;

    private static string Success(string body) => "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: LENGTH\r\n\r\n" + body;

    private static async Task<ClickUpException> FailsAsync(string token, string answer)
    {
        using var server = new FaultyServer(async connection =>
        {
            await connection.ReadRequestAsync();
            var body = Encoding.UTF8.GetByteCount(answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
            await connection.SendAsync(answer.EndsWith("CUT", StringComparison.Ordinal) ? answer[..^3].Replace("LENGTH", $"{body + 100}") : answer.Replace("LENGTH", $"{body}"));
            connection.EndSending();
            await connection.UntilLeftAsync();
        });
        using var client = server.Client(change: options => options.Token = token);
        return await client.TrackAsync().FailsAsync();
    }
}
