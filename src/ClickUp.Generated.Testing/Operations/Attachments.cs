using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using static ClickUp.Generated.Testing.Operations.Routes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Files at tasks and custom fields. They are kept, and can be fetched where the answer says.</summary>
internal static class Attachments
{
    /// <summary>Where they are fetched, without a token.</summary>
    public const string Folder = "attachments";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        Post("v2/task/{task_id}/attachment", OnTask, "ITEM_013", "ATTCH_045", "INPUT_003"),
        Get("v3/workspaces/{workspace_id}/{entity_type}/{entity_id}/attachments", All, "SHARD_031", "ITEM_013"),
        Post("v3/workspaces/{workspace_id}/{entity_type}/{entity_id}/attachments", OnEntity, "SHARD_031", "ITEM_013", "ATTCH_045", "INPUT_003"),
    ];

    public static JsonObject Full(Call call, Item attachment)
    {
        var json = WithAddress(call, attachment, attachment.Copy());
        // What the newer form tells, and this one does not.
        foreach (var name in new[] { "mimetype", "size", "user" }) json.Remove(name);
        return json;
    }

    /// <summary>As a task shows it, which is another form again.</summary>
    public static JsonObject OfTask(Call call, Item attachment)
    {
        var json = attachment.Copy();
        json["type"] = 1;
        json["version"] = 0;
        json["is_folder"] = null;
        json["hidden"] = false;
        json["parent_id"] = attachment.Parent.Split('/')[1];
        json["total_comments"] = 0;
        json["resolved_comments"] = 0;
        json["deleted"] = false;
        json["orientation"] = null;
        json["email_data"] = null;
        json.Remove("name");
        return WithAddress(call, attachment, json);
    }

    private static JsonObject OnTask(Call call)
    {
        var task = call.Task();
        var (name, type, content) = File(call, section => section == "attachment" || section.StartsWith("attachment[", StringComparison.Ordinal));
        return Full(call, Keep(call, "task/" + task.Id, name, type, content));
    }

    private static JsonObject OnEntity(Call call)
    {
        var parent = Parent(call);
        var (name, type, content) = File(call, _ => true);
        return New(call, Keep(call, parent, name, type, content));
    }

    private static JsonObject All(Call call) => Cursors.Page(call, call.World.Of("attachment", Parent(call)).Select(item => New(call, item)));

    private static string Parent(Call call)
    {
        call.Workspace("workspace_id");
        // "attachments" are those of a task.
        return call["entity_type"] switch
        {
            "attachments" => "task/" + call.Task("entity_id").Id,
            "custom_fields" => "field/" + call.Stored("field", "entity_id").Id,
            _ => throw new RefusedException(Errors.Code("LOC_008")),
        };
    }

    private static Item Keep(Call call, string parent, string name, string type, byte[] content)
    {
        var extension = Path.GetExtension(name).TrimStart('.');
        var id = Ids.Uuid(call.World) + (extension.Length > 0 ? "." + extension : "");
        var attachment = new Item("attachment", id, parent, new JsonObject
        {
            ["id"] = id,
            ["version"] = "0",
            ["date"] = call.Now.ToUnixTimeMilliseconds(),
            ["name"] = name,
            ["title"] = name,
            ["extension"] = extension,
            ["source"] = 1,
            ["thumbnail_small"] = null,
            ["thumbnail_medium"] = null,
            ["thumbnail_large"] = null,
            ["mimetype"] = type,
            ["size"] = content.Length,
            ["user"] = Wire.User(call.User),
        });
        call.World.Put(attachment);
        call.World.Files = call.World.Files.SetItem(id, content);
        return attachment;
    }

    /// <summary>The newer form, which has an address for every thumbnail: here, that of the file.</summary>
    private static JsonObject New(Call call, Item attachment) => new()
    {
        ["id"] = attachment.Id,
        ["title"] = (string)attachment.Value["title"]!,
        ["extension"] = (string)attachment.Value["extension"]!,
        ["mime_type"] = (string)attachment.Value["mimetype"]!,
        ["size"] = attachment.Value["size"]!.DeepClone(),
        ["date_created"] = attachment.Value["date"]!.DeepClone(),
        ["date_updated"] = attachment.Value["date"]!.DeepClone(),
        ["parent_entity_type"] = attachment.Parent.StartsWith("task/", StringComparison.Ordinal) ? "attachments" : "custom_fields",
        ["parent_id"] = attachment.Parent.Split('/')[1],
        ["signed"] = false,
        ["thumbnail_small"] = Address(call, attachment),
        ["thumbnail_medium"] = Address(call, attachment),
        ["thumbnail_large"] = Address(call, attachment),
        ["url"] = Address(call, attachment),
        ["user_id"] = attachment.Value["user"]!["id"]!.DeepClone(),
    };

    private static JsonObject WithAddress(Call call, Item attachment, JsonObject json)
    {
        var url = Address(call, attachment);
        json["url"] = url;
        json["url_w_query"] = url + "?view=open";
        json["url_w_host"] = url;
        return json;
    }

    private static string Address(Call call, Item attachment) =>
        new Uri(call.BaseAddress, $"/{Folder}/{attachment.Id}/{Uri.EscapeDataString((string)attachment.Value["title"]!)}").AbsoluteUri;

    /// <summary>The first file of a form. Without a name it is called <c>blob</c>.</summary>
    private static (string Name, string Type, byte[] Content) File(Call call, Func<string, bool> isMeant)
    {
        if (!MediaTypeHeaderValue.TryParse(call.Request.Headers.GetValueOrDefault("Content-Type"), out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw new RefusedException(Errors.InvalidInput("The body must be multipart/form-data, with a boundary"));
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(call.Request.Body.ToArray()));
            // A stream in memory is read at once.
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !isMeant(HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "")) continue;
                var content = new MemoryStream();
                section.Body.CopyTo(content);
                var name = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                if (name is null && (HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "") == "filename") continue;
                return (string.IsNullOrEmpty(name) ? "blob" : name, section.ContentType ?? "application/octet-stream", content.ToArray());
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new RefusedException(Errors.InvalidInput("The form breaks off"));
        }
        throw new RefusedException(Errors.Code("ATTCH_045"));
    }
}
