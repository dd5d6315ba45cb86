using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations.ViewQueries;

/// <summary>What views filter, sort and group tasks by, in the words of views.</summary>
internal sealed class TaskTraits(World world)
{
    private readonly Dictionary<string, IReadOnlyList<ServerStatus>> _statuses = new(StringComparer.Ordinal);

    public static bool IsDate(string field) => field is "dueDate" or "startDate" or "dateCreated" or "dateUpdated" or "dateDone" or "dateClosed";

    public DateTimeOffset? Date(ServerTask task, string field) => field switch
    {
        "dueDate" => task.DueDate,
        "startDate" => task.StartDate,
        "dateCreated" => task.DateCreated,
        "dateUpdated" => task.DateUpdated,
        "dateDone" => task.DateDone,
        "dateClosed" => task.DateClosed,
        _ => null,
    };

    /// <summary>The values of a field, none if it is not set; null for a field that is not known.</summary>
    public string[]? Texts(ServerTask task, string field) => field switch
    {
        "status" => [task.Status, Group(task)],
        "assignee" => [.. task.Assignees.Select(id => Wire.Text(id))],
        "tag" => [.. task.Tags],
        // -1 is none, for those who filter by it.
        "priority" => [task.Priority is { } priority ? Wire.Text(priority) : "-1"],
        "archived" => [task.Archived ? "true" : "false"],
        // Nothing recurs here.
        "recurring" => ["false"],
        "name" => [task.Name],
        "timeEstimate" => task.TimeEstimate is { } estimate ? [Wire.Text(Wire.Milliseconds(estimate))] : [],
        "points" => task.Points is { } points ? [points.ToString(System.Globalization.CultureInfo.InvariantCulture)] : [],
        ['c', 'f', '_', .. var id] => task.FieldValues.TryGetValue(id, out var value) ? FieldFilters.Texts(value) : [],
        _ when IsDate(field) => Date(task, field) is { } date ? [Wire.Milliseconds(date)!] : [],
        _ => null,
    };

    /// <summary>Whether a field has a value; null for a field that is not known.</summary>
    public bool? IsSet(ServerTask task, string field) => field == "priority" ? task.Priority is not null : Texts(task, field) is { } texts ? texts.Length > 0 : null;

    public double? Number(ServerTask task, string field) => field == "priority" ? task.Priority
        : Texts(task, field) is [var text, ..] && double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What tasks are ordered by: numbers before texts; null is nothing, which comes last.</summary>
    public (double Number, string Text)? Key(ServerTask task, string field) => field switch
    {
        "status" => (StatusIndex(task), ""),
        "priority" => task.Priority is { } priority ? (priority, "") : null,
        "assignee" => task.Assignees.Select(world.User).FirstOrDefault() is { } user ? (0, user.Name) : null,
        "id" => (0, task.Id),
        _ when IsDate(field) => Date(task, field) is { } date ? (date.ToUnixTimeMilliseconds(), "") : null,
        _ => Texts(task, field) is not [var text, ..] ? null : double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? (number, "") : (double.MaxValue, text),
    };

    public bool IsClosed(ServerTask task) => Status(task)?.Type == "closed";

    private string Group(ServerTask task) => Status(task)?.Type is "closed" or "done" ? Status(task)!.Type : "active";

    private ServerStatus? Status(ServerTask task) => StatusIndex(task) is var index && index < _statuses[task.ListId].Count ? _statuses[task.ListId][index] : null;

    private int StatusIndex(ServerTask task)
    {
        if (!_statuses.TryGetValue(task.ListId, out var statuses)) _statuses[task.ListId] = statuses = world.StatusesOf(world.Lists.Find(task.ListId)!);
        for (var i = 0; i < statuses.Count; i++)
        {
            if (statuses[i].Name == task.Status) return i;
        }
        return statuses.Count;
    }
}
