using Newtonsoft.Json;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class UrlsTests
{
    [TestCase("/v2/task/{task_id}/time", """[{"text":"v2/task/"},{"segment":"taskId"},{"text":"/time"}]""")]
    [TestCase("/v2/user", """[{"text":"v2/user"}]""")]
    [TestCase("/v2/a/{x_id}/b/{y_id}", """[{"text":"v2/a/"},{"segment":"xId"},{"text":"/b/"},{"segment":"yId"}]""")]
    [TestCase("/v2/a/{x_id}/b/{x_id}", """[{"text":"v2/a/"},{"segment":"xId"},{"text":"/b/"},{"segment":"xId"}]""")]
    [TestCase("/v2/with space/ü", """[{"text":"v2/with%20space/%C3%BC"}]""")]
    public void Path_InPieces_IsTheWholePath(string path, string expected) =>
        Assert.That(Given.Operation("", path)["x-url"]!.ToString(Formatting.None), Is.EqualTo(expected));

    [TestCase("/v2/task/{task_id")]
    [TestCase("/v2/task}/x")]
    public void Path_WithALostBrace_IsRefused(string path) =>
        Assert.That(Given.Refused(() => Given.Operation("", path)).Message, Does.Contain("brace"));
}
