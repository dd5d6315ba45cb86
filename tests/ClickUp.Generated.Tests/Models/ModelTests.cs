using ClickUp.Generated.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests.Models;

public class ModelTests
{
    [TestCase("\"123\"", "123")]
    [TestCase("123", "123")]
    [TestCase("4207254868138870001", "4207254868138870001")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890")]
    [TestCase("1.10", "1.10")]
    [TestCase("1e400", "1e400")]
    [TestCase("-0", "-0")]
    [TestCase("\"2019-09-06T14:34:10+02:00\"", "2019-09-06T14:34:10+02:00")]
    [TestCase("\"\"", "")]
    [TestCase("\"\\u0000\\uD83D\\uDE00\\ud800\"", "\0😀\uFFFD")]
    public async Task Id_IsReadFromTextAndFromNumbers(string id, string expected)
    {
        using var client = new StubHandler().Answer($$"""{"id":{{id}}}""").Client();

        var answer = await client.TrackAsync();

        Assert.That((answer.Id, answer.AdditionalProperties.Count), Is.EqualTo((expected, 0)));
    }

    [TestCase("""{"a":1}""")]
    [TestCase("""{ "a" : [ 1 , { } ] }""")]
    [TestCase("[]")]
    [TestCase("[[1],{}]")]
    [TestCase("true")]
    [TestCase("null")]
    public async Task ValueOfAnotherKind_IsKeptUnderItsName_AndReadingGoesOn(string id)
    {
        using var client = new StubHandler().Answer($$"""{"before":1,"id":{{id}},"after":[2]}""").Client();

        var answer = await client.TrackAsync();

        Assert.That(answer.Id, Is.Null);
        Assert.That(answer.AdditionalProperties.ToDictionary(field => field.Key, field => field.Value.ToString()),
            Is.EqualTo(new Dictionary<string, string> { ["before"] = "1", ["id"] = id, ["after"] = "[2]" }));
        Assert.That(JsonConvert.SerializeObject(answer), Is.EqualTo($$"""{"before":1,"id":{{id}},"after":[2]}"""), "and written back");
    }

    [TestCase("1.10")]
    [TestCase("1e400")]
    [TestCase("-1E-400")]
    [TestCase("123456789012345678901234567890")]
    [TestCase("\"2019-09-06T14:34:10.000+02:00\"")]
    [TestCase("\"/Date(1567780450202)/\"")]
    [TestCase("\"a\\u0041\\/\\n\"")]
    [TestCase("{ \"b\" : [ 1.0 ,\r\n\t2 ] , \"a\":\"\" }")]
    [TestCase("{\"a\":1,\"a\":2}")]
    public async Task UnknownField_IsKeptToTheLetter(string value)
    {
        using var client = new StubHandler().Answer($$"""{"x" : {{value}} , "id":"1"}""").Client();

        var answer = await client.TrackAsync();

        Assert.That((answer.Id, answer.AdditionalProperties["x"].ToString()), Is.EqualTo(("1", value)));
        Assert.That(JsonConvert.SerializeObject(answer), Is.EqualTo($$"""{"id":"1","x":{{value}}}"""));
    }

    [Test]
    public async Task SameFieldTwice_TheLastCounts()
    {
        using var client = new StubHandler().Answer("""{"id":{},"id":"1","x":1,"x":2}""").Answer("""{"id":"1","id":{}}""").Client();

        var first = await client.TrackAsync();
        var second = await client.TrackAsync();

        Assert.That(JsonConvert.SerializeObject(first), Is.EqualTo("""{"id":"1","x":2}"""));
        Assert.That(JsonConvert.SerializeObject(second), Is.EqualTo("""{"id":{}}"""));
    }

    [TestCase("""{"ID":"1"}""")]
    [TestCase("""{"Id":"1"}""")]
    [TestCase("""{"":"1"}""")]
    [TestCase("""{"i\u0000d":"1"}""")]
    public async Task OtherNames_AreOtherFields(string body)
    {
        using var client = new StubHandler().Answer(body).Client();

        var answer = await client.TrackAsync();

        Assert.That((answer.Id, JsonConvert.SerializeObject(answer)), Is.EqualTo(((string?)null, body)));
    }

    [Test]
    public async Task EscapedName_IsTheSameName()
    {
        using var client = new StubHandler().Answer("""{"\u0069d":"1"}""").Client();

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task NullProperty_IsNotSent()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();

        await client.TrackTimeAsync("9hv", new TrackTimeRequest { Time = TimeSpan.Zero });

        Assert.That(handler.Requests.Single().Body, Is.EqualTo("""{"time":0}"""), "but zero is");
    }

    [Test]
    public async Task ExplicitNull_IsSent()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();

        await client.TrackTimeAsync("9hv", new TrackTimeRequest { Time = TimeSpan.FromMilliseconds(1), AdditionalProperties = { ["end"] = RawJson.Null } });

        Assert.That(handler.Requests.Single().Body, Is.EqualTo("""{"time":1,"end":null}"""));
    }

