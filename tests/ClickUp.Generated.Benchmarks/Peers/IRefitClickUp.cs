using Refit;

namespace ClickUp.Generated.Benchmarks.Peers;

internal interface IRefitClickUp
{
    [Post("/v2/task/{taskId}/time")]
    Task<HandResponse> TrackTimeAsync(string taskId, [Body] HandRequest body, CancellationToken cancellationToken = default);
}
