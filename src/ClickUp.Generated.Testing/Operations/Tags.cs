using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Tags of spaces and of tasks. Putting one on a task makes it in the space.</summary>
internal static class Tags
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/space/{space_id}/tag", All, "OAUTH_057"),
        Post("v2/space/{space_id}/tag", Create, "OAUTH_057"),
        Put("v2/space/{space_id}/tag/{tag_name}", Edit, "OAUTH_057", "ITEM_015"),
        Delete("v2/space/{space_id}/tag/{tag_name}", Remove, "OAUTH_057"),
        Post("v2/task/{task_id}/tag/{tag_name}", AddToTask, "ITEM_013"),
        Delete("v2/task/{task_id}/tag/{tag_name}", RemoveFromTask, "ITEM_013"),
    ];

    /// <summary>Makes what a space does not have yet.</summary>
    public static void Use(Call call, string spaceId, IEnumerable<string> names)
    {
        var space = call.World.Spaces.Find(spaceId)!;
        var missing = names.Where(name => space.Tags.All(tag => tag.Name != name)).ToArray();
        if (missing.Length > 0) call.World.Spaces = call.World.Spaces.Put(space with { Tags = [.. space.Tags, .. missing.Select(name => new ServerTag(name, CreatorId: call.UserId))] });
    }

    public static string Normal(string name) => name.Trim().ToLowerInvariant();

    private static JsonObject All(Call call) => new()
    {
        ["tags"] = Written.List(call.Space().Tags.Select(tag =>
        {
            var json = Wire.Tag(tag);
            json["project_id"] = call["space_id"];
            return json;
        })),
    };

    private static JsonNode Create(Call call)
    {
        var space = call.Space();
        var name = Normal(call.Body.Object("tag").Required("name"));
        Use(call, space.Id, [name]);
        // The colours of a new tag are ClickUp's own choice, whatever was sent.
        return Call.Nothing;
    }

    private static JsonObject Edit(Call call)
    {
        var space = call.Space();
        var tag = space.Tags.FirstOrDefault(tag => tag.Name == Normal(call["tag_name"])) ?? throw new RefusedException(Errors.NotFound("tag"));
        var sent = call.Body.Object("tag");
        var edited = tag with
        {
            Name = sent.Text("name") is { } name ? Normal(name) : tag.Name,
            Foreground = sent.Text("fg_color") ?? sent.Text("tag_fg") ?? tag.Foreground,
            Background = sent.Text("bg_color") ?? sent.Text("tag_bg") ?? tag.Background,
        };
        call.World.Spaces = call.World.Spaces.Put(space with { Tags = [.. space.Tags.Select(old => old == tag ? edited : old)] });
        if (edited.Name != tag.Name) InTasks(call, space.Id, task => task with { Tags = [.. task.Tags.Select(old => old == tag.Name ? edited.Name : old).Distinct()] }, tag.Name);
        // The one place where the colours go by other names.
        return new JsonObject { ["tag"] = new JsonObject { ["name"] = edited.Name, ["fg_color"] = edited.Foreground, ["bg_color"] = edited.Background } };
    }

    private static JsonNode Remove(Call call)
    {
        var space = call.Space();
        var name = Normal(call["tag_name"]);
        call.World.Spaces = call.World.Spaces.Put(space with { Tags = [.. space.Tags.Where(tag => tag.Name != name)] });
        InTasks(call, space.Id, task => task with { Tags = [.. task.Tags.Where(tag => tag != name)] }, name);
        return Call.Nothing;
    }

    private static JsonNode AddToTask(Call call)
    {
        var task = call.Task();
        var name = Normal(call["tag_name"]);
        var spaceId = call.World.Lists.Find(task.ListId)!.SpaceId;
        Use(call, spaceId, [name]);
        if (task.Tags.Contains(name)) return Call.Nothing;
        Save(call, task with { Tags = [.. task.Tags, name] });
        var tag = call.World.Spaces.Find(spaceId)!.Tags.First(tag => tag.Name == name);
        Change.OfTask(call, task, "taskTagUpdated", Change.History(call, task.ListId, "tag", null, Wire.Tags([tag])));
        return Call.Nothing;
    }

    private static JsonNode RemoveFromTask(Call call)
    {
        var task = call.Task();
        var name = Normal(call["tag_name"]);
        if (!task.Tags.Contains(name)) return Call.Nothing;
        Save(call, task with { Tags = [.. task.Tags.Where(tag => tag != name)] });
        var tag = call.World.Spaces.Find(call.World.Lists.Find(task.ListId)!.SpaceId)!.Tags.First(tag => tag.Name == name);
        Change.OfTask(call, task, "taskTagUpdated", Change.History(call, task.ListId, "tag_removed", Wire.Tags([tag]), null));
        return Call.Nothing;
    }

    private static void InTasks(Call call, string spaceId, Func<ServerTask, ServerTask> change, string name)
    {
        var tasks = call.World.Lists.Of("space/" + spaceId).SelectMany(list => call.World.Tasks.Of("list/" + list.Id)).Where(task => task.Tags.Contains(name)).ToArray();
        foreach (var task in tasks) call.World.Tasks = call.World.Tasks.Put(change(task));
    }

    private static void Save(Call call, ServerTask task) => call.World.Tasks = call.World.Tasks.Put(task with { DateUpdated = call.Now });
}
