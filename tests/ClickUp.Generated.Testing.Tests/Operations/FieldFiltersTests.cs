using System.Text.Json;

namespace ClickUp.Generated.Testing.Tests.Operations;

public class FieldFiltersTests
{
    [TestCase("text", "=", "\"ell\"", "a")]
    [TestCase("text", "==", "\"hello\"", "a")]
    [TestCase("text", "==", "\"hell\"", "")]
    [TestCase("text", "!=", "\"ell\"", "c b")]
    [TestCase("text", "!==", "\"hello\"", "c b")]
    [TestCase("text", "IS NULL", null, "c")]
    [TestCase("text", "IS NOT NULL", null, "b a")]
    [TestCase("number", ">", "5", "b")]
    [TestCase("number", ">=", "5", "b a")]
    [TestCase("number", "<", "6", "a")]
    [TestCase("number", "<=", "\"5\"", "a")]
    [TestCase("number", "RANGE", "[5,6]", "a")]
    [TestCase("number", "RANGE", """{"low_value":5,"high_value":9}""", "b a")]
    [TestCase("labels", "ANY", """["x","y"]""", "b a")]
    [TestCase("labels", "ALL", """["x","y"]""", "b")]
    [TestCase("labels", "NOT ANY", """["y"]""", "c a")]
    [TestCase("labels", "NOT ALL", """["x","y"]""", "c a")]
    public async Task Operators_LeaveTheTasksWhoseValueFits(string field, string @operator, string? value, string ids)
    {
        await using var api = await StartAsync();
        var condition = value is null ? $$"""[{"field_id":"{{Field(api, field)}}","operator":"{{@operator}}"}]""" : $$"""[{"field_id":"{{Field(api, field)}}","operator":"{{@operator}}","value":{{value}}}]""";

        var tasks = await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/task?custom_fields={Uri.EscapeDataString(condition)}");

        Assert.That(string.Join(' ', tasks["tasks"].Texts("id")), Is.EqualTo(ids));
    }

    [Test]
    public async Task SeveralConditions_MustAllFit_AndOneAloneNeedsNoList()
    {
        await using var api = await StartAsync();
        var both = $$"""[{"field_id":"{{Field(api, "text")}}","operator":"IS NOT NULL"},{"field_id":"{{Field(api, "number")}}","operator":">","value":5}]""";
        var one = $$"""{"field_id":"{{Field(api, "number")}}","operator":"<","value":6}""";

        Assert.That((await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/task?custom_fields={Uri.EscapeDataString(both)}"))["tasks"].Texts("id"), Is.EqualTo(["b"]));
        Assert.That((await api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/task?custom_field={Uri.EscapeDataString(one)}"))["tasks"].Texts("id"), Is.EqualTo(["a"]));
    }

    [TestCase("labels", "=", "[\"x\"]")]
    [TestCase("text", "LIKE", "\"x\"")]
    [TestCase("number", ">", "\"many\"")]
    public async Task OperatorsThatDoNotFit_Are500(string field, string @operator, string value)
    {
        await using var api = await StartAsync();
        var condition = $$"""[{"field_id":"{{Field(api, field)}}","operator":"{{@operator}}","value":{{value}}}]""";

        Assert.That(await api.RefusedAsync(HttpMethod.Get, $"v2/list/{ClickUpServer.DefaultListId}/task?custom_fields={Uri.EscapeDataString(condition)}"), Is.EqualTo((500, "ITEMV2_003")));
    }

    private static Task<Api> StartAsync() => Api.StartAsync(new()
    {
        Tasks = [new("a"), new("b"), new("c")],
        Seed = server =>
        {
            var text = server.AddCustomField(ClickUpServer.DefaultListId, "text", "short_text");
            var number = server.AddCustomField(ClickUpServer.DefaultListId, "number", "number");
            var labels = server.AddCustomField(ClickUpServer.DefaultListId, "labels", "labels", """{"options":[{"id":"x","label":"X"},{"id":"y","label":"Y"}]}""");
            server.ChangeTask("a", task => task with { FieldValues = Values((text, "\"hello\""), (number, "5"), (labels, "[\"x\"]")) });
            server.ChangeTask("b", task => task with { FieldValues = Values((text, "\"world\""), (number, "7.5"), (labels, "[\"x\",\"y\"]")) });
        },
    });

    private static Dictionary<string, JsonElement> Values(params (string Field, string Json)[] values) => values.ToDictionary(value => value.Field, value => JsonSerializer.Deserialize<JsonElement>(value.Json));

    private static string Field(Api api, string name) => (string)api.GetAsync($"v2/list/{ClickUpServer.DefaultListId}/field").Result["fields"]!.AsArray().Single(field => (string?)field!["name"] == name)!["id"]!;
}
