using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Overlay;

public class JsonPathTests
{
    private static readonly JObject Document = JObject.Parse("""
        {
          "paths": {
            "/v2/task/{task_id}": {
              "get": {
                "parameters": [
                  { "name": "due_date_gt", "in": "query", "schema": { "type": "integer" } },
                  { "name": "page", "in": "query", "x-order": 2 },
                  { "name": "task_id", "in": "path", "required": true }
                ],
                "responses": {
                  "200": {
                    "content": {
                      "application/json": {
                        "schema": {
                          "type": "object",
                          "properties": {
                            "due_date": { "type": "string" },
                            "it's": { "type": "number", "format": null },
                            "example": { "type": "object", "properties": { "due_date": {} } },
                            "list": { "type": "array", "items": { "properties": { "start": {}, "end": {}, "other": {} } } }
                          },
                          "example": { "properties": { "due_date": "data" }, "parameters": [ { "name": "page" } ] },
                          "examples": [ { "properties": { "due_date": "data" } } ],
                          "default": { "properties": { "due_date": "data" } },
                          "enum": [ { "properties": { "due_date": "data" } } ],
                          "const": { "properties": { "due_date": "data" } },
                          "x-more": { "properties": { "due_date": "data" } }
                        },
                        "examples": { "one": { "value": { "properties": { "due_date": "data" } } } }
                      }
                    }
                  }
                }
              }
            }
          }
        }
        """);

    private const string Get = "#/paths/~1v2~1task~1{task_id}/get";
    private const string Schema = Get + "/responses/200/content/application~1json/schema";

    [TestCase("$", "#")]
    [TestCase("$.paths", "#/paths")]
    [TestCase("$.paths['/v2/task/{task_id}'].get", Get)]
    [TestCase("$[\"paths\"]['/v2/task/{task_id}']['get']", Get)]
    [TestCase("$.paths.*.get", Get)]
    [TestCase("$.paths[*].get.parameters[0]", Get + "/parameters/0")]
    [TestCase("$..parameters[-1]", Get + "/parameters/2")]
    [TestCase("$..parameters[0, 2]", Get + "/parameters/0", Get + "/parameters/2")]
    [TestCase("$..parameters[?(@.name=='due_date_gt')]", Get + "/parameters/0")]
    [TestCase("$..parameters[?@.name == \"due_date_gt\"].schema", Get + "/parameters/0/schema")]
    [TestCase("$..parameters[?@.required]", Get + "/parameters/2")]
    [TestCase("$..parameters[?!@.required && @.in == 'query']", Get + "/parameters/0", Get + "/parameters/1")]
    [TestCase("$..parameters[?@.in == 'path' || (@.name == 'page' && !(@.required == true))]", Get + "/parameters/1", Get + "/parameters/2")]
    [TestCase("$..parameters[?@['x-order'] >= 2]", Get + "/parameters/1")]
    [TestCase("$..parameters[?@['x-order'] < 2]")]
    [TestCase("$..parameters[?@.schema.type != 'integer']", Get + "/parameters/1", Get + "/parameters/2")]
    [TestCase("$..parameters[?@.name > 'due_date_gt' && @.name <= 'page']", Get + "/parameters/1")]
    [TestCase("$..properties[?@.type == 'string']", Schema + "/properties/due_date")]
    [TestCase("$..properties[?@.format == null]", Schema + "/properties/it's")]
    [TestCase("$..properties['it\\'s']", Schema + "/properties/it's")]
    [TestCase("$..properties[\"it's\"]", Schema + "/properties/it's")]
    [TestCase("$..['\\u0069t\\'s']", Schema + "/properties/it's")]
    [TestCase("$..properties['start','end']", Schema + "/properties/list/items/properties/start", Schema + "/properties/list/items/properties/end")]
    [TestCase("$.paths..items.properties[?@]", Schema + "/properties/list/items/properties/start", Schema + "/properties/list/items/properties/end", Schema + "/properties/list/items/properties/other")]
    [TestCase("$..properties..start", Schema + "/properties/list/items/properties/start")]
    [TestCase("$.paths['/v2/task/{id}'].get", Get)]
    [TestCase("$.paths['/v2/task/{Task_Id}','/v2/none'].get", Get)]
    [TestCase("$['paths']['/v2/task/{}']['get']", Get)]
    [TestCase("$.paths['/v2/task/task_id'].get")]
    [TestCase("$..['/v2/task/{id}'].get")]
    [TestCase("$.paths.none.get")]
    [TestCase("$..parameters['name']")]
    public void Path_Selects(string path, params string[] pointers) =>
        Assert.That(JsonPath.Parse(path).Select(Document).Select(JsonPointer.Of), Is.EqualTo(pointers));

