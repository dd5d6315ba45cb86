using System.Globalization;
using System.Text;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>Draws time and bytes of one call as bars, in the colours that the reader's browser asks for.</summary>
internal static class Chart
{
    private const int Width = 860;
    private const int Names = 370;
    private const int Row = 34;
    private const int Top = 64;
    private const int Bars = 380;

    // Longer bars are cut: else the short ones, which matter, could not be told apart.
    private const double Longest = 4.5;

    public static string Draw(Comparison comparison)
    {
        var rows = comparison.TrackTime;
        var height = Top + (rows.Count * Row) + 16;
        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" width="{Width}" height="{height}" role="img" aria-label="Time and bytes of one call, relative to the hand-written one">""");
        Line(svg, """
            <style>
              text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #1f2328 }
              .title { font-weight: 600 }
              .number { font-size: 11px }
              .time { fill: #0969da }
              .bytes { fill: #bf8700 }
              .one { stroke: #59636e; stroke-dasharray: 3 3 }
              @media (prefers-color-scheme: dark) {
                text { fill: #f0f6fc }
                .time { fill: #4493f8 }
                .bytes { fill: #d29922 }
                .one { stroke: #9198a1 }
              }
            </style>
            """);
        Line(svg, """<text class="title" x="12" y="22">One TrackTime call, relative to the hand-written one (less is better)</text>""");
        Line(svg, $"""<rect class="time" x="{Names}" y="34" width="12" height="10"/><text class="number" x="{Names + 18}" y="43">time</text>""");
        Line(svg, $"""<rect class="bytes" x="{Names + 70}" y="34" width="12" height="10"/><text class="number" x="{Names + 88}" y="43">allocated bytes</text>""");
        for (var i = 0; i < rows.Count; i++)
        {
            var y = Top + (i * Row);
            Line(svg, $"""<text x="12" y="{y + 16}">{Escape(rows[i].Name)}</text>""");
            Bar(svg, "time", y, rows[i].Time);
            Bar(svg, "bytes", y + 13, rows[i].Allocated ?? 0);
        }

        var one = Names + Length(1);
        Line(svg, $"""<line class="one" x1="{one}" y1="{Top - 8}" x2="{one}" y2="{height - 14}"/>""");
        Line(svg, "</svg>");
        return svg.ToString();
    }

    private static void Bar(StringBuilder svg, string kind, int y, double ratio)
    {
        var length = Length(Math.Min(ratio, Longest));
        var number = ratio.ToString("0.00", CultureInfo.InvariantCulture) + (ratio > Longest ? " (cut)" : "");
        // Numbers of bars that end before the line of 1 stand after it.
        Line(svg, $"""<rect class="{kind}" x="{Names}" y="{y}" width="{length}" height="11"/><text class="number" x="{Names + Math.Max(length, Length(1)) + 5}" y="{y + 10}">{number}</text>""");
    }

    private static int Length(double ratio) => (int)Math.Round(ratio / Longest * Bars);

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Line(StringBuilder svg, string line) => svg.Append(line.ReplaceLineEndings("\n")).Append('\n');
}
