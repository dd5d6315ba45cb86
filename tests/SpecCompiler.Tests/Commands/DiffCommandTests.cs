using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Commands;

public class DiffCommandTests
{
    private static readonly string One = Sample.Text(Sample.Get("/v2/a"));
    private static readonly string Two = One.Replace("\"/v2/a\"", "\"/v2/b\": { \"get\": { \"summary\": \"Get other\", \"operationId\": \"GetOther\", \"responses\": { \"200\": { \"description\": \"\" } } } }, \"/v2/a\"");

    [Test]
    public void Diff_WithAdditionsOnly_EndsWith0()
    {
        using var terminal = new Terminal().Write("old.json", One).Write("new.json", Two);

        Assert.That(terminal.Run("diff", "~/old.json", "~/new.json"), Is.Zero, terminal.Error);
        Assert.That(terminal.Output, Does.StartWith("| Change |").And.Contain("| operation added | `GetOtherAsync` |"));
    }

    [Test]
    public void Diff_WithABreak_EndsWith1()
    {
        using var terminal = new Terminal().Write("old.json", Two).Write("new/a.json", One);

        Assert.That(terminal.Run("diff", "~/old.json", "~/new"), Is.EqualTo(1), terminal.Error);
        Assert.That(terminal.Output, Does.Contain("| operation removed | `GetOtherAsync` |"));
    }

    [Test]
    public void Diff_ForMachines_IsJson()
    {
        using var terminal = new Terminal().Write("old.json", Two).Write("new.json", One);

        Assert.That(terminal.Run("diff", "--json", "~/old.json", "~/new.json"), Is.EqualTo(1), terminal.Error);
        Assert.That((bool)JObject.Parse(terminal.Output)["breaking"]!, Is.True);
    }

    [Test]
    public void Diff_OfTheSame_SaysSo()
    {
        using var terminal = new Terminal().Write("old.json", One);

        Assert.That(terminal.Run("diff", "~/old.json", "~/old.json"), Is.Zero, terminal.Error);
        Assert.That(terminal.Output, Is.EqualTo("No changes for C#.\n"));
    }

    [TestCase("diff", "~/old.json")]
    [TestCase("diff", "~/old.json", "~/none.json")]
    [TestCase("diff", "~/old.json", "~/wrong.json")]
    public void Diff_OfWhatCanNotBeRead_EndsWith2(params string[] arguments)
    {
        using var terminal = new Terminal().Write("old.json", One).Write("wrong.json", "{}");

        Assert.That(terminal.Run(arguments), Is.EqualTo(2));
        Assert.That(terminal.Error, Is.Not.Empty);
    }
}
