namespace ClickUp.Generated.Tests.Operations.CustomFields;

public class CustomFieldMapTests
{
    private static readonly CustomFieldMap Map = new(
        new CustomField { Id = "1", Name = "Stage", Type = "drop_down", TypeConfig = new() { Options = [new() { Id = "a", Name = "Bug" }, new() { Id = "b", Name = "Wish" }, new() { Id = "c", Name = "Wish" }] } },
        new CustomField { Id = "2", Name = "Twin", Type = "text" },
        new CustomField { Id = "3", Name = "Twin", Type = "number" },
        new CustomField { Id = "4", Name = "Stars", Type = "emoji", TypeConfig = new() { Count = 3 } },
        new CustomField { Id = "5", Name = "Progress", Type = "manual_progress", TypeConfig = new() { Start = 10, End = 20 } },
        new CustomField { Id = "6", Name = "Owner", Type = "users", TypeConfig = new() { SingleUser = true } });

    [Test]
    public void Field_IsFoundByIdAndByName() => Assert.That((Map["1"], Map["2"].Type), Is.EqualTo((Map["Stage"], "text")));

    [Test]
    public void Field_ThatIsUnknownOrNotAlone_IsRefusedWithNamesAndIds()
    {
        Assert.That(() => Map["stage"], Throws.ArgumentException.With.Message.Contains("'Stage' (1) (drop_down)"));
        Assert.That(() => Map["Twin"], Throws.ArgumentException.With.Message.Contains("(2)").And.Message.Contains("(3)").And.Message.Not.Contains("Stage"));
        Assert.That(() => new CustomFieldMap()["Stage"], Throws.ArgumentException.With.Message.Contains("none"));
    }

    [Test]
    public void Option_ThatIsUnknownOrNotAlone_IsRefusedWithTheOptions()
    {
        Assert.That(Map["Stage"].Option("Bug").Value.ToString(), Is.EqualTo("\"a\""));
        Assert.That(() => Map["Stage"].Option("bug"), Throws.ArgumentException.With.Message.Contains("'Bug' (a)"));
        Assert.That(() => Map["Stage"].Option("Wish"), Throws.ArgumentException.With.Message.Contains("several"));
    }

    [Test]
    public void Number_IsOfAnyKindThatNumbersAreOf_WithoutACast()
    {
        var field = new CustomFieldMap(new CustomField { Id = "1", Name = "Hours", Type = "number" })["Hours"];

        Assert.That(new[] { field.Number(1), field.Number(5L), field.Number(1.5), field.Number(1.50m) }.Select(value => value.Value.ToString()), Is.EqualTo(new[] { "1", "5", "1.5", "1.50" }));
        Assert.That(() => field.Number(double.NaN), Throws.ArgumentException);
        Assert.That(() => Map["Twin"].Number(1), Throws.ArgumentException);
    }

    [Test]
    public void Value_ForAField_KeepsWhatIsKnownOfIt()
    {
        var value = new CustomFieldValue { Value = RawJson.From("a"), AdditionalProperties = { ["value_richtext"] = RawJson.From("b") } };

        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(value.For("1")), Is.EqualTo("""{"id":"1","value":"a","value_richtext":"b"}"""));
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject((SetCustomFieldValueRequest)value), Is.EqualTo("""{"value":"a","value_richtext":"b"}"""));
    }

    [Test]
    public void Value_ThatTheFieldDoesNotTake_IsRefused()
    {
        Assert.That(() => Map["Stage"].Text("Bug"), Throws.ArgumentException.With.Message.Contains("'Stage' (1)").And.Message.Contains("drop_down"));
        Assert.That(() => Map["2"].Option("Bug"), Throws.ArgumentException.With.Message.Contains("text"));
        Assert.That(() => Map["Stars"].Rating(4), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Map["Progress"].Progress(21), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Map["Owner"].People(add: ["1", "2"]), Throws.ArgumentException);
    }

    [Test]
    public void Read_OfATaskThatLeavesTheConfigurationOut_KnowsTheOptionsAllTheSame()
    {
        var read = Map["Stage"].Read(new ClickUpTask { CustomFields = [new CustomField { Id = "1", Value = RawJson.Parse("\"a\"") }] });

        Assert.That(read.TryGetOption(out var option) ? option.Name : null, Is.EqualTo("Bug"));
        Assert.That(Map["Stage"].Read(new ClickUpTask()).HasValue, Is.False);
    }
}
