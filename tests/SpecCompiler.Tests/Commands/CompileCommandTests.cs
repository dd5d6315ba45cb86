using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Commands;

public class CompileCommandTests
{
    private const string Overlay = """
        {
          "overlay": "1.0.0", "info": { "title": "t", "version": "1" },
          "actions": [ { "target": "$.paths['/v2/a'].get", "description": "why", "update": { "deprecated": true } } ]
        }
        """;

    [Test]
    public void Compile_WritesOneDocument()
    {
        using var terminal = new Terminal().Write("spec/a.json", Sample.Text(Sample.Get("/v2/a"))).Write("spec/b.json", Sample.Text(Sample.Get("/v2/b")));

        Assert.That(terminal.Run("compile", "--output", "~/obj/out.json", "~/spec"), Is.Zero, terminal.Error);

        var text = terminal.Read("obj/out.json");
        Assert.That(((JObject)JObject.Parse(text)["paths"]!).Count, Is.EqualTo(2));
        Assert.That(text, Does.EndWith("}\n").And.Not.Contain("\r"));
    }

    [Test]
    public void Compile_AppliesTheNamedOverlayBeforeThoseBesideTheDocuments()
    {
        using var terminal = new Terminal()
            .Write("spec/a.json", Sample.Text(Sample.Get("/v2/a")))
            .Write("spec/b.overlay.json", Overlay.Replace("true", "false"))
            .Write("c.overlay.json", Overlay);

        Assert.That(terminal.Run("compile", "--output", "~/out.json", "--overlay", "~/c.overlay.json", "~/spec/a.json"), Is.Zero, terminal.Error);
        Assert.That((bool?)Operation(terminal)["deprecated"], Is.Not.True);
    }

    [Test]
    public void Compile_AppliesTheOverlaysOfANamedFolderInOrdinalOrder()
    {
        using var terminal = new Terminal()
            .Write("documents/a.json", Sample.Text(Sample.Get("/v2/a")))
            .Write("spec/b.overlay.json", Overlay)
            .Write("spec/a.overlay.json", Overlay.Replace("true", "false"));

        Assert.That(terminal.Run("compile", "--output", "~/out.json", "--overlay", "~/spec", "~/documents"), Is.Zero, terminal.Error);
        Assert.That((bool?)Operation(terminal)["deprecated"], Is.True);
    }

    [Test]
    public void Compile_AppliesAnOverlayThatIsNamedAndBesideOnce()
    {
        using var terminal = new Terminal()
            .Write("spec/a.json", Sample.Text(Sample.Get("/v2/a")))
            .Write("spec/b.overlay.json", Overlay);

        Assert.That(terminal.Run("compile", "--output", "~/out.json", "--overlay", "~/spec/b.overlay.json", "~/spec"), Is.Zero, terminal.Error);
        Assert.That((bool?)Operation(terminal)["deprecated"], Is.True);
    }

    [Test]
    public void Compile_OfTheSpecFolder_RefusesACorrectionThatNoLongerFits()
    {
        using var terminal = new Terminal()
            .Write("spec/a.json", Sample.Text(Sample.Get("/v2/a")))
            .Write("spec/b.overlay.json", Overlay.Replace(".get\"", ".get.none\""));

        Assert.That(terminal.Run("compile", "--output", "~/out.json", "~/spec"), Is.Zero, terminal.Error);
        Assert.That(terminal.Run("compile", "--output", "~/out.json", "--spec-folder", "~/spec"), Is.EqualTo(1));
        Assert.That(terminal.Error, Does.Contain("b.overlay.json(3,").And.Contain("error CUG0002: Action 0 (target $.paths['/v2/a'].get.none)"));
    }

    [Test]
    public void Compile_OfARefThatACorrectionBroke_IsAnError()
    {
        using var terminal = new Terminal()
            .Write("spec/a.json", Sample.Text(Sample.Get("/v2/a")))
            .Write("spec/b.overlay.json", Overlay.Replace("\"deprecated\": true", "\"requestBody\": { \"$ref\": \"#/none\" }"));

        Assert.That(terminal.Run("compile", "--output", "~/out.json", "~/spec"), Is.EqualTo(1));
        Assert.That(terminal.Error, Does.Contain("b.overlay.json").And.Contain("#/actions/0/update/requestBody/$ref"));
    }

    [Test]
    public void Compile_OfAWrongDocument_LeavesTheOldOutput()
    {
        using var terminal = new Terminal().Write("spec/a.json", "{ \"swagger\": \"2.0\" }").Write("out.json", "old");

        Assert.That(terminal.Run("compile", "--output", "~/out.json", "~/spec"), Is.EqualTo(1));
        Assert.That(terminal.Read("out.json"), Is.EqualTo("old"));
        Assert.That(terminal.Error.Trim(), Does.Match(@"a\.json\(1,\d+\): error CUG0001: .* \(#/swagger\)$"));
        Assert.That(terminal.Output, Is.Empty);
    }

    [TestCase("compile", "~/spec")]
    [TestCase("compile", "--output", "~/out.json")]
    [TestCase("compile", "--output", "~/out.json", "--unknown", "~/spec")]
    [TestCase("compile", "--output", "~/out.json", "~/none")]
    [TestCase("compile", "--output", "~/out.json", "--overlay", "~/none.overlay.json", "~/spec")]
    [TestCase("unknown")]
    public void Arguments_ThatAreWrong_EndWith2(params string[] arguments)
    {
        using var terminal = new Terminal().Write("spec/a.json", Sample.Text(Sample.Get("/v2/a")));

        Assert.That(terminal.Run(arguments), Is.EqualTo(2));
        Assert.That(terminal.Error, Is.Not.Empty);
        Assert.That(terminal.Files, Is.EqualTo(new[] { "spec/a.json" }));
    }

    [Test]
    public void Compile_OfTheDocumentsOfTheRepository_GivesTheSameBytesTwice() => CompileTwice(Path.Combine(Sample.Repository, "spec"));

    [Test, Category("Published")]
    public void Compile_OfThePublishedDocuments_GivesTheSameBytesTwice() => CompileTwice(Sample.Published("pages"), Sample.Published("clickup-api-v2-reference.json"));

    private static void CompileTwice(params string[] documents)
    {
        using var terminal = new Terminal();

        Assert.That(terminal.Run(["compile", "--output", "~/1.json", .. documents]), Is.Zero, terminal.Error);
        Assert.That(terminal.Run(["compile", "--output", "~/2.json", .. documents]), Is.Zero, terminal.Error);

        Assert.That(terminal.Read("1.json"), Is.EqualTo(terminal.Read("2.json")));
    }

    private static JToken Operation(Terminal terminal) =>
        JObject.Parse(terminal.Read("out.json"))["paths"]!.Children<JProperty>().Single().Value["get"]!;
}
