namespace ClickUp.Generated;

/// <summary>Decides, for one call, whether its task ids are ClickUp's own or custom ones, and adds what ClickUp wants with custom ones.</summary>
/// <remarks>The workspace of custom ids is the call's argument, or the one that a link names, or the client's.</remarks>
internal struct TaskIds
{
    private readonly bool _supported;
    private readonly bool? _chosen;
    private readonly string? _argument;
    private readonly string? _default;
    private string? _linked;
    private bool? _custom;
    private string? _first;
    private string? _firstParameter;

    /// <summary>For an operation that takes custom ids.</summary>
    /// <param name="customTaskIds">True: all ids are custom; false: none is; null: each id tells.</param>
    /// <param name="workspaceId">ClickUp's <c>team_id</c>, as the call has it.</param>
    /// <param name="defaultWorkspaceId">The same, as the client has it.</param>
    public TaskIds(bool? customTaskIds, string? workspaceId, string? defaultWorkspaceId)
    {
        _supported = true;
        _chosen = _custom = customTaskIds;
        _argument = workspaceId is null ? null : Arguments.NotBlank(workspaceId, nameof(workspaceId)).Trim();
        _default = defaultWorkspaceId;
    }

    private readonly string? Workspace => _argument ?? _linked ?? _default;

    /// <summary>The id as it is sent.</summary>
    public string Resolve(string? id, string parameter)
    {
        Arguments.NotBlank(id, parameter);
        var (resolved, custom) = _chosen == true ? (id!, true) : Read(id!, parameter);
        if (custom && !_supported)
            throw new ArgumentException($"The task id '{id}' looks like a custom one, which ClickUp does not take here: pass the task's own id, such as 9hv.", parameter);
        if (_custom is { } kind && kind != custom)
            throw new ArgumentException($"The task ids '{_first}' and '{id}' are of two kinds, custom and ClickUp's own: ClickUp takes one kind a call.", parameter);
        _custom = custom;
        if (_first is null)
            (_first, _firstParameter) = (id, parameter);
        return resolved;
    }

    /// <summary>The same, for a parameter that takes both kinds and no workspace.</summary>
    public static string ResolveAny(string? id, string parameter) => Known(Arguments.NotBlank(id, parameter), parameter, null).Text;

    public IEnumerable<string> Resolve(IEnumerable<string>? ids, string parameter)
    {
        var resolved = new List<string>();
        foreach (var id in Arguments.NotNull(ids, parameter))
            resolved.Add(Resolve(id, parameter));
        return resolved;
    }

    /// <summary>For an id in a body: as it is sent, where that is another text. It goes into a copy: the caller's body is left as it is.</summary>
    public string? Changed(string? id, string property) => id is not null && Resolve(id, property) is var resolved && resolved != id ? resolved : null;

    /// <summary>The same for ids; null when there are none.</summary>
    public IList<string>? Changed(IList<string>? ids, string property) => ids is null ? null : [.. Resolve(ids, property)];

    /// <summary>Adds the pair that ClickUp wants with custom ids; only now all ids are known, and with them the workspace that one may name.</summary>
    public readonly void AppendTo(ref UrlBuilder url)
    {
        if (_custom != true)
            return;
        const string Way = "set ClickUpClientOptions.WorkspaceId, or pass workspaceId.";
        url.Query("custom_task_ids", true);
        url.Query("team_id", Workspace ?? throw (_first is null
            ? new ArgumentException($"customTaskIds is true, which ClickUp takes only with a workspace: {Way}")
            : new ArgumentException($"The task id '{_first}' is a custom one, which ClickUp knows only within a workspace: {Way}", _firstParameter)));
    }

    private (string Id, bool Custom) Read(string id, string parameter)
    {
        var known = Known(id, parameter, _supported ? "customTaskIds" : null, _chosen == false);
        var custom = known.IsCustom && _chosen is null;
        if (custom && _argument is null && known.Workspace is { } workspace)
        {
            if (_linked is not null && _linked != workspace)
                throw new ArgumentException($"The links of the task ids '{_first}' and '{id}' name two workspaces, {_linked} and {workspace}: ClickUp takes custom ids of one workspace a call.", parameter);
            _linked = workspace;
        }

        return (known.Text, custom);
    }

    private static TaskId Known(string id, string parameter, string? switchName, bool isOwn = false)
    {
        var force = switchName is null ? "" : $" With {switchName}: true any text is sent as a custom id.";
        if (TaskId.Read(id) is not { } known)
            throw new ArgumentException($"'{id}' is no task id: pass ClickUp's own, such as 9hv, a custom one, such as DEV-42, or the link to the task.{force}", parameter);
        if (!isOwn && known.IsAmbiguous)
            throw new ArgumentException($"The task id '{id}' may be a custom one or ClickUp's own '{known.Text}': pass '{known.Text}' if it is that.{force}", parameter);
        return known;
    }
}
