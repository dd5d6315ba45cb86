using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>One operation of the reference.</summary>
internal sealed record PublishedOperation(string Path, string Method, JObject Item, JObject Node)
{
    public IReadOnlyList<JObject> Parameters { get; } =
        [.. (Item["parameters"] ?? new JArray()).Concat(Node["parameters"] ?? new JArray()).Select(parameter => (JObject)Published.Follow(parameter))];

    public IEnumerable<JObject> QueryParameters => Parameters.Where(parameter => (string)parameter["in"]! == "query");

    public JObject? BodyContent => Published.Follow(Node["requestBody"] ?? new JObject())["content"] as JObject;

    public JToken? Body => BodyContent?["application/json"];

    public JToken? Answer => Published.Follow(((JObject)Node["responses"]!).Properties().First(response => response.Name.StartsWith('2')).Value)["content"]?["application/json"];

    /// <summary>Whether a URL's path is this one, with the marked values in the places of the path parameters.</summary>
    public bool IsAt(string method, string path, string mark) =>
        method == Method && Regex.IsMatch(path, $"^/api{Regex.Replace(Regex.Escape(Path), @"\\\{[^{}]*\}", Regex.Escape(mark))}$");

    public override string ToString() => $"{Method} {Path}";
}
