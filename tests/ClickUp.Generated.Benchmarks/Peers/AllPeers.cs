namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>Every peer, by a short name for command lines; the first is what all others are measured against.</summary>
internal static class AllPeers
{
    public static readonly IReadOnlyDictionary<string, Func<HttpMessageHandler, Uri, Peer>> ByName = new Dictionary<string, Func<HttpMessageHandler, Uri, Peer>>
    {
        ["HandWritten"] = static (handler, address) => new HandWritten(handler, address),
        ["ClickUpGenerated"] = static (handler, address) => new Ours(handler, address),
        ["WithTokenProvider"] = static (handler, address) => new Ours(handler, address, provider: true, variant: ", TokenProvider"),
        ["WithRateLimitHandler"] = static (handler, address) => new Ours(new RateLimitHandler(handler), address, variant: ", RateLimitHandler"),
        ["HandTuned"] = static (handler, address) => new HandTuned(handler, address),
        ["Refit"] = static (handler, address) => new RefitPeer(handler, address),
        ["NSwagNewtonsoft"] = static (handler, address) => new StockNewtonsoft(handler, address),
        ["NSwagSystemText"] = static (handler, address) => new StockSystemText(handler, address),
        ["Flurl"] = static (handler, address) => new FlurlPeer(handler, address),
        ["Kiota"] = static (handler, address) => new KiotaPeer(handler, address),
        ["RestSharp"] = static (handler, address) => new RestSharpPeer(handler, address),
    };

    public static Peer Create(string name, HttpMessageHandler handler, Uri? address = null) => ByName[name](handler, address ?? Sample.ClickUp);
}
