using ClickUp.Generated.Testing;
using Newtonsoft.Json;

namespace ClickUp.Generated.Tests.Operations;

/// <summary>What was read and changed becomes a request that ClickUp carries out, also where answer and request are spelled differently.</summary>
public class DifferenceTests
{
    [Test]
    public void Owners_OfAGoal_AreAddedAndRemoved()
    {
        var goal = new Goal { Id = "g", Name = "n", Owners = [new User { Id = "1" }, new User { Id = "2" }] };
        var after = goal.Copy();
        after.Owners = [new User { Id = "2" }, new User { Id = "3" }];

        Assert.That(Json(UpdateGoalRequest.Difference(goal, after)), Is.EqualTo("""{"rem_owners":[1],"add_owners":[3]}"""));
        after.Owners = [new User { Id = "2" }];
        Assert.That(Json(UpdateGoalRequest.Difference(goal, after)), Is.EqualTo("""{"rem_owners":[1]}"""));
        after.Owners = [new User { Id = "2" }, new User { Id = "1" }];
        Assert.That(UpdateGoalRequest.Difference(goal, after), Is.Null, "the order says nothing");
    }

    [Test]
    public void People_ThatTheOtherSideDoesNotName_AreRemoved_AndNotSetToNothing()
    {
        var task = new ClickUpTask { Id = "t", Assignees = [new User { Id = "1" }, new User { Id = "2" }] };

        Assert.That(Json(UpdateTaskRequest.Difference(task, new ClickUpTask { Id = "t" })), Is.EqualTo("""{"assignees":{"add":[],"rem":[1,2]}}"""));
    }

    [Test]
    public void Description_ThatIsEmptied_IsCleared([Values("", null)] string? nothing)
    {
        var task = new ClickUpTask { Id = "t", Description = "d" };
        var after = task.Copy();
        after.Description = nothing;

        Assert.That(Json(UpdateTaskRequest.Difference(task, after)), Is.EqualTo("""{"description":" "}"""));
    }

    [Test]
    public void MarkdownDescription_GoesOutUnderTheNameThatRequestsHave()
    {
        var task = new ClickUpTask { Id = "t", Description = "d", MarkdownDescription = "*d*" };
        var after = task.Copy();
        after.MarkdownDescription = "**d**";

        Assert.That(Json(UpdateTaskRequest.Difference(task, after)), Is.EqualTo("""{"markdown_content":"**d**"}"""));
    }

    [Test]
    public void WhatARequestDoesNotSayOfAStatus_IsNoDifference()
    {
        var task = new ClickUpTask { Id = "t", Status = new Status { Name = "open", Color = "#000" }, Assignees = [new User { Id = "1", Username = "a" }] };
        var after = task.Copy();
        (after.Status!.Color, after.Assignees[0].Username) = ("#fff", "b");

        Assert.That(UpdateTaskRequest.Difference(task, after), Is.Null);
        after.Status.Name = "done";
        Assert.That(Json(UpdateTaskRequest.Difference(task, after)), Is.EqualTo("""{"status":"done"}"""));
    }

    [Test]
    public void RequiredField_ThatIsNullOnBothSides_IsNoDifference()
    {
        var request = new UpdateTimeEntryTagRequest { AdditionalProperties = { ["name"] = RawJson.Null } };

        Assert.That(UpdateTimeEntryTagRequest.Difference(request, request.Copy()), Is.Null);
    }

    [Test]
    public async Task EndOfATimeEntry_GoesOutWithItsStart()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        var start = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
        await client.CreateTimeEntryAsync(ClickUpServer.DefaultWorkspaceId, CreateTimeEntryRequest.Between(start, start.AddHours(1), "9hv"));
        var range = new GetTimeEntriesOptions { StartDate = start.AddDays(-1), EndDate = start.AddDays(1) };
        var entry = (await client.GetTimeEntriesAsync(ClickUpServer.DefaultWorkspaceId, range)).Data.Single();
        var after = entry.Copy();
        after.End = start.AddHours(2);

        await client.UpdateTimeEntryAsync(ClickUpServer.DefaultWorkspaceId, entry.Id, UpdateTimeEntryRequest.Difference(entry, after)!);

        Assert.That((await client.GetTimeEntriesAsync(ClickUpServer.DefaultWorkspaceId, range)).Data.Single().Duration, Is.EqualTo(TimeSpan.FromHours(2)));
    }

    [Test]
    public async Task ColourOfAList_IsClearedInClickUpsOwnWay([Values] bool byDifference)
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();
        await client.UpdateListAsync(ClickUpServer.DefaultListId, new UpdateListRequest { Status = "red" });
        var list = await client.GetListAsync(ClickUpServer.DefaultListId);
        Assert.That(list.Status, Is.Not.Null);
        var after = list.Copy();
        after.Status = null;
        var request = new UpdateListRequest();
        if (byDifference)
            request = UpdateListRequest.Difference(list, after)!;
        else
            request.Clear(nameof(UpdateListRequest.Status));

        await client.UpdateListAsync(ClickUpServer.DefaultListId, request);

        Assert.That(Json(request), Is.EqualTo("""{"unset_status":true}"""));
        Assert.That((await client.GetListAsync(ClickUpServer.DefaultListId)).Status, Is.Null);
    }

    private static string? Json(Model? request) => request is null ? null : JsonConvert.SerializeObject(request);
}
