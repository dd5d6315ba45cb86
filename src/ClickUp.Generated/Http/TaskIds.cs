namespace ClickUp.Generated;

/// <summary>Decides, for one call, whether its task ids are ClickUp's own or custom ones, and adds what ClickUp wants with custom ones.</summary>
/// <remarks>The two kinds and what the web page shows of them: <c>9hv</c> (<c>#9hv</c>, <c>CU-9hv</c>) and <c>DEV-42</c>.</remarks>
internal struct TaskIds
{
    private const string OwnPrefix = "CU-";

    private readonly bool _supported;
    private readonly bool? _chosen;
    private readonly string? _workspaceId;
    private bool? _custom;
    private string? _first;

    /// <summary>For an operation that takes custom ids.</summary>
    /// <param name="customTaskIds">True: all ids are custom; false: none is; null: each id tells.</param>
    /// <param name="workspaceId">ClickUp's <c>team_id</c>.</param>
    public TaskIds(bool? customTaskIds, string? workspaceId)
    {
        _supported = true;
        _chosen = customTaskIds;
        _custom = customTaskIds;
        _workspaceId = workspaceId;
    }

    /// <summary>The id as it is sent.</summary>
    public string Resolve(string? id, string parameter)
    {
        Arguments.NotBlank(id, parameter);
        var (resolved, custom) = _chosen == true ? (id!, true) : Classify(id!, parameter);
        if (custom && !_supported)
            throw new ArgumentException($"The task id '{id}' looks like a custom one, which ClickUp does not take here: pass the task's own id, such as 9hv.", parameter);
        if (_custom is { } kind && kind != custom)
            throw new ArgumentException($"The task ids '{_first}' and '{id}' are of two kinds, custom and ClickUp's own: ClickUp takes one kind a call.", parameter);
        if (custom && _workspaceId is null)
            throw new ArgumentException($"The task id '{id}' is a custom one, which ClickUp knows only within a workspace: set ClickUpClientOptions.WorkspaceId, or pass teamId.", parameter);
        (_custom, _first) = (custom, _first ?? id);
        return resolved;
    }

    public IEnumerable<string> Resolve(IEnumerable<string>? ids, string parameter)
    {
        var resolved = new List<string>();
        foreach (var id in Arguments.NotNull(ids, parameter))
            resolved.Add(Resolve(id, parameter));
        return resolved;
    }

    /// <summary>For an id in the body: the caller's body is left as it is.</summary>
    public T? Resolve<T>(T? body, string? id, string property, Action<T, string> set) where T : Model
    {
        if (id is null || Resolve(id, property) is var resolved && resolved == id)
            return body;
        var copy = (T)body!.Copy();
        set(copy, resolved);
        return copy;
    }

    /// <summary>For ids in the body: the caller's body is left as it is.</summary>
    public T? Resolve<T>(T? body, IList<string>? ids, string property, Action<T, IList<string>> set) where T : Model
    {
        if (ids is null)
            return body;
        var copy = (T)body!.Copy();
        set(copy, [.. Resolve(ids, property)]);
        return copy;
    }

    /// <summary>Adds the pair that ClickUp wants with custom ids.</summary>
    public readonly void AppendTo(ref UrlBuilder url)
    {
        if (_custom != true)
            return;
        url.Query("custom_task_ids", true);
        url.Query("team_id", _workspaceId ?? throw new ArgumentException("customTaskIds is true, which ClickUp takes only with a workspace: set ClickUpClientOptions.WorkspaceId, or pass teamId."));
    }

    private readonly (string Id, bool Custom) Classify(string id, string parameter)
    {
        var own = id[0] == '#' ? Arguments.NotBlank(id.Substring(1), parameter) : id;
        if (own.StartsWith(OwnPrefix, StringComparison.Ordinal) && own.Length > OwnPrefix.Length)
        {
            var rest = own.Substring(OwnPrefix.Length);
            if (_chosen is null && rest.All(letter => letter is >= '0' and <= '9'))
                throw new ArgumentException($"The task id '{id}' may be a custom one or ClickUp's own '{rest}': pass '{rest}', or set customTaskIds to true.", parameter);
            if (rest.IndexOf('-') < 0)
                return (rest, false);
        }

        return (own, _chosen is null && own.IndexOf('-') >= 0);
    }
}
