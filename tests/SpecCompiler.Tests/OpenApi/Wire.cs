using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.OpenApi;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.OpenApi;

/// <summary>Documents in wire terms: of spec/, and of small ones.</summary>
internal static class Wire
{
    private static readonly Lazy<JObject> StrictOnce = new(() => OfSpec(judging: false));
    private static readonly Lazy<JObject> JudgingOnce = new(() => OfSpec(judging: true));

    public static JObject Strict => StrictOnce.Value;

    public static JObject Judging => JudgingOnce.Value;

    /// <summary>That of a document with these paths.</summary>
    public static JObject Of(string paths, string components = "{}", bool judging = false) =>
        WireDocument.Of(Compilation.Correct([Sample.Document("a.json", paths, components)], []), judging);

    /// <summary>What becomes of the schema of an answer.</summary>
    public static JToken Answer(string schema, bool judging = false, string components = "{}") => Sample.Answer(Of(Sample.Get("/v2/a", schema), components, judging), "/v2/a");

    /// <summary>What becomes of the schema of a body.</summary>
    public static JToken Body(string schema, string media = "application/json", bool judging = false) =>
        Of($$"""{ "/v2/a": { "post": { "summary": "Create A", "requestBody": { "content": { "{{media}}": { "schema": {{schema}} } } }, "responses": {} } } }""", judging: judging)["paths"]!["/v2/a"]!["post"]!["requestBody"]!["content"]![media]!["schema"]!;

    /// <summary>Every operation of such a document.</summary>
    public static IEnumerable<JObject> Operations(this JObject document) =>
        ((JObject)document["paths"]!).Properties().SelectMany(path => ((JObject)path.Value).Properties()).Select(operation => (JObject)operation.Value);

    private static JObject OfSpec(bool judging)
    {
        var files = InputFiles.In(Path.Combine(Sample.Repository, "spec"));
        return WireDocument.Of(Compilation.Correct(files.Documents.Select(SourceDocument.Load), files.Overlays.SelectMany(SpecCompiler.Overlay.OverlayFile.Load), isSpecFolder: true), judging);
    }
}
