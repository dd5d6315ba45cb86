namespace Build.Tests;

[Category("Build")]
internal sealed class GuardTests
{
    private readonly Clone _clone = SharedClone.Instance;

    [Test]
    public void Generate_FromJsonThatIsNotOpenApi_StopsWithTheFile()
    {
        using var _ = _clone.Write("other/package.json", """{ "name": "left-pad", "version": "1.0.0" }""");

        Assert.That(ErrorOf("-p:ClickUpSpec=other/package.json"), Does.Contain("package.json: CUG0001"));
    }

    [Test]
    public void Generate_FromADocumentWithABrokenRef_StopsWithFileAndPointer()
    {
        using var _ = _clone.Write("other/thing.json", Documents.WithOperation("Get thing", "/v2/thing").Replace("\"type\": \"object\"", "\"$ref\": \"#/components/schemas/Gone\""));

        Assert.That(ErrorOf("-p:ClickUpSpec=other"), Does.Contain("other/thing.json: CUG0001").And.Contain("#/paths/~1v2~1thing/get"));
    }

    [Test]
    public void Generate_WithATemplateFolderThatIsNotThere_NamesIt()
    {
        using var _ = _clone.Write("nswag.json", _clone.Read("nswag.json").Replace("build/templates", "build/temples"));

        Assert.That(ErrorOf(), Does.Contain("nswag.json: CUG1003").And.Contain("build/temples"));
    }

    [Test]
    public void Generate_WithoutTemplateFolder_SaysWhereToLook()
    {
        using var _ = _clone.Write("nswag.json", _clone.Read("nswag.json").Replace("\"templateDirectory\": \"build/templates\",", ""));

        Assert.That(ErrorOf(), Does.Contain("CUG1013").And.Contain("templateDirectory"));
    }

    [Test]
    public void Generate_WithAMisspeltTemplate_NamesIt()
    {
        using var _ = _clone.Write("build/templates/Clas.liquid", _clone.Read("build/templates/Class.liquid"));

        Assert.That(ErrorOf(), Does.Contain("Clas.liquid: CUG1014"));
    }

    [TestCase("Class")]
    [TestCase("Client.Class")]
    [TestCase("Client.Interface")]
    public void Generate_WithoutATemplate_NamesIt(string template)
    {
        using var _ = _clone.Delete($"build/templates/{template}.liquid");

        Assert.That(ErrorOf(), Does.Contain("CUG1013").And.Contain($"{template}.liquid"));
    }

    [Test]
    public void Generate_WithATemplateThatLeavesOutAnOperation_NamesTheOperation()
    {
        var template = _clone.Read("build/templates/Client.Class.liquid");
        using var _ = _clone.Write("build/templates/Client.Class.liquid", template.Replace("{% for operation in Operations -%}", "{% for operation in Operations offset:1 -%}"));

        Assert.That(ErrorOf(), Does.Contain("clickup.json: CUG1011").And.Contain("TrackTimeAsync").And.Contain("#/paths/~1v2~1task~1{task_id}~1time/post"));
    }

    [Test]
    public void Generate_WithSettingsThatNSwagCanNotRead_TellsWhatNSwagSaid()
    {
        using var _ = _clone.Write("nswag.json", "{ \"runtime\": ");

        Assert.That(ErrorOf(), Does.Contain("nswag.json: CUG1003"));
    }

    [Test]
    public void Generate_AfterAFailure_StartsAgainInsteadOfTakingTheOldFile()
    {
        using (_clone.Delete("build/templates/Class.liquid"))
        {
            ErrorOf();
            ErrorOf();
        }

        var build = _clone.Dotnet("msbuild", "src/ClickUp.Generated", "-t:GenerateClient");

        Assert.That(build.ExitCode, Is.Zero, build.Output);
    }

    private string ErrorOf(params string[] more)
    {
        var build = _clone.Dotnet(["msbuild", "src/ClickUp.Generated", "-t:GenerateClient", .. more]);
        Assert.That(build.ExitCode, Is.Not.Zero);
        Assert.That(build.Errors.Where(error => !error.EndsWith("No client was generated.", StringComparison.Ordinal)), Has.Exactly(1).Items, build.Output);
        return build.Errors[0];
    }
}
