using System.Xml.Linq;
using ClickUp.Generated.Benchmarks.Measuring;

namespace ClickUp.Generated.Benchmarks.Tests;

public sealed class ChartTests
{
    private static readonly Comparison Measured = new(".NET", [new("hand <written>", 1, 1, 2000), new("other", 2, 30, 60000)], [], new Dictionary<string, IReadOnlyList<Result>>(), []);

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
    public void Json_ReadBack_IsTheSame() => Assert.That(Comparison.FromJson(Measured.ToJson()).ToJson(), Is.EqualTo(Measured.ToJson()));
}
