namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>This client.</summary>
internal sealed class Ours(HttpMessageHandler handler, Uri address, bool provider = false, string variant = "") : Peer
{
    private readonly ClickUpClient _client = new(new HttpClient(handler, disposeHandler: false), new ClickUpClientOptions
    {
        BaseAddress = address,
        Token = provider ? null : Sample.Token,
        TokenProvider = provider ? static _ => new ValueTask<string>(Sample.Token) : null,
    });

    public override string Name => "ClickUp.Generated" + variant;

    public override Task TrackTimeAsync() => _client.TrackTimeAsync(
        Sample.TaskId,
        TrackTimeRequest.Between(DateTimeOffset.FromUnixTimeMilliseconds(Sample.Start), DateTimeOffset.FromUnixTimeMilliseconds(Sample.End)));

    public override string? IdOf(Task tracked) => ((Task<TrackTimeResponse>)tracked).Result.Id;

    public override void Dispose() => _client.Dispose();
}