    [TestCase("null")]
    [TestCase("1")]
    [TestCase("\"1\"")]
    public void PropertyAndAdditionalProperty_BothSet_AreRefusedBeforeAnythingIsSent(string raw)
    {
        var handler = new StubHandler();
        using var client = handler.Client();
        var body = new TrackTimeRequest { Time = TimeSpan.FromMilliseconds(1), AdditionalProperties = { ["time"] = RawJson.Parse(raw) } };

        Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync("9hv", body)).Message, Does.StartWith("'time' is set both as a property and in AdditionalProperties"));
        Assert.That(() => JsonConvert.SerializeObject(body), Throws.ArgumentException);
    }

    [Test]
    public async Task AfterARefusedBody_TheNextOneIsWritten()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();
        Call.Throws<ArgumentException>(() => client.TrackTimeAsync("9hv", new TrackTimeRequest { Time = TimeSpan.Zero, AdditionalProperties = { ["time"] = RawJson.Null } }));

        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMilliseconds(5)));

        Assert.That(handler.Requests.Single().Body, Is.EqualTo("""{"time":5}"""));
    }

    [Test]
    public async Task AnswerThatIsSentBack_IsSentAsItCame()
    {
        const string body = """{"id":{"a":1},"x":[1.10,null],"y":null}""";
        using var client = new StubHandler().Answer(body).Client();
        var answer = await client.TrackAsync();

        answer.AdditionalProperties.Remove("id");
        answer.Id = "2";

        Assert.That(JsonConvert.SerializeObject(answer), Is.EqualTo("""{"id":"2","x":[1.10,null],"y":null}"""));
    }

    [Test]
    public void WriteTo_WritesTheWayTheWriterIsSet()
    {
        var model = new TrackTimeResponse { Id = "ä\"", AdditionalProperties = { ["ö"] = RawJson.Parse("""[ 1.10, "\u00e4\/:[]", {"a" : {}}, true, null ]""") } };

        Assert.That(Text(model, static _ => { }), Is.EqualTo("""{"id":"ä\"","ö":[ 1.10, "\u00e4\/:[]", {"a" : {}}, true, null ]}"""));
        Assert.That(Text(model, static writer => writer.QuoteChar = '\''), Is.EqualTo("""{'id':'ä"','ö':[1.10,"\u00e4\/:[]",{'a':{}},true,null]}"""));
        Assert.That(Text(model, static writer => writer.StringEscapeHandling = StringEscapeHandling.EscapeNonAscii), Is.EqualTo("""{"id":"\u00e4\"","\u00f6":[1.10,"\u00e4\/:[]",{"a":{}},true,null]}"""));
        Assert.That(Text(model, static writer => writer.Formatting = Formatting.Indented).ReplaceLineEndings("\n"), Is.EqualTo("""
            {
              "id": "ä\"",
              "ö": [
                1.10,
                "\u00e4\/:[]",
                {
                  "a": {}
                },
                true,
                null
              ]
            }
            """.ReplaceLineEndings("\n")));

        static string Text(Model model, Action<JsonTextWriter> set)
        {
            var text = new StringWriter();
            using (var writer = new JsonTextWriter(text))
            {
                set(writer);
                model.WriteTo(writer);
            }

            return text.ToString();
        }
    }

    [Test]
    public void ReadFromAndWriteTo_WorkWithAnyReaderAndWriter()
    {
        var model = new TrackTimeResponse();
        using var text = new JsonTextReader(new StringReader("""{"id":1,"x":{"date":"2019-09-06T14:34:10+02:00"}} {"id":2}""")) { SupportMultipleContent = true };
        model.ReadFrom(text);
        var tokens = new JTokenWriter();

        model.WriteTo(tokens);

        Assert.That(tokens.Token!.ToString(Formatting.None), Is.EqualTo("""{"id":"1","x":{"date":"2019-09-06T14:34:10+02:00"}}"""));
        Assert.That((text.TokenType, text.DateParseHandling), Is.EqualTo((JsonToken.EndObject, DateParseHandling.DateTime)));
        Assert.That(text.Read(), Is.True, "left at the end of the object");
        model.ReadFrom(text);
        Assert.That(model.Id, Is.EqualTo("2"));
        model.ReadFrom(new JTokenReader(JObject.Parse("""{"id":3}""")));
        Assert.That(model.Id, Is.EqualTo("3"));
        Assert.That(() => model.ReadFrom(null!), Throws.ArgumentNullException);
        Assert.That(() => model.WriteTo(null!), Throws.ArgumentNullException);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{"id":"1" """)]
    [TestCase("no")]
    public void ReadFrom_AnythingButAnObject_ThrowsJsonReaderException(string json) =>
        Assert.That(() => new TrackTimeResponse().ReadFrom(new JsonTextReader(new StringReader(json))), Throws.InstanceOf<JsonException>());

    [Test]
    public async Task WrittenText_IsUtf8_WhateverItHolds()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        var body = Call.Hour;
        body.AdditionalProperties["größe"] = RawJson.From("ä😀\"\\\n\0");

        await client.TrackTimeAsync("9hv", body);

        Assert.That(server.Requests.Single().BodyText, Is.EqualTo("""{"time":3600000,"größe":"ä😀\"\\\n\u0000"}"""));
    }
}
