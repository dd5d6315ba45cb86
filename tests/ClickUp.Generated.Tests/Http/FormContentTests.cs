namespace ClickUp.Generated.Tests.Http;

public sealed class FormContentTests
{
    [Test]
    public async Task Form_HasAPartForEachValueThatIsSet()
    {
        using var form = new FormContent().Add("t", "ä").Add("b", true).Add("c", false).Add("n", -1L).Add("d", 0.1).Add("r", RawJson.Parse("""{"a":1}"""))
            .Add("no", (string?)null).Add("no", (bool?)null).Add("no", (long?)null).Add("no", (double?)null).Add("no", (RawJson?)null).Add("no", (FileParameter?)null);

        Assert.That(form.WasRead, Is.False);
        Assert.That(await PartsAsync(form), Is.EqualTo(new[]
        {
            "form-data; name=\"t\" | text/plain; charset=utf-8 | ä", "form-data; name=\"b\" | text/plain; charset=utf-8 | true", "form-data; name=\"c\" | text/plain; charset=utf-8 | false",
            "form-data; name=\"n\" | text/plain; charset=utf-8 | -1", "form-data; name=\"d\" | text/plain; charset=utf-8 | 0.1", "form-data; name=\"r\" | text/plain; charset=utf-8 | {\"a\":1}",
        }));
        Assert.That(form.Headers.ContentLength, Is.EqualTo((await form.ReadAsByteArrayAsync()).Length));
        Assert.That(form.WasRead, Is.True);
    }

    [TestCase("a.png", "\"a.png\"", null)]
    [TestCase("~.png", "\"~.png\"", null)]
    [TestCase("a b.png", "\"a b.png\"", null)]
    [TestCase("a\"b\\c.png", "\"a%22b%5Cc.png\"", null)]
    [TestCase("a\r\nb.png", "\"a%0D%0Ab.png\"", null)]
    public async Task FileName_NeverEndsItsQuotes(string name, string sent, string? star)
    {
        using var form = new FormContent().Add("file", new FileParameter(new MemoryStream([1, 2]), name, "image/png"));

        Assert.That((await PartsAsync(form)).Single(), Is.EqualTo($"form-data; name=\"file\"; filename={sent} | image/png | \u0001\u0002"));
        Assert.That(form.Parts.Single().Headers.ContentDisposition!.FileNameStar, Is.EqualTo(star));
    }

    [Test]
    public void FileName_WithOtherLetters_IsSentAsTheyAreToo()
    {
        using var form = new FormContent().Add("file", new FileParameter(new MemoryStream(), "ä.png"));

        Assert.That(form.Parts.Single().Headers.ContentDisposition!.FileNameStar, Is.EqualTo("ä.png"));
        Assert.That(form.Parts.Single().Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
    }

    private static async Task<string[]> PartsAsync(FormContent form)
    {
        var parts = new List<string>();
        foreach (var part in form.Parts)
            parts.Add($"{part.Headers.ContentDisposition} | {part.Headers.ContentType} | {await part.ReadAsStringAsync()}");
        return [.. parts];
    }
}
