namespace ClickUp.Generated.Tests.Operations.CustomFields;

/// <summary>Reading the shapes that ClickUp was seen to send.</summary>
public class CustomFieldTests
{
    [TestCase("number", "12.5")]
    [TestCase("number", "\"12.5\"")]
    [TestCase("currency", "\"1.25e1\"")]
    [TestCase("formula", "12.5")]
    public void TryGetNumber_TakesNumberAndText(string type, string value)
    {
        Assert.That(Field(type, value).TryGetNumber(out var number), Is.True);
        Assert.That(number, Is.EqualTo(12.5m));
    }

    [TestCase("\"true\"", true)]
    [TestCase("true", true)]
    [TestCase("\"false\"", false)]
    [TestCase("false", false)]
    [TestCase("1", true)]
    public void TryGetCheckbox_TakesTextAndTruth(string value, bool expected)
    {
        Assert.That(Field("checkbox", value).TryGetCheckbox(out var isChecked), Is.True);
        Assert.That(isChecked, Is.EqualTo(expected));
    }

    [TestCase("1")]
    [TestCase("\"1\"")]
    [TestCase("\"b\"")]
    public void TryGetOption_TakesThePlaceAndTheId(string value)
    {
        var field = Field("drop_down", value);
        field.TypeConfig = new CustomFieldConfig { Options = [new() { Id = "a", Name = "Bug", OrderIndex = 0 }, new() { Id = "b", Name = "Wish", OrderIndex = 1 }] };

        Assert.That(field.TryGetOption(out var option), Is.True);
        Assert.That(option!.Name, Is.EqualTo("Wish"));
    }

    [TestCase("manual_progress", """{"current":"10","percent_completed":0.25}""", 10, 0.25)]
    [TestCase("manual_progress", """{"current":10,"percent_completed":"0.25"}""", 10, 0.25)]
    [TestCase("automatic_progress", """{"percent_complete":0.25}""", null, 0.25)]
    public void TryGetProgress_TakesBothSpellings(string type, string value, double? current, double complete)
    {
        Assert.That(Field(type, value).TryGetProgress(out var progress), Is.True);
        Assert.That((progress!.Current, progress.Complete), Is.EqualTo(((decimal?)current, (decimal?)complete)));
    }

    [TestCase("1772366400000")]
    [TestCase("\"1772366400000\"")]
    public void TryGetDate_TakesNumberAndText(string value)
    {
        Assert.That(Field("date", value).TryGetDate(out var date), Is.True);
        Assert.That(date, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero)));
    }

    [TestCase("users", """[{"id":7,"username":"Ann"},8,"9"]""")]
    public void TryGetPeople_TakesUsersAndIds(string type, string value)
    {
        Assert.That(Field(type, value).TryGetPeople(out var people), Is.True);
        Assert.That(people!.Select(user => user.Id), Is.EqualTo(new[] { "7", "8", "9" }));
    }

    [Test]
    public void TryGetAttachments_ReadsFiles()
    {
        Assert.That(Field("attachment", """[{"id":"f.png","title":"f"}]""").TryGetAttachments(out var files), Is.True);
        Assert.That(files!.Single().Title, Is.EqualTo("f"));
    }

    [Test]
    public void TryGetLabels_OfAnUnknownLabel_HasItsId()
    {
        Assert.That(Field("labels", """["x"]""").TryGetLabels(out var labels), Is.True);
        Assert.That(labels!.Single().Id, Is.EqualTo("x"));
    }

    /// <summary>Whatever the value, nothing is thrown, and what is no value of the kind is none.</summary>
    [TestCase("null"), TestCase("[]"), TestCase("{}"), TestCase("\"\""), TestCase("\"x\""), TestCase("1e999"), TestCase("[null,{},[]]"), TestCase("{\"location\":{\"lat\":null}}"), TestCase("9223372036854775808")]
    public void TryGet_OfAStrangeValue_DoesNotThrow(string value)
    {
        foreach (var type in new[] { null, "text", "number", "checkbox", "date", "drop_down", "labels", "users", "tasks", "attachment", "emoji", "manual_progress", "location", "votes" })
        {
            var field = Field(type, value);
            Assert.That(() => (field.TryGetText(out _), field.TryGetNumber(out _), field.TryGetCheckbox(out _), field.TryGetDate(out _), field.TryGetOption(out _), field.TryGetLabels(out _)), Throws.Nothing, type);
            Assert.That(() => (field.TryGetPeople(out _), field.TryGetTasks(out _), field.TryGetAttachments(out _), field.TryGetRating(out _), field.TryGetProgress(out _), field.TryGetLocation(out _)), Throws.Nothing, type);
        }
    }

    [Test]
    public void TryGet_OfAnotherKind_IsFalse()
    {
        Assert.That(Field("drop_down", "1").TryGetNumber(out _), Is.False);
        Assert.That(Field("text", "\"1\"").TryGetNumber(out _), Is.False);
        Assert.That(Field(null, "\"1\"").TryGetNumber(out _), Is.True, "a field that does not say its kind may be any");
    }

    private static CustomField Field(string? type, string value) => new() { Type = type, Value = RawJson.Parse(value) };
}
