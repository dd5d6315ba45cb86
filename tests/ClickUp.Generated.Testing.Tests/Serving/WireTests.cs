using System.Net.Sockets;
using System.Text;

namespace ClickUp.Generated.Testing.Tests.Serving;

/// <summary>What clients of other makes send, byte by byte.</summary>
public class WireTests
{
    private const string _head = "Host: 127.0.0.1\r\nAuthorization: pk_test\r\n";
    private const string _json = _head + "Content-Type: application/json\r\n";
    private const string _task = "/api/v2/task/9hv HTTP/1.1\r\n";

    [Test]
    public async Task RequestsInOneBreath_AreAnsweredInTheirOrder()
    {
        var answers = await SendAsync($"PUT {_task}{_json}Content-Length: 12\r\n\r\n{{\"name\":\"x\"}}GET {_task}{_head}\r\nGET /api/v2/nothing HTTP/1.1\r\n{_head}\r\nGET /api/v2/user HTTP/1.1\r\n{_head}Connection: close\r\n\r\n");

        Assert.That(answers.Split("HTTP/1.1 ").Skip(1).Select(answer => answer[..3]), Is.EqualTo(["200", "200", "404", "200"]));
        Assert.That(answers.Split("\"name\":\"x\""), Has.Length.EqualTo(3), "the second sees what the first did");
    }

