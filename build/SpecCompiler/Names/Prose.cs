using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Names;

/// <summary>
/// Words of the wire as a reader of C# needs them: a time that is a <c>DateTimeOffset</c> is in no unit, and what stands beside a property is
/// called as it is in C#.
/// </summary>
internal static class Prose
{
    /// <summary>The text without markup; empty when there is none.</summary>
    /// <param name="words">In Markdown; names of the wire in backticks.</param>
    /// <param name="hasUnit">Whether the C# type carries its unit: times and durations do.</param>
    /// <param name="names">What the names of the wire are in C#, of what stands beside it.</param>
    /// <param name="others">The same of what stands elsewhere.</param>
    public static string Of(JToken? words, bool hasUnit = false, IReadOnlyDictionary<string, string>? names = null, IReadOnlyDictionary<string, string>? others = null)
    {
        var text = (words as JValue)?.Value as string ?? "";
        if (hasUnit)
            text = Unit.Replace(text, "");
        if (names is not null || others is not null)
            text = Code.Replace(text, code => names?.GetValueOrDefault(code.Groups[1].Value) ?? others?.GetValueOrDefault(code.Groups[1].Value) ?? code.Value);
        return PlainText.Of(text);
    }

    /// <summary>Whether a schema of the compiled document is a time or a duration in C#, or holds some.</summary>
    public static bool HasUnit(JToken? schema) => (string?)schema?["format"] is "date-time" or "duration" || (schema?["items"] ?? schema?["additionalProperties"]) is JObject inner && HasUnit(inner);

    private static readonly Regex Unit = new(",? (in (Unix )?milliseconds|as ISO 8601 text)");

    private static readonly Regex Code = new("`([^`]+)`");
}
