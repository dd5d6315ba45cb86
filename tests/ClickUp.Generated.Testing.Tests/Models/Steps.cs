using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Models;

/// <summary>Random steps, each done to the server and to the model.</summary>
internal sealed class Steps(Api api, Model model, Random random)
{
    private const string _list = $"v2/list/{ClickUpServer.DefaultListId}/task";

    public async Task StepAsync()
    {
        var task = model.Tasks.Count == 0 ? null : model.Tasks.Values.ElementAt(random.Next(model.Tasks.Count));
        switch (task is null ? 0 : random.Next(13))
        {
            case 0 or 1: await CreateAsync(); break;
            case 2 or 3: await UpdateAsync(task!); break;
            case 4: await DeleteAsync(task!); break;
            case 5: await TagAsync(task!); break;
            case 6: await UntagAsync(task!); break;
            case 7: await DependAsync(task!); break;
            case 8: await CommentAsync(task!); break;
            case 9: await TrackAsync(task!); break;
            case 10: await StartAsync(task!); break;
            case 11: await StopAsync(); break;
            default: Advance(); break;
        }
        await CompareAsync();
    }

    private async Task CreateAsync()
    {
        var parent = random.Next(3) == 0 && model.Tasks.Count > 0 ? model.Tasks.Keys.ElementAt(random.Next(model.Tasks.Count)) : null;
        var made = new { name = $"Task {++model.Made}", status = Pick(Model.Statuses), priority = Priority(), parent, tags = random.Next(2) == 0 ? new[] { Tag() } : [] };
        var id = (await api.PostAsync(_list, made)).Id();
        var task = new Model.Task { Id = id, Order = model.Made, Name = made.name, Status = made.status, Priority = made.priority, Parent = parent };
        task.Tags.UnionWith(made.tags);
        model.Tags.UnionWith(made.tags);
        model.Tasks.Add(id, task);
    }

    private async Task UpdateAsync(Model.Task task)
    {
        var change = new JsonObject();
        if (random.Next(2) == 0) change["name"] = task.Name = $"Renamed {random.Next(100)}";
        if (random.Next(2) == 0) change["status"] = task.Status = Pick(Model.Statuses);
        if (random.Next(3) == 0) change["priority"] = task.Priority = Priority();
        if (random.Next(5) == 0) change["archived"] = task.Archived = !task.Archived;
        await api.PutAsync("v2/task/" + task.Id, change);
    }

    private async Task DeleteAsync(Model.Task task)
    {
        await api.DeleteAsync("v2/task/" + task.Id);
        model.Delete(task.Id);
        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v2/task/" + task.Id), Is.EqualTo((404, "ITEM_013")));
    }

    private async Task TagAsync(Model.Task task)
    {
        var tag = Tag();
        await api.PostAsync($"v2/task/{task.Id}/tag/{tag.ToUpperInvariant()}");
        task.Tags.Add(tag);
        model.Tags.Add(tag);
    }

    private async Task UntagAsync(Model.Task task)
    {
        var tag = Tag();
        await api.DeleteAsync($"v2/task/{task.Id}/tag/{tag}");
        task.Tags.Remove(tag);
    }

    private async Task DependAsync(Model.Task task)
    {
        var other = model.Tasks.Keys.ElementAt(random.Next(model.Tasks.Count));
        if (other == task.Id)
        {
            Assert.That(await api.RefusedAsync(HttpMethod.Post, $"v2/task/{task.Id}/dependency", new { depends_on = other }), Is.EqualTo((400, "INPUT_003")));
            return;
        }
        if (task.DependsOn.Add(other)) await api.PostAsync($"v2/task/{task.Id}/dependency", new { depends_on = other });
        else if (task.DependsOn.Remove(other)) await api.DeleteAsync($"v2/task/{task.Id}/dependency?depends_on={other}");
    }

    private async Task CommentAsync(Model.Task task)
    {
        var text = $"Comment {random.Next(1000)}";
        await api.PostAsync($"v2/task/{task.Id}/comment", new { comment_text = text, notify_all = false });
        task.Comments.Add(text);
    }

    private async Task TrackAsync(Model.Task task)
    {
        var time = random.Next(1, 100_000);
        await api.PostAsync($"v2/task/{task.Id}/time", new { time });
        task.Times.Add(time);
    }

    private async Task StartAsync(Model.Task task)
    {
        await api.PostAsync("v2/team/9001/time_entries/start", new { tid = task.Id });
        End();
        model.Running = (task.Id, model.Now);
    }

    private async Task StopAsync()
    {
        if (model.Running is null)
        {
            Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/team/9001/time_entries/stop"), Is.EqualTo((404, "ITEM_015")));
            return;
        }
        await api.PostAsync("v2/team/9001/time_entries/stop");
        End();
    }

    private void End()
    {
        if (model.Running is not { } running) return;
        model.Tasks[running.TaskId!].Times.Add(model.Now - running.Start);
        model.Running = null;
    }

    private void Advance()
    {
        var by = random.Next(1, 1_000_000);
        api.Clock.Advance(TimeSpan.FromMilliseconds(by));
        model.Now += by;
    }

    /// <summary>One task in full, and the list in one of its many ways.</summary>
    private async Task CompareAsync()
    {
        if (model.Tasks.Count > 0)
        {
            var task = model.Tasks.Values.ElementAt(random.Next(model.Tasks.Count));
            var found = await api.GetAsync("v2/task/" + task.Id);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(((string?)found["name"], (string?)found["status"]!["status"], found["priority"]?["id"]?.ToString(), (string?)found["parent"], (bool)found["archived"]!),
                    Is.EqualTo((task.Name, task.Status, task.Priority?.ToString(System.Globalization.CultureInfo.InvariantCulture), task.Parent, task.Archived)));
                Assert.That(found["tags"].Texts("name").Order(), Is.EqualTo(task.Tags));
                Assert.That(found["dependencies"]!.AsArray().Where(dependency => (string?)dependency!["task_id"] == task.Id).Select(dependency => (string?)dependency!["depends_on"]).Order(), Is.EqualTo(task.DependsOn));
                // What runs counts only when it has ended, but that something was tracked shows.
                Assert.That((long?)found["time_spent"] ?? 0, Is.EqualTo(task.Times.Sum()));
                Assert.That(found["date_closed"] is not null, Is.EqualTo(task.Status == "complete"));
            }
            var comments = (await api.GetAsync($"v2/task/{task.Id}/comment"))["comments"].Texts("comment_text");
            Assert.That(comments, Is.EqualTo(Enumerable.Reverse(task.Comments).Take(25)));
        }
        var (closed, subtasks, archived, tag) = (random.Next(2) == 0, random.Next(2) == 0, random.Next(4) == 0, random.Next(3) == 0 ? Tag() : null);
        var query = $"?include_closed={Word(closed)}&subtasks={Word(subtasks)}&archived={Word(archived)}" + (tag is null ? "" : $"&tags[]={tag}");
        Assert.That((await api.GetAsync(_list + query))["tasks"].Texts("id"), Is.EqualTo(model.Listed(closed, subtasks, archived, tag)));
    }

    private int? Priority() => random.Next(5) is var priority and > 0 ? priority : null;

    private string Tag() => Pick(["red", "green", "blue"]);

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];

    private static string Word(bool value) => value ? "true" : "false";
}
