using ClickUp.SpecCompiler.Diff;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Diff;

public class CSharpTypeTests
{
    [TestCase("""{ "type": "string" }""", ExpectedResult = "string")]
    [TestCase("""{ "type": "string", "format": "date-time" }""", ExpectedResult = "DateTimeOffset")]
    [TestCase("""{ "type": "string", "format": "duration" }""", ExpectedResult = "TimeSpan")]
    [TestCase("""{ "type": "string", "format": "binary" }""", ExpectedResult = "FileParameter")]
    [TestCase("""{ "type": "integer", "format": "int64" }""", ExpectedResult = "long")]
    [TestCase("""{ "type": "number", "format": "double" }""", ExpectedResult = "double")]
    [TestCase("""{ "type": "boolean" }""", ExpectedResult = "bool")]
    [TestCase("""{ "x-csharp-name": "A" }""", ExpectedResult = "RawJson")]
    [TestCase("""{ "$ref": "#/components/schemas/Member" }""", ExpectedResult = "Member")]
    [TestCase("""{ "type": "array", "items": { "$ref": "#/components/schemas/Member" } }""", ExpectedResult = "IList<Member>")]
    [TestCase("""{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } }""", ExpectedResult = "IDictionary<string, IList<string>>")]
    public string Schema_BecomesItsType(string schema) => CSharpType.Of(JObject.Parse(schema));
}
