namespace ClickUp.SpecCompiler.Tests.Rules;

public class ModelsTests
{
    private const string User = """{ "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" }, "username": { "type": "string" } } }""";

    [Test]
    public void Object_InAProperty_IsAClassOfThePropertysName_InTheSingularInLists()
    {
        var document = Answer($$""" "list": { "type": "object", "properties": { "id": { "type": "string" } } }, "statuses": { "type": "array", "items": { "type": "object", "properties": { "color": { "type": "string" } } } } """);

        Assert.That(document.TypeOf("GetThingResponse", "list"), Is.EqualTo("ClickUpList?"));
        Assert.That(document.TypeOf("GetThingResponse", "statuses"), Is.EqualTo("IList<Status>"));
    }

    [Test]
    public void Object_WithAnIdAndAUsername_IsAUser_WhateverPartItPlays()
    {
        var document = Answer($$""" "creator": {{User}}, "assignees": { "type": "array", "items": {{User}} } """);

        Assert.That(document.TypeOf("GetThingResponse", "creator"), Is.EqualTo("User?"));
        Assert.That(document.TypeOf("GetThingResponse", "assignees"), Is.EqualTo("IList<User>"));
    }

    [Test]
    public void Object_InAListOfLists_HasNoClass_SinceNothingWouldUseIt()
    {
        var document = Answer(""" "rows": { "type": "array", "items": { "type": "array", "items": { "type": "object", "properties": { "cell": { "type": "object", "properties": { "a": { "type": "string" } } } } } } } """);

        Assert.That(document.TypeOf("GetThingResponse", "rows"), Is.EqualTo("IList<RawJson>"));
        Assert.That(document.ComponentNames(), Is.EqualTo(["GetThingResponse"]));
    }

    [TestCase("array", "items", "IDictionary<string, RawJson>?")]
    [TestCase("object", "additionalProperties", "IDictionary<string, RawJson>?")]
    public void Dictionary_OfListsOrDictionaries_HoldsJson(string kind, string keyword, string expected)
    {
        var document = Answer($$""" "map": { "type": "object", "additionalProperties": { "type": "{{kind}}", "{{keyword}}": { "type": "integer" } } } """);

        Assert.That(document.TypeOf("GetThingResponse", "map"), Is.EqualTo(expected));
    }

    [Test]
    public void Objects_OfOneNameAndLikeShape_AreOneClass_ThatPromisesWhatAllPromise()
    {
        var document = Answer("""
            "task": { "type": "object", "properties": { "list": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } } } },
            "list": { "type": "object", "required": ["id", "name"], "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "due_date": { "type": "string" } } }
            """);

        Assert.That(document.TypeOf("ClickUpTask", "list"), Is.EqualTo("ClickUpList?"));
        Assert.That(document.TypeOf("ClickUpList", "id"), Is.EqualTo("string"));
        Assert.That(document.TypeOf("ClickUpList", "name"), Is.EqualTo("string?"));
    }

    [Test]
    public void Objects_OfOneNameAndAnotherShape_CarryTheirParentsName()
    {
        var document = Answer("""
            "folder": { "type": "object", "properties": { "id": { "type": "string" }, "hidden": { "type": "boolean" }, "task_count": { "type": "string" } } },
            "goal": { "type": "object", "properties": { "id": { "type": "string" }, "folder": { "type": "object", "properties": { "id": { "type": "string" }, "owners": { "type": "integer" } } } } }
            """);

        Assert.That(document.TypeOf("GetThingResponse", "folder"), Is.EqualTo("Folder?"));
        Assert.That(document.TypeOf("Goal", "folder"), Is.EqualTo("GoalFolder?"));
    }

    [Test]
    public void Object_UnderANameThatSaysNothing_CarriesItsParentsName()
    {
        var document = Answer(""" "view": { "type": "object", "properties": { "settings": { "type": "object", "properties": { "on": { "type": "boolean" } } } } }, "data": { "type": "object", "properties": { "a": { "type": "string" } } } """);

        Assert.That(document.TypeOf("View", "settings"), Is.EqualTo("ViewSettings?"));
        Assert.That(document.TypeOf("GetThingResponse", "data"), Is.EqualTo("ThingData?"));
    }

    [Test]
    public void Object_InABody_IsNeverTheClassOfAnAnswer()
    {
        var paths = """
            { "/v2/a": { "put": { "summary": "Update View",
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "grouping": { "type": "object", "required": ["dir"], "properties": { "dir": { "type": "integer" } } } } } } } },
                "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "properties": { "grouping": { "type": "object", "required": ["dir"], "properties": { "dir": { "type": "integer" } } } } } } } } } } } }
            """;
        var document = Given.Paths(paths);

        Assert.That(document.TypeOf("UpdateViewRequest", "grouping"), Is.EqualTo("GroupingInput?"));
        Assert.That(document.TypeOf("UpdateViewResponse", "grouping"), Is.EqualTo("Grouping?"));
        Assert.That(document.TypeOf("GroupingInput", "dir"), Is.EqualTo("long?"));
        Assert.That(document.TypeOf("Grouping", "dir"), Is.EqualTo("long"));
    }

