using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>Who and what there is: users by their tokens, tasks by their ids, workspaces.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<string, long> _users = [];
    private readonly Dictionary<string, ClickUpTask> _tasks = [];
    private readonly Dictionary<(string Workspace, string CustomId), ClickUpTask> _customIds = [];
    private readonly List<string> _workspaces;

    public Catalog(ClickUpServerOptions options)
    {
        foreach (var token in options.Tokens) _users.TryAdd(token, _users.Count + 1);
        foreach (var task in options.Tasks)
        {
            if (!_tasks.TryAdd(task.Id, task)) throw new ArgumentException($"Two tasks have the id {task.Id}.", nameof(options));
            if (task.CustomId is not null && !_customIds.TryAdd((task.WorkspaceId, task.CustomId), task))
                throw new ArgumentException($"Two tasks of workspace {task.WorkspaceId} have the custom id {task.CustomId}.", nameof(options));
        }
        _workspaces = [.. options.Tasks.Select(task => task.WorkspaceId).Prepend(ClickUpServer.DefaultWorkspaceId).Distinct()];
    }

    /// <summary>The token of a request, if it came in the form that is right for its kind; otherwise ClickUp's refusal.</summary>
    public ClickUpAnswer? Authorize(ClickUpRequest request, out string? token)
    {
        token = null;
        if (!request.Headers.TryGetValue("Authorization", out var sent) || string.IsNullOrWhiteSpace(sent)) return Errors.NoAuthorization;
        const string bearer = "Bearer ";
        var isBearer = sent.StartsWith(bearer, StringComparison.OrdinalIgnoreCase);
        var candidate = isBearer ? sent[bearer.Length..] : sent;
        var isPersonal = candidate.StartsWith("pk_", StringComparison.Ordinal);
        if (isBearer == isPersonal || !_users.ContainsKey(candidate)) return isBearer ? Errors.UnknownOAuthToken : Errors.UnknownPersonalToken;
        token = candidate;
        return null;
    }

    public long UserOf(string token) => _users[token];

    /// <summary>The task that a request names, or ClickUp's refusal.</summary>
    public ClickUpAnswer? Find(string id, Target target, out ClickUpTask? task)
    {
        task = null;
        var workspace = target.Query("team_id");
        // Any other spelling of true is as good as nothing.
        if (target.Query("custom_task_ids") != "true")
        {
            if (_tasks.TryGetValue(id, out task)) return null;
            return id.Contains('-') ? Errors.TeamNotAuthorized : Errors.UnknownTask;
        }
        if (workspace is null) return Errors.TeamNotAuthorized;
        if (!_workspaces.Contains(workspace)) return Errors.UnknownWorkspace;
        return _customIds.TryGetValue((workspace, id), out task) ? null : Errors.UnknownTask;
    }

    public JsonObject User(long id) => new()
    {
        ["id"] = id,
        ["username"] = $"User {id}",
        ["email"] = $"user{id}@example.com",
        ["color"] = "#795548",
        ["initials"] = $"U{id}",
        ["profilePicture"] = null,
    };

    public JsonObject AuthorizedUser(long id)
    {
        var user = User(id);
        user["week_start_day"] = 0;
        user["global_font_support"] = false;
        user["timezone"] = "Etc/UTC";
        return new JsonObject { ["user"] = user };
    }

    public JsonObject Workspaces() => new()
    {
        ["teams"] = new JsonArray([.. _workspaces.Select(id => new JsonObject
        {
            ["id"] = id,
            ["name"] = $"Workspace {id}",
            ["color"] = "#000000",
            ["avatar"] = null,
            ["members"] = new JsonArray([.. _users.Values.Select(user => new JsonObject { ["user"] = User(user) })]),
        })]),
    };
}
