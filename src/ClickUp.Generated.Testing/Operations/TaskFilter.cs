using System.Globalization;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Which tasks a query asks for, and in which order. What it can not read it refuses, as ClickUp does.</summary>
internal sealed class TaskFilter
{
    private readonly World _world;
    private readonly string[] _statuses;
    private readonly long[] _assignees;
    private readonly long[] _watchers;
    private readonly string[] _tags;
    private readonly int[] _types;
    private readonly bool _archived;
    private readonly bool _subtasks;
    private readonly bool _closed;
    private readonly bool _reverse;
    private readonly string _order;
    private readonly List<Func<ServerTask, bool>> _conditions = [];
    private readonly Dictionary<string, HashSet<string>> _closedOfList = [];

    public TaskFilter(Call call)
    {
        _world = call.World;
        _statuses = [.. List(call, "statuses", "OAUTH_040").Select(status => status.ToLowerInvariant())];
        _assignees = Numbers(List(call, "assignees", "OAUTH_043"), "Assignees invalid");
        _watchers = Numbers(List(call, "watchers", "OAUTH_043"), "Watchers invalid");
        _tags = [.. List(call, "tags", "OAUTH_040").Select(Tags.Normal)];
        _types = [.. List(call, "custom_items", "PUBAPITASK_008").Select(type => int.TryParse(type, CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException(Errors.Code("PUBAPITASK_009")))];
        (_archived, _subtasks, _closed, _reverse) = (call.Flag("archived"), call.Flag("subtasks") || call.Query("parent") is not null, call.Flag("include_closed"), call.Flag("reverse"));
        _order = call.Query("order_by") ?? "created";
        Call.RefuseIf(_order is not ("id" or "created" or "updated" or "due_date"), Errors.InternalError);
        Dated(call, "due_date", task => task.DueDate);
        Dated(call, "date_created", task => task.DateCreated);
        Dated(call, "date_updated", task => task.DateUpdated);
        Dated(call, "date_done", task => task.DateDone);
        _conditions.AddRange(FieldFilters.Read(call));
    }

    public bool Fits(ServerTask task) =>
        task.Archived == _archived
        && (_subtasks || task.ParentId is null)
        && (_statuses.Length == 0 ? _closed || !IsClosed(task) : _statuses.Contains(task.Status))
        && (_assignees.Length == 0 || task.Assignees.Any(_assignees.Contains))
        && (_watchers.Length == 0 || task.Watchers.Any(_watchers.Contains))
        && (_tags.Length == 0 || task.Tags.Any(_tags.Contains))
        && (_types.Length == 0 || _types.Contains(task.CustomTypeId))
        && _conditions.TrueForAll(condition => condition(task));

    /// <summary>The newest first, unless reversed; what has no due date last.</summary>
    public IEnumerable<ServerTask> InOrder(IEnumerable<ServerTask> tasks)
    {
        // What was made later stands later in the table: two that were made in one millisecond keep their order.
        var rows = tasks.ToArray();
        if (!_reverse) Array.Reverse(rows);
        return _order switch
        {
            "id" => Sorted(rows, task => task.Id, StringComparer.Ordinal),
            "updated" => Sorted(rows, task => task.DateUpdated, null),
            "due_date" => Sorted(rows.Where(task => task.DueDate is not null), task => task.DueDate!.Value, null).Concat(rows.Where(task => task.DueDate is null)),
            _ => Sorted(rows, task => task.DateCreated, null),
        };
    }

    private IOrderedEnumerable<ServerTask> Sorted<T>(IEnumerable<ServerTask> tasks, Func<ServerTask, T> key, IComparer<T>? comparer) =>
        _reverse ? tasks.OrderBy(key, comparer) : tasks.OrderByDescending(key, comparer);

    private bool IsClosed(ServerTask task)
    {
        if (!_closedOfList.TryGetValue(task.ListId, out var closed))
            _closedOfList[task.ListId] = closed = [.. _world.StatusesOf(_world.Lists.Find(task.ListId)!).Where(status => status.Type == "closed").Select(status => status.Name)];
        return closed.Contains(task.Status);
    }

    private void Dated(Call call, string name, Func<ServerTask, DateTimeOffset?> date)
    {
        if (call.QueryLong(name + "_gt") is { } after) _conditions.Add(task => date(task)?.ToUnixTimeMilliseconds() > after);
        if (call.QueryLong(name + "_lt") is { } before) _conditions.Add(task => date(task)?.ToUnixTimeMilliseconds() < before);
    }

    /// <summary>A list in a query has brackets behind its name. Without them one value is no list.</summary>
    private static IReadOnlyList<string> List(Call call, string name, string code)
    {
        var bare = call.QueryList(name);
        Call.RefuseIf(bare.Count == 1, Errors.Code(code));
        return bare.Count > 0 ? bare : call.QueryList(name + "[]");
    }

    private static long[] Numbers(IReadOnlyList<string> texts, string message) =>
        [.. texts.Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException(Errors.InvalidInput(message)))];
}
