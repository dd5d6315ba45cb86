using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Serving;
using ClickUp.Generated.Testing.State;
using ClickUp.Generated.Testing.Webhooks;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>One request, with the state that it may change: a copy, which becomes the server's only if the request succeeds.</summary>
internal sealed class Call(ClickUpRequest request, Target target, IReadOnlyDictionary<string, string> path, World world, long userId, DateTimeOffset now, Uri baseAddress)
{
    private Json? _body;

    public ClickUpRequest Request => request;

    public World World => world;

    public long UserId => userId;

    /// <summary>ClickUp's time, to the millisecond.</summary>
    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());

    /// <summary>Where the server is, for links to what it keeps.</summary>
    public Uri BaseAddress => baseAddress;

    /// <summary>Another status than the route's, if the handler says so.</summary>
    public int? Status { get; set; }

    /// <summary>What happened, for webhooks.</summary>
    public List<Change> Changes { get; } = [];

    /// <summary>The body, which must be an object of JSON.</summary>
    public Json Body => _body ??= new Json(ReadBody(JsonValueKind.Object));

    public JsonElement BodyList => ReadBody(JsonValueKind.Array);

    /// <summary>What stands for a placeholder.</summary>
    public string this[string placeholder] => path[placeholder];

    /// <summary>What stands for a placeholder, if the path has it.</summary>
    public string? Find(string placeholder) => path.GetValueOrDefault(placeholder);

    public string? Query(string name) => target.Query(name);

    public IReadOnlyList<string> QueryList(string name) => target.QueryList(name);

    /// <summary>What is asked for, apart from one parameter.</summary>
    public string QueryBut(string name) => request.PathAndQuery.Split('?')[0] + '?' + string.Join('&', target.Values.Where(value => value.Key != name).Select(value => $"{value.Key}={string.Join(',', value.Value.Select(text => Uri.EscapeDataString(text ?? "")))}"));

    public bool Flag(string name) => Query(name) switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw new RefusedException(Errors.InternalError),
    };

    public long? QueryLong(string name) => Query(name) is not { Length: > 0 } text ? null
        : long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException(Errors.InvalidInput($"{name} must be a number"));

    public ServerUser User => world.User(userId)!;

    public ServerWorkspace Workspace(string placeholder = "team_id") => world.Workspaces.Find(this[placeholder]) ?? throw new RefusedException(Errors.UnknownWorkspace);

    public ServerSpace Space(string? id = null)
    {
        id ??= this["space_id"];
        if (world.Spaces.Find(id) is not { } space) throw new RefusedException(IsNumber(id) ? Errors.UnknownSpace : Errors.InvalidInput("Space ID invalid"));
        return space.Deleted ? throw new RefusedException(Errors.DeletedSpace) : space;
    }

    public ServerFolder Folder(string? id = null) => world.Folders.Find(id ?? this["folder_id"])
        ?? throw new RefusedException(IsNumber(id ?? this["folder_id"]) ? Errors.UnknownFolder : Errors.InvalidInput("Folder ID invalid"));

    public ServerList List(string? id = null) => world.Lists.Find(id ?? this["list_id"])
        ?? throw new RefusedException(!IsNumber(id ?? this["list_id"]) ? Errors.InvalidInput("List ID invalid") : request.Method == HttpMethod.Put ? Errors.NothingToUpdate : Errors.UnknownList);

    /// <summary>The task that the path names, by its own id or by its custom one.</summary>
    public ServerTask Task(string placeholder = "task_id") => Task(this[placeholder], Query("custom_task_ids"), Query("team_id"));

    public ServerTask Task(string id, string? customTaskIds, string? workspaceId)
    {
        // Any other spelling of true is as good as nothing.
        if (customTaskIds != "true")
            return world.Tasks.Find(id) ?? throw new RefusedException(id.Contains('-', StringComparison.Ordinal) ? Errors.TeamNotAuthorized : Errors.UnknownTask);
        if (workspaceId is null) throw new RefusedException(Errors.TeamNotAuthorized);
        if (world.Workspaces.Find(workspaceId) is null) throw new RefusedException(Errors.UnknownWorkspace);
        return world.Tasks.Of(World.CustomIdKey(workspaceId, id)).FirstOrDefault() ?? throw new RefusedException(Errors.UnknownTask);
    }

    public Item Stored(string kind, string placeholder) => world.Find(kind, this[placeholder]) ?? throw new RefusedException(Errors.NotFound(kind));

    public static void RefuseIf(bool condition, ClickUpAnswer answer)
    {
        if (condition) throw new RefusedException(answer);
    }

    private JsonElement ReadBody(JsonValueKind kind)
    {
        if (!request.Headers.TryGetValue("Content-Type", out var type) || !JsonBody.Is(type))
            throw new RefusedException(Errors.InvalidInput("The body must be application/json"));
        try
        {
            // Kept as long as anything of it is: the state may hold parts of it.
            var root = request.Json;
            return root.ValueKind == kind ? root : throw new RefusedException(Errors.InvalidInput(kind == JsonValueKind.Object ? "The body must be an object" : "The body must be a list"));
        }
        catch (JsonException)
        {
            throw new RefusedException(Errors.InvalidInput("The body is not JSON"));
        }
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>An answer of nothing but braces.</summary>
    public static JsonNode Nothing => new JsonObject();
}
