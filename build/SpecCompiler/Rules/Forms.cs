using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>A multipart form becomes arguments of the method: files and plain fields, the required ones first.</summary>
internal sealed class Forms : IRule
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            if ((string?)operation.Node["x-body"] != "multipart")
                continue;
            var body = (JObject)operation.Node["requestBody"]!;
            var schema = Schema.Resolve(operation.BodySchema!);
            if (!Schema.IsClass(schema))
                throw SpecDocument.Refuse(body, $"The form of {operation} describes no fields; describe them in an overlay.");
            var required = (schema["required"] as JArray ?? []).Select(name => (string)name!).ToList();
            var fields = new JArray();
            var properties = new JObject();
            var taken = operation.Parameters.OfType<JObject>().Select(p => (string)p["x-originalName"]!).ToHashSet();
            foreach (var field in ((JObject)schema["properties"]!).Properties())
            {
                var value = (JObject)field.Value;
                var isFile = IsFile(value);
                var name = value[Schema.CSharpName] is JValue { Value: string pin } ? char.ToLowerInvariant(pin[0]) + pin[1..] : Words.Camel(field.Name);
                if (Reserved.Parameter(name) || taken.Contains(name))
                    name += isFile ? "File" : "Value";
                if (!Reserved.IsName(name) || !taken.Add(name))
                    throw SpecDocument.Refuse(value, $"The form field '{field.Name}' of {operation} has no name of its own in C#; give it one in an overlay ({Schema.CSharpName}).");
                properties[field.Name] = isFile ? new JObject { ["type"] = "string", ["format"] = "binary" } : Plain(operation, field.Name, value);
                properties[field.Name]![Schema.CSharpName] = MemberNames.Of(name);
                if (PlainText.Of((value["description"] as JValue)?.Value as string) is { Length: > 0 } description)
                    properties[field.Name]!["description"] = description;
                fields.Add(new JObject { ["name"] = field.Name, ["parameter"] = name, ["required"] = required.Contains(field.Name), ["file"] = isFile });
            }
            body["content"] = new JObject
            {
                ["multipart/form-data"] = new JObject { ["schema"] = new JObject { ["type"] = "object", ["properties"] = properties, ["required"] = new JArray(required.Where(properties.ContainsKey)) } },
            };
            operation.Node["x-form"] = new JArray(fields.OrderBy(field => (bool)field["required"]! ? 0 : 1));
        }
    }

    /// <summary>A file is bytes; ClickUp describes it as a list of anything.</summary>
    private static bool IsFile(JObject value)
    {
        value = Schema.Resolve(value);
        return Schema.Type(value) switch
        {
            "string" => (string?)value["format"] == "binary" || value["contentMediaType"] is JValue { Value: string type } && !type.StartsWith("text/", StringComparison.Ordinal),
            "array" => IsFile((JObject)value["items"]!),
            null => true,
            _ => false,
        };
    }

    private static JObject Plain(Operation operation, string name, JObject value)
    {
        var resolved = Schema.Resolve(value);
        if (Schema.Type(resolved) is not ("string" or "integer" or "number" or "boolean"))
            throw SpecDocument.Refuse(value, $"The form field '{name}' of {operation} is neither a file nor a plain value, which the client can not write; describe it as a string in an overlay.");
        return new CSharpType.Scalar(Schema.Type(resolved)!, (string?)resolved["format"]).ToSchema();
    }
}
