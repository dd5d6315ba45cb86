using System.Globalization;
using ClickUp.Generated.Benchmarks.Peers;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>The first call in a fresh process, where the code is compiled; the HttpClient has been used once before.</summary>
internal static class FirstCall
{
    /// <summary>The verb that makes one call and prints its microseconds.</summary>
    public const string Verb = "first-call";

    private const int Rounds = 15;
    private static readonly string[] Names = ["NSwagNewtonsoft", "NSwagSystemText", "HandWritten", "ClickUpGenerated", "Refit", "Flurl", "Kiota", "RestSharp"];

    /// <summary>Against stock NSwag, in turns.</summary>
    public static IReadOnlyList<Result> Measure()
    {
        var times = Names.Select(_ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Names.Length; i++)
            {
                using var child = Child.Start(Verb, Names[i]);
                times[i][round] = double.Parse(child.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
                child.WaitForExit();
            }
        }

        return [.. Names.Select((name, i) => new Result(
            AllPeers.Create(name, CannedHandler.TrackTime).Name,
            Math.Round(Interleaved.Median(times[i].Zip(times[0], static (mine, first) => mine / first)), 3),
            null,
            null))];
    }

    public static async Task RunAsync(string name)
    {
        using (var http = new HttpClient(CannedHandler.TrackTime, disposeHandler: false))
        using (var content = new ByteArrayContent([]))
        using (await http.PostAsync(Sample.ClickUp, content).ConfigureAwait(false))
        {
        }

        var started = Environment.CpuUsage.TotalTime;
        using var peer = AllPeers.Create(name, CannedHandler.TrackTime);
        await peer.TrackTimeAsync().ConfigureAwait(false);
        Console.WriteLine((Environment.CpuUsage.TotalTime - started).TotalMicroseconds.ToString("F0", CultureInfo.InvariantCulture));
    }
}
