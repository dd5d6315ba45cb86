using ClickUp.Generated.Testing;
using Newtonsoft.Json;

namespace ClickUp.Generated.Tests.Operations;

/// <summary>The factories of what has a start and an end.</summary>
public class TimeIntervalRequestTests
{
    private const string Workspace = ClickUpServer.DefaultWorkspaceId;

    private static readonly DateTimeOffset _start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Each_SendsItsStartItsEndAndTheTimeBetween()
    {
        var end = _start.AddHours(1).AddTicks(9_999);

        Assert.That(JsonConvert.SerializeObject(CreateTimeEntryRequest.Between(_start, end, "9hv")), Is.EqualTo("""{"start":1772355600000,"end":1772359200000,"duration":3600000,"tid":"9hv"}"""));
        Assert.That(JsonConvert.SerializeObject(CreateTimeEntryRequest.For(_start.AddTicks(9_999), TimeSpan.FromHours(1) + TimeSpan.FromTicks(9_999))), Is.EqualTo("""{"start":1772355600000,"end":1772359200000,"duration":3600000}"""), "what is floored does not add up to another millisecond");
        Assert.That(JsonConvert.SerializeObject(UpdateTimeEntryRequest.Between(_start, end)), Is.EqualTo("""{"start":1772355600000,"end":1772359200000,"duration":3600000}"""));
        Assert.That(JsonConvert.SerializeObject(UpdateTrackedTimeRequest.Between(_start, end)), Is.EqualTo("""{"start":1772355600000,"end":1772359200000,"time":3600000}"""));
    }

    [Test]
    public void EndThatIsNotAfterTheStart_IsRefused([Values(0, -1, 9_999)] long ticks)
    {
        var end = _start.AddTicks(ticks);

        Assert.That(() => CreateTimeEntryRequest.Between(_start, end), Throws.ArgumentException.With.Property("ParamName").EqualTo("end"));
        Assert.That(() => UpdateTimeEntryRequest.Between(_start, end), Throws.ArgumentException.With.Property("ParamName").EqualTo("end"));
        Assert.That(() => UpdateTrackedTimeRequest.Between(_start, end), Throws.ArgumentException.With.Property("ParamName").EqualTo("end"));
    }

    [Test]
    public void DurationThatNoEntryHas_IsRefused()
    {
        Assert.That(() => CreateTimeEntryRequest.For(_start, TimeSpan.FromTicks(9_999)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("duration"));
        Assert.That(() => CreateTimeEntryRequest.For(_start, TimeSpan.FromHours(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => CreateTimeEntryRequest.For(_start, TimeSpan.MaxValue), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Entry_IsMadeAndMoved()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.CreateTimeEntryAsync(Workspace, CreateTimeEntryRequest.For(_start, TimeSpan.FromMinutes(30), "9hv"));
        var made = server.TimeEntries.Single();
        await client.UpdateTimeEntryAsync(Workspace, made.Id, UpdateTimeEntryRequest.Between(_start.AddHours(1), _start.AddHours(3)));
        var moved = (await client.GetTimeEntryAsync(Workspace, made.Id)).Data;

        Assert.That((moved.Start, moved.End, moved.Duration), Is.EqualTo(((DateTimeOffset?)_start.AddHours(1), (DateTimeOffset?)_start.AddHours(3), (TimeSpan?)TimeSpan.FromHours(2))));
    }
}
