using System.Text;
using ClickUp.Generated.Faults.Tests.HostileAnswers;
using ClickUp.SpecCompiler;
using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json.Linq;

namespace Fuzzing;

/// <summary>What takes bytes that somebody else wrote. Refusing them as documented is no finding; any other exception is one.</summary>
internal static class Targets
{
    // What the paths and overlays are tried on. Read when a target asks: what is instrumented must not run before the fuzzer does.
    private const string Document = """
        {"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/v2/task/{task_id}/time":{"post":{"parameters":[{"name":"task_id","in":"path","required":true},
        {"name":"page","in":"query","x":[1,-2.5,null,"a'b\"c\\d"]}],"responses":{"200":{"description":"","content":{"application/json":{"example":{"a":[[],{}]}}}}}}}}}
        """;

    private static readonly Lazy<JObject> Read = new(() => (JObject)JsonText.Parse(Document, "document.json"));

    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>
    {
        // An answer: read or refused, nothing lost, and what was read is written and read back the same.
        ["models"] = bytes => ModelInvariants.Check(bytes),
        ["paths"] = bytes =>
        {
            try
            {
                JsonPath.Parse(Encoding.UTF8.GetString(bytes)).Select(Read.Value);
            }
            catch (FormatException)
            {
                // Not a path, or more than is supported.
            }
        },
        ["pages"] = bytes => Refusable(() => SourceDocument.Load("page.md", Encoding.UTF8.GetString(bytes))),
        ["yaml"] = bytes => Refusable(() => SourceDocument.Load("page.yaml", Encoding.UTF8.GetString(bytes))),
        ["overlays"] = bytes => Refusable(() =>
            OverlayEngine.Apply(Merge.Of([SourceDocument.Load("document.json", Document)]), [.. OverlayFile.Load("an.overlay.json", Encoding.UTF8.GetString(bytes))], mustFit: true)),
    };

    private static void Refusable(Action read)
    {
        try
        {
            read();
        }
        catch (SpecException)
        {
            // Named, with its place.
        }
    }
}
