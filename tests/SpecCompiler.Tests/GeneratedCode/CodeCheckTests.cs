using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.GeneratedCode;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.GeneratedCode;

internal sealed class CodeCheckTests
{
    private const string Document =
        """
        {
          "paths": { "/v2/thing/{id}": { "get": { "operationId": "GetThing" } } },
          "components": { "schemas": {
            "Thing": { "type": "object", "properties": { "due_date": { "type": "string", "x-csharp-name": "DueDate" } } },
            "Color": { "type": "string", "enum": [ "red" ] } } }
        }
        """;

    private const string Code =
        """
        public partial interface IClickUpClient
        {
            Task<Thing> GetThingAsync(string id);
        }

        [GeneratedCode("build/templates", "1")]
        public partial class ClickUpClient : IClickUpClient
        {
            public virtual Task<Thing> GetThingAsync(string id) => throw new NotImplementedException();
        }

        [GeneratedCode("build/templates", "1")]
        public partial class Thing : Model
        {
            public DateTimeOffset? DueDate { get; set; }
        }

        public readonly partial struct Color
        {
        }
        """;

    [Test]
    public void Run_WithAllThatTheDocumentDescribes_IsContent() =>
        Assert.That(() => Run(Document, Code), Throws.Nothing);

    [Test]
    public void Run_WithoutAnyOperation_Refuses() =>
        Refused(Document.Replace("\"/v2/thing/{id}\": { \"get\": { \"operationId\": \"GetThing\" } }", ""), Code, CodeCheck.NoOperation, "#", "no operation");

    [TestCase("Task<Thing> GetThingAsync(string id);", "interface")]
    [TestCase("public virtual Task<Thing> GetThingAsync(string id) => throw new NotImplementedException();", "class")]
    public void Run_WithoutAMethodForAnOperation_NamesTheOperation(string method, string where) =>
        Refused(Document, Code.Replace(method, ""), CodeCheck.NoMethod, "#/paths/~1v2~1thing~1{id}/get", "GetThingAsync", where);

    [Test]
    public void Run_WithAMethodOfALongerNameOnly_NamesTheOperation() =>
        Refused(Document, Code.Replace("GetThingAsync", "ForgetThingAsync"), CodeCheck.NoMethod, "#/paths/~1v2~1thing~1{id}/get", "GetThingAsync");

    [Test]
    public void Run_WithTwoOperationsOfOneName_NamesTheSecond() =>
        Refused(Document.Replace("\"paths\": {", "\"paths\": { \"/v2/other\": { \"get\": { \"operationId\": \"GetThing\" } },"), Code, CodeCheck.NoMethod, "#/paths/~1v2~1thing~1{id}/get", "second operation");

    [Test]
    public void Run_WithoutAClassForASchema_NamesTheSchema() =>
        Refused(Document, Code.Replace("class Thing", "class Thing2"), CodeCheck.NoProperty, "#/components/schemas/Thing", "class Thing");

    [Test]
    public void Run_WithAnEnumInsteadOfAnOpenOne_NamesTheSchema() =>
        Refused(Document, Code.Replace("readonly partial struct", "enum"), CodeCheck.NoProperty, "#/components/schemas/Color", "struct Color");

    [Test]
    public void Run_WithoutAPropertyOfAClass_NamesTheProperty() =>
        Refused(Document, Code.Replace("public DateTimeOffset? DueDate { get; set; }", ""), CodeCheck.NoProperty, "#/components/schemas/Thing/properties/due_date", "Thing.DueDate");

    [Test]
    public void Run_WithAPropertyThatOnlyAnotherClassHas_NamesTheProperty() =>
        Refused(Document, Code.Replace("public DateTimeOffset? DueDate { get; set; }", "") + "public partial class Other { public string? DueDate { get; set; } }", CodeCheck.NoProperty, "#/components/schemas/Thing/properties/due_date", "Thing.DueDate");

    [Test]
    public void Run_WithASchemaWithoutProperties_SaysThatItsContentWouldBeLost() =>
        Refused(Document.Replace("\"due_date\": { \"type\": \"string\", \"x-csharp-name\": \"DueDate\" }", ""), Code, CodeCheck.NoProperty, "#/components/schemas/Thing", "would be empty");

    [TestCase("interface IClickUpClient", "NSwag", "Client.Interface")]
    [TestCase("class ClickUpClient", "NSwag", "Client.Class")]
    [TestCase("class Thing", "NJsonSchema", "Class")]
    public void Run_WithATypeByNSwagsOwnTemplate_NamesTheTemplateThatIsMissing(string type, string tool, string template) =>
        Refused(Document, Code.Replace($"public partial {type}", $"[GeneratedCode(\"{tool}\", \"14.7.1.0\")]\npublic partial {type}"), CodeCheck.StockTemplate, "#", $"build/templates/{template}.liquid");

    private static void Refused(string document, string code, string errorCode, string pointer, params string[] words)
    {
        var error = Assert.Throws<SpecException>(() => Run(document, code));
        Assert.That(error, Has.Property("Code").EqualTo(errorCode).And.Property("Pointer").EqualTo(pointer).And.Property("File").EqualTo("clickup.json"));
        foreach (var word in words)
            Assert.That(error.Message, Does.Contain(word));
    }

    private static void Run(string document, string code) => CodeCheck.Run("clickup.json", document, code);
}
