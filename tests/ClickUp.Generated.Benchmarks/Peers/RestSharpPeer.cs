using RestSharp;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>RestSharp.</summary>
internal sealed class RestSharpPeer(HttpMessageHandler handler, Uri address) : Peer
{
    private readonly RestClient _client = new(Sample.Client(handler, address));

    public override string Name => "RestSharp";

    public override Task TrackTimeAsync() => _client.PostAsync<HandResponse>(
        new RestRequest("v2/task/{taskId}/time")
            .AddUrlSegment("taskId", Sample.TaskId)
            .AddJsonBody(new HandRequest { Start = Sample.Start, End = Sample.End, Time = Sample.Time }));

    public override string? IdOf(Task tracked) => ((Task<HandResponse?>)tracked).Result?.Id;

    public override void Dispose() => _client.Dispose();
}
