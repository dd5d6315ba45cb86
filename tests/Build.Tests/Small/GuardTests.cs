namespace Build.Tests.Small;

/// <summary>What goes wrong without a word from the generator stops the build, with the place. Each kind of mistake in a repository of its own.</summary>
[Category("Build")]
internal sealed class GuardTests
{
    private const string Class = "build/templates/Class.liquid";
    private const string ClientClass = "build/templates/Client.Class.liquid";

    private static readonly Lazy<Func<string, BuildRun>> _runs = new(Run);

    [TestCase("json that is not OpenAPI", "package.json: CUG0001")]
    [TestCase("broken ref", "thing.json: CUG0001", "#/paths/~1v2~1thing/get")]
    [TestCase("template folder that is not there", "nswag.json: CUG1003", "build/temples")]
    [TestCase("no template folder", "CUG1013", "templateDirectory")]
    [TestCase("misspelt template", "Clas.liquid: CUG1014")]
    [TestCase("without Class", "CUG1013", "Class.liquid")]
    [TestCase("without Client.Class", "CUG1014", "the template gone that used it")]
    [TestCase("without Client.Interface", "CUG1014", "the template gone that used it")]
    [TestCase("template that leaves out an operation", "clickup.json: CUG1011", "TrackTimeAsync", "#/paths/~1v2~1task~1{task_id}~1time/post")]
    [TestCase("settings that NSwag can not read", "nswag.json: CUG1003")]
    public void Mistake_IsAnErrorThatTellsThePlace(string mistake, params string[] parts)
    {
        var errors = _runs.Value(mistake).Errors.Where(error => !error.EndsWith("No client was generated.", StringComparison.Ordinal)).ToList();

        Assert.That(errors, Has.Exactly(1).Items);
        foreach (var part in parts)
            Assert.That(errors[0], Does.Contain(part));
    }

    [Test]
    public void Generate_AfterAFailure_StartsAgainInsteadOfTakingTheOldFile()
    {
        var clone = SmallClone.Instance;
        using (clone.Delete(Class))
        {
            Assert.That(Generate().ExitCode, Is.Not.Zero);
            Assert.That(Generate().ExitCode, Is.Not.Zero);
        }

        var build = Generate();

        Assert.That(build.ExitCode, Is.Zero, build.Output);

        BuildRun Generate() => clone.Dotnet("msbuild", "src/ClickUp.Generated", "-t:GenerateClient");
    }

    private static Func<string, BuildRun> Run()
    {
        var cases = new Cases("guards");
        Other("json that is not OpenAPI", "package.json", """{ "name": "left-pad", "version": "1.0.0" }""");
        Other("broken ref", "thing.json", Documents.WithOperation("Get thing", "/v2/thing").Replace("\"type\": \"object\"", "\"$ref\": \"#/components/schemas/Gone\""));
        Edited("template folder that is not there", "nswag.json", text => text.Replace("build/templates", "build/temples"));
        Edited("no template folder", "nswag.json", text => text.Replace("\"templateDirectory\": \"build/templates\",", ""));
        Edited("settings that NSwag can not read", "nswag.json", _ => "{ \"runtime\": ");
        Edited("template that leaves out an operation", ClientClass, text => text.Replace("{% for operation in Operations -%}", "{% for operation in Operations offset:1 -%}"));
        cases.Add("misspelt template");
        cases.Write("misspelt template", "build/templates/Clas.liquid", cases.Read("misspelt template", Class));
        foreach (var template in (string[])["Class", "Client.Class", "Client.Interface"])
        {
            cases.Add($"without {template}");
            cases.Delete($"without {template}", $"build/templates/{template}.liquid");
        }

        return cases.Generate();

        void Other(string one, string file, string text)
        {
            cases.Add(one, $"ClickUpSpec={Clone.Escaped(SmallClone.Instance[cases[one, $"other/{file}"]])}");
            cases.Write(one, $"other/{file}", text);
        }

        void Edited(string one, string file, Func<string, string> edit)
        {
            cases.Add(one);
            cases.Edit(one, file, edit);
        }
    }
}
