using System.Text.Json;

namespace ClickUp.Generated.Benchmarks.Peers;

/// <summary>Hand-written by somebody who has measured: an absolute URL, the body as one array, the answer as a stream.</summary>
internal sealed class HandTuned(HttpMessageHandler handler, Uri address) : Peer
{
    private readonly HttpClient _http = new(handler, disposeHandler: false);
    private readonly string _address = address.AbsoluteUri;

    public override string Name => "hand-written and tuned";

    public override Task TrackTimeAsync() => TrackTimeAsync(Sample.TaskId, new HandRequest { Start = Sample.Start, End = Sample.End, Time = Sample.Time });

    public override string? IdOf(Task tracked) => ((Task<HandResponse>)tracked).Result.Id;

    public override void Dispose() => _http.Dispose();

    private async Task<HandResponse> TrackTimeAsync(string taskId, HandRequest body, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_address}v2/task/{Uri.EscapeDataString(taskId)}/time");
        request.Headers.TryAddWithoutValidation("Authorization", Sample.Token);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, HandContext.Default.HandRequest));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return (await JsonSerializer.DeserializeAsync(stream, HandContext.Default.HandResponse, cancellationToken).ConfigureAwait(false))!;
    }
}
