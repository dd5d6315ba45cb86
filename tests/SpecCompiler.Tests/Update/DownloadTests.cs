using System.Net;
using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Update;

namespace ClickUp.SpecCompiler.Tests.Update;

public class DownloadTests
{
    private static readonly string Page = $"# A\n\n# OpenAPI definition\n\n```json\n{Sample.Text(Sample.Get("/v2/a"))}\n```\n";

    [TestCase("https://example.com/reference/a.md")]
    [TestCase("https://example.com/reference/a")]
    [TestCase("https://example.com/reference/a/?x=y")]
    public void Page_FromTheWeb_GivesItsDocument(string address)
    {
        var published = Get(address, HttpStatusCode.OK, Page);

        Assert.That((published.Source, published.FileName), Is.EqualTo((address, "a.json")));
        Assert.That(published.Text, Is.EqualTo(Sample.Text(Sample.Get("/v2/a")).ReplaceLineEndings("\n") + "\n"));
    }

    [Test]
    public void Reference_FromTheWeb_KeepsItsName() =>
        Assert.That(Get("https://example.com/v2.json", HttpStatusCode.OK, Sample.Text(Sample.Get("/v2/a"))).FileName, Is.EqualTo("v2.json"));

    [TestCase("http://example.com/a.md")]
    [TestCase("ftp://example.com/a.md")]
    public void Address_WithoutHttps_IsRefusedUnasked(string address) =>
        Assert.That(Sample.Refused(() => Get(address, HttpStatusCode.OK, Page)).Message, Does.Contain("https"));

    [Test]
    public void Answer_ThatIsAnError_IsRefused() =>
        Assert.That(Sample.Refused(() => Get("https://example.com/a.md", HttpStatusCode.NotFound, Page)).Message, Does.Contain("404"));

    [Test]
    public void Answer_ThatIsTooLarge_IsRefused() =>
        Assert.That(Sample.Refused(() => Get("https://example.com/a.md", HttpStatusCode.OK, new string(' ', Text.MaxBytes + 1))).Code, Is.EqualTo(SpecException.Unreadable));

    [Test]
    public void Answer_ThatIsNoDocument_IsRefusedByItsAddress() =>
        Assert.That(Sample.Refused(() => Get("https://example.com/a", HttpStatusCode.OK, "<html>")).File, Is.EqualTo("https://example.com/a"));

    private static Published Get(string address, HttpStatusCode status, string body)
    {
        using var handler = new Canned(status, body);
        return new Download(handler).Get(address);
    }
}
