using System.Text.RegularExpressions;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Names of the wire and of C#, made equal where they mean the same.</summary>
internal static partial class Names
{
    /// <summary>team_Id, teamId and WorkspaceId are one name; so are statuses[] and Statuses, date_created_gt and DateCreatedAfter, project_ids[] and FolderIds.</summary>
    public static string Plain(string name)
    {
        var words = Words().Replace(name, "$1_$2").Split(['_', '[', ']', '{', '}', '.', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant());
        var plain = string.Concat(words.Select(word => word switch { "team" => "workspace", "gt" => "after", "lt" => "before", "rem" => "remove", "dir" => "direction", "idx" => "index", "timl" => "tasksinmultiplelists", _ => word }));
        // Folders were called projects.
        return plain == "projectids" ? "folderids" : plain;
    }

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
