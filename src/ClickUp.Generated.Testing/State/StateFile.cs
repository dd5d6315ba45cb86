using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ClickUp.Generated.Testing.State;

/// <summary>The state as JSON, to be written by hand, kept beside a test, or read by programs in other languages.</summary>
internal sealed class StateFile
{
    private const int _format = 1;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public int Format { get; init; }

    public long Sequence { get; init; }

    public long TimeSequence { get; init; }

    public long AuditSequence { get; init; }

    public IReadOnlyList<ServerUser> Users { get; init; } = [];

    public IReadOnlyList<ServerWorkspace> Workspaces { get; init; } = [];

    public IReadOnlyList<ServerSpace> Spaces { get; init; } = [];

    public IReadOnlyList<ServerFolder> Folders { get; init; } = [];

    public IReadOnlyList<ServerList> Lists { get; init; } = [];

    public IReadOnlyList<ServerTask> Tasks { get; init; } = [];

    public IReadOnlyList<ServerTimeEntry> TimeEntries { get; init; } = [];

    public IReadOnlyList<ServerComment> Comments { get; init; } = [];

    public IReadOnlyList<ServerWebhook> Webhooks { get; init; } = [];

    public IReadOnlyList<StoredItem> Items { get; init; } = [];

    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    public static string Write(World world) => JsonSerializer.Serialize(new StateFile
    {
        Format = _format,
        Sequence = world.Sequence,
        TimeSequence = world.TimeSequence,
        AuditSequence = world.AuditSequence,
        Users = [.. world.Users.All],
        Workspaces = [.. world.Workspaces.All],
        Spaces = [.. world.Spaces.All],
        Folders = [.. world.Folders.All],
        Lists = [.. world.Lists.All],
        Tasks = [.. world.Tasks.All],
        TimeEntries = [.. world.Times.All],
        Comments = [.. world.Comments.All],
        Webhooks = [.. world.Webhooks.All],
        Items = [.. world.Items.All.Select(item => new StoredItem(item.Kind, item.Id, item.Parent, item.Copy()))],
        Files = world.Files,
    }, _options);

    /// <exception cref="ArgumentException">The text is no state, is of a newer format, or refers to what is not there.</exception>
    public static World Read(string json, DateTimeOffset now)
    {
        StateFile file;
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.Number || !format.TryGetInt32(out var number))
                throw new ArgumentException($"The state must be an object of JSON with \"format\": {_format}.", nameof(json));
            // A newer one may have what would be lost here.
            if (number is > _format or < 1)
                throw new ArgumentException($"The state has format {number}; this version of the embedded ClickUp reads up to {_format}. Update the package that reads it.", nameof(json));
            file = document.Deserialize<StateFile>(_options)!;
        }
        catch (JsonException e)
        {
            var place = e.Path is { Length: > 1 } path && !e.Message.Contains(path, StringComparison.Ordinal) ? $" at {path}" : "";
            throw new ArgumentException($"The state can not be read{place}: {e.Message}", nameof(json), e);
        }
        return file.ToWorld(now);
    }

    private World ToWorld(DateTimeOffset now)
    {
        Distinct(Users, "users", user => user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Distinct(Workspaces, "workspaces", workspace => workspace.Id);
        Distinct(Spaces, "spaces", space => space.Id);
        Distinct(Folders, "folders", folder => folder.Id);
        Distinct(Lists, "lists", list => list.Id);
        Distinct(Tasks, "tasks", task => task.Id);
        Distinct(TimeEntries, "time_entries", time => time.Id);
        Distinct(Comments, "comments", comment => comment.Id);
        Distinct(Webhooks, "webhooks", webhook => webhook.Id);
        Distinct(Items, "items", item => item.Id.Length == 0 ? "" : item.Kind + ' ' + item.Id);
        var world = new World { Sequence = Sequence, TimeSequence = TimeSequence, AuditSequence = AuditSequence, Files = Files.ToImmutableDictionary() };
        foreach (var user in Users) world.Users = world.Users.Put(user);
        foreach (var workspace in Workspaces) world.Workspaces = world.Workspaces.Put(workspace);
        foreach (var space in Spaces) world.Spaces = world.Spaces.Put(Known(world.Workspaces.Find(space.WorkspaceId), space, "space", space.Id, "workspace", space.WorkspaceId));
        foreach (var folder in Folders) world.Folders = world.Folders.Put(Known(world.Spaces.Find(folder.SpaceId), folder, "folder", folder.Id, "space", folder.SpaceId));
        foreach (var list in Lists)
        {
            if (list.FolderId is not null) Known(world.Folders.Find(list.FolderId), list, "list", list.Id, "folder", list.FolderId);
            world.Lists = world.Lists.Put(Known(world.Spaces.Find(list.SpaceId), list, "list", list.Id, "space", list.SpaceId));
        }
        foreach (var task in Tasks) world.Tasks = world.Tasks.Put(Seeds.Completed(world, Known(world.Lists.Find(task.ListId), task, "task", task.Id, "list", task.ListId), now));
        foreach (var task in Tasks)
        {
            foreach (var list in task.OtherListIds) Known(world.Lists.Find(list), task, "task", task.Id, "list", list);
        }
        foreach (var task in Tasks.Where(task => task.ParentId is not null)) Known(world.Tasks.Find(task.ParentId!), task, "task", task.Id, "parent", task.ParentId!);
        foreach (var time in TimeEntries)
        {
            if (time.TaskId is not null) Known(world.Tasks.Find(time.TaskId), time, "time entry", time.Id, "task", time.TaskId);
            world.Times = world.Times.Put(Known(world.Workspaces.Find(time.WorkspaceId), time, "time entry", time.Id, "workspace", time.WorkspaceId));
        }
        foreach (var comment in Comments) world.Comments = world.Comments.Put(comment);
        foreach (var webhook in Webhooks) world.Webhooks = world.Webhooks.Put(Known(world.Workspaces.Find(webhook.WorkspaceId), webhook, "webhook", webhook.Id, "workspace", webhook.WorkspaceId));
        foreach (var item in Items) world.Put(new Item(item.Kind, item.Id, item.Parent, item.Value));
        return world;
    }

    /// <summary>One would hide the other.</summary>
    private static void Distinct<T>(IReadOnlyList<T> rows, string name, Func<T, string> idOf) where T : class
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is null || idOf(rows[i]) is not { Length: > 0 } id) throw new ArgumentException($"{name}[{i}] of the state has no id.");
            if (!ids.Add(id)) throw new ArgumentException($"Two {name} of the state have the id {id}.");
        }
    }

    private static T Known<T>(object? there, T row, string what, string id, string whose, string otherId) =>
        there is null ? throw new ArgumentException($"The {what} {id} of the state has the {whose} {otherId}, which the state does not have.") : row;

    /// <summary>An <see cref="Item"/> on paper.</summary>
    internal sealed record StoredItem(string Kind, string Id, string Parent, JsonObject Value);
}
