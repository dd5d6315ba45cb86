using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations.ViewQueries;

/// <summary>The tasks in a view: those of its place that its filters let through, in its order.</summary>
internal static class ViewTasks
{
    // How subtasks are shown: 1 as tasks of their own, 2 under their open parents, 3 folded away.
    private const double _folded = 3;

    public static JsonObject Page(Call call)
    {
        var view = call.Stored("view", "view_id");
        Call.RefuseIf((string?)view.Value["type"] == "conversation", Errors.Code("PAGE_047"));
        var part = new Part(JsonSerializer.SerializeToElement(view.Value));
        var traits = new TaskTraits(call.World);
        var (filters, settings) = (part.Object("filters") ?? default, part.Object("settings") ?? default);
        var filter = new ViewFilter(call, filters, traits);
        var (withClosed, withClosedSubtasks) = (filters.Flag("show_closed"), settings.Flag("show_closed_subtasks"));
        var withSubtasks = (settings.Number("show_subtasks") ?? _folded) != _folded;
        var search = filters.Text("search");
        var tasks = Of(call.World, view).Where(task => (filter.AsksForArchived || !task.Archived)
            && (withSubtasks || task.ParentId is null)
            && (withClosed || (withClosedSubtasks && task.ParentId is not null) || !traits.IsClosed(task))
            && (search.Length == 0 || Mentions(task, search))
            && filter.Fits(task));
        return TaskQueries.Page(call, InOrder(OfPeople(tasks, part.Object("team_sidebar") ?? default, call.UserId), part, traits), withMarkdown: false);
    }

    private static IEnumerable<ServerTask> Of(World world, Item view)
    {
        var (kind, id) = (view.Parent.Split('/')[0], view.Parent.Split('/')[1]);
        var lists = kind switch
        {
            "workspace" => world.Spaces.Of(id).SelectMany(space => world.Lists.Of("space/" + space.Id)),
            "space" => world.Lists.Of("space/" + id),
            "folder" => world.Lists.Of("folder/" + id),
            _ => [world.Lists.Find(id)!],
        };
        return lists.SelectMany(list => world.Tasks.Of("list/" + list.Id));
    }

    private static bool Mentions(ServerTask task, string text) =>
        task.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || task.Description.Contains(text, StringComparison.OrdinalIgnoreCase) || string.Equals(task.CustomId, text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whom the sidebar has chosen, and what is nobody's.</summary>
    private static IEnumerable<ServerTask> OfPeople(IEnumerable<ServerTask> tasks, Part sidebar, long me)
    {
        var people = sidebar.Items("assignees").Select(Part.Plain).Select(id => id == "me" ? Wire.Text(me) : id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var withUnassigned = sidebar.Flag("unassigned_tasks");
        return people.Count == 0 && !withUnassigned ? tasks : tasks.Where(task => task.Assignees.Count == 0 ? withUnassigned : task.Assignees.Any(id => people.Contains(Wire.Text(id))));
    }

    /// <summary>Group by group, then by the fields of its sorting; then as they were made.</summary>
    private static IEnumerable<ServerTask> InOrder(IEnumerable<ServerTask> tasks, Part view, TaskTraits traits)
    {
        var fields = (view.Object("sorting")?.Objects("fields") ?? []).Select((field, index) => (Field: field, Index: field.Number("idx") ?? index)).OrderBy(found => found.Index).Select(found => found.Field);
        if (view.Object("grouping") is { } grouping && !grouping.Flag("ignore")) fields = fields.Prepend(grouping);
        IOrderedEnumerable<ServerTask>? ordered = null;
        foreach (var field in fields)
        {
            var (name, isDown) = (field.Text("field"), field.Number("dir") == -1);
            if (name is "" or "none") continue;
            ordered = ordered is null ? tasks.OrderBy(task => traits.Key(task, name) is null) : ordered.ThenBy(task => traits.Key(task, name) is null);
            ordered = isDown ? ordered.ThenByDescending(Key, _keys) : ordered.ThenBy(Key, _keys);

            (double, string) Key(ServerTask task) => traits.Key(task, name) ?? default;
        }
        return ordered ?? tasks;
    }

    private static readonly Comparer<(double Number, string Text)> _keys = Comparer<(double Number, string Text)>.Create((left, right) =>
        left.Number.CompareTo(right.Number) is var order and not 0 ? order : StringComparer.OrdinalIgnoreCase.Compare(left.Text, right.Text));
}
