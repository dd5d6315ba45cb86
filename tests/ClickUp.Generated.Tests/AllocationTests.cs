using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace ClickUp.Generated.Tests;

/// <summary>What a call allocates, against the same call written by hand. Bytes, unlike times, are the same on every machine.</summary>
public sealed partial class AllocationTests
{
#if DEBUG
    // Without optimisation every async method makes an object of its own.
    private const double CallRatio = 1.25;
#else
    private const double CallRatio = 1.0;
#endif

    private readonly HttpClient _http = new(new Canned());
    private readonly HttpClient _byHand = new(new Canned()) { BaseAddress = new Uri("https://api.clickup.com/api/"), DefaultRequestHeaders = { Authorization = new("Bearer", "token") } };

    [TearDown]
    public void Close()
    {
        _http.Dispose();
        _byHand.Dispose();
    }

    [Test]
    public void TrackTime_AllocatesNoMoreThanTheCallWrittenByHand()
    {
        var client = new ClickUpClient(_http, new ClickUpClientOptions { Token = "pk_test" });

        var ratio = BytesOf(() => TrackAsync(client)) / BytesOf(TrackByHandAsync);

        Assert.That(ratio, Is.GreaterThan(0.1).And.LessThanOrEqualTo(CallRatio));
    }

    [Test]
    public void TrackTime_WithTokenProvider_AllocatesAtMostATenthMore()
    {
        var client = new ClickUpClient(_http, new ClickUpClientOptions { TokenProvider = static _ => new ValueTask<string>("pk_test") });

        var ratio = BytesOf(() => TrackAsync(client)) / BytesOf(TrackByHandAsync);

        Assert.That(ratio, Is.GreaterThan(0.1).And.LessThanOrEqualTo(CallRatio * 1.1));
    }

    private static Task TrackAsync(ClickUpClient client) => client.TrackTimeAsync(
        "9hv",
        TrackTimeRequest.Between(DateTimeOffset.FromUnixTimeMilliseconds(1567780450202), DateTimeOffset.FromUnixTimeMilliseconds(1567789090202)));

    private Task TrackByHandAsync() => TrackByHandAsync("9hv", new HandRequest(1567780450202, 1567789090202, 8640000));

    private async Task<HandResponse> TrackByHandAsync(string taskId, HandRequest body)
    {
        using var content = JsonContent.Create(body, HandContext.Default.HandRequest);
        using var response = await _byHand.PostAsync($"v2/task/{Uri.EscapeDataString(taskId)}/time", content).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(HandContext.Default.HandResponse).ConfigureAwait(false))!;
    }

    // The least of several turns: now and then the garbage collector empties the pools.
    private static double BytesOf(Func<Task> call)
    {
        const int Turns = 20, Calls = 50;
        return Enumerable.Range(0, Turns).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
            {
                if (!call().IsCompletedSuccessfully)
                    Assert.Fail("All of it must run on this thread.");
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
        });
    }

    /// <summary>Takes the request and answers at once, as ClickUp does.</summary>
    private sealed class Canned : HttpMessageHandler
    {
        private static readonly byte[] Answer = """{"id":"123"}"""u8.ToArray();
        private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
            var response = new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(Answer) };
            response.Content.Headers.ContentType = Json;
            response.Headers.TryAddWithoutValidation("X-RateLimit-Limit", "100");
            response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "99");
            response.Headers.TryAddWithoutValidation("X-RateLimit-Reset", "1567780450");
            return response;
        }
    }

    private sealed record HandRequest(
        [property: JsonPropertyName("start")] long? Start,
        [property: JsonPropertyName("end")] long? End,
        [property: JsonPropertyName("time")] long? Time);

    private sealed record HandResponse([property: JsonPropertyName("id")] string Id);

    [JsonSerializable(typeof(HandRequest))]
    [JsonSerializable(typeof(HandResponse))]
    private sealed partial class HandContext : JsonSerializerContext;
}
