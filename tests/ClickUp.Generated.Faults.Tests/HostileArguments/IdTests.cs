using System.Text;
using ClickUp.Generated.Faults.Tests.Sockets;
using CsCheck;

namespace ClickUp.Generated.Faults.Tests.HostileArguments;

/// <summary>No id, and no other argument, changes where a request goes or what its head is made of: as seen on the wire.</summary>
[Parallelizable(ParallelScope.All)]
public class IdTests
{
    private static readonly string[] HeaderNames = ["Host", "Authorization", "Accept-Encoding", "Content-Type", "Content-Length", "User-Agent", "traceparent"];

    [Test]
    public async Task Id_of_any_letters_is_one_segment_of_the_path()
    {
        var sent = 0;
        using var server = new FaultyServer(null);
        using var client = server.Client();
        foreach (var (space, item) in Gen.Select(TextGen.Any, TextGen.Any).Take(300, 1))
        {
            if (!await IsSentAsync(() => client.TouchItemAsync(space, item)))
                continue;
            var head = Head(server, ref sent);
            var path = head[0].Split(' ')[1];
            var segments = path.Split('/');
            Assert.That(head[0], Does.Match("^POST /api/v2/space/[A-Za-z0-9._~%-]+/item/[A-Za-z0-9._~%-]+ HTTP/1.1$"), Show(space, item));
            Assert.That((Uri.UnescapeDataString(segments[4]), Uri.UnescapeDataString(segments[6])), Is.EqualTo((Whole(space), Whole(item))));
        }

        Assert.That(sent, Is.GreaterThan(220));
    }

    [Test]
    public async Task Task_id_of_any_letters_is_one_segment_of_the_path()
    {
        var sent = 0;
        using var server = new FaultyServer(null);
        using var client = server.Client(change: options => options.WorkspaceId = "9001");
        foreach (var (id, custom) in Gen.Select(TextGen.Any, Gen.Int[0, 2]).Take(300, 2))
        {
            if (!await IsSentAsync(() => client.TrackTimeAsync(id, Call.Hour, custom switch { 0 => null, 1 => true, _ => false })))
                continue;
            var head = Head(server, ref sent);
            Assert.That(head[0], Does.Match(@"^POST /api/v2/task/[A-Za-z0-9._~%-]+/time(\?custom_task_ids=true&team_id=9001)? HTTP/1.1$"), Show(id));
            var sentId = Uri.UnescapeDataString(head[0].Split('/')[4]);
            Assert.That(Whole(id), custom == 1 ? Is.EqualTo(sentId) : Does.Match($@"(?i)^\s*#?(cu-)?{System.Text.RegularExpressions.Regex.Escape(sentId)}\s*$"), "Only what marks a task id is cut.");
            if (custom != 0)
                Assert.That(head[0].Contains('?'), Is.EqualTo(custom == 1));
        }

        Assert.That(sent, Is.GreaterThan(90));
    }

    [Test]
    public async Task Workspace_of_any_letters_is_one_value_of_the_query()
    {
        var sent = 0;
        using var server = new FaultyServer(null);
        foreach (var (workspace, byOption) in Gen.Select(TextGen.Any, Gen.Bool).Take(200, 3))
        {
            if (string.IsNullOrWhiteSpace(workspace))
                continue;
            using var client = server.Client(change: options => options.WorkspaceId = byOption ? workspace : null);
            await client.TrackTimeAsync("DEV-42", Call.Hour, workspaceId: byOption ? null : workspace).WaitAsync(Call.Patience);
            var head = Head(server, ref sent);
            Assert.That(head[0], Does.Match(@"^POST /api/v2/task/DEV-42/time\?custom_task_ids=true&team_id=[A-Za-z0-9._~%-]+ HTTP/1.1$"), Show(workspace));
            Assert.That(Uri.UnescapeDataString(head[0].Split("team_id=")[1].Split(' ')[0]), Is.EqualTo(Whole(workspace.Trim())));
        }
    }

