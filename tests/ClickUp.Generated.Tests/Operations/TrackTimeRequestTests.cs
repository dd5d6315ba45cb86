using ClickUp.Generated.Testing;
using Newtonsoft.Json;

namespace ClickUp.Generated.Tests.Operations;

public class TrackTimeRequestTests
{
    private static readonly DateTimeOffset _start = DateTimeOffset.FromUnixTimeMilliseconds(1567780450202);

    [Test]
    public void For_SendsTheTimeAlone() =>
        Assert.That(JsonConvert.SerializeObject(TrackTimeRequest.For(TimeSpan.FromMinutes(90))), Is.EqualTo("""{"time":5400000}"""));

    [TestCase(10_000, 1)]
    [TestCase(19_999, 1)]
    [TestCase(20_000, 2)]
    [TestCase(864_000_000_000L * 366, 31_622_400_000)]
    public void For_IsFlooredToMilliseconds(long ticks, long milliseconds) =>
        Assert.That(JsonConvert.SerializeObject(TrackTimeRequest.For(TimeSpan.FromTicks(ticks))), Is.EqualTo($$"""{"time":{{milliseconds}}}"""));

    [TestCase(9_999)]
    [TestCase(0)]
    [TestCase(-10_000)]
    public void For_UnderAMillisecond_IsRefused(long ticks) =>
        Assert.That(() => TrackTimeRequest.For(TimeSpan.FromTicks(ticks)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("duration"));

    [Test]
    public void Between_SendsStartEndAndTheTimeBetweenTheirMilliseconds()
    {
        var request = TrackTimeRequest.Between(_start.AddTicks(9_999), _start.AddMilliseconds(2).AddTicks(1));

        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo("""{"start":1567780450202,"end":1567780450204,"time":2}"""));
    }

    [Test]
    public void Between_TimesBefore1970_FloorsDownwards()
    {
        var request = TrackTimeRequest.Between(DateTimeOffset.UnixEpoch.AddTicks(-1), DateTimeOffset.UnixEpoch);

        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo("""{"start":-1,"end":0,"time":1}"""));
    }

    [Test]
    public void Between_DifferentOffsets_MeansTheInstants()
    {
        var request = TrackTimeRequest.Between(_start.ToOffset(TimeSpan.FromHours(14)), _start.AddDays(40).ToOffset(TimeSpan.FromHours(-12)));

        Assert.That(request.Time, Is.EqualTo(TimeSpan.FromDays(40)));
        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo("""{"start":1567780450202,"end":1571236450202,"time":3456000000}"""));
    }

    [TestCase(-1)]
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(7_979)]
    public void Between_WithLessThanAMillisecondFromStartToEnd_IsRefused(long ticks)
    {
        var start = _start.AddTicks(2_020);

        Assert.That(() => TrackTimeRequest.Between(start, start.AddTicks(ticks)), Throws.ArgumentException.With.Property("ParamName").EqualTo("end").And.Message.Contains("is not after the start"));
    }

    [Test]
    public void Between_OverTheEndOfAMillisecond_IsOneMillisecond() =>
        Assert.That(TrackTimeRequest.Between(_start.AddTicks(9_999), _start.AddTicks(10_000)).Time, Is.EqualTo(TimeSpan.FromMilliseconds(1)));

    [Test]
    public async Task EndBeforeStart_SetByHand_IsSent_AsInClickUpsOwnExample()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.TrackTimeAsync("9hv", new TrackTimeRequest
        {
            Start = DateTimeOffset.FromUnixTimeMilliseconds(1567780450202),
            End = DateTimeOffset.FromUnixTimeMilliseconds(1508369194377),
            Time = TimeSpan.FromMilliseconds(8640000),
        });

        Assert.That(server.Requests.Single().BodyText, Is.EqualTo("""{"start":1567780450202,"end":1508369194377,"time":8640000}"""));
    }

    [Test]
    public async Task StartAndEnd_WithoutTime_AreEnough()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.TrackTimeAsync("9hv", new TrackTimeRequest { Start = _start, End = _start.AddHours(1) });

        Assert.That(server.Requests.Single().BodyText, Is.EqualTo("""{"start":1567780450202,"end":1567784050202}"""));
    }

    [Test]
    public void LessThanThat_IsRefusedBeforeAnythingIsSent()
    {
        using var client = new StubHandler().Client();
        var explicitNull = new TrackTimeRequest { Start = _start, AdditionalProperties = { ["end"] = RawJson.Null } };
        var nothingOfUse = new TrackTimeRequest { AdditionalProperties = { ["note"] = RawJson.Parse("1") } };

        foreach (var body in new[] { new TrackTimeRequest(), new() { Start = _start }, new() { End = _start }, explicitNull, nothingOfUse })
            Assert.That(Call.Throws<ArgumentException>(() => client.TrackTimeAsync("9hv", body)).Message, Does.StartWith("Time, or Start and End, must be set"));
    }

    [Test]
    public async Task TimeThatAdditionalPropertiesHave_Counts()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();

        await client.TrackTimeAsync("9hv", new TrackTimeRequest { AdditionalProperties = { ["time"] = RawJson.Parse("\"1h\"") } });

        Assert.That(handler.Requests.Single().Body, Is.EqualTo("""{"time":"1h"}"""));
    }
}
