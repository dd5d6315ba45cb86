namespace ClickUp.Generated.Testing.Tests.Operations;

public class TimesInStatusTests
{
    [Test]
    public async Task TimeInStatus_RunsByTheServersClock()
    {
        await using var api = await Api.StartAsync();
        api.Clock.Advance(TimeSpan.FromMinutes(10));
        await api.PutAsync("v2/task/9hv", new { status = "in progress" });
        api.Server.AdvanceClock(TimeSpan.FromMinutes(20));
        await api.PutAsync("v2/task/9hv", new { status = "to do" });
        api.Clock.Advance(TimeSpan.FromMinutes(5));

        var answer = await api.GetAsync("v2/task/9hv/time_in_status");

        Assert.That(((string?)answer["current_status"]!["status"], (long)answer["current_status"]!["total_time"]!["by_minute"]!), Is.EqualTo(("to do", 15L)));
        Assert.That(answer["status_history"]!.AsArray().Select(entry => ((string?)entry!["status"], (long)entry["total_time"]!["by_minute"]!, (int)entry["orderindex"]!)),
            Is.EqualTo([("to do", 15L, 0), ("in progress", 20L, 1)]));
        Assert.That((string?)answer["status_history"]![0]!["total_time"]!["since"], Is.EqualTo("1772442000000"));
    }

    [Test]
    public async Task Bulk_IsByTaskId_ForTwoToAHundred()
    {
        await using var api = await Api.StartAsync();

        var answer = await api.GetAsync("v2/task/bulk_time_in_status/task_ids?task_ids=9hv&task_ids=86c7mc19h");

        Assert.That(answer.AsObject().Select(property => property.Key), Is.EqualTo(["9hv", "86c7mc19h"]));
        Assert.That((await api.GetAsync("v2/task/bulk_time_in_status/task_ids?task_ids[]=9hv&task_ids[]=86c7mc19h")).ToJsonString(), Is.EqualTo(answer.ToJsonString()));
        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v2/task/bulk_time_in_status/task_ids?task_ids=9hv"), Is.EqualTo((400, "INPUT_003")));
    }
}
