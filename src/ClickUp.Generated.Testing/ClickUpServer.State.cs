using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing;

public sealed partial class ClickUpServer
{
    private readonly Dictionary<string, World> _snapshots = new(StringComparer.Ordinal);
    private World _world;
    private World _seed;

    /// <summary>The users, the first of them for the first of <see cref="ClickUpServerOptions.Tokens"/>, and so on. A snapshot.</summary>
    public IReadOnlyList<ServerUser> Users => Rows(world => world.Users);

    /// <summary>The workspaces. A snapshot, as all that follow: what is read does not change, and changing it changes nothing.</summary>
    public IReadOnlyList<ServerWorkspace> Workspaces => Rows(world => world.Workspaces);

    /// <summary>The spaces, deleted ones too.</summary>
    public IReadOnlyList<ServerSpace> Spaces => Rows(world => world.Spaces);

    /// <summary>The folders, deleted ones too.</summary>
    public IReadOnlyList<ServerFolder> Folders => Rows(world => world.Folders);

    /// <summary>The lists, deleted ones too.</summary>
    public IReadOnlyList<ServerList> Lists => Rows(world => world.Lists);

    /// <summary>The tasks, in the order of their making.</summary>
    public IReadOnlyList<ServerTask> Tasks => Rows(world => world.Tasks);

    /// <summary>The comments, and the replies to them.</summary>
    public IReadOnlyList<ServerComment> Comments => Rows(world => world.Comments);

    /// <summary>The time that was tracked in either way, running timers too.</summary>
    public IReadOnlyList<ServerTimeEntry> TimeEntries => Rows(world => world.Times);

    /// <summary>The webhooks that are registered.</summary>
    public IReadOnlyList<ServerWebhook> Webhooks => Rows(world => world.Webhooks);

    /// <summary>The time that is recorded on tasks now, in the order of its recording. Running timers are not in it.</summary>
    public IReadOnlyList<ServerTrackedTime> RecordedTime
    {
        get
        {
            lock (_gate)
            {
                return [.. _world.Times.All.Where(time => time.TaskId is not null && !time.IsRunning).Select(time => new ServerTrackedTime
                {
                    IntervalId = time.Id,
                    TaskId = time.TaskId!,
                    CustomTaskId = _world.Tasks.Find(time.TaskId!)?.CustomId,
                    WorkspaceId = time.WorkspaceId,
                    UserId = time.UserId,
                    Start = time.Start,
                    End = time.End,
                    Time = time.Duration,
                    RecordedAt = time.RecordedAt,
                })];
            }
        }
    }

