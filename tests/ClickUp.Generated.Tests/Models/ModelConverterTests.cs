using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests.Models;

/// <summary><c>JsonConvert</c> writes what the client sends, and reads what it reads.</summary>
public class ModelConverterTests
{
    [Test]
    public async Task SerializeObject_GivesTheJsonThatTheClientSends()
    {
        var body = TrackTimeRequest.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(40));
        body.AdditionalProperties["x"] = RawJson.Parse("""{"a" : 1.10}""");
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();

        await client.TrackTimeAsync("9hv", body);

        Assert.That(JsonConvert.SerializeObject(body), Is.EqualTo(handler.Requests.Single().Body));
        Assert.That(handler.Requests.Single().Body, Is.EqualTo("""{"start":0,"end":3456000000,"time":3456000000,"x":{"a" : 1.10}}"""));
    }

    [TestCase("""{"id":"1"}""")]
    [TestCase("""{"id":1,"x":[true,null,"",{}]}""")]
    [TestCase("""{"id":"2019-09-06T14:34:10+02:00","x":"2019-09-06T14:34:10.000+02:00","y":["2019-09-06T14:34:10Z",{"z":"2019-09-06"}]}""")]
    [TestCase("""{"id":"/Date(1567780450202)/"}""")]
    [TestCase("""{"id":{"a":"2019-09-06T14:34:10+02:00"}}""")]
    [TestCase("""{"id":null}""")]
    [TestCase("""{"id":4207254868138870001,"x":123456789012345678901234567890,"y":1.5}""")]
    [TestCase("{}")]
    public async Task DeserializeObject_ReadsWhatTheClientReads(string json)
    {
        using var client = new StubHandler().Answer(json).Client();
        var read = await client.TrackAsync();

        var converted = JsonConvert.DeserializeObject<TrackTimeResponse>(json)!;

        Assert.That(converted.Id, Is.EqualTo(read.Id));
        Assert.That(converted.AdditionalProperties, Is.EqualTo(read.AdditionalProperties));
        Assert.That(JsonConvert.SerializeObject(converted), Is.EqualTo(JsonConvert.SerializeObject(read)));
    }

    [TestCase("""{"start":1567780450202,"end":"1567789090202","time":"8640000"}""")]
    [TestCase("""{"start":"2019-09-06T14:34:10.202Z","end":"2019-09-06T18:58:10.202+02:00","time":8640000}""")]
    [TestCase("""{"start":"2019-09-06T14:34:10.202","end":"2019-09-06T16:58:10.202","time":8640000.0}""")]
    public void Request_IsReadToo_InAllWaysToWriteATime(string json)
    {
        var request = JsonConvert.DeserializeObject<TrackTimeRequest>(json)!;

        Assert.That((request.Start?.ToUnixTimeMilliseconds(), request.End?.ToUnixTimeMilliseconds(), request.Time?.TotalMilliseconds), Is.EqualTo((1567780450202, 1567789090202, 8640000)));
        Assert.That(request.AdditionalProperties, Is.Empty);
    }

    [TestCase("""{"start":"yesterday"}""")]
    [TestCase("""{"start":"may-5"}""")]
    [TestCase("""{"start":"10-11"}""")]
    [TestCase("""{"start":"10-11 12:30"}""")]
    [TestCase("""{"start":"2019-9-6 14:34"}""")]
    [TestCase("""{"start":253402300800000}""")]
    [TestCase("""{"start":1.5}""")]
    [TestCase("""{"start":true}""")]
    [TestCase("""{"time":9223372036854775807}""")]
    [TestCase("""{"time":"01:30:00"}""")]
    [TestCase("""{"time":{}}""")]
    public void Request_KeepsWhatIsNoTime(string json)
    {
        var request = JsonConvert.DeserializeObject<TrackTimeRequest>(json)!;

        Assert.That((request.Start, request.Time, request.AdditionalProperties.Count), Is.EqualTo(((DateTimeOffset?)null, (TimeSpan?)null, 1)));
        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo(json));
    }

    [TestCase(-62_135_596_800_000, 0)]
    [TestCase(253_402_300_799_999, 922_337_203_685_477)]
    [TestCase(-1, -922_337_203_685_477)]
    [TestCase(0, -1)]
    public void Request_RoundTripsTheWholeRangeOfTimes(long start, long time)
    {
        var json = $$"""{"start":{{start}},"time":{{time}}}""";

        var request = JsonConvert.DeserializeObject<TrackTimeRequest>(json)!;

        Assert.That((request.Start?.ToUnixTimeMilliseconds(), request.Time?.Ticks / TimeSpan.TicksPerMillisecond), Is.EqualTo(((long?)start, (long?)time)));
        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo(json));
    }

    [Test]
    public void DeserializeObject_InListsAndObjects_AndNull()
    {
        const string json = """[{"id":"2019-09-06T14:34:10+02:00"},null,{"id":{}}]""";

        var list = JsonConvert.DeserializeObject<List<TrackTimeResponse?>>(json)!;
        var holder = JsonConvert.DeserializeObject<Holder>("""{"Answer":{"x":"2019-09-06T14:34:10+02:00"},"Date":"2019-09-06T14:34:10Z","None":null}""")!;

        Assert.That(JsonConvert.SerializeObject(list), Is.EqualTo(json));
        Assert.That(holder.Answer!.AdditionalProperties["x"].ToString(), Is.EqualTo("\"2019-09-06T14:34:10+02:00\""));
        Assert.That((holder.None, holder.Date), Is.EqualTo(((TrackTimeResponse?)null, (object)new DateTime(2019, 9, 6, 14, 34, 10, DateTimeKind.Utc))), "what surrounds a model is read as always");
        Assert.That(JsonConvert.DeserializeObject<TrackTimeResponse>("null"), Is.Null);
        Assert.That(JsonConvert.SerializeObject(new Holder { Date = 1 }), Is.EqualTo("""{"Answer":null,"Date":1,"None":null}"""));
    }

    [Test]
    public void Trees_CanBeReadAndMade()
    {
        var model = JObject.Parse("""{"id":"1","x":{"a":[1.5,123456789012345678901234567890,null]}}""").ToObject<TrackTimeResponse>()!;

        Assert.That((model.Id, model.AdditionalProperties["x"].ToString()), Is.EqualTo(("1", """{"a":[1.5,123456789012345678901234567890,null]}""")));
        Assert.That(JObject.FromObject(model).ToString(Formatting.None), Is.EqualTo("""{"id":"1","x":{"a":[1.5,123456789012345678901234567890,null]}}"""));
    }

    [Test]
    public void PopulateObject_FillsWhatIsThere()
    {
        var model = new TrackTimeResponse { Id = "1" };

        JsonConvert.PopulateObject("""{"Answer":{"x":1}}""", new Holder { Answer = model });

        Assert.That(JsonConvert.SerializeObject(model), Is.EqualTo("""{"id":"1","x":1}"""));
    }

    [TestCase("[]")]
    [TestCase("1")]
    [TestCase("\"x\"")]
    public void DeserializeObject_OfAnotherKind_IsAJsonException(string json) =>
        Assert.That(() => JsonConvert.DeserializeObject<TrackTimeResponse>(json), Throws.InstanceOf<JsonException>());

    private sealed class Holder
    {
        public TrackTimeResponse? Answer { get; set; }

        public object? Date { get; set; }

        public TrackTimeResponse? None { get; set; }
    }
}
