using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Contract;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing.Tests;

public class OperationTests
{
    private static readonly Router _router = Router.For(ApiDocument.Embedded);

    [Test]
    public async Task EveryOperation_IsCarriedOut()
    {
        await using var api = await Api.StartAsync();

        var calls = await api.EveryOperationAsync();

        Assert.That(calls.Where(call => call.Status >= 300).Select(call => $"{call.Method} {call.Url}: {call.Status} {call.Body}"), Is.Empty);
        var called = calls.Select(call => Name(call.Method, call.Url)).ToHashSet();
        Assert.That(Routes.All.Select(Name).Where(name => !called.Contains(name)), Is.EquivalentTo(_undocumented));
    }

    [Test]
    public async Task EveryAnswer_FitsTheDocument()
    {
        await using var api = await Api.StartAsync();

        var misfits = (await api.EveryOperationAsync())
            .Where(call => call.Status < 300 && call.Body.Length > 0)
            .Select(call => (Call: call, _router.Find(call.Method.Method, new Target("/api/" + call.Url).Segments).Endpoint?.Operation))
            .Select(found => (found.Call, Misfit: found.Operation?.CheckAnswer(found.Call.Status, JsonSerializer.Deserialize<JsonElement>(found.Call.Body))))
            .Where(found => found.Misfit is not null)
            .Select(found => $"{Name(found.Call.Method, found.Call.Url)}: {found.Misfit}").Distinct();

        Assert.That(string.Join('\n', misfits), Is.Empty);
    }

    [Test]
    public async Task EveryRecordedField_IsThere()
    {
        await using var api = await Api.StartAsync();
        var calls = (await api.EveryOperationAsync()).Where(call => call.Body.Length > 0).ToLookup(call => Name(call.Method, call.Url), call => JsonNode.Parse(call.Body));

        Assert.That(Recorded.All.Where(recorded => !calls.Contains(recorded.Operation)).Select(recorded => recorded.Operation), Is.Empty);
        var missing = Recorded.All.SelectMany(recorded =>
        {
            var objects = calls[recorded.Operation].SelectMany(answer => At(answer, recorded.Place)).OfType<JsonObject>().ToArray();
            return objects.Length == 0
                ? [$"{recorded.Operation}: nothing at {recorded.Place}"]
                : recorded.Fields.Split(' ').Where(field => !objects.All(json => json.ContainsKey(field))).Select(field => $"{recorded.Operation}: {recorded.Place}.{field}");
        });
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void EveryOperation_OfTheDocument_HasState() =>
        Assert.That((ApiDocument.Embedded?.Operations ?? []).Select(operation => _router.All.Single(found => found.Endpoint.Operation == operation)).Where(found => found.Endpoint.Route is null)
            .Select(found => $"{found.Method} {found.Path}"), Is.EqualTo(["POST v2/oauth/token"]));

    [Test]
    public void Table_StandsInTheReadMe()
    {
        var recorded = Recorded.All.Select(found => found.Operation).ToHashSet();
        var rows = Routes.All.Select(route => $"| `{Name(route)}` | state | {(recorded.Contains(Name(route)) ? "recorded" : "")} | {string.Join(' ', route.Refusals)} |");
        var table = string.Join('\n', rows);

        Assert.That(ReadMe.Text, Does.Contain(table), "copy these rows:\n" + table);
    }

    private static readonly string[] _undocumented = ["POST v2/list/{list_id}/field", "POST v2/space/{space_id}/field", "DELETE v3/workspaces/{workspace_id}/docs/{doc_id}/pages/{page_id}"];

    private static string Name(Route route) => $"{route.Method} {route.Path}";

    private static string? Name(HttpMethod method, string url)
    {
        var endpoint = _router.Find(method.Method, new Target("/api/" + url).Segments).Endpoint;
        return endpoint?.Route is { } route ? Name(route) : endpoint?.Operation is { } operation ? $"{operation.Method} {operation.Path}" : null;
    }

    /// <summary>What is at a place; <c>[]</c> leads into each of a list.</summary>
    private static IEnumerable<JsonNode?> At(JsonNode? node, string place)
    {
        IEnumerable<JsonNode?> nodes = [node];
        foreach (var step in place.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = step.Replace("[]", "", StringComparison.Ordinal);
            nodes = nodes.Select(json => (json as JsonObject)?[name]);
            if (step.EndsWith(']')) nodes = nodes.SelectMany(json => json as JsonArray ?? []);
        }
        return nodes;
    }
}
