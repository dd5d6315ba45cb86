namespace ClickUp.Generated.Benchmarks;
internal static class Verbs {
  public static async Task<int> RunAsync(string[] args) {
    foreach (var n in Peers.AllPeers.ByName.Keys) { using var p = Peers.AllPeers.Create(n, CannedHandler.TrackTime); var t = p.TrackTimeAsync(); await t; for(int i=0;i<300;i++) await p.TrackTimeAsync(); var b=GC.GetAllocatedBytesForCurrentThread(); for(int i=0;i<100;i++) await p.TrackTimeAsync(); Console.WriteLine($"{n} {p.IdOf(t)} {(GC.GetAllocatedBytesForCurrentThread()-b)/100}"); }
    return 0; } }
