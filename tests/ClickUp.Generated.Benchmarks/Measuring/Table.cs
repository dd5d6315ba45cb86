using System.Globalization;
using System.Text;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>The results as tables of markdown.</summary>
internal static class Table
{
    public static string Write(Comparison comparison)
    {
        var text = new StringBuilder();
        Add(text, "one call, no network", comparison.TrackTime);
        Add(text, "the same through RateLimitHandler, far from the limit", comparison.RateLimit);
        Add(text, "an answer of 100 tasks, about 470 KB, unknown fields kept", comparison.Tasks);
        foreach (var (callers, results) in comparison.Sockets)
            Add(text, $"one call over loopback, {callers} at once", results);
        Add(text, "first call in a fresh process", comparison.FirstCall);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string what, IReadOnlyList<Result> results)
    {
        if (results.Count == 0)
            return;
        var withBytes = results[0].Bytes is not null;
        text.Append(CultureInfo.InvariantCulture, $"| {what} | time |{(withBytes ? " bytes | allocated |" : "")}\n|---|---|{(withBytes ? "---|---|" : "")}\n");
        foreach (var result in results)
            text.Append(CultureInfo.InvariantCulture, $"| {result.Name} | {result.Time:0.00}× |{(withBytes ? $" {result.Allocated:0.00}× | {result.Bytes:#,0} B |" : "")}\n");
        text.Append('\n');
    }
}
