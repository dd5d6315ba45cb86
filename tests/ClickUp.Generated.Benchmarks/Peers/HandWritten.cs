using System.Net.Http.Json;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>What one writes by hand for one operation: <see cref="HttpClient"/> with the JSON extensions, over source-generated serializers.</summary>
internal sealed class HandWritten(HttpMessageHandler handler, Uri address) : Peer
{
    private readonly HttpClient _http = Sample.Client(handler, address);

    public override string Name => "hand-written, System.Text.Json source generation";

    public override Task TrackTimeAsync() => TrackTimeAsync(Sample.TaskId, new HandRequest { Start = Sample.Start, End = Sample.End, Time = Sample.Time });

    public override string? IdOf(Task tracked) => ((Task<HandResponse>)tracked).Result.Id;

    public override void Dispose() => _http.Dispose();

    private async Task<HandResponse> TrackTimeAsync(string taskId, HandRequest body, CancellationToken cancellationToken = default)
    {
        using var content = JsonContent.Create(body, HandContext.Default.HandRequest);
        using var response = await _http.PostAsync($"v2/task/{Uri.EscapeDataString(taskId)}/time", content, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(HandContext.Default.HandResponse, cancellationToken).ConfigureAwait(false))!;
    }
}
