using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Documents;

public class ServersTests
{
    [TestCase("https://api.clickup.com/api", "/v2/task", "/v2/task")]
    [TestCase("https://api.clickup.com/api/", "/v2/task", "/v2/task")]
    [TestCase("https://api.clickup.com", "/api/v3/docs", "/v3/docs")]
    [TestCase("https://api.clickup.com/", "/api/v3/docs", "/v3/docs")]
    [TestCase("https://api.clickup.com/api/v2", "/task", "/v2/task")]
    [TestCase("https://API.ClickUp.com:443/api", "/v2/task", "/v2/task")]
    public void Path_IsRelativeToTheOneBaseAddress(string server, string path, string expected) =>
        Assert.That(PathOf($$"""{ "url": "{{server}}" }""", path), Is.EqualTo(expected));

    [Test]
    public void Server_WithVariables_IsTheOneOfTheirDefaults() =>
        Assert.That(PathOf("""{ "url": "https://{host}/api", "variables": { "host": { "default": "api.clickup.com" } } }""", "/v2/task"), Is.EqualTo("/v2/task"));

    [Test]
    public void Servers_AreAlternatives() =>
        Assert.That(PathOf("""{ "url": "https://mock.example.com" }, { "url": "https://api.clickup.com/api" }""", "/v2/task"), Is.EqualTo("/v2/task"));

    [TestCase("https://example.com/api", "/v2/task")]
    [TestCase("http://api.clickup.com/api", "/v2/task")]
    [TestCase("https://api.clickup.com:8443/api", "/v2/task")]
    [TestCase("https://user@api.clickup.com/api", "/v2/task")]
    [TestCase("https://api.clickup.com/api?x=1", "/v2/task")]
    [TestCase("https://api.clickup.com/other", "/v2/task")]
    [TestCase("https://api.clickup.com", "/v2/task")]
    [TestCase("/api", "/v2/task")]
    [TestCase("https://{host}/api", "/v2/task")]
    public void Server_ThatTheClientCanNotReach_IsRefusedWithThePlace(string server, string path) =>
        Assert.That(Sample.Refused(() => PathOf($$"""{ "url": "{{server}}" }""", path)).Pointer, Is.EqualTo("#/servers"));

    [Test]
    public void Server_OfTheOperation_WinsOverThatOfItsPathAndDocument()
    {
        var document = Read("""[ { "url": "https://wrong.example.com" } ]""",
            """{ "/api/v3/docs": { "servers": [ { "url": "https://wrong.example.com" } ], "get": { "servers": [ { "url": "https://api.clickup.com" } ] } } }""");

        Assert.That(Merge.Of([document]).Paths.Properties().Single().Name, Is.EqualTo("/v3/docs"));
    }

    [Test]
    public void Server_OfThePath_WinsOverThatOfTheDocument()
    {
        var document = Read("""[ { "url": "https://wrong.example.com" } ]""",
            """{ "/api/v3/docs": { "servers": [ { "url": "https://api.clickup.com" } ], "get": {} } }""");

        Assert.That(((JObject)Merge.Of([document]).Paths["/v3/docs"]!).Properties().Select(member => member.Name), Is.EqualTo(new[] { "get" }));
    }

    [TestCase("/v2/task", "/v2/task")]
    [TestCase("/api/v3/docs", "/v3/docs")]
    public void Path_WithoutServers_SaysItselfWhereItBelongs(string path, string expected)
    {
        var document = Read("[]", $$"""{ "{{path}}": { "get": {} } }""");

        Assert.That(Merge.Of([document]).Paths.Properties().Single().Name, Is.EqualTo(expected));
    }

    [Test]
    public void Path_WithoutServersThatSaysNothing_IsRefused() =>
        Assert.That(Sample.Refused(() => Merge.Of([Read("[]", """{ "/task": { "get": {} } }""")])).Message, Does.Contain("add \"servers\""));

    private static string PathOf(string servers, string path)
    {
        var document = Read($"[ {servers} ]", $$"""{ "{{path}}": { "get": {} } }""");
        var (at, item, operation) = document.Operations.Single();
        return Servers.PathOf(document, at, item, (JObject)operation.Value);
    }

    private static SourceDocument Read(string servers, string paths) =>
        SourceDocument.Load("a.json", $$"""{ "openapi": "3.1.0", "servers": {{servers}}, "paths": {{paths}} }""");
}
