using Newtonsoft.Json;

namespace ClickUp.Generated.Shapes.Tests;

public class OpenEnumTests
{
    [Test]
    public void Value_IsItsText()
    {
        Assert.That((GetShapeKind.Circle.ToString(), new GetShapeKind("x").ToString(), default(GetShapeKind).ToString()), Is.EqualTo(("circle", "x", "")));
        Assert.That(() => new GetShapeKind(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Equality_IsThatOfTheText()
    {
        Assert.That(GetShapeKind.Circle == new GetShapeKind("circle"), Is.True);
        Assert.That(GetShapeKind.Circle != new GetShapeKind("Circle"), Is.True);
        Assert.That(GetShapeKind.Circle.Equals((object)new GetShapeKind("circle")), Is.True);
        Assert.That(GetShapeKind.Circle.Equals("circle"), Is.False);
        Assert.That(GetShapeKind.Circle.GetHashCode(), Is.EqualTo(new GetShapeKind("circle").GetHashCode()));
        Assert.That(default(GetShapeKind), Is.Not.EqualTo(new GetShapeKind("")));
    }

    [Test]
    public void JsonConvert_WritesAndReadsTheText()
    {
        const string json = """{"Kind":"new","Maybe":null,"All":["circle",""]}""";

        var holder = JsonConvert.DeserializeObject<Holder>(json)!;

        Assert.That((holder.Kind, holder.Maybe, holder.All), Is.EqualTo((new GetShapeKind("new"), (GetShapeKind?)null, new[] { GetShapeKind.Circle, new GetShapeKind("") })));
        Assert.That(JsonConvert.SerializeObject(holder), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(default(GetShapeKind)), Is.EqualTo("null"));
        Assert.That(JsonConvert.DeserializeObject<GetShapeKind>("null"), Is.EqualTo(default(GetShapeKind)));
        Assert.That(JsonConvert.DeserializeObject<GetShapeKind>("5"), Is.EqualTo(new GetShapeKind("5")));
    }

    [TestCase("1.10")]
    [TestCase("1e400")]
    [TestCase("\"2026-03-01T00:00:00.000+02:00\"")]
    [TestCase("\"/Date(1567780450202)/\"")]
    public void JsonConvert_ReadsTheTextAsItCame_InAnyCulture(string json)
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = Commas();

            Assert.That(JsonConvert.DeserializeObject<GetShapeKind>(json), Is.EqualTo(new GetShapeKind(json.Trim('"'))));
            Assert.That(JsonConvert.DeserializeObject<Holder>($$"""{"Kind":{{json}}}""")!.Kind, Is.EqualTo(new GetShapeKind(json.Trim('"'))));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static System.Globalization.CultureInfo Commas()
    {
        var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.DateTimeFormat.DateSeparator) = (",", ".");
        return culture;
    }

    [TestCase("true")]
    [TestCase("{}")]
    [TestCase("[1]")]
    public void JsonConvert_OfAnotherKind_IsAJsonException(string json) =>
        Assert.That(() => JsonConvert.DeserializeObject<List<GetShapeKind>>($"[{json}]"), Throws.InstanceOf<JsonException>().With.Message.Contains("is no GetShapeKind"));

    private sealed class Holder
    {
        public GetShapeKind Kind { get; set; }

        public GetShapeKind? Maybe { get; set; }

        public IList<GetShapeKind>? All { get; set; }
    }
}