    [Test]
    public void Descent_DoesNotLookIntoData() =>
        Assert.That(JsonPath.Parse("$..properties.due_date").Select(Document).Select(JsonPointer.Of),
            Is.EqualTo(new[] { Schema + "/properties/due_date", Schema + "/properties/example/properties/due_date" }));

    [Test]
    public void Data_IsReachedByName() =>
        Assert.That(JsonPath.Parse("$..schema.example.properties.due_date").Select(Document).Select(JsonPointer.Of), Is.EqualTo(new[] { Schema + "/example/properties/due_date" }));

    [Test]
    public void Data_ThatIsNamed_IsDescendedInto() =>
        Assert.That(JsonPath.Parse("$..schema.example..name").Select(Document).Select(JsonPointer.Of), Is.EqualTo(new[] { Schema + "/example/parameters/0/name" }));

    [TestCase("")]
    [TestCase("paths")]
    [TestCase("$paths")]
    [TestCase("$.")]
    [TestCase("$..")]
    [TestCase("$.a-b")]
    [TestCase("$.$ref")]
    [TestCase("$.1a")]
    [TestCase("$['a'")]
    [TestCase("$['a]")]
    [TestCase("$['a\\x']")]
    [TestCase("$[]")]
    [TestCase("$[a]")]
    [TestCase("$[1:2]")]
    [TestCase("$[:2]")]
    [TestCase("$[99999999999]")]
    [TestCase("$.length()")]
    [TestCase("$[?length(@.a) == 1]")]
    [TestCase("$[?@.a == $.b]")]
    [TestCase("$[?@.a = 1]")]
    [TestCase("$[?@.a =~ /x/]")]
    [TestCase("$[?@..a]")]
    [TestCase("$[?@.*]")]
    [TestCase("$[?@['a','b']]")]
    [TestCase("$[?'a']")]
    [TestCase("$[?(@.a]")]
    [TestCase("$[?@.a == b]")]
    [TestCase("$[?!@.a == 1]")]
    [TestCase("$.a b")]
    [TestCase("$.a ")]
    public void Path_ThatIsNotSupported_IsRefused(string path) =>
        Assert.That(() => JsonPath.Parse(path), Throws.TypeOf<FormatException>().With.Message.Contains("at character"));

    [TestCase("$.paths['/v2/a'].get..x", "paths", "/v2/a", "get")]
    [TestCase("$..x")]
    [TestCase("$.paths.*", "paths")]
    public void Path_KnowsTheNamesItBeginsWith(string path, params string[] names) =>
        Assert.That(JsonPath.Parse(path).LeadingNames, Is.EqualTo(names));

    // The second way of saying it looks for what the first looks up.
    [TestCase("@.properties.start", "@.properties.start || @.never")]
    [TestCase("@.properties['list']", "@.properties['list'] || @.never")]
    [TestCase("@.type && @.properties.list", "(@.type && @.properties.list) || @.never")]
    [TestCase("@.properties.start && !@.properties.due_date", "(@.properties.start && !@.properties.due_date) || @.never")]
    [TestCase("(@.properties.start || @.properties.due_date) && @.properties.end", "((@.properties.start || @.properties.due_date) && @.properties.end) || @.never")]
    [TestCase("!@.properties.start", "!@.properties.start || @.never")]
    [TestCase("@.properties.start == null", "@.properties.start == null || @.never")]
    [TestCase("@.properties.start.other || @.properties.end", "@.never || @.properties.start.other || @.properties.end")]
    public void Filter_FindsTheSameSchemas_LookedUpAndLookedFor(string filter, string same)
    {
        Assert.That(Places($"$..[?({filter})]"), Is.EquivalentTo(Places($"$..[?({same})]")));
        Assert.That(Places($"$..[?({filter})].properties.end"), Is.EquivalentTo(Places($"$..[?({same})].properties.end")));

        static IEnumerable<string> Places(string path) => JsonPath.Parse(path).Select(Document).Select(token => token.Path);
    }
}
