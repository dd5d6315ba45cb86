using AllClient = Stock.NewtonsoftJson.All.AllClient;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>What NSwag makes of all operations with its own templates, and Newtonsoft.Json. The names of bodies and answers are numbered: none is written here.</summary>
internal sealed class WholeStockNewtonsoft(HttpMessageHandler handler, Uri address) : Peer
{
    private readonly AllClient _client = new(Sample.Client(handler, address)) { BaseUrl = address.AbsoluteUri };

    public override string Name => "NSwag, Newtonsoft.Json";

    public override Task TrackTimeAsync() => _client.TracktimeAsync(Sample.TaskId, new() { Start = Sample.Start, End = Sample.End, Time = Sample.Time });

    public override string? IdOf(Task tracked) => ((dynamic)tracked).Result.Id;
}
