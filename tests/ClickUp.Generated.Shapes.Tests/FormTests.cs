using System.Net;
using System.Text;

namespace ClickUp.Generated.Shapes.Tests;

public class FormTests
{
    [Test]
    public async Task FileAndFields_GoOutAsMultipart()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = "9001");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("skipped|content"));
        file.Position = 8;

        var answer = await client.AttachFileAsync("DEV-42", new FileParameter(file, "größe \"1\"\r\n.txt", "text/plain"), "a title", note: "ä", pages: 5, isPublic: true);

        var request = handler.Requests.Single();
        Assert.That(request.Uri.PathAndQuery, Is.EqualTo("/api/v2/task/DEV-42/attachment?custom_task_ids=true&team_id=9001"));
        Assert.That(request.ContentType, Does.StartWith("multipart/form-data; boundary="));
        var boundary = request.ContentType!.Split("boundary=")[1].Trim('"');
        var parts = request.Body.Split($"--{boundary}");
        Assert.That(parts, Has.Length.EqualTo(7));
        Assert.That((parts[0], parts[6]), Is.EqualTo(("", "--\r\n")));
        Assert.That(parts[1], Does.Contain("name=\"attachment\"").And.Contain("filename=\"größe %221%22%0D%0A.txt\"\r\n").And.Contain("Content-Type: text/plain\r\n").And.EndWith("\r\n\r\ncontent\r\n"));
        Assert.That(parts[2], Does.Contain("name=\"title\"").And.EndWith("\r\n\r\na title\r\n"));
        Assert.That(parts[3], Does.Contain("name=\"note\"").And.EndWith("\r\n\r\nä\r\n"));
        Assert.That(parts[4], Does.Contain("name=\"pages\"").And.EndWith("\r\n\r\n5\r\n"));
        Assert.That(parts[5], Does.Contain("name=\"is_public\"").And.EndWith("\r\n\r\ntrue\r\n"));
        Assert.That((answer.Id, file.CanRead), Is.EqualTo(("1", true)), "the caller's stream is the caller's to dispose");
    }

    [TestCase("a.txt", "filename=\"a.txt\"\r\n")]
    [TestCase("a \"b\"; c=d.txt", "filename=\"a %22b%22; c=d.txt\"\r\n")]
    [TestCase("a\r\nX-Evil: 1", "filename=\"a%0D%0AX-Evil: 1\"\r\n")]
    public async Task FileName_EndsNeitherItsQuotesNorItsHeader(string name, string sent)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();

        await client.AttachFileAsync("9hv", new FileParameter(new MemoryStream(), name), "t");

        Assert.That(handler.Requests.Single().Body, Does.Contain($"Content-Disposition: form-data; name=\"attachment\"; {sent}"));
    }

    [Test]
    public async Task FileThatCannotSeek_IsSentOnce()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();
        using var zipped = new System.IO.Compression.DeflateStream(new MemoryStream([0x4B, 0x04, 0x00]), System.IO.Compression.CompressionMode.Decompress);

        await client.AttachFileAsync("9hv", new FileParameter(zipped, "a.bin"), "t");

        Assert.That(handler.Requests.Single().Body, Does.Contain("Content-Type: application/octet-stream\r\n").And.Contain("\r\n\r\na\r\n"));
    }

    [Test]
    public void RequiredFields_AreChecked()
    {
        using var client = new StubHandler().Client();
        var file = new FileParameter(Stream.Null, "a.txt");

        Assert.That(Call.Throws<ArgumentNullException>(() => client.AttachFileAsync("9hv", null!, "t")).ParamName, Is.EqualTo("attachment"));
        Assert.That(Call.Throws<ArgumentNullException>(() => client.AttachFileAsync("9hv", file, null!)).ParamName, Is.EqualTo("title"));
        Assert.That(() => new FileParameter(null!, "a"), Throws.ArgumentNullException);
        Assert.That(() => new FileParameter(Stream.Null, " "), Throws.ArgumentException);
        Assert.That((file.FileName, file.ContentType), Is.EqualTo(("a.txt", "application/octet-stream")));
    }

    [Test]
    public async Task FileThatBreaksWhileItIsRead_ReachesTheCaller_AndMayHaveBeenSent()
    {
        var handler = new StubHandler().Answer("{}", HttpStatusCode.OK);
        using var client = handler.Client();

        var e = await client.AttachFileAsync("9hv", new FileParameter(new BrokenStream(), "a.txt"), "t").FailsAsync<ClickUpException>();

        Assert.That(e.InnerException, Is.InstanceOf<HttpRequestException>());
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("the disk is gone");
    }
}
