namespace ClickUp.Generated.Testing.Tests.Models;

/// <summary>A workspace as simple as it gets: what the server must agree with.</summary>
internal sealed class Model
{
    public static readonly string[] Statuses = ["to do", "in progress", "complete"];

    public Dictionary<string, Task> Tasks { get; } = [];

    public HashSet<string> Tags { get; } = [];

    public (string? TaskId, long Start)? Running { get; set; }

    public long Now { get; set; } = 1772442000000;

    public int Made { get; set; }

    public sealed class Task
    {
        public required string Id { get; init; }

        public required int Order { get; init; }

        public required string Name { get; set; }

        public string Status { get; set; } = Statuses[0];

        public int? Priority { get; set; }

        public string? Parent { get; set; }

        public bool Archived { get; set; }

        public SortedSet<string> Tags { get; } = [];

        public SortedSet<string> DependsOn { get; } = [];

        public List<string> Comments { get; } = [];

        public List<long> Times { get; } = [];
    }

    public IEnumerable<Task> Below(string id) => Tasks.Values.Where(task => task.Parent == id).SelectMany(task => Below(task.Id).Append(task)).ToArray();

    public void Delete(string id)
    {
        foreach (var gone in Below(id).Select(task => task.Id).Append(id).ToArray())
        {
            Tasks.Remove(gone);
            foreach (var task in Tasks.Values) task.DependsOn.Remove(gone);
        }
        // Its timer goes with it.
        if (Running?.TaskId is { } running && !Tasks.ContainsKey(running)) Running = null;
    }

    /// <summary>The list as it is asked for without filters: open, not archived, no subtasks, the newest first.</summary>
    public IEnumerable<string> Listed(bool closed = false, bool subtasks = false, bool archived = false, string? tag = null) =>
        Tasks.Values.Where(task => task.Archived == archived && (closed || task.Status != "complete") && (subtasks || task.Parent is null) && (tag is null || task.Tags.Contains(tag)))
            .OrderByDescending(task => task.Order).Select(task => task.Id);
}
