using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.OpenApi;

/// <summary>The whole API in wire terms, in both flavours: what others can rely on.</summary>
public class WireSpecTests
{
    private static readonly string[] Keywords =
    [
        .. ("$ref type format description enum default const multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern items minItems maxItems uniqueItems properties required "
            + "additionalProperties minProperties maxProperties allOf anyOf examples deprecated readOnly writeOnly contentMediaType").Split(' '),
    ];

    private static readonly string[] Kinds = ["string", "integer", "number", "boolean", "object", "array", "null"];

    [Test]
    public void Document_IsReadByAnotherProgramWithoutAnErrorOrWarning([Values] bool judging)
    {
        var read = OpenApiDocument.Parse(Document(judging).ToString(), OpenApiConstants.Json);

        Assert.That(read.Diagnostic!.Errors.Select(error => error.ToString()), Is.Empty);
        Assert.That(read.Diagnostic.Warnings.Select(warning => warning.ToString()), Is.Empty);
        Assert.That(read.Document!.Paths.SelectMany(path => path.Value.Operations!), Has.Exactly(172).Items);
        Assert.That(read.Document.Webhooks, Is.Not.Empty);
    }

    [Test]
    public void References_AllLeadToComponents_AndEachComponentIsUsed([Values] bool judging)
    {
        var document = Document(judging);
        var used = document.Descendants().OfType<JProperty>().Where(member => member.Name == "$ref" && member.Value.Type == JTokenType.String).Select(member => (string)member.Value!).ToHashSet();

        Assert.That(used, Is.EquivalentTo(Components(document).Select(component => "#/components/schemas/" + component.Name)));
        Assert.That(Components(document).Select(component => component.Name), Has.All.Match("^[A-Za-z0-9._-]+$"));
    }

    [Test]
    public void Schemas_HaveNoKeywordThatIsNotOfJsonSchema([Values] bool judging)
    {
        foreach (var schema in Schemas(Document(judging)))
        {
            Assert.That(schema.Properties().Select(member => member.Name), Is.SubsetOf(Keywords), schema.Path);
            Assert.That((schema["type"] as JArray ?? (schema["type"] is { } kind ? [kind.DeepClone()] : [])).Select(name => (string?)name), Is.SubsetOf(Kinds).And.Unique, schema.Path);
            Assert.That(schema.ContainsKey("$ref") ? schema.Properties().Select(member => member.Name).Except(["$ref", "description"]) : [], Is.Empty, schema.Path);
            Assert.That((schema["required"] ?? new JArray()).Where(name => !schema.ContainsKey("allOf") && schema["properties"]?[(string)name!] is null), Is.Empty, schema.Path);
        }
    }

    [Test]
    public void Operations_HaveANameAndAnAnswer_AndParametersThatTheirPathHas()
    {
        var document = Wire.Strict;

        Assert.That(document.Operations().Select(operation => (string?)operation["operationId"]), Is.Unique.And.All.Not.Null);
        foreach (var path in ((JObject)document["paths"]!).Properties())
        {
            foreach (var operation in ((JObject)path.Value).Properties())
            {
                var names = (operation.Value["parameters"] ?? new JArray()).Where(parameter => (string?)parameter["in"] == "path").Select(parameter => (string)parameter["name"]!);

                Assert.That(names, Is.EquivalentTo(path.Name.Split('{').Skip(1).Select(part => part.Split('}')[0])), $"{operation.Name} {path.Name}");
                Assert.That(operation.Value["responses"], Is.Not.Empty);
                Assert.That(operation.Value["responses"]!.Children<JProperty>().Where(response => string.IsNullOrEmpty((string?)response.Value["description"])), Is.Empty);
                Assert.That(operation.Value["responses"]!["204"]?["content"], Is.Null);
            }
        }
    }

    // A generator makes one argument of a placeholder, whatever the operation.
    [Test]
    public void Placeholder_IsOfOneKindInAllPaths()
    {
        var kinds = Wire.Strict.Operations().SelectMany(operation => operation["parameters"] ?? new JArray()).Where(parameter => (string?)parameter["in"] == "path")
            .GroupBy(parameter => (string)parameter["name"]!, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Any(parameter => (string?)parameter["schema"]!["type"] == "string") && same.Any(parameter => (string?)parameter["schema"]!["type"] is "number" or "integer"));

        Assert.That(kinds.Select(same => same.Key), Is.Empty);
    }

    [Test]
    public void Judging_AsksOfAnswersNothingButIdAndName()
    {
        var required = Wire.Judging.Operations().SelectMany(operation => operation["responses"]!.Children<JProperty>()).SelectMany(response => Reached(Wire.Judging, response.Value))
            .SelectMany(schema => schema["required"] as JArray ?? []).Select(name => (string?)name).Distinct();

        Assert.That(required, Is.SubsetOf(new[] { "id", "name" }));
    }

    [Test]
    public void Judging_AsksOfRequestsWhatStrictAsks()
    {
        foreach (var (strict, judging) in Wire.Strict.Operations().Zip(Wire.Judging.Operations()))
            Assert.That(JToken.DeepEquals(Inlined(Wire.Judging, judging["requestBody"]), Inlined(Wire.Strict, strict["requestBody"])), Is.True, (string?)strict["operationId"]);
    }

    // Each ref replaced by what it means, once around a recursion.
    private static JToken? Inlined(JObject document, JToken? token, int depth = 0)
    {
        switch (token)
        {
            case JObject { Count: > 0 } holder when (string?)holder["$ref"] is { } reference:
                return depth > 12 ? "…" : Inlined(document, document["components"]!["schemas"]![reference.Split('/')[^1]], depth + 1);
            case JObject members:
                return new JObject(members.Properties().Select(member => new JProperty(member.Name, Inlined(document, member.Value, depth))));
            case JArray items:
                return new JArray(items.Select(item => Inlined(document, item, depth)));
            default:
                return token?.DeepClone();
        }
    }

    private static IEnumerable<JObject> Reached(JObject document, JToken from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rest = new Stack<JToken>([from]);
        while (rest.TryPop(out var token))
        {
            foreach (var holder in ((JContainer)token).DescendantsAndSelf().OfType<JObject>())
            {
                yield return holder;
                if (holder["$ref"] is JValue { Value: string reference } && seen.Add(reference))
                    rest.Push(document["components"]!["schemas"]![reference.Split('/')[^1]]!);
            }
        }
    }

    private static JObject Document(bool judging) => judging ? Wire.Judging : Wire.Strict;

    private static IEnumerable<JProperty> Components(JObject document) => ((JObject)document["components"]!["schemas"]!).Properties();

    /// <summary>All schemas, by their places.</summary>
    private static IEnumerable<JObject> Schemas(JObject document)
    {
        var roots = Components(document).Select(component => component.Value)
            .Concat(document.Operations().SelectMany(operation => operation.Descendants().OfType<JProperty>()).Where(member => member.Name == "schema" && member.Parent!.Parent is not JProperty { Name: "properties" }).Select(member => member.Value));
        var rest = new Stack<JToken>(roots);
        while (rest.TryPop(out var token))
        {
            if (token is not JObject schema)
                continue;
            yield return schema;
            foreach (var child in schema["properties"]?.Children<JProperty>().Select(property => property.Value) ?? [])
                rest.Push(child);
            foreach (var child in new[] { schema["items"], schema["additionalProperties"] }.OfType<JObject>())
                rest.Push(child);
            foreach (var child in (schema["anyOf"] ?? new JArray()).Concat(schema["allOf"] ?? new JArray()))
                rest.Push(child);
        }
    }
}
