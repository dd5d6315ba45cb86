using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class TimesTests
{
    [TestCase(""" "type": "integer", "contentEncoding": "int32", "format": "unix-milliseconds" """, "DateTimeOffset?")]
    [TestCase(""" "type": "string", "format": "unix-milliseconds" """, "DateTimeOffset?")]
    [TestCase(""" "type": ["string", "null"], "format": "unix-milliseconds" """, "DateTimeOffset?")]
    [TestCase(""" "type": "null", "format": "unix-milliseconds" """, "DateTimeOffset?")]
    [TestCase(""" "oneOf": [ { "type": "string" }, { "type": "integer" } ], "format": "unix-milliseconds" """, "DateTimeOffset?")]
    [TestCase(""" "type": "number", "format": "duration-milliseconds" """, "TimeSpan?")]
    [TestCase(""" "type": "boolean", "format": "unix-milliseconds" """, "bool?")]
    [TestCase(""" "type": "object", "properties": { "a": { "type": "string" } }, "format": "unix-milliseconds" """, "X?")]
    [TestCase(""" "type": "string", "format": "date-time" """, "DateTimeOffset?")]
    [TestCase(""" "type": "string", "format": "date" """, "string?")]
    public void Time_IsWhatTheOverlayMarks_OnAnyPlainValue(string schema, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "x": { {{schema}} } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void Time_InAQuery_IsMarkedTheSameWay()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "due_date_gt", "in": "query", "required": true, "schema": { "type": "integer", "format": "unix-milliseconds" } } ] """);

        Assert.That(Given.TypeText(operation["parameters"]![0]!["schema"]!), Is.EqualTo("DateTimeOffset"));
    }

    [Test]
    public void Time_ThatMayBeNull_IsNotPromised() =>
        Assert.That(Given.Answer("""{ "type": "object", "required": ["x"], "properties": { "x": { "type": ["string", "null"], "format": "unix-milliseconds" } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo("DateTimeOffset?"));

    [TestCase("date", ExpectedResult = true)]
    [TestCase("date_created", ExpectedResult = true)]
    [TestCase("date_done", ExpectedResult = true)]
    [TestCase("due_date", ExpectedResult = true)]
    [TestCase("due_date_gt", ExpectedResult = true)]
    [TestCase("updated_at", ExpectedResult = true)]
    [TestCase("startTime", ExpectedResult = true)]
    [TestCase("pageTimestamp", ExpectedResult = true)]
    [TestCase("start", ExpectedResult = true)]
    [TestCase("end", ExpectedResult = true)]
    [TestCase("last_active", ExpectedResult = true)]
    [TestCase("with_message_since", ExpectedResult = true)]
    [TestCase("end_of_week", ExpectedResult = true)]
    [TestCase("due_date_time", ExpectedResult = false)]
    [TestCase("steps_start", ExpectedResult = false)]
    [TestCase("week_start_day", ExpectedResult = false)]
    [TestCase("timezone", ExpectedResult = false)]
    [TestCase("format", ExpectedResult = false)]
    [TestCase("candidate", ExpectedResult = false)]
    public bool Name_OfATime_IsKnown(string name) => TimeNames.IsTime(name);

    [TestCase(""" "type": "integer" """, "DateTimeOffset?", null)]
    [TestCase(""" "type": "number" """, "DateTimeOffset?", null)]
    [TestCase(""" "type": "string" """, "DateTimeOffset?", null)]
    [TestCase(""" "type": ["string", "null"] """, "DateTimeOffset?", null)]
    [TestCase(""" "type": "string", "format": "date-time" """, "DateTimeOffset?", "iso")]
    [TestCase(""" "type": "boolean" """, "bool?", null)]
    [TestCase(""" "type": "integer", "x-time": false """, "long?", null)]
    [TestCase(""" "type": "integer", "format": "duration-milliseconds" """, "TimeSpan?", null)]
    [TestCase(""" "type": "string", "enum": ["a"] """, "DueDate?", null)]
    [TestCase(""" "type": "object", "properties": { "a": { "type": "string" } } """, "DueDate?", null)]
    public void Time_IsKnownByItsName_OnAnyPlainValue(string schema, string expected, string? wire)
    {
        var document = Given.Answer($$"""{ "type": "object", "properties": { "due_date": { {{schema}} } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "due_date"), Is.EqualTo(expected));
        Assert.That((string?)document.Component("GetThingResponse")["properties"]!["due_date"]!["x-wire"], Is.EqualTo(wire));
    }

    [Test]
    public void Time_UnderAnotherName_IsSaidByTheOverlay() =>
        Assert.That(Given.Answer("""{ "type": "object", "properties": { "expires_on": { "type": "string", "x-time": true } } }""").TypeOf("GetThingResponse", "expires_on"), Is.EqualTo("DateTimeOffset?"));

    [Test]
    public void Time_BehindAReference_LeavesWhatOthersReferToAlone()
    {
        var document = Given.Paths(Given.AnswerText("""{ "type": "object", "properties": { "date": { "$ref": "#/components/schemas/whole" }, "size": { "$ref": "#/components/schemas/whole" } } }"""),
            """, "components": { "schemas": { "whole": { "type": "integer", "nullable": true } } }""");

        Assert.That(document.TypeOf("GetThingResponse", "date"), Is.EqualTo("DateTimeOffset?"));
        Assert.That(document.TypeOf("GetThingResponse", "size"), Is.EqualTo("long?"));
    }
}
