using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Facts;

/// <summary>Every fact of a document, found by a walk that knows nothing of SpecCompiler's: where it stands, and its value.</summary>
internal sealed class FactLeaves
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly List<string> _leaves = [];

    public static IReadOnlyList<string> Of(JObject document)
    {
        var walk = new FactLeaves();
        foreach (var path in document["paths"]!.Children<JProperty>())
            walk.PathItem("/paths/" + path.Name, (JObject)path.Value);
        foreach (var section in document["components"]?.Children<JProperty>() ?? [])
        {
            foreach (var component in section.Value.Children<JProperty>())
                walk.Component(section.Name, $"/components/{section.Name}/{component.Name}", component.Value);
        }
        foreach (var name in new[] { "openapi", "security", "jsonSchemaDialect" })
            walk.Data("/" + name, document[name]);
        walk.Data("/servers", new JArray((document["servers"] ?? new JArray()).Select(server => server["url"])));
        walk.Data("/tags", new JArray((document["tags"] ?? new JArray()).Select(tag => tag["name"])));
        return walk._leaves;
    }

    private void Component(string section, string at, JToken component)
    {
        switch (section)
        {
            case "schemas":
                Schema(at, component);
                break;
            case "parameters" or "headers":
                Parameter(at, component);
                break;
            case "responses" or "requestBodies":
                Content(at, component);
                break;
            case "securitySchemes":
                Members(at, component, "description");
                break;
        }
    }

    private void PathItem(string at, JObject item)
    {
        _leaves.Add(at);
        foreach (var member in item.Properties())
        {
            if (member.Name == "parameters")
                Parameters(at, member.Value);
            else if (Methods.Contains(member.Name))
                Operation($"{at}/{member.Name}", (JObject)member.Value);
        }
    }

    private void Operation(string at, JObject operation)
    {
        _leaves.Add(at);
        foreach (var name in new[] { "summary", "operationId", "tags", "security" })
            Data($"{at}/{name}", operation[name]);
        if ((bool?)operation["deprecated"] == true)
            _leaves.Add(at + " is deprecated");
        Parameters(at, operation["parameters"]);
        Content(at + "/requestBody", operation["requestBody"]);
        foreach (var response in operation["responses"]?.Children<JProperty>() ?? [])
        {
            _leaves.Add($"{at}/responses/{response.Name}");
            Content($"{at}/responses/{response.Name}", response.Value);
            foreach (var header in response.Value["headers"]?.Children<JProperty>() ?? [])
                Parameter($"{at}/responses/{response.Name}/headers/{header.Name}", header.Value);
        }
    }

    private void Parameters(string at, JToken? parameters)
    {
        var index = 0;
        foreach (var parameter in parameters ?? new JArray())
            Parameter($"{at}/parameters/{index++}", parameter);
    }

    private void Parameter(string at, JToken parameter)
    {
        Members(at, parameter, "description", "schema", "content", "example", "examples", "deprecated");
        Schema(at + "/schema", parameter["schema"]);
        Content(at, parameter);
    }

    private void Content(string at, JToken? holder)
    {
        Data(at + "/$ref", holder?["$ref"]);
        Data(at + "/required", holder?["required"]);
        foreach (var media in holder?["content"]?.Children<JProperty>() ?? [])
        {
            _leaves.Add($"{at}/content/{media.Name}");
            Schema($"{at}/content/{media.Name}/schema", media.Value["schema"]);
        }
    }

    private void Schema(string at, JToken? schema)
    {
        if (schema is not JObject members)
        {
            Data(at, schema);
            return;
        }
        foreach (var member in members.Properties())
        {
            var below = $"{at}/{member.Name}";
            switch (member.Name)
            {
                case "description" or "title" or "summary" or "$comment" when member.Value.Type == JTokenType.String:
                case "example" or "examples" or "externalDocs":
                case "deprecated" when !(bool)member.Value:
                    break;
                case "properties" or "patternProperties" or "$defs" or "definitions":
                    foreach (var property in member.Value.Children<JProperty>())
                    {
                        _leaves.Add($"{below}/{property.Name}");
                        Schema($"{below}/{property.Name}", property.Value);
                    }
                    break;
                case "enum" or "const" or "default" or "required" or "type" or "xml" or "discriminator":
                    Data(below, member.Value);
                    break;
                case var name when name.StartsWith("x-", StringComparison.Ordinal):
                    Data(below, name == "x-readme-ref-name" ? member.Value : null);
                    break;
                default:
                    var index = 0;
                    if (member.Value is JArray parts)
                    {
                        foreach (var part in parts)
                            Schema($"{below}/{index++}", part);
                    }
                    else
                    {
                        Schema(below, member.Value);
                    }
                    break;
            }
        }
    }

    private void Members(string at, JToken holder, params string[] without)
    {
        foreach (var member in holder.Children<JProperty>().Where(member => !without.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal)))
            Data($"{at}/{member.Name}", member.Value);
    }

    // Values of a list by value: one may go without moving the others.
    private void Data(string at, JToken? data)
    {
        switch (data)
        {
            case null:
                break;
            case JObject members:
                foreach (var member in members.Properties())
                    Data($"{at}/{member.Name}", member.Value);
                break;
            case JArray values:
                foreach (var value in values)
                    Data(at + "/*", value);
                break;
            case JValue value:
                _leaves.Add($"{at} = {value.ToString(CultureInfo.InvariantCulture)} ({value.Type})");
                break;
        }
    }
}
