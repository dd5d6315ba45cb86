using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>Marks the requests that change what is there: they can clear fields, and be made from a difference.</summary>
internal sealed class Updates : IRule
{
    /// <summary>On the class of such a request.</summary>
    public const string Mark = "x-updates";

    /// <summary>On a property: the JSON that clears it, where ClickUp does not take null; an object: the fields that clear it instead. Set by the overlay.</summary>
    public const string Clear = "x-clear";

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            if (operation.Method is "put" or "patch" && (string?)operation.Node["x-body"] == "json"
                && ((string?)operation.BodySchema?["$ref"])?.Split('/')[^1] is { } name && document.Root["components"]!["schemas"]![name] is JObject schema && schema["properties"] is JObject)
            {
                schema[Mark] = true;
            }
        }
    }
}
