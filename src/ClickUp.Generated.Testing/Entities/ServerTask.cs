using System.Text.Json;

namespace ClickUp.Generated.Testing;

/// <summary>A task in the embedded ClickUp, as it is at one moment: a change replaces it.</summary>
/// <param name="Id">ClickUp's own id, such as <c>86c7mc19h</c>.</param>
/// <param name="CustomId">The custom id, such as <c>DEV-42</c>; <see langword="null"/> if the task has none. Unique in its workspace.</param>
/// <param name="WorkspaceId">The workspace, which ClickUp's API calls <c>team_id</c>.</param>
public sealed record ServerTask(string Id, string? CustomId = null, string WorkspaceId = ClickUpServer.DefaultWorkspaceId)
{
    /// <summary>The list that is its home. In options, <see langword="null"/> means the first list of its workspace.</summary>
    public string ListId { get; init; } = "";

    /// <summary>More lists that show it.</summary>
    public IReadOnlyList<string> OtherListIds { get; init; } = [];

    /// <summary>The name.</summary>
    public string Name { get; init; } = "Task";

    /// <summary>The description, as Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>The name of its status; empty means the first one of its list.</summary>
    public string Status { get; init; } = "";

    /// <summary>1 urgent, 2 high, 3 normal, 4 low, or none.</summary>
    public int? Priority { get; init; }

    /// <summary>The user who made it.</summary>
    public long CreatorId { get; init; } = 1;

    /// <summary>When it was made; in options, now if not set.</summary>
    public DateTimeOffset DateCreated { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset DateUpdated { get; init; }

    /// <summary>When it was closed, if it is.</summary>
    public DateTimeOffset? DateClosed { get; init; }

    /// <summary>When it was done or closed, if it is.</summary>
    public DateTimeOffset? DateDone { get; init; }

    /// <summary>When it is due. Without <see cref="DueDateHasTime"/> 4:00 UTC of the day.</summary>
    public DateTimeOffset? DueDate { get; init; }

    /// <summary>Whether the time of day of <see cref="DueDate"/> counts.</summary>
    public bool DueDateHasTime { get; init; }

    /// <summary>When it starts. Without <see cref="StartDateHasTime"/> 4:00 UTC of the day.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>Whether the time of day of <see cref="StartDate"/> counts.</summary>
    public bool StartDateHasTime { get; init; }

    /// <summary>How long it is expected to take.</summary>
    public TimeSpan? TimeEstimate { get; init; }

    /// <summary>The estimate of each user, by id; <c>unassigned</c> for nobody's.</summary>
    public IReadOnlyDictionary<string, TimeSpan> TimeEstimates { get; init; } = new Dictionary<string, TimeSpan>();

    /// <summary>The sprint points.</summary>
    public double? Points { get; init; }

    /// <summary>The task that this one is a subtask of, if it is.</summary>
    public string? ParentId { get; init; }

    /// <summary>The ids of the users it is assigned to.</summary>
    public IReadOnlyList<long> Assignees { get; init; } = [];

    /// <summary>The ids of the user groups it is assigned to.</summary>
    public IReadOnlyList<string> GroupAssignees { get; init; } = [];

    /// <summary>The ids of the users who watch it.</summary>
    public IReadOnlyList<long> Watchers { get; init; } = [];

    /// <summary>The names of its tags, in lower case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The custom task type; 0 is a plain task, 1 a milestone.</summary>
    public int CustomTypeId { get; init; }

    /// <summary>Whether it is archived.</summary>
    public bool Archived { get; init; }

    /// <summary>The values of its custom fields by the fields' ids, as they are stored: of a drop-down, the option's id.</summary>
    public IReadOnlyDictionary<string, JsonElement> FieldValues { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Since when it has had which status, oldest first.</summary>
    public IReadOnlyList<ServerStatusChange> StatusChanges { get; init; } = [];
}
