using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Names;

/// <summary>Which names on the wire are those of times.</summary>
internal static class TimeNames
{
    /// <summary>Whether a name is that of a point in time: <c>date</c>, <c>date_created</c>, <c>due_date_gt</c>, <c>updated_at</c>, <c>startTime</c>.</summary>
    public static bool IsTime(string name) => Times[name];

    private static readonly Regex Time = new("^(date|start|end|stop|at|since|timestamp|(start|end)_time|last_(active|update)|date_([a-z]+ed|done)|.+_(date|at|since|timestamp)|(start|end)_of_[a-z]+)(_[gl]t)?$");

    private static readonly Memo<bool> Times = new(name => Time.IsMatch(string.Join('_', Words.Parts(name)).ToLowerInvariant()));
}
