using System.Net;
using System.Text;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class AttachmentsTests
{
    private static readonly byte[] _content = Encoding.UTF8.GetBytes("Hello, Wörld\r\n--boundary-like");

    [Test]
    public async Task File_IsKept_AndCanBeFetchedAgain()
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client();

        using var response = await client.PostAsync("v2/task/9hv/attachment", Form("attachment", "Übersicht.txt"));

        var answer = await response.JsonAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), answer.ToJsonString());
        Assert.That(((string?)answer["title"], (string?)answer["extension"], (string?)answer["version"]), Is.EqualTo(("Übersicht.txt", "txt", "0")));
        Assert.That(answer.Id(), Does.Match(@"^[0-9a-f-]{36}\.txt$"));
        using var anybody = new HttpClient();
        Assert.That(await anybody.GetByteArrayAsync(new Uri((string)answer["url"]!)), Is.EqualTo(_content));
        Assert.That((await api.GetAsync("v2/task/9hv"))["attachments"].Texts("id"), Is.EqualTo([answer.Id()]));
    }

    [Test]
    public async Task File_InTheNewerForm_IsListedInPages()
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client();
        const string url = "v3/workspaces/9001/attachments/9hv/attachments";
        foreach (var name in new[] { "a.png", "b.png", "c" }) (await client.PostAsync(url, Form("file", name))).EnsureSuccessStatusCode();

        var first = await api.GetAsync(url + "?limit=2");
        var second = await api.GetAsync($"{url}?limit=2&cursor={Uri.EscapeDataString((string)first["next_cursor"]!)}");

        Assert.That((first["data"].Texts("title"), second["data"].Texts("title"), (string?)second["next_cursor"]), Is.EqualTo((new[] { "a.png", "b.png" }, new[] { "c" }, "")));
        Assert.That(((long)first["data"]![0]!["date_created"]!, (long)first["data"]![0]!["size"]!, (string?)first["data"]![0]!["mime_type"]), Is.EqualTo((1772442000000L, (long)_content.Length, "application/octet-stream")));
    }

    [Test]
    public async Task FormThatIsNone_IsRefused_AndDoesNotHang()
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client();
        using var withoutBoundary = new ByteArrayContent(_content);
        withoutBoundary.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");

        using var first = await client.PostAsync("v2/task/9hv/attachment", withoutBoundary);
        using var second = await client.PostAsync("v2/task/9hv/attachment", Form("other", "a.txt"));
        using var third = await client.PostJsonAsync("v2/task/9hv/attachment", "{}");

        Assert.That((await first.RefusalAsync(), await second.RefusalAsync(), await third.RefusalAsync()), Is.EqualTo(((400, "INPUT_003"), (400, "ATTCH_045"), (400, "INPUT_003"))));
        Assert.That((await api.GetAsync("v2/task/9hv"))["attachments"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task FileWithoutName_IsCalledBlob()
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(_content), "attachment" } };

        using var response = await client.PostAsync("v2/task/9hv/attachment", form);

        Assert.That((string?)(await response.JsonAsync())["title"], Is.EqualTo("blob"));
    }

    private static MultipartFormDataContent Form(string name, string file) => new() { { new ByteArrayContent(_content), name, file } };
}
