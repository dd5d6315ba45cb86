using System.Net;

namespace ClickUp.Generated.Shapes.Tests;

public class AnswersTests
{
    [TestCase("")]
    [TestCase(" \r\n")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("[1,{}]")]
    [TestCase("\"OK\"")]
    public async Task OperationWithoutResult_AcceptsAnEmptyOrAJsonBody(string body)
    {
        var handler = new StubHandler().Answer(body).Answer(body, HttpStatusCode.NoContent);
        using var client = handler.Client();

        await client.DeleteShapeAsync("1");
        await client.DeleteShapeAsync("1");

        Assert.That(handler.Requests.Select(request => (request.Method.Method, request.Uri.AbsolutePath, request.ContentType, request.Body)).Distinct(), Is.EqualTo([("DELETE", "/api/v2/shape/1", (string?)null, "")]));
    }

    [TestCase("<html>")]
    [TestCase("{")]
    [TestCase("{} x")]
    [TestCase("OK")]
    public async Task OperationWithoutResult_RefusesWhatIsNoJson(string body)
    {
        using var client = new StubHandler().Answer(body).Client();

        Assert.That((await client.DeleteShapeAsync("1").FailsAsync<ClickUpException>()).MayHaveBeenCarriedOut, Is.True);
    }

    [TestCase("{ \"a\" : 1.10 }", "{ \"a\" : 1.10 }")]
    [TestCase("[1]", "[1]")]
    [TestCase("\"x\"", "\"x\"")]
    [TestCase("null", "null")]
    [TestCase("", "null")]
    public async Task UndocumentedAnswerOfAGet_IsGivenAsItCame(string body, string expected)
    {
        using var client = new StubHandler().Answer(body).Client();

        Assert.That((await client.GetShapeAsync("1", GetShapeKind.Circle)).ToString(), Is.EqualTo(expected));
    }

    [Test]
    public async Task ListAtTheTop_IsAList_WithTheNeighboursOfWhatDoesNotFit()
    {
        using var client = new StubHandler().Answer("""[{"name":"a"},5,null,{"name":"b","x":1}]""").Answer("[]").Client();

        var shapes = await client.GetShapesAsync();

        Assert.That(shapes.Select(shape => shape.Name), Is.EqualTo(["a", "b"]));
        Assert.That(await client.GetShapesAsync(), Is.Empty);
    }

    [Test]
    public async Task DictionaryAtTheTop_IsADictionary()
    {
        using var client = new StubHandler().Answer("""{"a":1,"b":"2","c":null}""").Client();

        Assert.That(await client.CreateShapesAsync([]), Is.EqualTo(new Dictionary<string, long> { ["a"] = 1, ["b"] = 2 }));
    }

    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("")]
    [TestCase("\"x\"")]
    public async Task AnotherKindAtTheTop_IsAnException(string body)
    {
        using var client = new StubHandler().Answer(body).Client();

        await client.GetShapesAsync().FailsAsync<ClickUpException>();
    }

    [TestCase("[]")]
    [TestCase("null")]
    public async Task AnotherKindThanADictionary_IsAnException(string body)
    {
        using var client = new StubHandler().Answer(body).Client();

        await client.CreateShapesAsync([]).FailsAsync<ClickUpException>();
    }
}
