using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler;

/// <summary>The one document that all documents of a build were merged into; the rules change it in place.</summary>
internal sealed class SpecDocument(JObject root)
{
    /// <summary>An OpenAPI object: <c>openapi</c>, <c>info</c>, <c>paths</c>, <c>components</c>.</summary>
    public JObject Root { get; } = root;

    /// <summary>The <c>paths</c> object; its keys are relative to <c>https://api.clickup.com/api</c>.</summary>
    public JObject Paths => (JObject)Root["paths"]!;

    /// <summary>Refuses a construct, naming the file and the pointer that the token came from.</summary>
    public static SpecException Refuse(JToken at, string message) => SpecException.At(Origin.Find(at), message);
}
