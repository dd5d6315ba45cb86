namespace ClickUp.Generated.Tests.Operations.CustomFields;

public class CustomFieldValueTests
{
    private static TestCaseData[] Written =>
    [
        new(CustomFieldValue.Text("a\"b"), "\"a\\\"b\""),
        new(CustomFieldValue.Number(1.50m), "1.50"),
        new(CustomFieldValue.Number(3), "3"),
        new(CustomFieldValue.Number(0.1), "0.1"),
        new(CustomFieldValue.Checkbox(false), "false"),
        new(CustomFieldValue.Date(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1))), "1772362800000"),
        new(CustomFieldValue.Labels("x", "7"), """["x","7"]"""),
        new(CustomFieldValue.Labels(), "[]"),
        new(CustomFieldValue.People(add: ["7"], remove: ["-8", "g-1"]), """{"add":[7],"rem":[-8,"g-1"]}"""),
        new(CustomFieldValue.Tasks(add: ["#9hv", "CU-86c7mc19h"]), """{"add":["9hv","86c7mc19h"],"rem":[]}"""),
        new(CustomFieldValue.Rating(0), "0"),
        new(CustomFieldValue.Progress(7.5m), """{"current":7.5}"""),
        new(CustomFieldValue.Location(1, -2.5, "x"), """{"location":{"lat":1,"lng":-2.5},"formatted_address":"x"}"""),
    ];

    [TestCaseSource(nameof(Written))]
    public void Value_IsWhatClickUpTakes(CustomFieldValue value, string expected)
    {
        Assert.That(value.Value.ToString(), Is.EqualTo(expected).Or.EqualTo(expected.Replace("\"lat\":1,", "\"lat\":1.0,", StringComparison.Ordinal)));
        Assert.That(value.For("f").Id, Is.EqualTo("f"));
        Assert.That(((SetCustomFieldValueRequest)value).Value, Is.EqualTo(value.Value));
    }

    [Test]
    public void Date_SaysWhetherItsTimeCounts()
    {
        Assert.That(((SetCustomFieldValueRequest)CustomFieldValue.Date(default, withTime: true)).ValueOptions?.Time, Is.True);
        Assert.That(CustomFieldValue.Date(default).For("f").ValueOptions?.Time, Is.False);
    }

    [Test]
    public void Address_ThatIsAPathOfAMachine_IsRefused([Values("/etc/hosts", "example.com/x", "C:\\x")] string text)
    {
        var field = new CustomFieldMap(new CustomField { Id = "1", Name = "Site", Type = "url" })["Site"];

        Assert.That(() => field.Text(text), Throws.ArgumentException.With.Message.Contains("no absolute address"));
        Assert.That(() => CustomFieldValue.Url(new Uri(text, UriKind.RelativeOrAbsolute)), Throws.ArgumentException);
        Assert.That(() => CommentPart.LinkTo("x", new Uri(text, UriKind.RelativeOrAbsolute)), Throws.ArgumentException);
    }

    [Test]
    public void Value_OfAnotherKind_IsRefusedForItsKind_AndNotForItsBounds()
    {
        var field = new CustomFieldMap(new CustomField { Id = "1", Name = "Site", Type = "url", TypeConfig = new() { End = 1, SingleUser = true } })["Site"];
        Action[] calls = [() => field.Rating(9), () => field.Progress(2), () => field.People(add: ["1", "2"])];

        foreach (var call in calls)
            Assert.That(call, Throws.ArgumentException.With.Message.Contains("is of the kind url"));
    }

    [Test]
    public void NullAmongTheValues_IsRefusedBeforeAnythingIsSent()
    {
        using var client = new ClickUpClient("pk_1");

        Assert.That(() => client.CreateTaskAsync("1", new CreateTaskRequest { Name = "n", CustomFields = [null!] }), Throws.ArgumentException.With.Message.Contains("null"));
    }

    [Test]
    public void Value_OfNothing_IsRefused()
    {
        Action[] calls =
        [
            () => CustomFieldValue.Text(null!), () => CustomFieldValue.Email("example.com"), () => CustomFieldValue.Phone("201 555"), () => CustomFieldValue.Url(new Uri("a", UriKind.Relative)),
            () => CustomFieldValue.Number(double.NaN), () => CustomFieldValue.Option(" "), () => CustomFieldValue.Labels("x", ""), () => CustomFieldValue.People(), () => CustomFieldValue.Tasks(add: ["DEV-42"]),
            () => CustomFieldValue.Tasks(remove: ["a b"]), () => CustomFieldValue.Rating(6), () => CustomFieldValue.Location(91, 0, "x"), () => CustomFieldValue.Location(0, double.NaN, "x"), () => CustomFieldValue.Text("x").For(""),
        ];

        foreach (var call in calls)
            Assert.That(call, Throws.InstanceOf<ArgumentException>());
    }
}