    [Test]
    public void Class_PinnedByTheOverlay_IsOneClass_WhateverItsProperties()
    {
        var document = Answer(""" "due_dates": { "type": "object", "x-csharp-class": "SpaceFeature", "properties": { "enabled": { "type": "boolean" } } }, "zoom": { "type": "object", "x-csharp-class": "SpaceFeature", "properties": { "enabled": { "type": "boolean" }, "key": { "type": "string" } } } """);

        Assert.That(document.TypeOf("GetThingResponse", "due_dates"), Is.EqualTo("SpaceFeature?"));
        Assert.That(document.TypeOf("SpaceFeature", "key"), Is.EqualTo("string?"));
    }

    [Test]
    public void Name_PinnedOnAProperty_IsTheMembers_AndOnAnAnswer_TheClasss()
    {
        var document = Given.Answer("""{ "type": "object", "x-csharp-name": "Thing", "properties": { "status": { "type": "object", "x-csharp-name": "CurrentState", "properties": { "a": { "type": "string" } } } } }""");

        Assert.That(document.NameOf("Thing", "status"), Is.EqualTo("CurrentState"));
        Assert.That(document.TypeOf("Thing", "status"), Is.EqualTo("Status?"));
    }

    [TestCase("Task")]
    [TestCase("not a name")]
    public void Class_PinnedToANameThatItCanNotHave_IsRefused(string name) =>
        Assert.That(Given.Refused(() => Answer($$""" "x": { "type": "object", "x-csharp-class": "{{name}}", "properties": { "a": { "type": "string" } } } """)).Message, Does.Contain(name));

    [TestCase("""{ "type": "string" }""", """{ "type": "integer" }""", "string?")]
    [TestCase("""{ "type": "integer" }""", """{ "type": "number" }""", "long?")]
    [TestCase("""{ "type": ["string", "null"] }""", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", "X?")]
    [TestCase("""{ "type": "object" }""", """{ "type": "object", "properties": { "a": { "type": "string" } } }""", "X?")]
    [TestCase("""{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } }""", "IList<X>")]
    [TestCase("""{ "type": "string", "format": "unix-milliseconds" }""", """{ "type": "string" }""", "DateTimeOffset?")]
    [TestCase("""{ "type": "boolean" }""", """{ "type": "string" }""", "RawJson?")]
    [TestCase("""{ "type": "object", "properties": { "a": { "type": "string" } } }""", """{ "type": "integer" }""", "RawJson?")]
    public void Property_OfTwoTypesInOneClass_HasWhatBothAre(string one, string other, string expected)
    {
        const string Same = """ "id": { "type": "string" }, "name": { "type": "string" }, "url": { "type": "string" }, "date": { "type": "string" } """;
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var document = Answer($$""" "thing": { "type": "object", "properties": { {{Same}}, "x": {{first}} } }, "part": { "type": "object", "properties": { "thing": { "type": "object", "properties": { {{Same}}, "x": {{second}} } } } } """);
            Assert.That(document.TypeOf("Thing", "x"), Is.EqualTo(expected));
        }
    }

    [TestCase("""{ "type": "array", "items": { "type": "array", "items": { "type": "string" } } }""", "IList<RawJson>")]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }""", "IDictionary<string, RawJson>?")]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "object", "properties": { "a": { "type": "string" } } } }""", "IDictionary<string, X>?")]
    public void Nesting_IsWhatTheGeneratorCanWrite(string schema, string expected) =>
        Assert.That(Answer($$""" "x": {{schema}} """).TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void Answer_ThatIsAList_IsAListOfItems() =>
        Assert.That(Given.ResultOf(Given.Answer("""{ "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } }""")["paths"]!["/v2/thing"]!["get"]!), Is.EqualTo("IList<GetThingResponseItem>"));

    [Test]
    public void Names_DoNotDependOnTheOrderOfTheDocument()
    {
        var one = Given.AnswerText($$"""{ "type": "object", "properties": { "user": {{User}}, "status": { "type": "object", "properties": { "color": { "type": "string" } } } } }""", path: "/v2/a", summary: "Get A").Trim()[1..^1];
        var other = Given.AnswerText("""{ "type": "object", "properties": { "status": { "type": "object", "properties": { "color": { "type": "string" }, "order": { "type": "integer" } } } } }""", path: "/v2/b", summary: "Get B").Trim()[1..^1];

        Assert.That(Given.Paths($"{{ {one}, {other} }}")["components"]!.ToString(), Is.EqualTo(Given.Paths($"{{ {other}, {one} }}")["components"]!.ToString()));
    }

    private static Newtonsoft.Json.Linq.JObject Answer(string properties) => Given.Answer($$"""{ "type": "object", "properties": { {{properties}} } }""");
}
