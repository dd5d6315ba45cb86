using System.Globalization;
using ClickUp.Generated.Benchmarks.Peers;

namespace ClickUp.Generated.Benchmarks.Measuring;

internal static partial class FirstCall
{
    /// <summary>Makes one call and prints the microseconds that it had of the processors.</summary>
    public static async Task RunAsync(Func<Peer> create)
    {
        using (var http = new HttpClient(CannedHandler.TrackTime, disposeHandler: false))
        using (var content = new ByteArrayContent([]))
        using (await http.PostAsync(Sample.ClickUp, content).ConfigureAwait(false))
        {
        }

        var started = Environment.CpuUsage.TotalTime;
        using var peer = create();
        var tracked = peer.TrackTimeAsync();
        await tracked.ConfigureAwait(false);
        var elapsed = Environment.CpuUsage.TotalTime - started;
        if (peer.IdOf(tracked) != "123")
            throw new InvalidOperationException($"{peer.Name} read the id '{peer.IdOf(tracked)}'.");
        Console.WriteLine(elapsed.TotalMicroseconds.ToString("F0", CultureInfo.InvariantCulture));
    }
}
