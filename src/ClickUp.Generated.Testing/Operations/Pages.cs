using System.Globalization;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The pages of docs, which can be nested.</summary>
internal static class Pages
{
    private const string _doc = "v3/workspaces/{workspace_id}/docs/{doc_id}";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get(_doc + "/page_listing", call => Tree(call, withContent: false), "ITEM_015"),
        Get(_doc + "/pages", call => Tree(call, withContent: true), "ITEM_015"),
        Post(_doc + "/pages", Create, "ITEM_015").With(201),
        Get(_doc + "/pages/{page_id}", Show, "ITEM_015"),
        Put(_doc + "/pages/{page_id}", Update, "ITEM_015"),
        // Not documented, but there.
        Delete(_doc + "/pages/{page_id}", Remove, "ITEM_015").With(204),
    ];

    public static Item Make(Call call, Item doc, string? parentId, string name, string? subtitle, string content)
    {
        var id = Ids.Short(call.World);
        var page = new Item("page", id, "doc/" + doc.Id, new JsonObject
        {
            ["id"] = id,
            ["doc_id"] = doc.Id,
            ["workspace_id"] = long.Parse(call["workspace_id"], CultureInfo.InvariantCulture),
            ["name"] = name,
            ["sub_title"] = subtitle ?? "",
            ["date_created"] = call.Now.ToUnixTimeMilliseconds(),
            ["date_updated"] = call.Now.ToUnixTimeMilliseconds(),
            ["content"] = content,
            ["creator_id"] = call.UserId,
            ["deleted"] = false,
            ["archived"] = false,
            ["authors"] = new JsonArray(call.UserId),
            ["contributors"] = new JsonArray(),
            ["protected"] = false,
        });
        if (parentId is not null) page.Value["parent_page_id"] = parentId;
        call.World.Put(page);
        return page;
    }

    private static JsonObject Create(Call call)
    {
        var (doc, body) = (Docs.Find(call), call.Body);
        var parent = body.Text("parent_page_id");
        Call.RefuseIf(parent is not null && call.World.Find("page", parent)?.Parent != "doc/" + doc.Id, Errors.NotFound("page"));
        return Full(call, Make(call, doc, parent, body.Text("name") ?? "", body.Text("sub_title"), body.Text("content") ?? ""), 0, withContent: true);
    }

    private static JsonObject Show(Call call) => Full(call, Find(call), -1, withContent: true);

    /// <summary>The pages inside each other, down to a depth; -1 is all.</summary>
    private static JsonNode Tree(Call call, bool withContent)
    {
        var doc = Docs.Find(call);
        var depth = (int)(call.QueryLong("max_page_depth") ?? -1);
        return Under(call, doc.Id, null, depth, withContent);
    }

    private static JsonNode Under(Call call, string docId, string? parentId, int depth, bool withContent) =>
        Written.List(call.World.Of("page", "doc/" + docId).Where(page => (string?)page.Value["parent_page_id"] == parentId).Select(page => Full(call, page, depth, withContent)));

    private static JsonNode Update(Call call)
    {
        var body = call.Body;
        call.World.Put(Find(call).With(value =>
        {
            value["name"] = body.Text("name") ?? (string?)value["name"];
            value["sub_title"] = body.Text("sub_title") ?? (string?)value["sub_title"];
            if (body.Text("content") is { } content)
            {
                var old = (string)value["content"]!;
                value["content"] = body.Text("content_edit_mode") switch
                {
                    null or "replace" => content,
                    "append" => old + content,
                    "prepend" => content + old,
                    _ => throw new RefusedException(Errors.InvalidInput("content_edit_mode invalid")),
                };
            }
            value["date_updated"] = call.Now.ToUnixTimeMilliseconds();
            value["edited_by"] = call.UserId;
            value["date_edited"] = call.Now.ToUnixTimeMilliseconds();
        }));
        return Call.Nothing;
    }

    private static JsonNode? Remove(Call call)
    {
        Remove(call.World, Find(call));
        return null;
    }

    private static void Remove(World world, Item page)
    {
        foreach (var child in world.Of("page", page.Parent).Where(child => (string?)child.Value["parent_page_id"] == page.Id).ToArray()) Remove(world, child);
        world.Remove(page);
    }

    private static Item Find(Call call)
    {
        var doc = Docs.Find(call);
        return call.Stored("page", "page_id") is { } page && page.Parent == "doc/" + doc.Id ? page : throw new RefusedException(Errors.NotFound("page"));
    }

    private static JsonObject Full(Call call, Item page, int depth, bool withContent)
    {
        var json = withContent ? page.Copy() : new JsonObject
        {
            ["id"] = page.Id,
            ["doc_id"] = (string)page.Value["doc_id"]!,
            ["workspace_id"] = page.Value["workspace_id"]!.DeepClone(),
            ["name"] = (string)page.Value["name"]!,
        };
        if (!withContent && (string?)page.Value["parent_page_id"] is { } parent) json["parent_page_id"] = parent;
        json["pages"] = depth == 0 ? new JsonArray() : Under(call, (string)page.Value["doc_id"]!, page.Id, depth - 1, withContent);
        return json;
    }
}
