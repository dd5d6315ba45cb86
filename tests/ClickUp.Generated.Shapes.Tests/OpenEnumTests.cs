using Newtonsoft.Json;

namespace ClickUp.Generated.Shapes.Tests;

public class OpenEnumTests
{
    [Test]
    public void Value_IsItsText()
    {
        Assert.That((ShapeKind.Circle.ToString(), new ShapeKind("x").ToString(), default(ShapeKind).ToString()), Is.EqualTo(("circle", "x", "")));
        Assert.That(() => new ShapeKind(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Equality_IsThatOfTheText()
    {
        Assert.That(ShapeKind.Circle == new ShapeKind("circle"), Is.True);
        Assert.That(ShapeKind.Circle != new ShapeKind("Circle"), Is.True);
        Assert.That(ShapeKind.Circle.Equals((object)new ShapeKind("circle")), Is.True);
        Assert.That(ShapeKind.Circle.Equals("circle"), Is.False);
        Assert.That(ShapeKind.Circle.GetHashCode(), Is.EqualTo(new ShapeKind("circle").GetHashCode()));
        Assert.That(default(ShapeKind), Is.Not.EqualTo(new ShapeKind("")));
    }

    [Test]
    public void JsonConvert_WritesAndReadsTheText()
    {
        const string json = """{"Kind":"new","Maybe":null,"All":["circle",""]}""";

        var holder = JsonConvert.DeserializeObject<Holder>(json)!;

        Assert.That((holder.Kind, holder.Maybe, holder.All), Is.EqualTo((new ShapeKind("new"), (ShapeKind?)null, new[] { ShapeKind.Circle, new ShapeKind("") })));
        Assert.That(JsonConvert.SerializeObject(holder), Is.EqualTo(json));
        Assert.That(JsonConvert.SerializeObject(default(ShapeKind)), Is.EqualTo("null"));
        Assert.That(JsonConvert.DeserializeObject<ShapeKind>("null"), Is.EqualTo(default(ShapeKind)));
        Assert.That(JsonConvert.DeserializeObject<ShapeKind>("5"), Is.EqualTo(new ShapeKind("5")));
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

            Assert.That(JsonConvert.DeserializeObject<ShapeKind>(json), Is.EqualTo(new ShapeKind(json.Trim('"'))));
            Assert.That(JsonConvert.DeserializeObject<Holder>($$"""{"Kind":{{json}}}""")!.Kind, Is.EqualTo(new ShapeKind(json.Trim('"'))));
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
        Assert.That(() => JsonConvert.DeserializeObject<List<ShapeKind>>($"[{json}]"), Throws.InstanceOf<JsonException>().With.Message.Contains("is no ShapeKind"));

    private sealed class Holder
    {
        public ShapeKind Kind { get; set; }

        public ShapeKind? Maybe { get; set; }

        public IList<ShapeKind>? All { get; set; }
    }
}
