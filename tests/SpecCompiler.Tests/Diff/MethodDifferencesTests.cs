using ClickUp.SpecCompiler.Diff;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Diff;

public class MethodDifferencesTests
{
    private const string A = """{ "name": "a", "in": "query", "required": true, "schema": { "type": "string" } }""";
    private const string B = """{ "name": "b", "in": "query", "required": true, "schema": { "type": "boolean" } }""";

    [Test]
    public void SameOperation_HasNoChanges() =>
        Assert.That(Between(Parameters(A, B), Parameters(A, B)), Is.Empty);

    [Test]
    public void Operation_ThatIsAdded_BreaksNothing() =>
        Assert.That(Between(JObject.Parse("""{ "paths": {} }"""), Compiled.Operation("")),
            Is.EqualTo(new[] { new Change("operation added", "GetAAsync", "", "Task GetAAsync()") }));

    [Test]
    public void Operation_ThatIsRemoved_BreaksBoth() =>
        Assert.That(Between(Compiled.Operation(""), JObject.Parse("""{ "paths": {} }""")),
            Is.EqualTo(new[] { new Change("operation removed", "GetAAsync", "Task GetAAsync()", "", Breaks.Both) }));

    [Test]
    public void Operation_OfAnotherName_IsRenamed() =>
        Assert.That(Between(Compiled.Operation("", path: "/v2/a/{team_id}"), Compiled.Operation("", name: "ListA", path: "/v2/a/{team_Id}")),
            Is.EqualTo(new[] { new Change("operation renamed", "GetAAsync", "Task GetAAsync()", "Task ListAAsync()", Breaks.Both) }));

    [Test]
    public void Request_ThatIsAnother_BreaksNoCode() =>
        Assert.That(Between(Compiled.Operation("", path: "/v2/a"), Compiled.Operation("", path: "/v3/a")),
            Is.EqualTo(new[] { new Change("request changed", "GetAAsync", "GET /v2/a", "GET /v3/a") }));

    [Test]
    public void Result_OfAnotherType_BreaksBoth() =>
        Assert.That(Between(Compiled.Operation(""), Compiled.Operation(""" "responses": { "200": { "content": { "application/json": { "schema": {} } } } } """)),
            Is.EqualTo(new[] { new Change("result changed", "GetAAsync", "void", "RawJson", Breaks.Both) }));

    [TestCase("", "\"deprecated\": true", "operation deprecated", Breaks.Source)]
    [TestCase("\"deprecated\": true", "\"deprecated\": false", "operation no longer deprecated", Breaks.None)]
    public void Deprecation_IsAWarning(string old, string now, string kind, object breaks) =>
        Assert.That(Between(Compiled.Operation(old), Compiled.Operation(now)).Select(change => (change.Kind, change.Breaks)), Is.EqualTo(new[] { (kind, (Breaks)breaks) }));

    [TestCase(""" "x-group": "IClickUpViews" """, """ "x-group": "IClickUpTasks" """, "group changed", Breaks.Both)]
    [TestCase("", """ "x-group": "IClickUpTasks" """, "group changed", Breaks.None)]
    [TestCase(""" "x-page": { "item": "View", "name": "EnumerateA" } """, "", "pages removed", Breaks.Both)]
    [TestCase(""" "x-page": { "item": "View", "name": "EnumerateA" } """, """ "x-page": { "item": "Doc", "name": "EnumerateA" } """, "pages changed", Breaks.Both)]
    [TestCase("", """ "x-page": { "item": "View", "name": "EnumerateA" } """, "pages added", Breaks.None)]
    public void GroupAndPages_ArePartOfThePublicSurface(string old, string now, string kind, object breaks) =>
        Assert.That(Between(Compiled.Operation(old), Compiled.Operation(now)).Select(change => (change.Kind, change.Breaks)), Is.EqualTo(new[] { (kind, (Breaks)breaks) }));

    [TestCase(A + ", " + B, A, "parameter removed", "GetAAsync(b)", Breaks.Both)]
    [TestCase(A, A + ", " + B, "parameter added", "GetAAsync(b)", Breaks.Both)]
    [TestCase(A, A + """, { "name": "c", "in": "query", "schema": { "type": "boolean" } }""", "parameter added", "GetAAsync(c)", Breaks.Binary)]
    [TestCase(A, """{ "name": "a", "in": "query", "required": true, "schema": { "type": "integer" } }""", "parameter type changed", "GetAAsync(a)", Breaks.Both)]
    [TestCase(A, """{ "name": "a", "in": "query", "schema": { "type": "string" } }""", "parameter optional", "GetAAsync(a)", Breaks.None)]
    [TestCase("""{ "name": "a", "in": "query", "schema": { "type": "string" } }""", A, "parameter required", "GetAAsync(a)", Breaks.Source)]
    [TestCase(B, """{ "name": "b", "in": "query", "schema": { "type": "boolean" } }""", "parameter optional", "GetAAsync(b)", Breaks.Binary)]
    [TestCase("""{ "name": "b", "in": "query", "schema": { "type": "boolean" } }""", B, "parameter required", "GetAAsync(b)", Breaks.Both)]
    [TestCase(A + ", " + B, """{ "name": "z", "in": "query", "required": true, "schema": { "type": "string" } }, """ + B, "parameter renamed", "GetAAsync(a)", Breaks.Source)]
    [TestCase(A + ", " + B, B + ", " + A, "parameters reordered", "GetAAsync", Breaks.Both)]
    public void Parameter_ThatChanges_BreaksWhatItBreaks(string old, string now, string kind, string member, object breaks) =>
        Assert.That(Between(Parameters(old), Parameters(now)).Select(change => (change.Kind, change.Member, change.Breaks)), Is.EqualTo(new[] { (kind, member, (Breaks)breaks) }));

    private static JObject Parameters(params string[] parameters) => Compiled.Operation($"\"parameters\": [ {string.Join(", ", parameters)} ]");

    private static IEnumerable<Change> Between(JObject old, JObject now) => new MethodDifferences(old, now).All().ToList();
}
