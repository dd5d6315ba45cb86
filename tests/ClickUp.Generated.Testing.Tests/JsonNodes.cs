using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests;

internal static class JsonNodes
{
    public static string Id(this JsonNode node) => node["id"]!.ToString();

    public static IEnumerable<string?> Texts(this JsonNode? list, string property) => list!.AsArray().Select(item => item![property]?.ToString());
}
