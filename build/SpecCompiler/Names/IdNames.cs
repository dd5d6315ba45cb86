using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Names;

/// <summary>Which names on the wire are those of ids.</summary>
internal static class IdNames
{
    private static readonly HashSet<string> OneWord = ["user", "team", "task", "list", "space", "folder", "parent", "workspace"];

    /// <summary>Whether a name is that of an id or of several: <c>id</c>, <c>team_Id</c>, <c>userid</c>, <c>space_ids[]</c>.</summary>
    public static bool IsId(string name)
    {
        var bracket = name.IndexOf('[');
        var word = bracket < 0 ? name.AsSpan() : name.AsSpan(0, bracket);
        if (word.EndsWith('s'))
            word = word[..^1];
        if (!word.EndsWith("id", StringComparison.OrdinalIgnoreCase))
            return false;
        var before = word[..^2];
        // id, task_id, task-ID, taskId, taskID; and the ones that ClickUp writes in one word.
        return before.Length == 0 || before[^1] is '_' or '-' || word[^2] == 'I' && !char.IsUpper(before[^1]) || OneWord.Contains(before.ToString());
    }

    /// <summary>Whether a name says what part somebody plays: where it holds no object, it holds a user's id, or a group's.</summary>
    public static bool IsPerson(string name) => Persons[name];

    // Who did something (archived_by), and who comes and goes (add, rem).
    private static readonly Regex Person = new(@"^(((add|rem|remove|group)_)?(assignee|approver|author|contributor|creator|follower|guest|member|owner|user|watcher)s?|add|rem|[a-z]+ed_by)(\[\])?$");

    private static readonly Memo<bool> Persons = new(name => Person.IsMatch(name));
}
