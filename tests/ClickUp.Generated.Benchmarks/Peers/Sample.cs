namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>What every peer sends.</summary>
internal static class Sample
{
    public const string Token = "pk_benchmark";
    public const string TaskId = "9hv";
    public const long Start = 1567780450202;
    public const long End = 1567789090202;
    public const int Time = (int)(End - Start);

    public static readonly Uri ClickUp = new("https://api.clickup.com/api/");

    /// <summary>An HttpClient as the peers take it: base address, token.</summary>
    public static HttpClient Client(HttpMessageHandler handler, Uri address)
    {
        var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", Token);
        return client;
    }
}