    [Test]
    public async Task Query_of_any_letters_is_one_value()
    {
        var sent = 0;
        using var server = new FaultyServer(null) { Answer = Connection.Head(200, 2) + "[]" };
        using var client = server.Client();
        foreach (var (first, second) in Gen.Select(TextGen.Any, TextGen.Any).Take(200, 4))
        {
            await client.FindEverythingAsync(new FindEverythingOptions { Statuses = [first, second], Color = second }).WaitAsync(Call.Patience);
            var head = Head(server, ref sent);
            Assert.That(head[0], Does.Match(@"^GET /api/v2/everything\?statuses(\[\]|%5B%5D)=[A-Za-z0-9._~%-]*&statuses(\[\]|%5B%5D)=[A-Za-z0-9._~%-]*&color=[A-Za-z0-9._~%-]* HTTP/1.1$"), Show(first, second));
        }
    }

    [Test]
    public async Task File_name_of_any_letters_is_refused_or_stays_within_its_quotes()
    {
        var refused = 0;
        foreach (var name in TextGen.Any.Take(400, 5))
        {
            var body = await UploadAsync(name, "image/png", "a note");
            if (body is null)
            {
                refused++;
                continue;
            }

            Assert.That(body, Does.Match("^--[^\r\n]+\r\nContent-Type: image/png\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"[^\"\\\\\r\n\0]*\"\r\n\r\n\u0001\r\n--[^\r\n]+\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\na note\r\n--[^\r\n]+--\r\n$"), Show(name));
        }

        Assert.That(refused, Is.LessThan(40));
    }

    [Test]
    public async Task Content_type_of_any_letters_is_refused_or_stays_one_header()
    {
        foreach (var type in TextGen.Any.Take(300, 6))
        {
            if (await UploadAsync("a.png", type, null) is { } body)
                Assert.That(body.Split("\r\n\r\n")[0].Split("\r\n"), Has.Length.EqualTo(3).And.None.Contains("\n"), Show(type));
        }
    }

    [Test]
    public async Task Field_of_any_letters_is_sent_as_it_is()
    {
        foreach (var note in TextGen.Any.Take(300, 7))
        {
            var body = await UploadAsync("a.png", null, note);
            var value = body!.Split("name=\"note\"\r\n\r\n")[1];
            Assert.That(value[..value.LastIndexOf("\r\n--", StringComparison.Ordinal)], Is.EqualTo(Whole(note)));
        }
    }

    // What goes out; null when it is refused, as an argument is.
    private static async Task<string?> UploadAsync(string name, string? type, string? note)
    {
        string? body = null;
        using var handler = new Answering(async request => body = await request.Content!.ReadAsStringAsync());
        using var http = new HttpClient(handler);
        using var client = new ClickUpClient(http, new ClickUpClientOptions { Token = "pk_test" });
        return await IsSentAsync(() => client.AttachFileAsync("9hv", new FileParameter(new MemoryStream([1]), name, type), note)) ? body : null;
    }

    // Sent, or refused at the call itself.
    private static async Task<bool> IsSentAsync(Func<Task> call)
    {
        Task sending;
        try
        {
            sending = call();
        }
        catch (ArgumentException)
        {
            return false;
        }

        await sending.WaitAsync(Call.Patience);
        return true;
    }

    // The newest request: one, with the headers that it is to have and no other.
    private static string[] Head(FaultyServer server, ref int sent)
    {
        var heads = server.Requests.Heads;
        Assert.That(heads, Has.Count.EqualTo(++sent), "One call is one request.");
        var lines = heads[^1].TrimEnd().Split("\r\n");
        Assert.That(lines[1..].Select(line => line.Split(':')[0]), Is.SubsetOf(HeaderNames));
        Assert.That(lines, Has.One.EqualTo($"Host: 127.0.0.1:{server.Port}").And.One.EqualTo("Authorization: pk_test"));
        return lines;
    }

    // Half a surrogate pair becomes U+FFFD.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Show(params string[] texts) => string.Join(" | ", texts.Select(text => Newtonsoft.Json.JsonConvert.ToString(text.Length > 200 ? text[..200] : text)));
}
