namespace ClickUp.Generated.Prism.Tests;

/// <summary>The two judges, started once: one has the document that ClickUp published, one what SpecCompiler made of it.</summary>
[SetUpFixture]
internal sealed class Judges
{
    private static PrismServer? _published;
    private static PrismServer? _compiled;

    public static Uri Published => _published!.BaseAddress;

    public static Uri Compiled => _compiled!.BaseAddress;

    /// <summary>A client that talks to a judge.</summary>
    public static ClickUpClient Client(Uri judge, string token = "pk_1", HttpMessageHandler? handler = null) =>
        new(new HttpClient(handler ?? new SocketsHttpHandler()), new ClickUpClientOptions { Token = token, BaseAddress = judge, WorkspaceId = "9001" });

    [OneTimeSetUp]
    public static async Task StartAsync()
    {
        var starting = (Published: PrismServer.StartAsync("published.json"), Compiled: PrismServer.StartAsync(CompiledDocument.OnTheWire()));
        _published = await starting.Published;
        _compiled = await starting.Compiled;
    }

    [OneTimeTearDown]
    public static void Stop()
    {
        _published?.Dispose();
        _compiled?.Dispose();
    }
}
