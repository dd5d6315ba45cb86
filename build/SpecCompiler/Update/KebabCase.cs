using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Update;

/// <summary>File names: <c>Get Bulk Tasks' Time in Status</c> is <c>get-bulk-tasks-time-in-status</c>.</summary>
internal static class KebabCase
{
    public static string Of(string words) => NotInAName.Replace(words.Replace("'", "").Replace("’", "").ToLowerInvariant(), "-").Trim('-');

    private static readonly Regex NotInAName = new("[^a-z0-9]+");
}
