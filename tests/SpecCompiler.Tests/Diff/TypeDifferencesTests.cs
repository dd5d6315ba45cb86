using ClickUp.SpecCompiler.Diff;

namespace ClickUp.SpecCompiler.Tests.Diff;

public class TypeDifferencesTests
{
    private const string Text = """ "required": [ "x" ], "properties": { "x": { "type": "string", "x-csharp-name": "X" } } """;
    private const string MaybeText = """ "properties": { "x": { "type": "string", "x-csharp-name": "X" } } """;
    private const string Number = """ "required": [ "x" ], "properties": { "x": { "type": "integer", "x-csharp-name": "X" } } """;
    private const string MaybeNumber = """ "properties": { "x": { "type": "integer", "x-csharp-name": "X" } } """;

    [TestCase(Text, Text)]
    [TestCase(Text, """ "properties": {} """, "field removed A.X string  Both")]
    [TestCase(""" "properties": {} """, MaybeText, "field added A.X  string? None")]
    [TestCase(Text, Number, "field type changed A.X string long Both")]
    [TestCase(Text, MaybeText, "field nullable A.X string string? Source")]
    [TestCase(MaybeText, Text, "field not nullable A.X string? string Source")]
    [TestCase(Number, MaybeNumber, "field nullable A.X long long? Both")]
    [TestCase(MaybeNumber, Number, "field not nullable A.X long? long Both")]
    [TestCase(MaybeText, """ "properties": { "y": { "type": "string", "x-csharp-name": "X" } } """, "field's name in JSON changed A.X x y None")]
    [TestCase(MaybeText, """ "properties": { "x": { "type": "string", "x-csharp-name": "X", "x-required": true } } """, "field required A.X   None")]
    [TestCase(""" "properties": { "x": { "$ref": "#/components/schemas/E", "x-csharp-name": "X" } } """, """ "required": [ "x" ], "properties": { "x": { "$ref": "#/components/schemas/E", "x-csharp-name": "X" } } """, "field not nullable A.X E? E Both")]
    public void Field_ThatChanges_BreaksWhatItBreaks(string old, string now, params string[] changes) =>
        Assert.That(Between($$"""{ "A": { "type": "object", {{old}} }, "E": { "enum": [] } }""", $$"""{ "A": { "type": "object", {{now}} }, "E": { "enum": [] } }"""), Is.EqualTo(changes));

    [TestCase("""{ "A": { "type": "object" } }""", "{}", "type removed A class  Both")]
    [TestCase("{}", """{ "A": { "type": "object" } }""", "type added A  class None")]
    [TestCase("""{ "A": { "type": "object" } }""", """{ "A": { "enum": [] } }""", "type changed A class enum Both")]
    [TestCase("""{ "A": { "enum": [ "x", "y" ], "x-enumNames": [ "X", "Y" ] } }""", """{ "A": { "enum": [ "x" ], "x-enumNames": [ "X" ] } }""", "enum member removed A.Y y  Both")]
    [TestCase("""{ "A": { "enum": [ "x" ], "x-enumNames": [ "X" ] } }""", """{ "A": { "enum": [ "x", "y" ], "x-enumNames": [ "X", "Y" ] } }""", "enum member added A.Y  y None")]
    [TestCase("""{ "A": { "enum": [ "x" ], "x-enumNames": [ "X" ] } }""", """{ "A": { "enum": [ "z" ], "x-enumNames": [ "X" ] } }""", "enum value changed A.X x z None")]
    [TestCase("""{ "A": { "type": "string", "enum": [] } }""", """{ "A": { "type": "integer", "enum": [] } }""", "type changed A enum enum of numbers Both")]
    [TestCase("""{ "A": { "type": "object", "x-updates": true } }""", """{ "A": { "type": "object" } }""", "methods removed A Clear, Difference  Both")]
    public void Type_ThatChanges_BreaksWhatItBreaks(string old, string now, string change) =>
        Assert.That(Between(old, now), Is.EqualTo(new[] { change }));

    private static IEnumerable<string> Between(string old, string now) => new TypeDifferences(Compiled.Schemas(old), Compiled.Schemas(now)).All()
        .Select(change => $"{change.Kind} {change.Member} {change.Old} {change.New} {change.Breaks}");
}
