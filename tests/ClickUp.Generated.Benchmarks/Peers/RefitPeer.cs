using Refit;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>Refit: an interface with attributes, implemented by its source generator.</summary>
internal sealed class RefitPeer(HttpMessageHandler handler, Uri address) : Peer
{
    private readonly IRefitClickUp _client = RestService.For<IRefitClickUp>(Sample.Client(handler, new Uri(address.AbsoluteUri.TrimEnd('/'))));

    public override string Name => "Refit";

    public override Task TrackTimeAsync() => _client.TrackTimeAsync(Sample.TaskId, new HandRequest { Start = Sample.Start, End = Sample.End, Time = Sample.Time });

    public override string? IdOf(Task tracked) => ((Task<HandResponse>)tracked).Result.Id;
}
