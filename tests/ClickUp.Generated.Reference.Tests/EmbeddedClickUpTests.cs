using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using ClickUp.Generated.Testing;
using ClickUp.Generated.Testing.Tests;
using ClickUp.Generated.Tests;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Every method of the client, called against the embedded ClickUp: what it sends is accepted, and of what comes back no value is kept aside.</summary>
public class EmbeddedClickUpTests
{
    [Test]
    public async Task EveryMethod_IsAcceptedAndReadWhole()
    {
        if (!Documents.AreThoseOfSpec)
            Assert.Ignore("The embedded ClickUp knows the documents of spec/; this client is built from others.");
        await using var server = await ClickUpServer.StartAsync(new() { Tokens = ["pk_1"], RateLimit = int.MaxValue });
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = "pk_1", BaseAddress = server.BaseAddress });
        var called = new HashSet<ClientMethod>();
        var wrong = new List<string>();

        await EveryOperation.RunAsync(server, async (method, url, body) =>
        {
            var (found, path) = Find(method, url);
            called.Add(found);
            try
            {
                var result = await CallAsync(client, found, path, Query(url), body);
                wrong.AddRange(Kept(result, "").Distinct().Select(kept => $"{found.Method.Name}: {kept}"));
                return (200, result is null ? "" : JsonConvert.SerializeObject(result));
            }
            catch (Exception e) when (e is ClickUpException or ArgumentException)
            {
                wrong.Add($"{found.Method.Name}: {e.Message}");
                return (500, "{}");
            }
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('\n', wrong.Distinct()), Is.Empty);
            Assert.That(ClientMethod.All.Except(called), Is.Empty);
        }
    }

    [Test]
    public async Task EveryDelivery_IsVerifiedAndReadWhole()
    {
        if (!Documents.AreThoseOfSpec)
            Assert.Ignore("The embedded ClickUp knows the documents of spec/; this client is built from others.");
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = int.MaxValue });
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", ClickUpServer.DefaultToken);
        // Nothing is sent there: what would be is read from the server.
        await SendAsync(HttpMethod.Post, "v2/team/9001/webhook", new { endpoint = "https://example.com/all", events = new[] { "*" } });
        var secret = server.Webhooks.Single().Secret;

        await EveryOperation.RunAsync(server, SendAsync);
        await server.DeliveriesSettledAsync();

        var deliveries = server.Deliveries.Where(delivery => delivery.Endpoint.EndsWith("/all", StringComparison.Ordinal)).ToArray();
        var wrong = deliveries.SelectMany(delivery =>
        {
            var read = ClickUpWebhook.Read(Encoding.UTF8.GetBytes(delivery.Body), delivery.Signature, secret);
            return read.Event is not { } told ? [$"{delivery.Event}: {read.Status}"]
                : Kept(told, "").Distinct().Select(kept => $"{delivery.Event}: {kept}").Concat(told.Event.ToString() == delivery.Event ? [] : [$"{delivery.Event} is {told.Event}"]);
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join('\n', wrong.Distinct()), Is.Empty);
            Assert.That(deliveries.Select(delivery => delivery.Event).Distinct(), Is.EquivalentTo(server.Webhooks.Single(webhook => webhook.Endpoint.EndsWith("/all", StringComparison.Ordinal)).Events), "all that there are");
        }

        async Task<(int Status, string Body)> SendAsync(HttpMethod method, string url, object? body)
        {
            using var request = new HttpRequestMessage(method, url);
            request.Content = body == EveryOperation.File ? new MultipartFormDataContent { { new ByteArrayContent("content"u8.ToArray()), "attachment", "a.txt" } }
                : body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private static (ClientMethod Method, IReadOnlyList<string> Path) Find(HttpMethod method, string url)
    {
        var segments = ("/api/" + url.Split('?')[0]).Split('/');
        // What is said literally comes before what may be anything.
        var found = ClientMethod.All.Where(candidate => candidate.Operation!.Method == method.Method && Fits(candidate)).MinBy(candidate => candidate.Operation!.PathParameters.Count())!;
        var pattern = found.Operation!.WirePath.Split('/');
        return (found, [.. segments.Where((_, index) => pattern[index].StartsWith('{')).Select(Uri.UnescapeDataString)]);

        bool Fits(ClientMethod candidate)
        {
            var pattern = candidate.Operation!.WirePath.Split('/');
            return pattern.Length == segments.Length && pattern.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
        }
    }

    private static async Task<object?> CallAsync(ClickUpClient client, ClientMethod method, IReadOnlyList<string> path, ILookup<string, string> query, object? body)
    {
        var texts = 0;
        var arguments = method.Method.GetParameters().Select(parameter =>
            Samples.IsText(parameter.ParameterType) && texts < path.Count ? Samples.OfText(parameter.ParameterType, path[texts++])
            : parameter.Name == "body" ? body is null ? Empty(parameter) : JsonConvert.DeserializeObject(JsonSerializer.Serialize(body), parameter.ParameterType)
            : parameter.ParameterType == typeof(FileParameter) ? new FileParameter(new MemoryStream("content"u8.ToArray()), "a.txt")
            : Value(parameter, [.. Wire(parameter.Name!).SelectMany(name => query[name])])).ToArray();
        var call = (Task)method.Method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await call;
        return method.Result is null ? null : call.GetType().GetProperty("Result")!.GetValue(call);
    }

    private static object? Empty(ParameterInfo parameter) => parameter.HasDefaultValue ? null : Activator.CreateInstance(parameter.ParameterType);

    private static object? Value(ParameterInfo parameter, string[] values)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (values is [] or [""] || type == typeof(CancellationToken)) return parameter.HasDefaultValue ? parameter.DefaultValue : Activator.CreateInstance(type);
        return type == typeof(string) ? values[0]
            : typeof(IEnumerable<string>).IsAssignableFrom(type) || type == typeof(IEnumerable<string>) ? values
            : type.IsPrimitive ? Convert.ChangeType(values[0], type, CultureInfo.InvariantCulture)
            : parameter.HasDefaultValue ? parameter.DefaultValue : null;
    }

    /// <summary>Names that a parameter may have in a URL.</summary>
    private static IEnumerable<string> Wire(string name)
    {
        var wire = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        return wire == "workspace_id" ? [wire, "team_id"] : [wire, wire + "[]"];
    }

    private static ILookup<string, string> Query(string url) => (url.Split('?') is [_, var query] ? query.Split('&') : [])
        .Select(pair => pair.Split('=', 2)).ToLookup(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));

    /// <summary>Where in a result a value found no place.</summary>
    private static IEnumerable<string> Kept(object? value, string place) => value switch
    {
        Model model => model.GetType().GetProperty(nameof(TrackTimeResponse.AdditionalProperties))!.GetValue(model) is IDictionary<string, RawJson> kept
            ? kept.Select(pair => $"{place}.{pair.Key} = {Short(pair.Value)}").Concat(GeneratedSurface.PropertiesOf(model.GetType()).SelectMany(property => Kept(property.GetValue(model), $"{place}.{property.Name}")))
            : [],
        string or RawJson or JToken or null => [],
        IDictionary map => map.Values.Cast<object?>().SelectMany(item => Kept(item, place + "{}")),
        IEnumerable list => list.Cast<object?>().SelectMany(item => Kept(item, place + "[]")),
        _ => [],
    };

    private static string Short(RawJson json) => json.ToString() is { Length: > 60 } text ? text[..60] + "…" : json.ToString();
}
