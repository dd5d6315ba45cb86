using Stock.NewtonsoftJson.TrackTime;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>What NSwag makes of the same document with its own templates, and Newtonsoft.Json.</summary>
internal sealed class StockNewtonsoft(HttpMessageHandler handler, Uri address) : Peer
{
    private readonly TrackTimeClient _client = new(Sample.Client(handler, address)) { BaseUrl = address.AbsoluteUri };

    public override string Name => "NSwag, Newtonsoft.Json";

    public override Task TrackTimeAsync() => _client.TracktimeAsync(Sample.TaskId, body: new Tracktimerequest { Start = Sample.Start, End = Sample.End, Time = Sample.Time });

    public override string? IdOf(Task tracked) => ((Task<Tracktimeresponse>)tracked).Result.Id;
}
