using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler;

/// <summary>JSON pointers (RFC 6901): from a token to its pointer, and from a <c>$ref</c> to its steps.</summary>
internal static class JsonPointer
{
    /// <summary>The way from the root to the token, as people read it: <c>#/paths/~1v2~1task~1{task_id}/get</c>.</summary>
    public static string Of(JToken token)
    {
        var pointer = new StringBuilder();
        for (JToken? at = token; at is not null; at = at.Parent)
            pointer.Insert(0, Step(at));
        return pointer.Insert(0, '#').ToString();
    }

    /// <summary>The same as the value of a <c>$ref</c>, where braces and other characters must be percent-encoded.</summary>
    public static string AsReference(JToken token) =>
        "#/" + string.Join('/', Of(token)[2..].Split('/').Select(Uri.EscapeDataString));

    /// <summary>The steps of a <c>$ref</c> into its own document, unescaped; null when it is not such a ref.</summary>
    public static string[]? Steps(string reference)
    {
        if (reference == "#")
            return [];
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;
        return [.. reference[2..].Split('/').Select(step => Unescape(Uri.UnescapeDataString(step)))];
    }

    /// <summary>The steps of a pointer as errors show it, where nothing is percent-encoded; null when it is none.</summary>
    public static string[]? PlainSteps(string pointer) =>
        pointer == "#" ? [] : pointer.StartsWith("#/", StringComparison.Ordinal) ? [.. pointer[2..].Split('/').Select(Unescape)] : null;

    /// <summary>The member or element that a step names, or null.</summary>
    public static JToken? Child(JToken parent, string step) => parent switch
    {
        JObject members => members.GetValue(step, StringComparison.Ordinal),
        JArray items when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < items.Count
            => items[index],
        _ => null,
    };

    /// <summary>The step from a token's container to the token: with its slash, empty for a root and for the value of a property.</summary>
    public static string Step(JToken token) => token switch
    {
        JProperty property => "/" + Escape(property.Name),
        { Parent: JArray array } => $"/{array.IndexOf(token)}",
        _ => "",
    };

    /// <summary>One step, escaped.</summary>
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string step) => step.Replace("~1", "/").Replace("~0", "~");
}
