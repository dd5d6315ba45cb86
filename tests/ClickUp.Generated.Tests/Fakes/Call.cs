using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

/// <summary>How tests call.</summary>
internal static partial class Call
{
    public static TrackTimeRequest Hour => TrackTimeRequest.For(TimeSpan.FromHours(1));

    public static ClickUpClient Client(this ClickUpServer server, Action<ClickUpClientOptions>? change = null)
    {
        var options = new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress };
        change?.Invoke(options);
        return new ClickUpClient(options);
    }

    public static Task<TrackTimeResponse> TrackAsync(this ClickUpClient client, CancellationToken cancellationToken = default) =>
        client.TrackTimeAsync("9hv", Hour, cancellationToken: cancellationToken);
}
