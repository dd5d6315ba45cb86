using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class CustomFieldsTests
{
    private const string _options = """{"options":[{"id":"11111111-1111-4111-8111-111111111111","name":"Bug","label":"Bug"},{"id":"22222222-2222-4222-8222-222222222222","name":"Wish","label":"Wish"}]}""";

    [TestCase("short_text", null, "\"x\"", "\"x\"")]
    [TestCase("text", null, "\"x\"", "\"x\"")]
    [TestCase("url", null, "\"https://example.com\"", "\"https://example.com\"")]
    [TestCase("email", null, "\"a@example.com\"", "\"a@example.com\"")]
    [TestCase("phone", null, "\"+49 30 123\"", "\"+49 30 123\"")]
    [TestCase("checkbox", null, "true", "\"true\"")]
    [TestCase("checkbox", null, "false", "\"false\"")]
    [TestCase("number", null, "1.50", "\"1.50\"")]
    [TestCase("currency", null, "7", "\"7\"")]
    [TestCase("date", null, "1772442000000", "\"1772424000000\"")]
    [TestCase("drop_down", _options, "\"22222222-2222-4222-8222-222222222222\"", "1")]
    [TestCase("drop_down", _options, "0", "0")]
    [TestCase("labels", _options, """["22222222-2222-4222-8222-222222222222"]""", """["22222222-2222-4222-8222-222222222222"]""")]
    [TestCase("emoji", """{"count":5}""", "4", "4")]
    [TestCase("manual_progress", """{"start":0,"end":200}""", """{"current":50}""", """{"current":"50","percent_completed":0.25}""")]
    public async Task Value_IsReadInClickUpsShape(string type, string? config, string written, string read)
    {
        await using var api = await Api.StartAsync();
        var field = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Field", type, config);

        await api.PostAsync($"v2/task/9hv/field/{field}", new { value = JsonNode.Parse(written) });

        Assert.That(await ValueAsync(api), Is.EqualTo(JsonNode.Parse(read)).Using<JsonNode>(JsonNode.DeepEquals));
        var created = await api.PostAsync($"v2/list/{ClickUpServer.DefaultListId}/task", new { name = "x", custom_fields = new object[] { new { id = field, value = JsonNode.Parse(written) } } });
        Assert.That(created["custom_fields"]![0]!["value"], Is.EqualTo(JsonNode.Parse(read)).Using<JsonNode>(JsonNode.DeepEquals), "at the making too");
        await api.DeleteAsync($"v2/task/9hv/field/{field}");
        Assert.That((await api.GetAsync("v2/task/9hv"))["custom_fields"]![0]!.AsObject().ContainsKey("value"), Is.False, "no value, no key");
    }

    [Test]
    public async Task People_AndTasks_AreAddedAndRemoved()
    {
        await using var api = await Api.StartAsync();
        api.Server.AddUser("Ada", "ada@example.com");
        var people = api.Server.AddCustomField(ClickUpServer.DefaultListId, "People", "users");
        await api.PostAsync($"v2/task/9hv/field/{people}", new { value = new { add = new[] { 1, 2 }, rem = Array.Empty<int>() } });
        await api.PostAsync($"v2/task/9hv/field/{people}", new { value = new { add = Array.Empty<string>(), rem = new[] { "1" } } });
        Assert.That((await ValueAsync(api)).Texts("username"), Is.EqualTo(["Ada"]));

        var tasks = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Tasks", "tasks");
        await api.PostAsync($"v2/task/9hv/field/{tasks}", new { value = new { add = new[] { "86c7mc19h" } } });

        var value = (await api.GetAsync("v2/task/9hv"))["custom_fields"]![1]!["value"]![0]!;
        Assert.That(((string?)value["id"], (string?)value["status"], (bool)value["deleted"]!), Is.EqualTo(("86c7mc19h", "to do", false)));
    }

    [Test]
    public async Task Location_ComesBackWithAPlace_AndADateWithTimeStays()
    {
        await using var api = await Api.StartAsync();
        var place = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Place", "location");
        var date = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Date", "date");

        await api.PostAsync($"v2/task/9hv/field/{place}", new { value = new { location = new { lat = 52.5, lng = 13.4 }, formatted_address = "Berlin" } });
        await api.PostAsync($"v2/task/9hv/field/{date}", new { value = 1772442000123, value_options = new { time = true } });

        var fields = (await api.GetAsync("v2/task/9hv"))["custom_fields"]!;
        Assert.That(((double)fields[0]!["value"]!["location"]!["lat"]!, (string?)fields[0]!["value"]!["place_id"]), Is.EqualTo((52.5, "ChIJ-52.5,13.4")));
        Assert.That((string?)fields[1]!["value"], Is.EqualTo("1772442000123"));
    }

    [TestCase("drop_down", _options, "\"Bug\"", "FIELD_011")]
    [TestCase("drop_down", _options, "2", "FIELD_011")]
    [TestCase("labels", _options, "[\"Bug\"]", "FIELD_011")]
    [TestCase("labels", _options, "\"Bug\"", "FIELD_375")]
    [TestCase("number", null, "\"many\"", "FIELD_375")]
    [TestCase("email", null, "\"nobody\"", "FIELD_375")]
    [TestCase("phone", null, "\"030 123\"", "FIELD_375")]
    [TestCase("checkbox", null, "1", "FIELD_375")]
    [TestCase("emoji", """{"count":3}""", "4", "FIELD_375")]
    [TestCase("users", null, """{"add":[99]}""", "FIELD_375")]
    [TestCase("automatic_progress", null, "1", "FIELD_375")]
    [TestCase("location", null, """{"formatted_address":"x"}""", "FIELD_375")]
    public async Task Value_ThatDoesNotFit_IsRefused(string type, string? config, string value, string code)
    {
        await using var api = await Api.StartAsync();
        var field = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Field", type, config);

        Assert.That(await api.RefusedAsync(HttpMethod.Post, $"v2/task/9hv/field/{field}", new { value = JsonNode.Parse(value) }), Is.EqualTo((400, code)));
    }

    [Test]
    public async Task Fields_OfEachLevel_AreListedThere_AndOfTheListAlsoThoseAbove()
    {
        await using var api = await Api.StartAsync();
        await api.PostAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/field", new { name = "Above", type = "text" });
        await api.PostAsync($"v2/list/{ClickUpServer.DefaultListId}/field", new { name = "Here", type = "drop_down", type_config = new { options = new object[] { new { name = "A" } } } });

        Assert.That((await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/field"))["fields"].Texts("name"), Is.EqualTo(["Here", "Above"]));
        Assert.That((await api.GetAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/field"))["fields"].Texts("name"), Is.EqualTo(["Above"]));
        Assert.That((await api.GetAsync("v2/team/9001/field"))["fields"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Post, $"v2/list/{ClickUpServer.DefaultListId}/field", new { name = "x", type = "none" }), Is.EqualTo((400, "FIELD_422")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/field/none", new { value = 1 }), Is.EqualTo((404, "ITEM_015")));
    }

    private static async Task<JsonNode?> ValueAsync(Api api) => (await api.GetAsync("v2/task/9hv"))["custom_fields"]![0]!["value"];
}
