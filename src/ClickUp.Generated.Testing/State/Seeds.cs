namespace ClickUp.Generated.Testing.State;

/// <summary>What is there at the start.</summary>
internal static class Seeds
{
    /// <exception cref="ArgumentException">Two tasks have the same id, or the seed can not be read.</exception>
    public static World Initial(ClickUpServerOptions options, DateTimeOffset now)
    {
        if (options.SeedFile is { } file) return WithUsers(StateFile.Read(ReadFile(file), now), options);
        var world = WithUsers(new World(), options);
        foreach (var id in options.Tasks.Select(task => task.WorkspaceId).Prepend(ClickUpServer.DefaultWorkspaceId).Distinct())
            world.Workspaces = world.Workspaces.Put(new ServerWorkspace(id, $"Workspace {id}"));
        foreach (var task in options.Tasks) Add(world, task, now);
        return world;
    }

    /// <summary>A user for each token.</summary>
    public static World WithUsers(World world, ClickUpServerOptions options)
    {
        while (world.Users.Count < options.Tokens.Distinct().Count())
        {
            var id = world.Users.All.Select(user => user.Id).DefaultIfEmpty().Max() + 1;
            world.Users = world.Users.Put(User(id) with { Role = world.Users.Count == 0 ? 1 : 3 });
        }
        return world;
    }

    /// <summary>A user of whom nothing is known but the id.</summary>
    public static ServerUser User(long id) => new(id, $"User {id}", $"user{id}@example.com");

    /// <summary>Puts a task where it belongs: into its list, or else into the first one of its workspace, which is made if there is none.</summary>
    public static ServerTask Add(World world, ServerTask task, DateTimeOffset now)
    {
        if (world.Tasks.Find(task.Id) is not null) throw new ArgumentException($"Two tasks have the id {task.Id}.");
        if (task.CustomId is not null && world.Tasks.CountOf(World.CustomIdKey(task.WorkspaceId, task.CustomId)) > 0)
            throw new ArgumentException($"Two tasks of workspace {task.WorkspaceId} have the custom id {task.CustomId}.");
        if (task.ListId.Length == 0) task = task with { ListId = FirstList(world, task.WorkspaceId).Id };
        var list = world.Lists.Find(task.ListId) ?? throw new ArgumentException($"The task {task.Id} has the list {task.ListId}, which is not there.");
        task = Completed(world, task with { WorkspaceId = world.WorkspaceOfList(list)! }, now);
        world.Tasks = world.Tasks.Put(task);
        return task;
    }

    /// <summary>Fills in what every task has: a status, dates, tags that its space knows.</summary>
    public static ServerTask Completed(World world, ServerTask task, DateTimeOffset now)
    {
        now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var list = world.Lists.Find(task.ListId)!;
        var statuses = world.StatusesOf(list);
        var status = task.Status.Length == 0 ? statuses[0] : statuses.FirstOrDefault(status => status.Name == task.Status)
            ?? throw new ArgumentException($"The task {task.Id} has the status '{task.Status}'; its list has {string.Join(", ", statuses.Select(status => $"'{status.Name}'"))}.");
        var created = task.DateCreated == default ? now : task.DateCreated;
        var space = world.Spaces.Find(list.SpaceId)!;
        var missing = task.Tags.Except(space.Tags.Select(tag => tag.Name)).ToArray();
        if (missing.Length > 0) world.Spaces = world.Spaces.Put(space with { Tags = [.. space.Tags, .. missing.Select(name => new ServerTag(name))] });
        return task with
        {
            WorkspaceId = space.WorkspaceId,
            Status = status.Name,
            DateCreated = created,
            DateUpdated = task.DateUpdated == default ? created : task.DateUpdated,
            DateClosed = task.DateClosed ?? (status.Type == "closed" ? created : null),
            DateDone = task.DateDone ?? (status.Type is "closed" or "done" ? created : null),
            StatusChanges = task.StatusChanges.Count > 0 ? task.StatusChanges : [new ServerStatusChange(status.Name, created)],
        };
    }

    private static ServerList FirstList(World world, string workspaceId)
    {
        if (world.Spaces.Of(workspaceId).SelectMany(space => world.Lists.Of("space/" + space.Id)).FirstOrDefault() is { } first) return first;
        var space = new ServerSpace(Ids.Place(world), workspaceId, "Space");
        world.Spaces = world.Spaces.Put(space);
        var list = new ServerList(Ids.Place(world), space.Id, "List");
        world.Lists = world.Lists.Put(list);
        return list;
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"The seed {path} can not be read: {e.Message}", nameof(path), e);
        }
    }
}
