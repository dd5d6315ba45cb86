using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>One correction.</summary>
/// <param name="Index">Its place in the overlay, from 0.</param>
/// <param name="Source">The action as it stands in the file.</param>
/// <param name="Target">What it changes.</param>
/// <param name="Update">What is merged in; null when the target is removed.</param>
internal sealed record OverlayAction(int Index, JObject Source, JsonPath Target, JToken? Update)
{
    /// <summary>An error that names the action.</summary>
    public SpecException Refuse(string message) => Refuse(Index, Source, message);

    /// <summary>An error of an action that found nothing.</summary>
    public SpecException Dead()
    {
        var error = Refuse("selects nothing in the documents any more, although they have what it names. Does the correction still hold?");
        return new SpecException(error.File, error.Pointer, error.Message) { Code = error.Code, Line = error.Line, Column = error.Column, Target = Target };
    }

    /// <summary>The same for one that could not be read.</summary>
    public static SpecException Refuse(int index, JObject source, string message) =>
        SpecException.At(Origin.Find(source), $"Action {index} (target {source["target"]}): {message}", SpecException.WrongOverlay);
}
