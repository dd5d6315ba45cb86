namespace ClickUp.Generated.Prism.Tests;

/// <summary>One call of the client.</summary>
internal sealed record Sent(TrackTimeRequest Body, string Token, Func<ClickUpClient, TrackTimeRequest, Task<TrackTimeResponse>> Call)
{
    public async Task<TrackTimeResponse> ToAsync(Uri judge)
    {
        using var client = Judges.Client(judge, Token);
        return await Call(client, Body);
    }
}
