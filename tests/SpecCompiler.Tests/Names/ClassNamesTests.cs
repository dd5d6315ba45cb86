using ClickUp.SpecCompiler.Names;
using ClickUp.SpecCompiler.Tests.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Names;

public sealed class ClassNamesTests
{
    [TestCase("GetTimeEntriesResponse", ExpectedResult = "TimeEntry")]
    [TestCase("CreateTaskRequest", ExpectedResult = "Task")]
    [TestCase("GetResponse", ExpectedResult = "Get")]
    [TestCase("TrackTimeRequest", ExpectedResult = "TrackTime")]
    [TestCase("SetInput", ExpectedResult = "Set")]
    [TestCase("GetTaskInput", ExpectedResult = "GetTask")]
    [TestCase("Response", ExpectedResult = "Response")]
    [TestCase("Input", ExpectedResult = "Input")]
    [TestCase("ClickUpTask", ExpectedResult = "Task")]
    [TestCase("ClickUpThing", ExpectedResult = "ClickUpThing")]
    [TestCase("Thing", ExpectedResult = "Thing")]
    public string Base_IsWhatTheClassIsAbout(string className) => ClassNames.Base(className);

    [TestCase("time_entries", true, ExpectedResult = "TimeEntry")]
    [TestCase("time_entries", false, ExpectedResult = "TimeEntries")]
    [TestCase("", true, ExpectedResult = "Empty")]
    public string Stem_IsInTheSingular_WhereThereAreMany(string property, bool many) => ClassNames.Stem(property, many);

    [TestCase("Task", true, ExpectedResult = "TaskInput")]
    [TestCase("TaskInput", true, ExpectedResult = "TaskInput")]
    [TestCase("Task", false, ExpectedResult = "ClickUpTask")]
    [TestCase("Thing", false, ExpectedResult = "Thing")]
    public string Finish_SaysWhatIsSent_AndLeavesTheSystemItsNames(string name, bool request) => ClassNames.Finish(name, request);

    [TestCase("entry_tags", "TimeEntry", ExpectedResult = "TimeEntryTag")]
    [TestCase("tag", "Tag", ExpectedResult = "TagTag")]
    [TestCase("tag", "EntryTag", ExpectedResult = "EntryTagPart")]
    [TestCase("data", "Thing", ExpectedResult = "ThingData")]
    [TestCase("entry", "TimeEntry", ExpectedResult = "TimeEntryPart")]
    public string Nested_WithoutANameOfItsOwn_CarriesItsParents(string property, string parent) =>
        new ClassNames().Nested(ClassNames.Stem(property, many: true), new JObject(), parent, request: false);

    [TestCase("""{ "a": {}, "b": {}, "c": {}, "d": {} }""", """{ "a": {}, "b": {} }""", ExpectedResult = true)]
    [TestCase("""{ "a": {}, "b": {}, "c": {}, "d": {} }""", """{ "a": {}, "x": {} }""", ExpectedResult = true)]
    [TestCase("""{ "a": {}, "b": {}, "c": {}, "d": {} }""", """{ "a": {}, "x": {}, "y": {} }""", ExpectedResult = false)]
    [TestCase("""{ "a": {}, "b": {} }""", """{ "c": {}, "d": {}, "a": {}, "e": {} }""", ExpectedResult = true)]
    [TestCase("""{ "id": {}, "name": {}, "a": {} }""", """{ "id": {}, "name": {}, "access": {} }""", ExpectedResult = true)]
    [TestCase("""{ "a": {}, "b": {} }""", """{ "x": {}, "y": {} }""", ExpectedResult = false)]
    [TestCase("""{ "a": { "type": "string" }, "b": {} }""", """{ "a": { "type": "integer" } }""", ExpectedResult = true)]
    [TestCase("""{ "a": { "type": "number" }, "b": {} }""", """{ "a": { "type": "integer" } }""", ExpectedResult = true)]
    [TestCase("""{ "a": { "type": "string" }, "b": {} }""", """{ "a": { "type": "boolean" } }""", ExpectedResult = false)]
    [TestCase("""{ "a": { "type": "string", "x-nullable": true }, "b": {} }""", """{ "a": { "type": "boolean" } }""", ExpectedResult = true)]
    [TestCase("""{ "a": { "type": "string" }, "b": {}, "c": {} }""", """{ "a": { "type": "boolean" }, "b": {}, "c": {} }""", ExpectedResult = true)]
    [TestCase("""{ "a": { "type": "string" }, "b": {} }""", """{ "a": { "type": "boolean" }, "b": {} }""", ExpectedResult = false)]
    public bool TwoShapesOfOneName_AreOneThing_WhenTheyTellTheSame(string one, string other)
    {
        var names = new ClassNames();
        JObject first = Shape(one), second = Shape(other);
        names.Learn([("Thing", false, first), ("Thing", false, second)]);

        var classes = new[] { first, second }.Select(schema => names.Nested("Thing", schema, "Parent", request: false)).ToList();
        Assert.That(classes, Does.Contain("Thing"), "one of them keeps the name");
        return classes.Distinct().Count() == 1;
    }

    [TestCase("""{ "a": {}, "b": {}, "c": {} }""", """{ "id": {} , "x": {} }""", ExpectedResult = "ParentThing Thing")]
    [TestCase("""{ "a": {}, "b": {}, "c": {} }""", """{ "x": {} , "y": {} }""", ExpectedResult = "Thing ParentThing")]
    [TestCase("""{ "c": {}, "d": {} }""", """{ "b": {} , "a": {} }""", ExpectedResult = "ParentThing Thing")]
    public string OfTwoThings_TheFullestWithAnId_KeepsTheName(string one, string other)
    {
        var names = new ClassNames();
        JObject first = Shape(one), second = Shape(other);
        names.Learn([("Thing", false, first), ("Thing", false, second)]);

        return string.Join(' ', new[] { first, second }.Select(schema => names.Nested("Thing", schema, "Parent", request: false)));
    }

    private static JObject Shape(string properties) => new() { ["type"] = "object", ["properties"] = JObject.Parse(properties) };

    [TestCase("名前", ExpectedResult = "SymbolSymbol")]
    [TestCase("_", ExpectedResult = "Underscore")]
    [TestCase("ключ", ExpectedResult = "SymbolSymbolSymbolSymbol")]
    public string Property_WithoutALetterOfAscii_GivesAClassANameAllTheSame(string property) =>
        Given.Answer($$"""{ "type": "object", "properties": { "{{property}}": { "type": "object", "properties": { "a": { "type": "string" } } }, "list{{property}}": { "type": "array", "items": { "type": "string", "enum": [ "赤" ] } } } }""")
            .TypeOf("GetThingResponse", property).TrimEnd('?');
}
