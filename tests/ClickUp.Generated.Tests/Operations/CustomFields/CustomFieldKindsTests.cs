using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Operations.CustomFields;

/// <summary>Every kind of custom field: written when a task is made and later, found by a filter, and read again.</summary>
public class CustomFieldKindsTests
{
    private const string Options = """{"options":[{"id":"a","name":"Bug"},{"id":"b","name":"Wish"}]}""";
    private const string LabelOptions = """{"options":[{"id":"x","label":"Red"},{"id":"y","label":"Blue"}]}""";
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static TestCaseData[] Kinds =>
    [
        Kind("text", null, it => it.Text("Mars"), it => it.TryGetText(out var text) ? text : null, "Mars", id => CustomFieldFilter.Equal(id, "ar")),
        Kind("short_text", null, it => it.Text("Mars"), it => it.TryGetText(out var text) ? text : null, "Mars", id => CustomFieldFilter.Exactly(id, "Mars")),
        Kind("url", null, it => it.Text("https://example.com/a?b=ü"), it => it.TryGetText(out var text) ? text : null, "https://example.com/a?b=%C3%BC", id => CustomFieldFilter.NotEqual(id, "example.org")),
        Kind("email", null, it => it.Text("a@example.com"), it => it.TryGetText(out var text) ? text : null, "a@example.com", id => CustomFieldFilter.NotExactly(id, "b@example.com")),
        Kind("phone", null, it => it.Text("+1 201 555 0123"), it => it.TryGetText(out var text) ? text : null, "+1 201 555 0123", CustomFieldFilter.IsNotNull),
        Kind("number", null, it => it.Number(1.50m), it => it.TryGetNumber(out var number) ? number : null, 1.5m, id => CustomFieldFilter.Greater(id, 1)),
        Kind("currency", """{"precision":2,"currency_type":"EUR"}""", it => it.Number(99.95m), it => it.TryGetNumber(out var number) ? number : null, 99.95m, id => CustomFieldFilter.Range(id, 99.9, 100)),
        Kind("checkbox", null, it => it.Checkbox(true), it => it.TryGetCheckbox(out var isChecked) ? isChecked : null, true, id => CustomFieldFilter.Equal(id, true)),
        Kind("date", null, it => it.Date(Noon, withTime: true), it => it.TryGetDate(out var date) ? date : null, Noon, id => CustomFieldFilter.LessOrEqual(id, Noon)),
        Kind("drop_down", Options, it => it.Option("Wish"), it => it.TryGetOption(out var option) ? option.Name : null, "Wish", id => CustomFieldFilter.Any(id, "a", "b")),
        Kind("labels", LabelOptions, it => it.Labels("Red", "y"), it => it.TryGetLabels(out var labels) ? string.Join('+', labels.Select(label => label.Label)) : null, "Red+Blue", id => CustomFieldFilter.All(id, "x", "y")),
        Kind("users", null, it => it.People(add: ["1"]), it => it.TryGetPeople(out var people) ? people.Single().Id : null, "1", id => CustomFieldFilter.Any(id, "1")),
        Kind("tasks", null, it => it.Tasks(add: ["https://app.clickup.com/t/9hv"]), it => it.TryGetTasks(out var tasks) ? tasks.Single().Id : null, "9hv", id => CustomFieldFilter.NotAny(id, "x")),
        Kind("list_relationship", null, it => it.Tasks(add: ["9hv"]), it => it.TryGetTasks(out var tasks) ? tasks.Single().Id : null, "9hv", id => CustomFieldFilter.NotAll(id, "x")),
        Kind("emoji", """{"code_point":"2b50","count":3}""", it => it.Rating(3), it => it.TryGetRating(out var count) ? count : null, 3, id => CustomFieldFilter.GreaterOrEqual(id, 3)),
        Kind("manual_progress", """{"start":0,"end":40}""", it => it.Progress(10), it => it.TryGetProgress(out var progress) ? (progress.Current, progress.Complete) : null, ((decimal?)10, (decimal?)0.25m), id => CustomFieldFilter.Less(id, 11)),
        Kind("location", null, it => it.Location(52.5, -13.25, "Berlin"), it => it.TryGetLocation(out var place) ? (place.Latitude, place.Longitude, place.Address) : null, (52.5, -13.25, "Berlin"), id => CustomFieldFilter.Equal(id, "Berlin")),
    ];

