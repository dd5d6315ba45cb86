using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Contract;

namespace ClickUp.Generated.Testing.Tests.Contract;

public class ApiOperationTests
{
    // Operations that have no state here, so that it is the document alone that speaks.
    private static readonly ApiDocument _document = new(JsonSerializer.Deserialize<JsonElement>("""
        {"openapi":"3.1.0","paths":{
          "/v2/thing/{thing_id}":{
            "parameters":[{"name":"thing_id","in":"path","required":true,"schema":{"type":"integer"}}],
            "get":{"summary":"Get thing","parameters":[
                {"name":"page","in":"query","required":true,"schema":{"type":"integer"}},
                {"name":"archived","in":"query","schema":{"type":"boolean"}},
                {"name":"tags[]","in":"query","schema":{"type":"array","items":{"type":"number"}}}],
              "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}},
            "put":{"requestBody":{"required":true,"content":{"application/json":{"schema":{"type":"object","properties":{"name":{"type":"string"},"size":{"type":"integer"}},"required":["name"]}}}},
              "responses":{"201":{"content":{"application/json":{"schema":{"type":"array","items":{"type":"string"}}}}}}},
            "delete":{"responses":{"204":{}}}},
          "/api/v3/thing":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"size":{"type":"integer"}}}}}},"responses":{"200":{}}}},
          "/v2/task/{task_id}/time":{"post":{"requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"start":{"type":"integer"},"time":{"type":"integer"}},"required":["start"]}}}},"responses":{"200":{}}}}},
        "components":{"schemas":{"Thing":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"date_created":{"type":"string"},"size":{"type":"integer"},
          "kind":{"type":"string","enum":["big","small"]},"owner":{"anyOf":[{"$ref":"#/components/schemas/Thing"},{"type":"null"}]},"urls":{"type":"array","items":{"type":"string","format":"uri"}}}}}}}
        """));

    [TestCase("GET", "v2/thing/1?page=0", null, 200, null)]
    [TestCase("GET", "v2/thing/1,2?page=0&archived=true&tags[]=1&tags[]=2.5", null, 200, null)]
    [TestCase("GET", "v2/thing/one?page=0", null, 400, "thing_id invalid: a whole number expected")]
    [TestCase("GET", "v2/thing/1", null, 400, "page is required")]
    [TestCase("GET", "v2/thing/1?page=first", null, 400, "page invalid: a whole number expected")]
    [TestCase("GET", "v2/thing/1?page=0&archived=yes", null, 400, "archived invalid: true or false expected")]
    [TestCase("GET", "v2/thing/1?page=0&tags[]=x", null, 400, "tags[] invalid: a number expected")]
    [TestCase("PUT", "v2/thing/1", """{"name":"x","size":null,"more":1}""", 201, null)]
    [TestCase("PUT", "v2/thing/1", """{"size":1}""", 400, "name: is required")]
    [TestCase("PUT", "v2/thing/1", """{"name":"x","size":"1"}""", 400, "size: a whole number expected, text found")]
    [TestCase("PUT", "v2/thing/1", "[]", 400, "an object expected, a list found")]
    [TestCase("PUT", "v2/thing/1", null, 400, "A body is required")]
    [TestCase("DELETE", "v2/thing/1", null, 204, null)]
    [TestCase("POST", "v3/thing", null, 200, null)]
    [TestCase("POST", "v3/thing", """{"size":1.5}""", 400, "size: a whole number expected, a number found")]
    public async Task Request_IsHeldAgainstTheDocument(string method, string url, string? body, int status, string? reason)
    {
        await using var api = await Api.StartAsync(new() { Document = _document });

        using var response = await api.RawAsync(new HttpMethod(method), url, body is null ? null : JsonNode.Parse(body));

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(api.Server.Requests.Single().Refusal, Is.EqualTo(reason is null ? null : reason + " (INPUT_003)"));
    }

    [Test]
    public async Task Answer_WithoutState_HasTheDocumentedShape_AndIsTheSameEachTime()
    {
        await using var api = await Api.StartAsync(new() { Document = _document });

        var first = await api.GetAsync("v2/thing/1?page=0");

        Assert.That(first.ToJsonString(), Does.StartWith("""{"id":"1","date_created":"1735689600000","size":1,"kind":"big","owner":{"""));
        Assert.That(_document.Operations.Single(operation => operation.Summary == "Get thing").CheckAnswer(200, JsonSerializer.SerializeToElement(first)), Is.Null);
        Assert.That((await api.GetAsync("v2/thing/1?page=0")).ToJsonString(), Is.EqualTo(first.ToJsonString()));
        Assert.That((await api.PutAsync("v2/thing/1", new { name = "x" })).ToJsonString(), Is.EqualTo("""["text"]"""));
    }

    [Test]
    public async Task Document_JudgesWhatHasStateToo_AndNothingComesOfWhatItRefuses()
    {
        await using var api = await Api.StartAsync(new() { Document = _document });

        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/time", new { time = 1 }), Is.EqualTo((400, "INPUT_003")));
        Assert.That(api.Server.RecordedTime, Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/none/time", new { time = 1 }), Is.EqualTo((404, "ITEM_013")), "what the operation says itself comes first");
    }

    [Test]
    public async Task CheckRequests_SwitchedOff_LetsThemThrough()
    {
        await using var api = await Api.StartAsync(new() { Document = _document, CheckRequests = false });

        await api.PostAsync("v2/task/9hv/time", new { time = 1 });

        Assert.That(api.Server.RecordedTime, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Refusal_OfTheNewerApi_HasItsForm()
    {
        await using var api = await Api.StartAsync(new() { Document = _document });

        using var response = await api.RawAsync(HttpMethod.Post, "v3/thing", new { size = "x" });

        Assert.That((await response.JsonAsync()).ToJsonString(), Is.EqualTo("""{"status":400,"message":"size: a whole number expected, text found","trace_id":null,"timestamp":1772442000000,"ECODE":"INPUT_003"}"""));
    }
}
