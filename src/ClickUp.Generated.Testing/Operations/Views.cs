using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.Operations.ViewQueries;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Views of workspaces, spaces, folders and lists, and the tasks in them.</summary>
internal static class Views
{
    private static readonly string[] _types = ["list", "board", "calendar", "table", "timeline", "workload", "activity", "map", "conversation", "gantt"];

    // What a view has that was made without it.
    private static readonly Dictionary<string, JsonElement> _parts = JsonDocument.Parse("""
        {"grouping":{"field":"none","dir":1,"collapsed":[],"ignore":false},
        "divide":{"field":null,"dir":null,"collapsed":[]},
        "sorting":{"fields":[]},
        "filters":{"op":"AND","fields":[],"search":"","show_closed":false},
        "columns":{"fields":[]},
        "team_sidebar":{"assignees":[],"assigned_comments":false,"unassigned_tasks":false},
        "settings":{"show_task_locations":false,"show_subtasks":3,"show_subtask_parent_names":false,"show_closed_subtasks":false,"show_assignees":true,
        "show_images":true,"collapse_empty_columns":null,"me_comments":true,"me_subtasks":true,"me_checklists":true}}
        """).RootElement.EnumerateObject().ToDictionary(part => part.Name, part => part.Value);

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/team/{team_id}/view", call => All(call, "workspace/" + call.Workspace().Id), "SHARD_031"),
        Post("v2/team/{team_id}/view", call => Create(call, "workspace/" + call.Workspace().Id), "SHARD_031"),
        Get("v2/space/{space_id}/view", call => All(call, "space/" + call.Space().Id), "OAUTH_057"),
        Post("v2/space/{space_id}/view", call => Create(call, "space/" + call.Space().Id), "OAUTH_057"),
        Get("v2/folder/{folder_id}/view", call => All(call, "folder/" + call.Folder().Id), "OAUTH_061"),
        Post("v2/folder/{folder_id}/view", call => Create(call, "folder/" + call.Folder().Id), "OAUTH_061"),
        Get("v2/list/{list_id}/view", call => All(call, "list/" + call.List().Id), "OAUTH_055"),
        Post("v2/list/{list_id}/view", call => Create(call, "list/" + call.List().Id), "OAUTH_055"),
        Get("v2/view/{view_id}", call => Answer(Find(call)), "ITEM_015"),
        Put("v2/view/{view_id}", Update, "ITEM_015"),
        Delete("v2/view/{view_id}", Remove, "ITEM_015"),
        Get("v2/view/{view_id}/task", ViewTasks.Page, "ITEM_015", "PAGE_047"),
    ];

    private static Item Find(Call call) => call.Stored("view", "view_id");

    private static JsonObject All(Call call, string parent) => new() { ["views"] = Written.List(call.World.Of("view", parent)) };

    private static JsonObject Create(Call call, string parent)
    {
        var body = call.Body;
        var type = body.Text("type") ?? "list";
        Call.RefuseIf(!_types.Contains(type), Errors.InvalidInput("Type invalid"));
        var (kind, id) = (parent.Split('/')[0], parent.Split('/')[1]);
        var view = new Item("view", Ids.Short(call.World), parent, new JsonObject
        {
            ["name"] = body.Required("name"),
            ["type"] = type,
            ["parent"] = new JsonObject { ["id"] = id, ["type"] = kind switch { "workspace" => 7, "space" => 4, "folder" => 5, _ => 6 } },
            ["date_created"] = Wire.Milliseconds(call.Now),
            ["creator"] = call.UserId,
            ["visibility"] = "public",
            ["protected"] = false,
            ["protected_note"] = null,
            ["protected_by"] = null,
            ["date_protected"] = null,
            ["orderindex"] = call.World.Of("view", parent).Count(),
        });
        view.Value.Insert(0, "id", view.Id);
        foreach (var (name, value) in _parts) view.Value[name] = Wire.Node(body.Get(name) ?? value)!.DeepClone();
        call.World.Put(view);
        return Answer(view);
    }

    private static JsonObject Update(Call call)
    {
        var body = call.Body;
        var view = Find(call).With(value =>
        {
            value["name"] = body.Text("name") ?? (string?)value["name"];
            foreach (var part in _parts.Keys)
            {
                if (body.Get(part) is { } sent) value[part] = Wire.Node(sent)!.DeepClone();
            }
        });
        call.World.Put(view);
        return Answer(view);
    }

    private static JsonNode Remove(Call call)
    {
        var view = Find(call);
        foreach (var comment in call.World.Comments.Of("view/" + view.Id).ToArray()) Comments.Remove(call.World, comment);
        call.World.Remove(view);
        return Call.Nothing;
    }

    private static JsonObject Answer(Item view) => new() { ["view"] = view.Copy() };
}
