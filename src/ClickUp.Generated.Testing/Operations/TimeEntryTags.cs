using System.Text.Json.Nodes;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Tags of time entries, which are not those of tasks.</summary>
internal static class TimeEntryTags
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/team/{team_id}/time_entries/tags", All, "SHARD_031"),
        Post("v2/team/{team_id}/time_entries/tags", Add, "SHARD_031", "ITEM_015"),
        Put("v2/team/{team_id}/time_entries/tags", Rename, "SHARD_031"),
        Delete("v2/team/{team_id}/time_entries/tags", Remove, "SHARD_031", "ITEM_015"),
    ];

    public static IReadOnlyList<ServerTag> Read(Call call, IReadOnlyList<Json>? tags) =>
        [.. (tags ?? []).Select(tag => new ServerTag(tag.Required("name"), tag.Text("tag_fg") ?? "#ffffff", tag.Text("tag_bg") ?? "#87909e", call.UserId))];

    private static JsonObject All(Call call) => new()
    {
        ["data"] = Wire.Tags(call.World.Times.Of("workspace/" + call.Workspace().Id).SelectMany(time => time.Tags).DistinctBy(tag => tag.Name)),
    };

    private static JsonNode Add(Call call)
    {
        var tags = Read(call, call.Body.Objects("tags"));
        return Change(call, Named(call), time => time with { Tags = [.. time.Tags, .. tags.ExceptBy(time.Tags.Select(tag => tag.Name), tag => tag.Name)] });
    }

    private static JsonNode Remove(Call call)
    {
        var names = Read(call, call.Body.Objects("tags")).Select(tag => tag.Name).ToArray();
        return Change(call, Named(call), time => time with { Tags = [.. time.Tags.Where(tag => !names.Contains(tag.Name))] });
    }

    private static JsonNode Rename(Call call)
    {
        var (body, name) = (call.Body, call.Body.Required("name"));
        return Change(call, call.World.Times.Of("workspace/" + call.Workspace().Id), time => time with
        {
            Tags = [.. time.Tags.Select(tag => tag.Name != name ? tag : tag with
            {
                Name = body.Text("new_name") ?? tag.Name,
                Foreground = body.Text("tag_fg") ?? tag.Foreground,
                Background = body.Text("tag_bg") ?? tag.Background,
            })],
        });
    }

    private static IEnumerable<ServerTimeEntry> Named(Call call)
    {
        call.Workspace();
        return (call.Body.Texts("time_entry_ids") ?? []).Select(id => TimeEntries.Find(call, id));
    }

    private static JsonNode Change(Call call, IEnumerable<ServerTimeEntry> times, Func<ServerTimeEntry, ServerTimeEntry> change)
    {
        foreach (var time in times.ToArray()) call.World.Times = call.World.Times.Put(change(time));
        return Call.Nothing;
    }
}
