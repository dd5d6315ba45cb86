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
    public async Task ListAtTheTop_IsAList_AndNothingOfItIsLost()
    {
        const string body = """[{"name":"a"},5,null,{"name":"b","x":1.10},{"":1},"no access",[{"name":"c"}]]""";
        using var client = new StubHandler().Answer(body).Answer("[]").Client();

        var shapes = await client.GetShapesAsync();

        Assert.That(shapes.Select(shape => shape.Name), Is.EqualTo(["a", null, null, "b", null, null, null]));
        Assert.That(shapes.Select(shape => (shape.AdditionalProperties.TryGetValue("", out var whole) ? whole : default).ToString()), Is.EqualTo(["null", "5", "null", "null", "1", "\"no access\"", "[{\"name\":\"c\"}]"]));
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(shapes), Is.EqualTo(body));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(shapes), Is.EqualTo(body));
        Assert.That(await client.GetShapesAsync(), Is.Empty);
    }

    [Test]
    public async Task DictionaryAtTheTop_IsADictionary_AndNothingOfItIsLost()
    {
        const string body = """{"9hv":{"count":1},"8xx":null,"7yy":"no access"}""";
        using var client = new StubHandler().Answer(body).Client();

        var counts = await client.CountShapesAsync();

        Assert.That(counts["9hv"].Count, Is.EqualTo(1));
        Assert.That((counts["8xx"].Count, counts["8xx"].AdditionalProperties[""].ToString()), Is.EqualTo(((long?)null, "null")));
        Assert.That((counts["7yy"].Count, counts["7yy"].AdditionalProperties[""].ToString()), Is.EqualTo(((long?)null, "\"no access\"")));
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(counts), Is.EqualTo(body));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(counts), Is.EqualTo(body));
    }

    [Test]
    public async Task WhatWasNoObject_BecomesOne_WhenItsTextIsTakenAway()
    {
        using var client = new StubHandler().Answer("""[5]""").Client();
        var shape = (await client.GetShapesAsync()).Single();

        shape.AdditionalProperties.Remove("");
        shape.Name = "a";

        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(shape), Is.EqualTo("""{"name":"a"}"""));
    }

    [Test]
    public async Task PlainValuesAtTheTop_AreJson_ForNothingCouldKeepOneOfAnotherKind()
    {
        using var client = new StubHandler().Answer("""{"a":1,"b":"2","c":null}""").Answer("""["a",5,null]""").Client();

        var values = await client.CreateShapesAsync([]);

        Assert.That(values.Select(value => (value.Key, value.Value.ToString())), Is.EqualTo([("a", "1"), ("b", "\"2\""), ("c", "null")]));
        Assert.That((await client.ReplaceShapesAsync(default)).ToString(), Is.EqualTo("""["a",5,null]"""));
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
