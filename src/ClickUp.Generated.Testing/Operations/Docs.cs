using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Docs. They can be made and read; the API can neither change nor delete them.</summary>
internal static class Docs
{
    private const int _workspace = 12;

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Get("v3/workspaces/{workspace_id}/docs", Search, "SHARD_031"),
        Post("v3/workspaces/{workspace_id}/docs", Create, "SHARD_031").With(201),
        Get("v3/workspaces/{workspace_id}/docs/{doc_id}", call => Find(call).Copy(), "SHARD_031", "ITEM_015"),
    ];

    public static Item Find(Call call)
    {
        call.Workspace("workspace_id");
        return call.Stored("doc", "doc_id");
    }

    private static JsonObject Search(Call call)
    {
        var docs = call.World.Of("doc", "workspace/" + call.Workspace("workspace_id").Id).Select(doc => doc.Copy());
        if (call.Query("id") is { Length: > 0 } id) docs = docs.Where(doc => (string?)doc["id"] == id);
        if (call.QueryLong("creator") is { } creator) docs = docs.Where(doc => (long)doc["creator"]! == creator);
        if (call.Query("parent_id") is { Length: > 0 } parent) docs = docs.Where(doc => (string?)doc["parent"]!["id"] == parent);
        // Neither deleted nor archived ones are ever made here.
        if (call.Flag("deleted") || call.Flag("archived")) docs = [];
        return Cursors.Page(call, docs, "docs", least: 10);
    }

    private static JsonObject Create(Call call)
    {
        var (workspace, body) = (call.Workspace("workspace_id"), call.Body);
        var parent = body.Object("parent");
        var id = Ids.Short(call.World);
        var visibility = body.Get("visibility");
        var doc = new Item("doc", id, "workspace/" + workspace.Id, new JsonObject
        {
            ["id"] = id,
            ["date_created"] = call.Now.ToUnixTimeMilliseconds(),
            ["date_updated"] = call.Now.ToUnixTimeMilliseconds(),
            ["name"] = body.Text("name") ?? "",
            ["type"] = 1,
            ["parent"] = new JsonObject { ["id"] = parent.Text("id") ?? workspace.Id, ["type"] = parent.Long("type") ?? _workspace },
            ["public"] = visibility is { ValueKind: JsonValueKind.String } word ? word.GetString() == "PUBLIC" : visibility is { ValueKind: JsonValueKind.Number } number && number.GetDouble() == 1,
            ["workspace_id"] = long.Parse(workspace.Id, CultureInfo.InvariantCulture),
            ["creator"] = call.UserId,
            ["deleted"] = false,
            ["archived"] = false,
        });
        call.World.Put(doc);
        // A doc begins with a page, unless none is wanted.
        if (body.Bool("create_page") ?? true) Pages.Make(call, doc, null, "", null, "");
        return doc.Copy();
    }
}
