namespace ClickUp.Generated.Tests.Http;

public sealed class FormContentTests
{
    [Test]
    public async Task Form_HasAPartForEachValueThatIsSet()
    {
        using var form = new FormContent().Add("t", "ä").Add("b", true).Add("c", false).Add("n", -1L).Add("d", 0.1).Add("r", RawJson.Parse("""{"a":1}"""))
            .Add("no", (string?)null).Add("no", (bool?)null).Add("no", (long?)null).Add("no", (double?)null).Add("no", (RawJson?)null).Add("no", (FileParameter?)null);

        Assert.That(await PartsAsync(form), Is.EqualTo(new[]
        {
            "form-data; name=\"t\" | text/plain; charset=utf-8 | ä", "form-data; name=\"b\" | text/plain; charset=utf-8 | true", "form-data; name=\"c\" | text/plain; charset=utf-8 | false",
            "form-data; name=\"n\" | text/plain; charset=utf-8 | -1", "form-data; name=\"d\" | text/plain; charset=utf-8 | 0.1", "form-data; name=\"r\" | text/plain; charset=utf-8 | {\"a\":1}",
        }));
        Assert.That(form.Headers.ContentLength, Is.EqualTo((await form.ReadAsByteArrayAsync()).Length));
    }

    // As Chrome, Firefox and curl send it.
    [TestCase("a.png", "a.png")]
    [TestCase("~.png", "~.png")]
    [TestCase("a b.png", "a b.png")]
    [TestCase("a\"b\\c.png", "a%22b%5Cc.png")]
    [TestCase("a\r\nb.png", "a%0D%0Ab.png")]
    [TestCase("ä.png", "ä.png")]
    [TestCase("Übersicht – März.pdf", "Übersicht – März.pdf")]
    [TestCase("文件 😀.txt", "文件 😀.txt")]
    public async Task FileName_IsSentInUtf8_AndNeverEndsItsQuotes(string name, string sent)
    {
        using var form = new FormContent().Add("ö", new FileParameter(new MemoryStream([1, 2]), name, "image/png"));

        var body = System.Text.Encoding.UTF8.GetString(await form.ReadAsByteArrayAsync());

        Assert.That(body.Split("\r\n\r\n")[0].Split("\r\n")[1..], Is.EqualTo(new[] { "Content-Type: image/png", $"Content-Disposition: form-data; name=\"ö\"; filename=\"{sent}\"" }));
        Assert.That(form.Headers.ContentLength, Is.EqualTo((await form.ReadAsByteArrayAsync()).Length));
    }

    [Test]
    public void File_WithoutAMediaType_IsAnyBytes()
    {
        using var form = new FormContent().Add("file", new FileParameter(new MemoryStream(), "ä.png"));

        Assert.That(form.Parts.Single().Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
    }

    [Test]
    public async Task Form_ThatIsReadAsAStream_IsTheSame()
    {
        using var form = new FormContent().Add("note", "text");

        using var reader = new StreamReader(await form.ReadAsStreamAsync());

        Assert.That(await reader.ReadToEndAsync(), Does.Contain("name=\"note\"\r\n\r\ntext\r\n"));
    }

    private static async Task<string[]> PartsAsync(FormContent form)
    {
        var parts = new List<string>();
        foreach (var part in form.Parts)
            parts.Add($"{part.Headers.ContentDisposition} | {part.Headers.ContentType} | {await part.ReadAsStringAsync()}");
        return [.. parts];
    }
}