    [TestCaseSource(nameof(Kinds))]
    public async Task Kind_IsWrittenFoundReadAndRemoved(string type, string? config, Func<MappedCustomField, CustomFieldValue> write, Func<CustomField, object?> read, object expected, Func<string, CustomFieldFilter> filter)
    {
        await using var server = await ClickUpServer.StartAsync();
        server.AddCustomField(ClickUpServer.DefaultListId, "Field", type, config);
        server.AddCustomField(ClickUpServer.DefaultListId, "Other", "text");
        using var client = server.Client();
        var map = new CustomFieldMap((await client.GetListCustomFieldsAsync(ClickUpServer.DefaultListId)).Fields);
        var field = map["Field"];

        var created = await client.CreateTaskAsync(ClickUpServer.DefaultListId, new CreateTaskRequest { Name = "created", CustomFields = [write(field)] });
        var set = await client.CreateTaskAsync(ClickUpServer.DefaultListId, new CreateTaskRequest { Name = "set" });
        await client.SetCustomFieldValueAsync(set.Id, field.Id, write(field));

        foreach (var id in new[] { created.Id, set.Id })
            Assert.That(read(field.Read(await client.GetTaskAsync(id))), Is.EqualTo(expected));
        var found = (await client.GetTasksAsync(ClickUpServer.DefaultListId, new GetTasksOptions { CustomFields = [filter(field.Id), CustomFieldFilter.IsNotNull(field.Id)] })).Tasks;
        Assert.That(found.Select(task => task.Name), Is.EquivalentTo(new[] { "created", "set" }));
        Assert.That(read(map["Other"].Read(found[0])), Is.Null, "without a value there is none");

        await client.RemoveCustomFieldValueAsync(set.Id, field.Id);
        Assert.That(field.Read(await client.GetTaskAsync(set.Id)).HasValue, Is.False);
        var without = (await client.GetTasksAsync(ClickUpServer.DefaultListId, new GetTasksOptions { CustomFields = [CustomFieldFilter.IsNull(field.Id)] })).Tasks;
        Assert.That(without.Select(task => task.Name), Has.Member("set").And.No.Member("created"));
    }

    [Test]
    public void EveryOperator_HasAFactory() => Assert.That(
        typeof(CustomFieldFilter).GetMethods().Where(method => method.IsStatic && method.ReturnType == typeof(CustomFieldFilter)).Select(method => method.Name),
        Is.EquivalentTo(typeof(CustomFieldOperator).GetProperties().Where(property => property.PropertyType == typeof(CustomFieldOperator)).Select(property => property.Name)));

    [Test]
    public void Filter_WithoutValues_IsRefused() => Assert.That(() => CustomFieldFilter.Any("f"), Throws.ArgumentException);

    [Test]
    public void Filter_ThatLacksItsFieldOrOperator_IsRefusedBeforeAnythingIsSent()
    {
        using var client = new ClickUpClient("pk_1");
        foreach (var (filter, lack) in new[] { (new CustomFieldFilter(), "FieldId"), (new CustomFieldFilter { FieldId = "f" }, "Operator"), (null!, "null") })
        {
            Assert.That(() => client.GetTasksAsync("1", new GetTasksOptions { CustomFields = [filter] }), Throws.ArgumentException.With.Message.Contains(lack));
            Assert.That(() => client.EnumerateWorkspaceTasksAsync("1", new GetWorkspaceTasksOptions { CustomFields = [filter] }), Throws.ArgumentException.With.Message.Contains(lack));
        }
    }

    private static TestCaseData Kind(string type, string? config, Func<MappedCustomField, CustomFieldValue> write, Func<CustomField, object?> read, object expected, Func<string, CustomFieldFilter> filter) =>
        new TestCaseData(type, config, write, read, expected, filter).SetArgDisplayNames(type);
}
