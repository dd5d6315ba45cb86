using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Diff;

/// <summary>One property of a generated class.</summary>
internal sealed record Field(string Name, string Wire, string Type, bool IsNullable, bool IsRequired)
{
    /// <summary>By C# name, in its order.</summary>
    public static SortedDictionary<string, Field> AllOf(JObject schema)
    {
        var required = (schema["required"] as JArray ?? []).Select(name => (string?)name).ToHashSet();
        var fields = (schema["properties"] as JObject ?? []).Properties().Select(property => new Field(
            (string?)property.Value["x-csharp-name"] ?? property.Name,
            (string?)property.Value["x-query"] ?? property.Name,
            CSharpType.Of(property.Value),
            !required.Contains(property.Name),
            (bool?)property.Value["x-required"] ?? false));
        return new SortedDictionary<string, Field>(fields.ToDictionary(field => field.Name), StringComparer.Ordinal);
    }

    public override string ToString() => IsNullable ? Type + "?" : Type;
}
