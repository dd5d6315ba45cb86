using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Custom fields of lists, folders, spaces and workspaces, and their values at tasks.</summary>
internal static class CustomFields
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v2/list/{list_id}/field", call => Answer(Accessible(call.World, call.List())), "OAUTH_055"),
        Get("v2/folder/{folder_id}/field", call => Answer(call.World.Of("field", "folder/" + call.Folder().Id)), "OAUTH_061"),
        Get("v2/space/{space_id}/field", call => Answer(call.World.Of("field", "space/" + call.Space().Id)), "OAUTH_057"),
        Get("v2/team/{team_id}/field", call => Answer(call.World.Of("field", "workspace/" + call.Workspace().Id)), "SHARD_031"),
        // These two are not documented.
        Post("v2/list/{list_id}/field", call => Create(call, "list/" + call.List().Id), "OAUTH_055", "FIELD_422"),
        Post("v2/space/{space_id}/field", call => Create(call, "space/" + call.Space().Id), "OAUTH_057", "FIELD_422"),
        Post("v2/task/{task_id}/field/{field_id}", SetValue, "ITEM_013", "FIELD_011", "FIELD_375", "ITEM_015"),
        Delete("v2/task/{task_id}/field/{field_id}", RemoveValue, "ITEM_013", "ITEM_015"),
    ];

    public static ServerTask Set(Call call, ServerTask task, string fieldId, Json sent)
    {
        var list = call.World.Lists.Find(task.ListId)!;
        var field = Accessible(call.World, list).FirstOrDefault(field => field.Id == fieldId) ?? throw new RefusedException(Errors.NotFound("field"));
        var values = new Dictionary<string, JsonElement>(task.FieldValues);
        var before = values.TryGetValue(fieldId, out var old) ? old : default;
        if (FieldValues.Write(call, field, before, sent) is { } value) values[fieldId] = value;
        else values.Remove(fieldId);
        return task with { FieldValues = values };
    }

    public static Item Make(World world, string parent, string name, string type, JsonObject? config, DateTimeOffset now)
    {
        Call.RefuseIf(!FieldValues.IsKnown(type), Errors.Code("FIELD_422"));
        config ??= [];
        var place = 0;
        foreach (var option in config["options"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            option["id"] ??= Ids.Uuid(world);
            option["color"] ??= null;
            option["orderindex"] ??= place++;
        }
        var field = new Item("field", Ids.Uuid(world), parent, new JsonObject
        {
            ["name"] = name,
            ["type"] = type,
            ["type_config"] = config,
            ["date_created"] = Wire.Milliseconds(now),
            ["hide_from_guests"] = false,
        });
        field.Value.Insert(0, "id", field.Id);
        world.Put(field);
        return field;
    }

    private static JsonObject Create(Call call, string parent) => new()
    {
        ["field"] = Make(call.World, parent, call.Body.Required("name"), call.Body.Required("type"),
            call.Body.Get("type_config") is { ValueKind: JsonValueKind.Object } config ? (JsonObject)Wire.Node(config)!.DeepClone() : null, call.Now).Copy(),
    };

    public static IEnumerable<Item> Accessible(World world, ServerList list) =>
    [
        .. world.Of("field", "list/" + list.Id),
        .. list.FolderId is null ? [] : world.Of("field", "folder/" + list.FolderId),
        .. world.Of("field", "space/" + list.SpaceId),
        .. world.Of("field", "workspace/" + world.WorkspaceOfList(list)),
    ];

    private static JsonObject Answer(IEnumerable<Item> fields) => new() { ["fields"] = Written.List(fields) };

    private static JsonNode SetValue(Call call)
    {
        Call.RefuseIf(!call.Body.Has("value"), Errors.InvalidInput("Value is required"));
        return Save(call, task => Set(call, task, call["field_id"], call.Body));
    }

    private static JsonNode RemoveValue(Call call)
    {
        call.Stored("field", "field_id");
        return Save(call, task => task with { FieldValues = task.FieldValues.Where(value => value.Key != call["field_id"]).ToDictionary() });
    }

    private static JsonNode Save(Call call, Func<ServerTask, ServerTask> change)
    {
        var before = call.Task();
        var task = change(before) with { DateUpdated = call.Now };
        call.World.Tasks = call.World.Tasks.Put(task);
        var field = call.Stored("field", "field_id");
        var item = Change.History(call, task.ListId, "custom_field", Value(before), Value(task));
        item["custom_field"] = Described(field, task.WorkspaceId);
        Change.OfTask(call, task, "taskUpdated", item);
        return Call.Nothing;

        // As it is stored: of a drop-down the option's id, where a read gives its index.
        JsonNode? Value(ServerTask of) => of.FieldValues.TryGetValue(field.Id, out var value) ? Wire.Node(value)?.DeepClone() : null;
    }

    private static JsonObject Described(Item field, string workspaceId)
    {
        var json = field.Copy();
        json["values_set"] = null;
        json["userid"] = "1";
        json["team_id"] = workspaceId;
        json["deleted"] = false;
        json["deleted_by"] = null;
        json["pinned"] = false;
        json["required"] = false;
        json["required_on_subtasks"] = false;
        json["linked_subcategory"] = null;
        return json;
    }
}
