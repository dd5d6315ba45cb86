using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Facts;

/// <summary>A document such as ClickUp's, by seed: schemas of every kind under names of every kind, each with prose and with examples that leave out, null and empty.</summary>
internal sealed class RandomDocument(int seed)
{
    /// <summary>Stands in every text that is no fact.</summary>
    public const string Prose = "PROSE";

    private static readonly string[] Names = ["id", "name", "description", "title", "type", "items", "required", "default", "content", "example", "examples", "schema", "enum", "properties", "summary", "deprecated"];

    private readonly Random _random = new(seed);

    public string Text()
    {
        var components = new JObject();
        foreach (var name in new[] { "A", "B", "C" })
            components[name] = WithProse(Object(2));
        var paths = new JObject();
        for (var i = 0; i < 3; i++)
        {
            var operation = new JObject
            {
                ["summary"] = $"Get {i}", ["description"] = Prose, ["operationId"] = $"Get{i}",
                ["parameters"] = new JArray(new JObject { ["name"] = "p", ["in"] = "query", ["description"] = Prose, ["schema"] = WithProse(new JObject { ["type"] = "string" }) }),
                ["requestBody"] = new JObject { ["description"] = Prose, ["content"] = new JObject { ["application/json"] = Media() } },
                ["responses"] = new JObject { ["200"] = new JObject { ["description"] = Prose, ["content"] = new JObject { ["application/json"] = Media() } } },
            };
            paths[$"/v2/{i}"] = new JObject { ["post"] = operation };
        }
        return Sample.Text(paths.ToString(), new JObject { ["schemas"] = components }.ToString());
    }

    private JObject Media()
    {
        var schema = Schema(4);
        var media = new JObject { ["schema"] = schema };
        switch (_random.Next(4))
        {
            case 0:
                media["example"] = Example(schema, 6);
                break;
            case 1:
                media["examples"] = new JObject { ["one"] = new JObject { ["summary"] = Prose, ["value"] = Example(schema, 6) }, ["two"] = new JObject { ["value"] = Example(schema, 6) } };
                break;
            case 2 when !schema.ContainsKey("$ref"):
                schema["examples"] = new JArray(Example(schema, 6), Example(schema, 6));
                break;
        }
        return media;
    }

    private JObject Schema(int depth) => WithProse(_random.Next(depth > 0 ? 9 : 3) switch
    {
        0 => new JObject { ["type"] = "string" },
        1 => new JObject { ["type"] = _random.Next(2) == 0 ? "integer" : "number", ["contentEncoding"] = "int32" },
        2 => new JObject { ["type"] = "string", ["enum"] = new JArray("a", "b") },
        3 => new JObject { ["type"] = "array", ["items"] = Schema(depth - 1) },
        4 => new JObject { ["$ref"] = "#/components/schemas/" + "ABC"[_random.Next(3)] },
        5 => new JObject { ["oneOf"] = new JArray(Schema(depth - 1), Schema(depth - 1)) },
        _ => Object(depth),
    });

    private JObject Object(int depth)
    {
        var names = Names.Where(_ => _random.Next(4) == 0).ToList();
        return new JObject
        {
            ["type"] = "object",
            ["required"] = new JArray(names.Where(_ => _random.Next(2) == 0)),
            ["properties"] = new JObject(names.Select(name => new JProperty(name, Schema(depth - 1)))),
        };
    }

    private JObject WithProse(JObject schema)
    {
        if (!schema.ContainsKey("$ref") && _random.Next(3) == 0)
            schema[_random.Next(2) == 0 ? "description" : "title"] = Prose;
        return schema;
    }

    // Texts of examples are prose too.
    private JToken Example(JObject schema, int depth)
    {
        if (depth == 0 || _random.Next(8) == 0)
            return JValue.CreateNull();
        switch ((string?)schema["type"])
        {
            case "object":
                return new JObject(schema["properties"]!.Children<JProperty>().Where(_ => _random.Next(4) > 0).Select(property => new JProperty(property.Name, Example((JObject)property.Value, depth - 1))));
            case "array":
                return new JArray(Enumerable.Range(0, _random.Next(3)).Select(_ => Example((JObject)schema["items"]!, depth - 1)));
            case "integer" or "number":
                return 1;
            default:
                return schema["enum"] is { } values ? values[0]! : Prose;
        }
    }
}
