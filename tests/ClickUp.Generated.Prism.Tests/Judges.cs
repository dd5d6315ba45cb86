namespace ClickUp.Generated.Prism.Tests;

/// <summary>The two judges, started once: one has the document that ClickUp published, one the whole API, corrected, as it is on the wire.</summary>
[SetUpFixture]
internal sealed class Judges
{
    private static PrismServer? _published;
    private static PrismServer? _wire;

    public static Uri Published => _published!.BaseAddress;

    public static Uri Wire => _wire!.BaseAddress;

    /// <summary>A client that talks to a judge.</summary>
    public static ClickUpClient Client(Uri judge, string token = "pk_1", HttpMessageHandler? handler = null) =>
        new(new HttpClient(handler ?? new SocketsHttpHandler()), new ClickUpClientOptions { Token = token, BaseAddress = judge, WorkspaceId = "9001" });

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        var starting = (Published: PrismServer.StartAsync("published.json"), Wire: PrismServer.StartAsync(WireDocument.Path));
        _published = await starting.Published;
        _wire = await starting.Wire;
    }

    [OneTimeTearDown]
    public static void Stop()
    {
        _published?.Dispose();
        _wire?.Dispose();
    }
}
