using Newtonsoft.Json;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Answers in the shapes that ClickUp sends, which are not those of its documents, are read into the properties.</summary>
public class RealAnswerTests
{
    [Test]
    public void Task_HasObjectsWhereTheDocumentHasTexts()
    {
        var task = Read<ClickUpTask>("""
            { "id": "86c7mc19h", "custom_id": null, "name": "Paint", "orderindex": "40112.00000000000000000000000000000000", "date_created": "1700000000000", "date_closed": null,
              "status": { "id": "p1_x", "status": "in progress", "color": "#4194f6", "orderindex": 1, "type": "custom" },
              "creator": { "id": 81, "username": "Ann", "color": "", "email": "ann@example.com", "profilePicture": null },
              "assignees": [ { "id": 82, "username": "Bob", "color": "#fff", "initials": "B", "email": "bob@example.com", "profilePicture": null } ],
              "watchers": [ { "id": 81, "username": "Ann", "color": "", "initials": "A", "email": "ann@example.com", "profilePicture": null } ],
              "tags": [ { "name": "urgent", "tag_fg": "#000", "tag_bg": "#fff", "creator": 81 } ],
              "checklists": [ { "id": "c1", "task_id": "86c7mc19h", "name": "Todo", "date_created": "1700000000000", "orderindex": 0, "creator": 81, "resolved": 0, "unresolved": 1,
                "items": [ { "id": "i1", "name": "Brush", "orderindex": 0, "assignee": null, "group_assignee": null, "resolved": false, "parent": null, "date_created": "1700000000000", "children": [] } ] } ],
              "dependencies": [ { "task_id": "86c7mc19h", "depends_on": "86c7mc19j", "type": 1, "date_created": "1700000000000", "userid": "81", "workspace_id": "90", "chain_id": null } ],
              "linked_tasks": [ { "task_id": "86c7mc19h", "link_id": "86c7mc19k", "date_created": "1700000000000", "userid": "81", "workspace_id": "90" } ],
              "priority": { "color": "#f8ae00", "id": "2", "orderindex": "2", "priority": "high" },
              "due_date": "1700000000000", "start_date": null, "points": 2.5, "time_estimate": 3600000, "time_spent": 60000,
              "list": { "id": "124", "name": "L", "access": true }, "folder": { "id": "457", "name": "F", "hidden": false, "access": true }, "space": { "id": "790" },
              "team_id": "90", "url": "https://app.clickup.com/t/86c7mc19h", "permission_level": "create" }
            """);

        Assert.That(task.AdditionalProperties, Is.Empty);
        Assert.That((task.Assignees![0].Id, task.Watchers![0].Username, task.Tags![0].Name, task.Tags[0].Creator), Is.EqualTo(("82", "Ann", "urgent", "81")));
        Assert.That((task.Checklists![0].Id, task.Checklists[0].Items![0].Name, task.Checklists[0].Items![0].AdditionalProperties), Is.EqualTo(("c1", "Brush", new Dictionary<string, RawJson>())));
        Assert.That((task.Dependencies![0].DependsOn, task.Dependencies[0].Type, task.LinkedTasks![0].LinkId), Is.EqualTo(("86c7mc19j", 1, "86c7mc19k")));
        Assert.That((task.DueDate, task.StartDate, task.TimeEstimate, task.TimeSpent), Is.EqualTo((Time, (DateTimeOffset?)null, TimeSpan.FromHours(1), TimeSpan.FromMinutes(1))));
        Assert.That((task.Status!.Name, task.Priority!.Name, task.List!.Id, task.Folder!.Id, task.Space!.Id), Is.EqualTo(("in progress", "high", "124", "457", "790")));
    }

    [Test]
    public void TaskList_ReadsEachTask()
    {
        var answer = Read<GetTasksResponse>("""{ "tasks": [ { "id": "a", "assignees": [ { "id": 1 } ], "watchers": [], "due_date": null }, { "id": "b", "custom_fields": [ { "id": "f", "name": "n", "type": "number", "type_config": {}, "value": "12" } ] } ], "last_page": true }""");

        Assert.That(answer.Tasks!.Select(task => task.Id), Is.EqualTo(["a", "b"]));
        Assert.That((answer.LastPage, answer.Tasks![1].CustomFields![0].Value), Is.EqualTo((true, RawJson.Parse("\"12\""))));
        Assert.That(answer.AdditionalProperties, Is.Empty);
    }

