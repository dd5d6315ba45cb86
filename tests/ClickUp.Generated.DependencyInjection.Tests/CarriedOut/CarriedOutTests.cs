using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ClickUp.Generated.DependencyInjection.Tests.CarriedOut;

/// <summary>
/// Every end of a first sending, every end of the next one, and everybody who may repeat: what an exception says of the call is compared with what the
/// server knows of it, and nobody records time twice.
/// </summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public class CarriedOutTests
{
    private const string Hedging = "the standard hedging";

    private static readonly Dictionary<string, Action<IHttpClientBuilder, Plan>> Repeaters = new()
    {
        ["nobody but the rate limit"] = static (_, _) => { },
        ["a handler, the same request"] = static (builder, plan) => builder.AddHttpMessageHandler(() => new Repeating(Repeating.Copying.Nothing, plan.AttemptEnds)),
        ["a handler, a copy with the same content"] = static (builder, plan) => builder.AddHttpMessageHandler(() => new Repeating(Repeating.Copying.AllButTheContent, plan.AttemptEnds)),
        ["a handler, a copy with content of its own"] = static (builder, plan) => builder.AddHttpMessageHandler(() => new Repeating(Repeating.Copying.Everything, plan.AttemptEnds)),
        ["Microsoft.Extensions.Http.Polly"] = static (builder, _) => builder.AddPolicyHandler(Policy<HttpResponseMessage>.Handle<Exception>().OrResult(static response => !response.IsSuccessStatusCode).RetryAsync(2)),
        ["Microsoft.Extensions.Http.Polly for transient errors"] = static (builder, _) => builder.AddTransientHttpErrorPolicy(static policy => policy.RetryAsync(3)),
        ["resilience that repeats everything"] = static (builder, _) => builder.AddResilienceHandler("all", static pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.Zero,
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is not null || !arguments.Outcome.Result!.IsSuccessStatusCode),
        })),
        ["the standard resilience"] = static (builder, _) => builder.AddStandardResilienceHandler(static options => options.Retry.Delay = TimeSpan.FromMilliseconds(1)),
        [Hedging] = static (builder, _) => builder.AddStandardHedgingHandler().Configure(static options => options.Hedging.Delay = TimeSpan.FromMilliseconds(1)),
    };

    private static readonly string[] Silent = ["a handler, the same request", "a handler, a copy with the same content", "a handler, a copy with content of its own"];

    private static IEnumerable<string> Names => Repeaters.Keys;

    /// <summary>A third of the pairs, another one for each who repeats: all of them take more than a minute.</summary>
    [Test]
    public Task MayHaveBeenCarriedOut_OverEveryEndOfEverySending_IsWhatTheServerKnows([ValueSource(nameof(Names))] string repeater, [Values] bool allowRepeats)
    {
        var turn = Repeaters.Keys.ToList().IndexOf(repeater) + (allowRepeats ? 1 : 0);
        return CompareAsync(repeater, allowRepeats, Pairs(repeater).Where((_, index) => (index + turn) % 3 == 0), atLeast: 48);
    }

    [Test, Category("Long")]
    public Task MayHaveBeenCarriedOut_OverAllPairs_IsWhatTheServerKnows([ValueSource(nameof(Names))] string repeater, [Values] bool allowRepeats) =>
        CompareAsync(repeater, allowRepeats, Pairs(repeater), atLeast: 144);

    private static IEnumerable<(string First, string Last)> Pairs(string repeater)
    {
        var ends = Ends.All.Where(end => CanEnd(end, repeater)).ToList();
        return ends.SelectMany(first => ends.Select(last => (first, last)));
    }

    private static async Task CompareAsync(string repeater, bool allowRepeats, IEnumerable<(string First, string Last)> pairs, int atLeast)
    {
        var wrong = new List<string>();
        var cases = 0;
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions { RateLimitHeaders = false });
        foreach (var (first, last) in pairs)
        {
            cases++;
            if (await FindAsync(server, repeater, allowRepeats, first, last) is { } difference)
                wrong.Add($"{first} | {last}: {difference}");
        }

        Assert.That(wrong, Is.Empty, $"{wrong.Count} of {cases}");
        Assert.That(cases, Is.GreaterThanOrEqualTo(atLeast));
    }

    [Test]
    public async Task HostsDefault_DoesNotRecordTwice([Values] bool polly)
    {
        await using var server = await ClickUpServer.StartAsync();
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(builder =>
        {
            if (polly)
                builder.AddTransientHttpErrorPolicy(static policy => policy.RetryAsync(3));
            else
                builder.AddStandardResilienceHandler(static options => options.Retry.Delay = TimeSpan.FromMilliseconds(1));
        });
        services.AddClickUpClient(options => (options.Token, options.BaseAddress) = (ClickUpServer.DefaultToken, server.BaseAddress));
        await using var provider = services.BuildServiceProvider();
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway, carriedOut: true), times: 2);

        var thrown = (await Assert.ThrowsAsync<ClickUpException>(() => TrackAsync(provider)))!;

        Assert.That(server.RecordedTime, Has.Count.EqualTo(1));
        Assert.That((thrown.MayHaveBeenCarriedOut, thrown.Message), Is.EqualTo((true,
            "TrackTime was not sent again: its first sending ended in 502 Bad Gateway, and may have been carried out. RateLimitHandlerOptions.AllowRepeats would allow it.")));
    }

    // What must be equal, or null when it is.
    private static async Task<string?> FindAsync(ClickUpServer server, string repeater, bool allowRepeats, string first, string last)
    {
        server.Reset();
        using var plan = new Plan(server, [first, last]);
        await using var provider = plan.Host(builder => Repeaters[repeater](builder, plan), allowRepeats);
        var call = TrackAsync(provider);
        while (!call.IsCompleted)
        {
            // Whoever waits for the rate limit.
            plan.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(call, Task.Delay(1));
        }

        await Task.WhenAny(call);
        var isUnknown = server.Requests.Any(request => !Ends.IsRefused(request));
        var recorded = server.RecordedTime.Count;
        var seen = $"the server recorded {recorded} of {string.Join(", ", server.Requests.Select(request => request.StatusCode is { } status ? $"{(int)status}" : "none"))}";
        if (!allowRepeats && recorded > 1)
            return $"recorded twice: {seen}";
        if (call.IsCompletedSuccessfully)
            return recorded > 0 ? null : $"a success that nothing recorded: {seen}";
        if (call.Exception!.InnerException is not ClickUpException failure)
            return $"another kind of exception: {call.Exception.InnerException}";
        // Who hedges does not wait for what it gave up: that may be on its way.
        return failure.MayHaveBeenCarriedOut == isUnknown || (failure.MayHaveBeenCarriedOut && repeater == Hedging) ? null : $"MayHaveBeenCarriedOut is {failure.MayHaveBeenCarriedOut} ({failure.Message}), {seen}";
    }

    private static Task TrackAsync(IServiceProvider provider) =>
        provider.GetRequiredService<IClickUpClient>().TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));

    // Only handlers with an end for each attempt do not wait for ever.
    private static bool CanEnd(string end, string repeater) => !Ends.IsSilence(end) || Silent.Contains(repeater);
}
