using ClickUp.SpecCompiler.GeneratedCode;

namespace ClickUp.SpecCompiler.Tests.GeneratedCode;

internal sealed class TemplateCheckTests
{
    [Test]
    public void Run_WithNSwagsNamesAndPartsThatTheyUse_IsContent() =>
        Assert.That(() => Run(("Class", "{% template Parts %}"), ("Parts", "{% template Class.Inpc %}")), Throws.Nothing);

    [Test]
    public void Run_WithANameThatNothingUses_NamesTheFile() =>
        Refused("Clas.liquid", "misspelt", ("Clas", ""));

    [Test]
    public void Run_WithATemplateThatUsesOneThatIsNotThere_NamesBoth() =>
        Refused("Class.liquid", "Parts", ("Class", "{%- template Parts -%}"));

    private static void Refused(string file, string word, params (string Name, string Text)[] templates)
    {
        var error = Assert.Throws<SpecException>(() => Run(templates));
        Assert.That(error, Has.Property("Code").EqualTo(TemplateCheck.UnknownTemplate).And.Property("File").EqualTo(file));
        Assert.That(error.Message, Does.Contain(word));
    }

    private static void Run(params (string Name, string Text)[] templates) =>
        TemplateCheck.Run(templates.ToDictionary(template => template.Name + ".liquid", template => template.Text), new HashSet<string> { "Class", "Class.Inpc" });
}