    [TestCase("1700000000000", "\"1700000060000\"", TestName = "TimeEntry_Created_HasANumberAndAText")]
    [TestCase("\"1700000000000\"", "1700000060000", TestName = "TimeEntry_Stopped_HasThemTheOtherWay")]
    public void TimeEntry_MixesNumbersAndTexts(string start, string end)
    {
        var entry = Read<StopTimeEntryResponse>($$"""
            { "data": { "id": "1963465985517105840", "task": { "id": "86c7mc19h", "name": "Paint", "status": { "status": "open", "color": "#fff", "type": "open", "orderindex": 0 }, "custom_type": null },
              "wid": "90", "user": { "id": 81, "username": "Ann", "email": "ann@example.com", "color": null, "initials": "A", "profilePicture": null }, "billable": false,
              "start": {{start}}, "end": {{end}}, "duration": "60000", "description": "", "tags": [], "source": "clickup", "at": 1700000060000 } }
            """).Data;

        Assert.That((entry.Id, entry.Task!.Id, entry.Start, entry.End, entry.Duration, entry.At), Is.EqualTo(("1963465985517105840", "86c7mc19h", Time, Time.AddMinutes(1), TimeSpan.FromMinutes(1), Time.AddMinutes(1))));
        Assert.That(entry.AdditionalProperties, Is.Empty);
    }

    [Test]
    public void TimeEntry_ThatRuns_HasANegativeDurationAndNoEnd()
    {
        var entry = Read<GetRunningTimeEntryResponse>("""{ "data": { "id": "2004673344540003570", "wid": "90", "user": { "id": 81 }, "billable": false, "start": "1700000000000", "duration": -1700000000000, "description": "", "at": 1700000000000 } }""").Data!;

        Assert.That((entry.Id, entry.End, entry.Duration), Is.EqualTo(("2004673344540003570", (DateTimeOffset?)null, TimeSpan.FromMilliseconds(-1_700_000_000_000))));
    }

    [Test]
    public void TrackedTime_HasIntervalsOfATotalAlone()
    {
        var tracked = Read<GetTrackedTimeResponse>("""
            { "data": [ { "user": { "id": 81, "username": "Ann" }, "time": 5400000, "intervals": [
              { "id": "1963465985517105840", "start": null, "end": null, "time": "3600000", "source": "api", "date_added": "1700000000000" },
              { "id": "1963465985517105841", "start": "1700000000000", "end": "1700001800000", "time": "1800000", "source": "clickup", "date_added": "1700001800000" } ] } ] }
            """).Data[0];

        Assert.That((tracked.User.Id, tracked.Time), Is.EqualTo(("81", TimeSpan.FromMinutes(90))));
        Assert.That((tracked.Intervals[0].Id, tracked.Intervals[0].Start, tracked.Intervals[0].End, tracked.Intervals[0].Time), Is.EqualTo(("1963465985517105840", (DateTimeOffset?)null, (DateTimeOffset?)null, TimeSpan.FromHours(1))));
        Assert.That((tracked.Intervals[1].Start, tracked.Intervals[1].DateAdded), Is.EqualTo((Time, Time.AddMinutes(30))));
        Assert.That(tracked.Intervals.SelectMany(interval => interval.AdditionalProperties), Is.Empty);
    }

    [TestCase("\"Infinity\"")]
    [TestCase("12")]
    public void Seats_MayBeWithoutEnd(string seats)
    {
        var answer = Read<GetWorkspaceSeatsResponse>($$"""{ "members": { "filled_members_seats": 3, "total_member_seats": 5, "empty_member_seats": 2 }, "guests": { "filled_guest_seats": 1, "total_guest_seats": {{seats}}, "empty_guest_seats": {{seats}} } }""");

        Assert.That((answer.Members.TotalMemberSeats, answer.Guests.FilledGuestSeats, answer.Guests.TotalGuestSeats), Is.EqualTo((5, 1, RawJson.Parse(seats))));
        Assert.That(answer.Guests.AdditionalProperties, Is.Empty);
    }

    [Test]
    public void Element_OfAnotherKind_CostsNoOther()
    {
        const string json = """{"id":"a","assignees":[{"id":1},"bob",{"id":2}],"due_date":"soon","name":"n"}""";

        var task = Read<ClickUpTask>(json);

        Assert.That((task.Assignees!.Select(user => user.Id), task.DueDate, task.Name), Is.EqualTo((new[] { "1", "2" }, (DateTimeOffset?)null, "n")));
        Assert.That(Leaves.Of(Documents.Parse(JsonConvert.SerializeObject(task))), Is.EqualTo(Leaves.Of(Documents.Parse(json))));
    }

    private static DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    private static T Read<T>(string json) => JsonConvert.DeserializeObject<T>(json)!;
}