    [TestCase("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"nam\r\n7\r\ne\":\"x\"}\r\n0\r\n\r\n", 200)]
    [TestCase("Content-Length: 12\r\n\r\n{\"name\":\"x\"}", 200)]
    [TestCase("Transfer-Encoding: chunked\r\n\r\nZZ\r\n{\"name\":\"x\"}\r\n0\r\n\r\n", 400)]
    [TestCase("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"name\":\"x\"}\r\n0\r\n\r\n", 400)]
    [TestCase("Content-Length: 12\r\nContent-Length: 13\r\n\r\n{\"name\":\"x\"}", 400)]
    [TestCase("Content-Length: -1\r\n\r\n", 400)]
    public async Task Body_CountsAsAWhole_OrNotAtAll(string body, int status)
    {
        await using var server = await ClickUpServer.StartAsync();

        var answer = await SendAsync(server, $"PUT {_task}{_json}Connection: close\r\n{body}");

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} "));
        Assert.That(server.FindTask("9hv")!.Name, Is.EqualTo(status == 200 ? "x" : "Task"));
    }

    [Test]
    public async Task ClientThatAsksFirst_IsToldToGoOn()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var socket = Connect(server);
        socket.Send(Encoding.Latin1.GetBytes($"PUT {_task}{_json}Expect: 100-continue\r\nContent-Length: 12\r\nConnection: close\r\n\r\n"));
        var buffer = new byte[100];

        var read = await socket.ReceiveAsync(buffer);
        Assert.That(Encoding.Latin1.GetString(buffer, 0, read), Is.EqualTo("HTTP/1.1 100 Continue\r\n\r\n"));
        socket.Send("{\"name\":\"x\"}"u8);

        Assert.That(await ReadAsync(socket), Does.StartWith("HTTP/1.1 200 OK"));
    }

    [TestCase("GET", "/api/v2/task/9h%76", 200)]
    [TestCase("GET", "http://127.0.0.1/api/v2/task/9hv", 200, Description = "as a proxy sends it")]
    [TestCase("GET", "/api/v2/task/9hv?%63ustom_task_ids=false&&=&x", 200)]
    [TestCase("GET", "/api/v2/task/9h%zz", 404)]
    [TestCase("GET", "/api/v2/task/%ff", 404)]
    [TestCase("GET", "/api/v2/task/a%2Fb", 404)]
    [TestCase("GET", "/api/v2/task/..", 404)]
    [TestCase("GET", "/api/v2/task/%2e%2e", 404)]
    [TestCase("GET", "/api/v2//task/9hv", 404)]
    [TestCase("GET", "/api/v2/task/9hv/", 404)]
    [TestCase("GET", "/API/V2/task/9hv", 404)]
    [TestCase("GET", "/api/v2/list/901100000002/task?page=0&page=1", 400)]
    [TestCase("GET", "/api/v2/list/901100000002/task?page=%zz", 400)]
    [TestCase("GET", "/api/v2/task/%00", 400)]
    [TestCase("HEAD", "/api/v2/task/9hv", 405)]
    [TestCase("OPTIONS", "/api/v2/task/9hv", 405)]
    [TestCase("PROPFIND", "/api/v2/task/9hv", 405)]
    [TestCase("POST", "/api/v2/user", 405)]
    [TestCase("G(T", "/api/v2/user", 400)]
    public async Task MethodAndPath_AreReadAsTheyAreMeant(string method, string target, int status)
    {
        var answer = await SendAsync($"{method} {target} HTTP/1.1\r\n{_head}Connection: close\r\n\r\n");

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} "));
        if (method == "HEAD") Assert.That(answer, Does.EndWith("\r\n\r\n"), "no body");
    }

    [TestCase("application/json", "{\"name\":\"x\"}", 200)]
    [TestCase("application/json; charset=utf-8", "{\"name\":\"x\"}", 200)]
    [TestCase("APPLICATION/JSON;charset=utf-8", "{\"name\":\"x\"}", 200)]
    [TestCase("application/json", "{\"name\":\"\\ud83d\\ude00\"}", 200)]
    [TestCase("application/json", "{\"name\":\"a\",\"name\":\"x\"}", 200)]
    [TestCase("application/jsonp", "{\"name\":\"x\"}", 400)]
    [TestCase("text/plain", "{\"name\":\"x\"}", 400)]
    [TestCase("application/x-www-form-urlencoded", "name=x", 400)]
    [TestCase("application/json", "{\"name\":\"\u00ff\"}", 400, Description = "no UTF-8")]
    [TestCase("application/json", "{\"\u00ff\":1}", 400)]
    [TestCase("application/json", "{\"name\":\"\\ud83d\"}", 400, Description = "half a letter")]
    [TestCase("application/json", "{\"name\":[{\"\\ude00\":1}]}", 400)]
    [TestCase("application/json", "{\"name\":\"x\"}x", 400)]
    [TestCase("application/json", "", 400)]
    public async Task Body_IsJsonInUtf8(string type, string body, int status)
    {
        await using var server = await ClickUpServer.StartAsync();

        var answer = await SendAsync(server, $"PUT {_task}{_head}Content-Type: {type}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}");

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} "));
        Assert.That(answer, status == 200 ? Does.Not.Contain("\"err\"") : Does.Contain("INPUT_003"));
    }

    [Test]
    public async Task Nesting_WithoutEnd_IsRefused_AndALongTextIsNot()
    {
        var deep = "{\"name\":" + new string('[', 5000) + new string(']', 5000) + "}";
        var @long = "{\"name\":\"" + new string('x', 2_000_000) + "\"}";

        Assert.That(await SendAsync($"PUT {_task}{_json}Connection: close\r\nContent-Length: {deep.Length}\r\n\r\n{deep}"), Does.StartWith("HTTP/1.1 400 "));
        Assert.That(await SendAsync($"PUT {_task}{_json}Connection: close\r\nContent-Length: {@long.Length}\r\n\r\n{@long}"), Does.StartWith("HTTP/1.1 200 ").And.Length.GreaterThan(2_000_000));
    }

    [Test]
    public async Task Refusal_HasLettersAsTheyAre()
    {
        await using var api = await Api.StartAsync();

        using var response = await api.RawAsync(HttpMethod.Get, "v2/übung/\"x\"", null);

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("server.Answer(new HttpMethod(\\\"GET\\\")"));
    }

    private static async Task<string> SendAsync(string request)
    {
        await using var server = await ClickUpServer.StartAsync();
        return await SendAsync(server, request);
    }

    private static async Task<string> SendAsync(ClickUpServer server, string request)
    {
        using var socket = Connect(server);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request));
        return await ReadAsync(socket);
    }

    private static Socket Connect(ClickUpServer server)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(server.BaseAddress.Host, server.BaseAddress.Port);
        return socket;
    }

    /// <summary>All that comes until the server closes the connection.</summary>
    private static async Task<string> ReadAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(Http.AtOnce);
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(patience.Token);
        }
        catch (IOException)
        {
            return "the connection was cut";
        }
    }
}
