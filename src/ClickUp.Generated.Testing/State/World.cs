using System.Collections.Immutable;
using System.Globalization;

namespace ClickUp.Generated.Testing.State;

/// <summary>All that the server remembers. A copy costs nothing; what was read from one stays as it was.</summary>
internal sealed class World
{
    public Table<ServerUser> Users { get; set; } = new(user => Text(user.Id), _ => []);

    public Table<ServerWorkspace> Workspaces { get; set; } = new(workspace => workspace.Id, _ => []);

    public Table<ServerSpace> Spaces { get; set; } = new(space => space.Id, space => [space.WorkspaceId]);

    public Table<ServerFolder> Folders { get; set; } = new(folder => folder.Id, folder => [folder.SpaceId]);

    public Table<ServerList> Lists { get; set; } = new(list => list.Id, list => list.FolderId is null ? ["space/" + list.SpaceId] : ["space/" + list.SpaceId, "folder/" + list.FolderId]);

    public Table<ServerTask> Tasks { get; set; } = new(task => task.Id, TaskKeys);

    public Table<ServerTimeEntry> Times { get; set; } = new(time => time.Id, TimeKeys);

    public Table<ServerComment> Comments { get; set; } = new(comment => comment.Id, comment => [comment.Parent]);

    public Table<ServerWebhook> Webhooks { get; set; } = new(webhook => webhook.Id, webhook => [webhook.WorkspaceId]);

    /// <summary>Everything else, by kind and id, and by kind and parent.</summary>
    public Table<Item> Items { get; set; } = new(item => item.Kind + '/' + item.Id, item => [item.Kind + '@' + item.Parent]);

    /// <summary>The contents of attachments by their ids.</summary>
    public ImmutableDictionary<string, byte[]> Files { get; set; } = ImmutableDictionary<string, byte[]>.Empty;

    /// <summary>How many ids were given out.</summary>
    public long Sequence { get; set; }

    /// <summary>How many ids of tracked time were given out.</summary>
    public long TimeSequence { get; set; }

    /// <summary>How many rows the audit log got.</summary>
    public long AuditSequence { get; set; }

    /// <summary>What was asked for last, for whoever reads on page by page.</summary>
    public TaskList? LastTasks { get; set; }

    public World Copy() => (World)MemberwiseClone();

    public Item? Find(string kind, string id) => Items.Find(kind + '/' + id);

    public IEnumerable<Item> Of(string kind, string parent) => Items.Of(kind + '@' + parent);

    public void Put(Item item) => Items = Items.Put(item);

    public void Remove(Item item) => Items = Items.Remove(item.Kind + '/' + item.Id);

    public ServerUser? User(long id) => Users.Find(Text(id));

    public string? WorkspaceOfList(ServerList list) => Spaces.Find(list.SpaceId)?.WorkspaceId;

    public IReadOnlyList<ServerStatus> StatusesOf(ServerList list) => list.Statuses ?? Spaces.Find(list.SpaceId)?.Statuses ?? [new("to do", "open"), new("complete", "closed")];

    public IEnumerable<ServerUser> MembersOf(ServerWorkspace workspace) =>
        workspace.MemberIds is { } ids ? ids.Select(User).OfType<ServerUser>() : Users.All.Where(user => user.Role != 4);

    public static string CustomIdKey(string workspaceId, string customId) => $"custom/{workspaceId}/{customId}";

    private static IEnumerable<string> TaskKeys(ServerTask task)
    {
        yield return "list/" + task.ListId;
        foreach (var list in task.OtherListIds) yield return "other/" + list;
        if (task.ParentId is not null) yield return "task/" + task.ParentId;
        if (task.CustomId is not null) yield return CustomIdKey(task.WorkspaceId, task.CustomId);
    }

    private static IEnumerable<string> TimeKeys(ServerTimeEntry time)
    {
        yield return "workspace/" + time.WorkspaceId;
        if (time.TaskId is not null) yield return "task/" + time.TaskId;
        if (time.IsRunning) yield return $"running/{time.WorkspaceId}/{Text(time.UserId)}";
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
