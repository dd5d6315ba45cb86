using System.Text.RegularExpressions;
using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>The words of <c>spec/</c>: every operation, parameter, class, property and value has some, and they say something.</summary>
public partial class WordsTests
{
    private static readonly Lazy<JObject> Compiled = new(() =>
    {
        var files = InputFiles.Find([Path.Combine(Sample.Repository, "spec")]);
        return Compilation.Run(files.Documents, files.Overlays, isSpecFolder: true).Root;
    });

    private static IEnumerable<(string Place, JObject Node)> Operations =>
        from path in ((JObject)Compiled.Value["paths"]!).Properties()
        from method in ((JObject)path.Value).Properties()
        select ($"{method.Name.ToUpperInvariant()} {path.Name}", (JObject)method.Value);

    private static IEnumerable<(string Name, JObject Schema)> Classes => ((JObject)Compiled.Value["components"]!["schemas"]!).Properties().Select(schema => (schema.Name, (JObject)schema.Value));

    private static IEnumerable<(string Place, string? Words)> All =>
    [
        .. Operations.Select(operation => (operation.Place, (string?)operation.Node["summary"])),
        .. Operations.SelectMany(operation => operation.Node["parameters"]!.Select(parameter => ($"{operation.Place} {parameter["name"]}", (string?)parameter["description"]))),
        .. Classes.Select(one => (one.Name, (string?)one.Schema["description"])),
        .. Classes.SelectMany(one => (one.Schema["properties"] as JObject ?? []).Properties().Select(property => ($"{one.Name}.{property.Name}", (string?)property.Value["description"]))),
        .. Classes.SelectMany(one => (one.Schema["enum"] as JArray ?? []).Select((value, i) => ($"{one.Name} {value}", (string?)one.Schema["x-enumDescriptions"]?[i]))),
    ];

    [Test]
    public void Everything_HasWords() => Assert.That(All.Where(one => string.IsNullOrWhiteSpace(one.Words)).Select(one => one.Place), Is.Empty);

    [Test]
    public void Words_EndInAFullStop() => Assert.That(All.Where(one => !(one.Words ?? "").EndsWith('.') && !(one.Words ?? "").EndsWith('…')), Is.Empty);

    [Test]
    public void Words_AreNoFiller() => Assert.That(All.Where(one => Filler().IsMatch(one.Words ?? "")), Is.Empty);

    [Test]
    public void Words_OverATime_SpeakOfNoMilliseconds()
    {
        var properties = Classes.SelectMany(one => (one.Schema["properties"] as JObject ?? []).Properties().Select(property => ($"{one.Name}.{property.Name}", property.Value, property.Value)));
        var parameters = Operations.SelectMany(operation => operation.Node["parameters"]!.Select(parameter => ($"{operation.Place} {parameter["name"]}", parameter, parameter["schema"]!)));
        var times = properties.Concat(parameters).Where(one => (string?)one.Item3["format"] is "date-time" or "duration").ToList();

        Assert.That(times, Has.Count.GreaterThan(100));
        Assert.That(times.Where(one => ((string?)one.Item2["description"] ?? "").Contains("millisecond")).Select(one => one.Item1), Is.Empty);
    }

    [Test]
    public void Class_ThatManyPropertiesHold_SaysWhatItIs()
    {
        var description = Classes.ToDictionary(one => one.Name, one => (string?)one.Schema["description"]);

        Assert.That(description["User"], Does.StartWith("A user"));
        Assert.That(description["Tag"], Does.StartWith("A tag"));
        Assert.That(description["Status"], Does.StartWith("A status"));
    }

    [GeneratedRegex("Gets or sets|in an answer\\.$|in a request\\.$|the values that ClickUp documents")]
    private static partial Regex Filler();
}
