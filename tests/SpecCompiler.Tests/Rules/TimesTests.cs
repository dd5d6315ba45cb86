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
    [TestCase(""" "type": "string", "format": "date-time" """, "string?")]
    [TestCase(""" "type": "string", "format": "date" """, "string?")]
    public void Time_IsWhatTheOverlayMarks_OnAnyPlainValue(string schema, string expected) =>
        Assert.That(Given.Answer($$"""{ "type": "object", "properties": { "x": { {{schema}} } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo(expected));

    [Test]
    public void Time_InAQuery_IsMarkedTheSameWay()
    {
        var operation = Given.Operation(""" "parameters": [ { "name": "due_date_gt", "in": "query", "schema": { "type": "integer", "format": "unix-milliseconds" } } ] """);

        Assert.That(Given.TypeText(operation["parameters"]![0]!["schema"]!), Is.EqualTo("DateTimeOffset"));
    }

    [Test]
    public void Time_ThatMayBeNull_IsNotPromised() =>
        Assert.That(Given.Answer("""{ "type": "object", "required": ["x"], "properties": { "x": { "type": ["string", "null"], "format": "unix-milliseconds" } } }""").TypeOf("GetThingResponse", "x"), Is.EqualTo("DateTimeOffset?"));
}
