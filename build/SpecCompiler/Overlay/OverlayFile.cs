using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>An OpenAPI Overlay 1.0.0, read strictly: what is not understood is an error.</summary>
internal static class OverlayFile
{
    public static IReadOnlyList<OverlayAction> Load(SourceFile file) => Load(file.Name, file.ReadText());

    /// <param name="name">The file's name in errors.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="without">Indexes of actions that are not read.</param>
    public static IReadOnlyList<OverlayAction> Load(string name, string text, IReadOnlySet<int>? without = null)
    {
        if (JsonText.Parse(text, name) is not JObject root)
            throw Refuse(name, "is not an overlay: an object was expected.");
        if (root["overlay"] is not JValue { Value: string version } || !version.StartsWith("1.0.", StringComparison.Ordinal))
            throw Refuse(root["overlay"] ?? root, "is not an overlay: \"overlay\": \"1.0.0\" was expected.");
        RequireOnly(root, "overlay", "info", "extends", "actions");
        if (root["info"] is not JObject info || !IsText(info["title"]) || !IsText(info["version"]))
            throw Refuse(root["info"] ?? root, "needs \"info\" with a \"title\" and a \"version\".");
        RequireOnly(info, "title", "version");
        if (root["actions"] is not JArray { Count: > 0 } actions)
            throw Refuse(root["actions"] ?? root, "needs \"actions\", a list with at least one.");
        var (read, wrong) = (new List<OverlayAction>(), new List<SpecException>());
        foreach (var (index, action) in actions.Index().Where(action => without?.Contains(action.Index) != true))
        {
            try
            {
                read.Add(Read(action, index));
            }
            catch (SpecException e)
            {
                wrong.Add(e);
            }
        }
        SpecException.ThrowIfAny(wrong);
        return read;
    }

    private static OverlayAction Read(JToken token, int index)
    {
        if (token is not JObject action)
            throw Refuse(token, $"Action {index} is not an object.");
        RequireOnly(action, "target", "description", "update", "remove");
        if (action["target"] is not JValue { Value: string target })
            throw OverlayAction.Refuse(index, action, "needs a \"target\", a JSONPath.");
        if (!IsText(action["description"]))
            throw OverlayAction.Refuse(index, action, "needs a \"description\" that says why; whoever sees a newer document must be able to tell whether it still holds.");
        if (action["remove"] is { Type: not JTokenType.Boolean })
            throw OverlayAction.Refuse(index, action, "\"remove\" must be true or false.");
        var remove = (bool?)action["remove"] ?? false;
        if (!remove && action["update"] is null)
            throw OverlayAction.Refuse(index, action, "has neither \"update\" nor \"remove\".");
        try
        {
            return new OverlayAction(index, action, JsonPath.Parse(target), remove ? null : action["update"]);
        }
        catch (FormatException e)
        {
            throw OverlayAction.Refuse(index, action, $"is not a JSONPath that is supported: {e.Message}.");
        }
    }

    private static void RequireOnly(JObject at, params string[] names)
    {
        if (at.Properties().FirstOrDefault(member => !names.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal)) is { } unknown)
            throw Refuse(unknown.Value, $"\"{unknown.Name}\" is not known here; allowed are {string.Join(", ", names)} and x-….");
    }

    private static bool IsText(JToken? token) => token is JValue { Value: string text } && text.Trim().Length > 0;

    private static SpecException Refuse(JToken at, string message) => SpecException.At(Origin.Find(at), message, SpecException.WrongOverlay);

    private static SpecException Refuse(string file, string message) => new(file, "", message) { Code = SpecException.WrongOverlay };
}
