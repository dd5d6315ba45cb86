using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Checklists of tasks, and their items, which can be nested.</summary>
internal static class Checklists
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/task/{task_id}/checklist", Create, "ITEM_013"),
        Put("v2/checklist/{checklist_id}", Edit, "ITEM_015"),
        Delete("v2/checklist/{checklist_id}", Remove, "ITEM_015"),
        Post("v2/checklist/{checklist_id}/checklist_item", CreateItem, "ITEM_015"),
        Put("v2/checklist/{checklist_id}/checklist_item/{checklist_item_id}", EditItem, "ITEM_015"),
        Delete("v2/checklist/{checklist_id}/checklist_item/{checklist_item_id}", RemoveItem, "ITEM_015"),
    ];

    /// <summary>A checklist with its items inside each other. They are stored side by side.</summary>
    public static JsonObject Full(Item checklist)
    {
        var json = checklist.Copy();
        var items = json["items"]!.AsArray().Select(item => (JsonObject)item!.DeepClone()).ToArray();
        json["resolved"] = items.Count(item => (bool)item["resolved"]!);
        json["unresolved"] = items.Count(item => !(bool)item["resolved"]!);
        json["items"] = Under(null);
        return json;

        JsonArray Under(string? parent) => Wire.Array(items.Where(item => (string?)item["parent"] == parent).Select(item =>
        {
            item["children"] = Under((string)item["id"]!);
            return item;
        }));
    }

    private static JsonObject Create(Call call)
    {
        var task = call.Task();
        var checklist = new Item("checklist", Ids.Uuid(call.World), "task/" + task.Id, new JsonObject
        {
            ["task_id"] = task.Id,
            ["name"] = call.Body.Required("name"),
            ["date_created"] = Wire.Milliseconds(call.Now),
            ["orderindex"] = call.World.Of("checklist", "task/" + task.Id).Count(),
            ["creator"] = call.UserId,
            ["resolved"] = 0,
            ["unresolved"] = 0,
            ["items"] = new JsonArray(),
        });
        checklist.Value.Insert(0, "id", checklist.Id);
        return Saved(call, checklist);
    }

    private static JsonObject Edit(Call call) => Saved(call, Find(call).With(value =>
    {
        value["name"] = call.Body.Text("name") ?? (string?)value["name"];
        if (call.Body.Long("position") is { } position) value["orderindex"] = position;
    }));

    private static JsonNode Remove(Call call)
    {
        var checklist = Find(call);
        call.World.Remove(checklist);
        Heard(call, checklist);
        return Call.Nothing;
    }

    private static JsonObject CreateItem(Call call) => Saved(call, Find(call).With(value => value["items"]!.AsArray().Add(new JsonObject
    {
        ["id"] = Ids.Uuid(call.World),
        ["name"] = call.Body.Text("name") ?? "",
        ["orderindex"] = null,
        ["assignee"] = Wire.UserOrNull(call.World, call.Body.Long("assignee")),
        ["group_assignee"] = null,
        ["resolved"] = false,
        ["parent"] = null,
        ["date_created"] = Wire.Milliseconds(call.Now),
        ["start_date"] = null,
        ["start_date_time"] = false,
        ["due_date"] = null,
        ["due_date_time"] = false,
        ["sent_due_date_notif"] = null,
        ["children"] = new JsonArray(),
    })));

    private static JsonObject EditItem(Call call) => Saved(call, Find(call).With(value =>
    {
        var items = value["items"]!.AsArray();
        var item = Item(call, items);
        item["name"] = call.Body.Text("name") ?? (string?)item["name"];
        item["resolved"] = call.Body.Bool("resolved") ?? (bool)item["resolved"]!;
        if (call.Body.Has("assignee")) item["assignee"] = Wire.UserOrNull(call.World, call.Body.Long("assignee"));
        if (call.Body.Has("parent")) item["parent"] = Parent(call, items, (string)item["id"]!);
    }));

    private static JsonNode RemoveItem(Call call)
    {
        Saved(call, Find(call).With(value =>
        {
            var items = value["items"]!.AsArray();
            Drop(items, Item(call, items));
        }));
        return Call.Nothing;
    }

    private static void Drop(JsonArray items, JsonObject item)
    {
        foreach (var child in items.OfType<JsonObject>().Where(child => (string?)child["parent"] == (string)item["id"]!).ToArray()) Drop(items, child);
        items.Remove(item);
    }

    private static string? Parent(Call call, JsonArray items, string id)
    {
        if (call.Body.Text("parent") is not { } wanted) return null;
        for (var above = wanted; above is not null; above = (string?)Of(items, above)["parent"]) Call.RefuseIf(above == id, Errors.InvalidInput("Parent invalid"));
        return wanted;
    }

    private static Item Find(Call call) => call.Stored("checklist", "checklist_id");

    private static JsonObject Item(Call call, JsonArray items) => Of(items, call["checklist_item_id"]);

    private static JsonObject Of(JsonArray items, string id) =>
        items.OfType<JsonObject>().FirstOrDefault(item => (string)item["id"]! == id) ?? throw new RefusedException(Errors.NotFound("checklist item"));

    private static JsonObject Saved(Call call, Item checklist)
    {
        call.World.Put(checklist);
        Heard(call, checklist);
        return new JsonObject { ["checklist"] = Full(checklist) };
    }

    private static void Heard(Call call, Item checklist)
    {
        if (call.World.Tasks.Find((string)checklist.Value["task_id"]!) is { } task)
            Change.OfTask(call, task, "taskUpdated", Change.History(call, task.ListId, "checklist", null, checklist.Id));
    }
}
