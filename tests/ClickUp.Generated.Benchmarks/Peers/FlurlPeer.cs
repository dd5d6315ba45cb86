using Flurl.Http;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>Flurl.</summary>
internal sealed class FlurlPeer(HttpMessageHandler handler, Uri address) : Peer
{
    private readonly FlurlClient _client = new(Sample.Client(handler, address));

    public override string Name => "Flurl";

    public override Task TrackTimeAsync() => _client.Request("v2/task", Sample.TaskId, "time")
        .PostJsonAsync(new HandRequest { Start = Sample.Start, End = Sample.End, Time = Sample.Time })
        .ReceiveJson<HandResponse>();

    public override string? IdOf(Task tracked) => ((Task<HandResponse>)tracked).Result.Id;

    public override void Dispose() => _client.Dispose();
}
