using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class PageTextTests
{
    [Test]
    public void Page_GivesTheBlockUnderItsHeading()
    {
        const string Page = """
            # Track time

            ```json
            { "an": "example" }
            ```

            # OpenAPI definition

            Some words.

            ```json
            { "openapi": "3.1.0" }
            ```

            # Another heading

            ```json
            {}
            ```
            """;

        Assert.That(PageText.Extract(Page, "a.md"), Is.EqualTo(("{ \"openapi\": \"3.1.0\" }", 11)));
    }

    [Test]
    public void Page_WithFrontMatter_GivesTheSame()
    {
        const string Page = """
            ---
            title: Track time
            # OpenAPI definition
            ---
            # OpenAPI definition
            ```json
            {}
            ```
            """;

        Assert.That(PageText.Extract(Page, "a.md").Json, Is.EqualTo("{}"));
    }

    [Test]
    public void Page_WithWindowsLineEndings_GivesTheSame() =>
        Assert.That(PageText.Extract("# OpenAPI definition\r\n\r\n```json\r\n{}\r\n```\r\n", "a.md").Json.Trim(), Is.EqualTo("{}"));

    [Test]
    public void Page_WithTheHeadingInsideABlock_TakesTheRealOne()
    {
        const string Page = """
            ~~~~
            # OpenAPI definition
            ```json
            { "wrong": 1 }
            ```
            ~~~~
            # OpenAPI definition
            ```bash
            curl
            ```
            ````json
            { "right": 1 }
            ````
            """;

        Assert.That(PageText.Extract(Page, "a.md").Json, Is.EqualTo("{ \"right\": 1 }"));
    }

    [TestCase("# Track time\n\n```json\n{}\n```\n", "no JSON block")]
    [TestCase("# OpenAPI definition\n\nNothing.\n", "no JSON block")]
    [TestCase("# OpenAPI definition\n```json\n{}\n", "without an end")]
    [TestCase("# OpenAPI definition\n```json\n{}\n```\n```json\n{}\n```\n", "more than one")]
    [TestCase("", "no JSON block")]
    public void Page_WithoutOneBlock_IsRefused(string page, string reason)
    {
        var error = Sample.Refused(() => PageText.Extract(page, "a.md"));

        Assert.That(error.File, Is.EqualTo("a.md"));
        Assert.That(error.Message, Does.Contain(reason));
    }

    [Test]
    public void Page_WithWrongJson_NamesTheLineInThePage()
    {
        var error = Sample.Refused(() => SourceDocument.Load("a.md", "# OpenAPI definition\n\n```json\n{\n  \"openapi\": 3\n}\n```\n"));

        Assert.That((error.Line, error.Pointer), Is.EqualTo((5, "#/openapi")));
    }
}
