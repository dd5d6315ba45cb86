using Newtonsoft.Json;

namespace ClickUp.Generated.Shapes.Tests;

public class WritingTests
{
    [Test]
    public async Task EveryKind_IsWritten()
    {
        var body = new CreateShapeRequest
        {
            Name = "ä😀\"",
            Count = 0,
            Weight = 3.0,
            IsRound = false,
            DueDate = DateTimeOffset.UnixEpoch.AddTicks(-1),
            Estimate = TimeSpan.FromTicks(-1),
            Color = Color.DarkBlue,
            Extra = RawJson.Parse("{ \"a\" : 1.10 }"),
            Tags = [],
            Sizes = [1, -2],
            Ratios = [0.1, 2, 1e300],
            Flags = [true, false],
            Dates = [DateTimeOffset.UnixEpoch.AddDays(1)],
            Colors = [Color.Red, new Color("green")],
            Extras = [RawJson.From(1)],
            Corner = new CornerInput { X = 1 },
            Corners = [new() { Y = 2 }, new()],
            Labels = new Dictionary<string, string> { ["a\"b"] = "c" },
            Counts = new Dictionary<string, long>(),
            Places = new Dictionary<string, PlaceInput> { ["p"] = new() { X = 1, Y = 2 } },
        };
        var handler = new StubHandler().Answer("{}");
        using var client = handler.Client();

        await client.CreateShapeAsync("1", body);

        var expected = """
            {"name":"ä😀\"","count":0,"weight":3,"is_round":false,"due_date":-1,"estimate":-1,"color":"dark-blue","extra":{ "a" : 1.10 },"tags":[],"sizes":[1,-2],
            "ratios":[0.1,2,1E+300],"flags":[true,false],"dates":[86400000],"colors":["red","green"],"extras":[1],"corner":{"x":1},"corners":[{"y":2},{}],
            "labels":{"a\"b":"c"},"counts":{},"places":{"p":{"x":1,"y":2}}}
            """.ReplaceLineEndings("");
        Assert.That(handler.Requests.Single().Body, Is.EqualTo(expected));
        Assert.That(JsonConvert.SerializeObject(body), Is.EqualTo(expected));
        Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<CreateShapeRequest>(expected)), Is.EqualTo(expected.Replace("{ \"a\" : 1.10 }", "{\"a\":1.10}")));
    }

    [Test]
    public async Task WhatIsNull_IsNotSent_AndAnExplicitNullIs()
    {
        var handler = new StubHandler().Answer("{}").Answer("{}");
        using var client = handler.Client();

        await client.CreateShapeAsync("1", new CreateShapeRequest());
        await client.CreateShapeAsync("1", new CreateShapeRequest { Name = "", AdditionalProperties = { ["due_date"] = RawJson.Null, ["extra"] = default } });

        Assert.That(handler.Requests.Select(request => request.Body), Is.EqualTo(["{}", """{"name":"","due_date":null,"extra":null}"""]));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void NumberThatJsonHasNot_IsAnArgumentException(double weight)
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentException>(() => client.CreateShapeAsync("1", new CreateShapeRequest { Weight = weight })).Message, Does.Contain("JSON has no number"));
    }

    [Test]
    public async Task BodiesOfEveryKind_FollowEachOtherOnOneThread()
    {
        var handler = new StubHandler();
        using var client = handler.Client();
        for (var i = 0; i < 3; i++)
        {
            handler.Answer("[]").Answer("{}").Answer("[]").Answer("[]");

            await client.ReplaceShapesAsync(RawJson.Parse("1.10"));
            await client.CreateShapesAsync([new() { Name = "a" }, new()]);
            await client.ReplaceShapesAsync(RawJson.Parse("\"x\""));
            await client.ReplaceShapesAsync(default);
        }

        Assert.That(handler.Requests.Select(request => request.Body), Is.EqualTo(Enumerable.Repeat(new[] { "1.10", """[{"name":"a"},{}]""", "\"x\"", "null" }, 3).SelectMany(body => body)));
        Assert.That(handler.Requests.Select(request => (request.Method.Method, request.ContentType)).Distinct(), Is.EquivalentTo([("PUT", "application/json"), ("POST", "application/json")]));
    }

    [Test]
    public async Task OptionalBody_MayBeLeftOut()
    {
        var handler = new StubHandler().Answer("").Answer("");
        using var client = handler.Client();

#pragma warning disable CS0618 // The document says so, and so says the client.
        await client.UpdateShapesAsync();
        await client.UpdateShapesAsync(new() { Name = "a" });
#pragma warning restore CS0618

        Assert.That(handler.Requests.Select(request => (request.Method.Method, request.ContentType, request.Body)), Is.EqualTo([("PATCH", null, ""), ("PATCH", "application/json", """{"name":"a"}""")]));
    }

    [Test]
    public void ModelAsItsOwnPart_IsWrittenWhileAnotherIsBeingWritten()
    {
        var inner = new CreateShapeRequest { Name = "inner" };
        var body = new CreateShapeRequest { Extra = RawJson.Parse(JsonConvert.SerializeObject(inner)) };

        Assert.That(JsonConvert.SerializeObject(body), Is.EqualTo("""{"extra":{"name":"inner"}}"""));
    }

    [Test]
    public async Task Form_IsUrlEncoded_AndNeedsNoToken()
    {
        var asked = false;
        var handler = new StubHandler().Answer("""{"access_token":"t"}""");
        using var client = handler.Client(options => (options.Token, options.TokenProvider) = (null, _ =>
        {
            asked = true;
            return new ValueTask<string>("pk_x");
        }));

        var answer = await client.ExchangeCodeAsync(new() { ClientId = "a b&c=d", Code = "ä+%\r\n", Count = 5, Scopes = ["x"] });

        var request = handler.Requests.Single();
        Assert.That((request.Uri.AbsolutePath, request.ContentType, request.Authorization, asked), Is.EqualTo(("/api/v2/oauth/token", "application/x-www-form-urlencoded", (string?)null, false)));
        Assert.That(request.Body, Is.EqualTo("client_id=a%20b%26c%3Dd&code=%C3%A4%2B%25%0D%0A&count=5&scopes=%5B%22x%22%5D"));
        Assert.That(answer.AccessToken, Is.EqualTo("t"));
    }

    [Test]
    public async Task FormFields_OfAnEmptyBody_AreNone()
    {
        var handler = new StubHandler().Answer("""{"access_token":"t"}""").Answer("""{"access_token":"t"}""");
        using var client = handler.Client(options => options.Token = "pk_secured");

        await client.ExchangeCodeAsync(new());
        await client.ExchangeCodeAsync(new() { Code = "1" });

        Assert.That(handler.Requests.Select(request => (request.Body, request.Authorization)), Is.EqualTo([("", (string?)null), ("code=1", null)]));
    }
}