    /// <summary>The names of the snapshots.</summary>
    public IReadOnlyList<string> Snapshots
    {
        get
        {
            lock (_gate) return [.. _snapshots.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>A task as it is now; <see langword="null"/> if there is none of this id.</summary>
    /// <param name="id">ClickUp's own id.</param>
    public ServerTask? FindTask(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        lock (_gate) return _world.Tasks.Find(id);
    }

    /// <summary>The whole state as JSON, in a form that <see cref="LoadState"/>, <see cref="ClickUpServerOptions.SeedFile"/> and later versions read.</summary>
    public string SaveState()
    {
        lock (_gate) return StateFile.Write(_world);
    }

    /// <summary>Puts a state in the place of the present one. The seed stays what it was.</summary>
    /// <param name="json">What <see cref="SaveState"/> gave, or the like written by hand: ids, and whatever differs from what is usual.</param>
    /// <exception cref="ArgumentException">It is no state, its format is newer than this version, or it refers to what it does not have.</exception>
    public void LoadState(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var world = Seeds.WithUsers(StateFile.Read(json, ClickUpNow), _options);
        lock (_gate) _world = world;
    }

    /// <summary>Keeps the present state under a name; costs nothing. Under a name that is taken the newer one stays.</summary>
    /// <param name="name">The name.</param>
    public void SaveSnapshot(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (_gate) _snapshots[name] = _world;
    }

    /// <summary>Goes back to the state that was kept under a name; it stays there.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">No state is kept under this name.</exception>
    public void RestoreSnapshot(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            _world = _snapshots.TryGetValue(name, out var world) ? world
                : throw new ArgumentException($"There is no snapshot '{name}'. There are: {string.Join(", ", _snapshots.Keys.Order(StringComparer.Ordinal))}.", nameof(name));
        }
    }

    /// <summary>Adds a user, a member of every workspace that does not name its members.</summary>
    /// <param name="name">The name.</param>
    /// <param name="email">The address.</param>
    /// <param name="role">1 owner, 2 admin, 3 member, 4 guest.</param>
    public ServerUser AddUser(string name, string email, int role = 3) => Change(world =>
    {
        var user = new ServerUser(world.Users.All.Select(user => user.Id).DefaultIfEmpty().Max() + 1, name, email) { Role = role };
        world.Users = world.Users.Put(user);
        return user;
    });

    /// <summary>Adds a workspace.</summary>
    /// <param name="name">The name.</param>
    public ServerWorkspace AddWorkspace(string name) => Change(world =>
    {
        var workspace = new ServerWorkspace(Ids.Workspace(world), name);
        world.Workspaces = world.Workspaces.Put(workspace);
        return workspace;
    });

    /// <summary>Adds a space.</summary>
    /// <param name="name">The name.</param>
    /// <param name="workspaceId">The workspace it is in.</param>
    /// <exception cref="ArgumentException">There is no such workspace.</exception>
    public ServerSpace AddSpace(string name, string workspaceId = DefaultWorkspaceId) => Change(world =>
    {
        Check(world.Workspaces.Find(workspaceId), "workspace", workspaceId);
        var space = new ServerSpace(Ids.Place(world), workspaceId, name);
        world.Spaces = world.Spaces.Put(space);
        return space;
    });

    /// <summary>Adds a folder.</summary>
    /// <param name="name">The name.</param>
    /// <param name="spaceId">The space it is in.</param>
    /// <exception cref="ArgumentException">There is no such space.</exception>
    public ServerFolder AddFolder(string name, string spaceId) => Change(world =>
    {
        Check(world.Spaces.Find(spaceId), "space", spaceId);
        var folder = new ServerFolder(Ids.Place(world), spaceId, name);
        world.Folders = world.Folders.Put(folder);
        return folder;
    });

    /// <summary>Adds a list.</summary>
    /// <param name="name">The name.</param>
    /// <param name="spaceId">The space it is in.</param>
    /// <param name="folderId">The folder it is in, if it is in one.</param>
    /// <exception cref="ArgumentException">There is no such space, or no such folder in it.</exception>
    public ServerList AddList(string name, string spaceId, string? folderId = null) => Change(world =>
    {
        Check(world.Spaces.Find(spaceId), "space", spaceId);
        if (folderId is not null) Check(world.Folders.Find(folderId) is { } folder && folder.SpaceId == spaceId ? folder : null, "folder of this space", folderId);
        var list = new ServerList(Ids.Place(world), spaceId, name) { FolderId = folderId };
        world.Lists = world.Lists.Put(list);
        return list;
    });

    /// <summary>Adds a task.</summary>
    /// <param name="name">The name.</param>
    /// <param name="listId">The list it is in; the first one of <see cref="DefaultWorkspaceId"/> if not given.</param>
    /// <param name="configure">Says what else it is to be: <c>task => task with { Priority = 1 }</c>.</param>
    /// <exception cref="ArgumentException">There is no such list, no such status in it, or the id or custom id is taken.</exception>
    public ServerTask AddTask(string name, string? listId = null, Func<ServerTask, ServerTask>? configure = null) => Change(world =>
    {
        var task = new ServerTask(Ids.Task(world)) { Name = name, ListId = listId ?? "" };
        return Seeds.Add(world, configure is null ? task : configure(task), ClickUpNow);
    });

    /// <summary>Puts a changed task in the place of the one it was. No webhook hears of it.</summary>
    /// <param name="id">ClickUp's own id.</param>
    /// <param name="change">The change: <c>task => task with { Status = "complete" }</c>. The id stays.</param>
    /// <exception cref="ArgumentException">There is no such task, list or status.</exception>
    public ServerTask ChangeTask(string id, Func<ServerTask, ServerTask> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Change(world =>
        {
            Check(world.Tasks.Find(id), "task", id);
            var task = change(world.Tasks.Find(id)!) with { Id = id };
            Check(world.Lists.Find(task.ListId), "list", task.ListId);
            task = Seeds.Completed(world, task, ClickUpNow);
            world.Tasks = world.Tasks.Put(task);
            return task;
        });
    }

    /// <summary>Adds a custom field to a list.</summary>
    /// <param name="listId">The list whose tasks have it.</param>
    /// <param name="name">The name.</param>
    /// <param name="type">The type, as ClickUp calls it: <c>drop_down</c>, <c>labels</c>, <c>date</c>…</param>
    /// <param name="typeConfig">Its configuration as JSON: <c>{"options":[{"name":"Bug"}]}</c>. Options without ids get some.</param>
    /// <returns>The id of the field.</returns>
    /// <exception cref="ArgumentException">There is no such list or type.</exception>
    public string AddCustomField(string listId, string name, string type, string? typeConfig = null) => Change(world =>
    {
        Check(world.Lists.Find(listId), "list", listId);
        if (!FieldValues.IsKnown(type)) throw new ArgumentException($"ClickUp has no custom field of type '{type}'.", nameof(type));
        return CustomFields.Make(world, "list/" + listId, name, type, typeConfig is null ? null : JsonNode.Parse(typeConfig)!.AsObject(), ClickUpNow).Id;
    });

    private static void Check(object? there, string what, string id)
    {
        if (there is null) throw new ArgumentException($"There is no {what} {id}.");
    }

    private T Change<T>(Func<World, T> change)
    {
        lock (_gate)
        {
            var world = _world.Copy();
            var result = change(world);
            _world = world;
            return result;
        }
    }

    private IReadOnlyList<T> Rows<T>(Func<World, Table<T>> table) where T : class
    {
        lock (_gate) return [.. table(_world).All];
    }
}
