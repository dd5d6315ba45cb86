namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>Measures several ways of doing a thing in turns, in one process, so that what else the machine does hits all alike.</summary>
/// <remarks>Time is what the process had of the processors: what others had of them meanwhile does not count.</remarks>
internal static class Interleaved
{
    // Until the just-in-time compiler has seen enough, and had the time for it, on a machine that does other things too.
    private const int Warmup = 30;

    /// <param name="ways">Each does the thing so many times; the first is what the others are compared with.</param>
    /// <param name="calls">Calls in one turn; few, so that most turns end before the machine turns to something else.</param>
    /// <param name="rounds">Turns of each.</param>
    /// <param name="warmup">So many times the calls in each turn of the warm-up.</param>
    public static async Task<IReadOnlyList<Result>> MeasureAsync(IReadOnlyList<(string Name, Func<int, Task> Way)> ways, int calls, int rounds, int warmup = 8)
    {
        var times = ways.Select(_ => new double[rounds]).ToArray();
        var bytes = ways.Select(_ => new double[rounds]).ToArray();
        for (var round = -Warmup; round < rounds; round++)
        {
            if (round < 0 && round % 5 == 0)
                await Task.Delay(200).ConfigureAwait(false);
            for (var turn = 0; turn < ways.Count; turn++)
            {
                // Each round begins with another way, and no way pays for the garbage of the one before.
                var i = (turn + round + Warmup) % ways.Count;
                GC.Collect(0);
                var allocated = GC.GetTotalAllocatedBytes(precise: true);
                var started = Environment.CpuUsage.TotalTime;
                await ways[i].Way(round < 0 ? calls * warmup : calls).ConfigureAwait(false);
                var elapsed = Environment.CpuUsage.TotalTime - started;
                if (round >= 0)
                    (times[i][round], bytes[i][round]) = (elapsed.TotalMicroseconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
            }
        }

        return [.. ways.Select((way, i) => new Result(
            way.Name,
            Math.Round(Median(times[i].Zip(times[0], static (mine, first) => mine / first)), 3),
            Math.Round(Median(bytes[i]) / Median(bytes[0]), 3),
            (long)Math.Round(Median(bytes[i]) / calls)))];
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
