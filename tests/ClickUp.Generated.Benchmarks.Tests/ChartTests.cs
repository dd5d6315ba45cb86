using System.Xml.Linq;
using ClickUp.Generated.Benchmarks.Measuring;
using ClickUp.Generated.Benchmarks.Peers;

namespace ClickUp.Generated.Benchmarks.Tests;

public sealed class ChartTests
{
    private static readonly Comparison Measured = new(".NET", [new("hand <written>", 1, 1, 2000), new("other", 2, 30, 60000)], [], [], new Dictionary<string, IReadOnlyList<Result>>(), []);

    [Test]
    public void Draw_ShowsEachResultTwice_InLightAndDark()
    {
        var svg = Chart.Draw(Measured);

        var bars = XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "rect" && (int?)e.Attribute("height") == 11).Select(e => (int)e.Attribute("width")!).ToArray();
        Assert.That(bars, Has.Length.EqualTo(4));
        Assert.That(bars[2], Is.EqualTo(2 * bars[0]).Within(1), "bars are as long as their ratios");
        Assert.That(svg, Does.Contain("prefers-color-scheme: dark").And.Contain("30.00 (cut)").And.Contain("hand &lt;written>"));
    }

    [Test]
    public void Draw_OfAllPeers_WritesNothingOverAnythingElse()
    {
        // Of the texts' 13 pixels; few letters are as wide.
        const double Letter = 7.2;
        var names = AllPeers.ByName.Keys.Select(static name => AllPeers.Create(name, CannedHandler.TrackTime).Name);
        var svg = XDocument.Parse(Chart.Draw(Measured with { TrackTime = [.. names.Select(static name => new Result(name, 0.7, 0.9, 100))] })).Root!;

        var bars = (int)svg.Descendants().First(e => e.Name.LocalName == "rect").Attribute("x")!;
        var one = (int)svg.Descendants().Single(e => e.Name.LocalName == "line").Attribute("x1")!;
        var texts = svg.Elements().Where(e => e.Name.LocalName == "text" && (string?)e.Attribute("class") is not "title").ToArray();
        foreach (var name in texts.Where(e => e.Attribute("class") is null))
            Assert.That(12 + (name.Value.Length * Letter), Is.LessThan(bars), name.Value);
        foreach (var number in texts.Where(e => (int)e.Attribute("y")! > 60 && e.Attribute("class") is not null))
            Assert.That((int)number.Attribute("x")!, Is.GreaterThan(one), "beside the line of 1");
    }

    [Test]
    public void Json_ReadBack_IsTheSame() => Assert.That(Comparison.FromJson(Measured.ToJson()).ToJson(), Is.EqualTo(Measured.ToJson()));
}
