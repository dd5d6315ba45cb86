using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler;

/// <summary>Where a token came from: put as an annotation on a token when it is read, found again from any token below it.</summary>
internal sealed record Origin(string File, string Pointer)
{
    /// <summary>The file and pointer of a token: that of the nearest annotated token at or above it, and the way down from there.</summary>
    public static (string File, string Pointer) Of(JToken token)
    {
        var below = "";
        for (JToken? at = token; at is not null; at = at.Parent)
        {
            if (at.Annotation<Origin>() is { } origin)
                return (origin.File, origin.Pointer + below);
            below = at.Parent switch
            {
                JProperty => below,
                JArray array => $"/{array.IndexOf(at)}{below}",
                _ when at is JProperty property => $"/{Escape(property.Name)}{below}",
                _ => below,
            };
        }
        return ("", "#" + below);
    }

    /// <summary>One reference token of a JSON pointer (RFC 6901).</summary>
    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");
}
