using System.Net;
using ClickUp.Generated.Testing;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Tests;

/// <summary>The C# of src/ClickUp.Generated.Testing/README.md, word for word, so that it compiles; a test compares the two.</summary>
internal static class TestingReadMeSnippets
{
    public static async Task<(ServerTrackedTime Recorded, Testing.ClickUpRequest Request)> FirstCallAsync()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = new ClickUpClient(new ClickUpClientOptions
        {
            BaseAddress = server.BaseAddress,
            Token = ClickUpServer.DefaultToken,
            WorkspaceId = ClickUpServer.DefaultWorkspaceId,
        });

        await client.TrackTimeAsync("DEV-42", TrackTimeRequest.For(TimeSpan.FromMinutes(90)));

        var recorded = server.RecordedTime.Single(); // TaskId 86c7mc19h, Time 01:30:00
        var request = server.Requests.Single();      // POST /api/v2/task/DEV-42/time?custom_task_ids=true&team_id=9001

        return (recorded, request);
    }

    public static void Answers(ClickUpServer server)
    {
        server.Answer(HttpMethod.Get, "/api/v2/task/{task_id}", """{"id":"9hv","name":"Write tests"}""");
        server.Answer(HttpMethod.Put, "/api/v2/task/9hv", request => new ClickUpAnswer(request.BodyText));
    }

    public static async Task<IReadOnlyList<Testing.ClickUpRequest>> KnownAsync()
    {
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions
        {
            Tokens = ["pk_mine", "an-oauth-token"], // pk_… comes as it is, any other after "Bearer "
            Tasks = [new("9hv"), new("86c7mc19h", CustomId: "DEV-42", WorkspaceId: "9001")],
        });

        return server.Requests;
    }

    public static async Task<int> RateLimitsAsync()
    {
        var clock = new FakeTimeProvider();
        await using var server = await ClickUpServer.StartAsync(new ClickUpServerOptions
        {
            TimeProvider = clock,
            RateLimit = 1000,
            ClockSkew = TimeSpan.FromSeconds(-30), // Reset is 30 s too early
            RateLimitCounters = 4,                 // Remaining goes up and down
        });
        server.RateLimit = 100;                    // counts at once

        return server.RateLimit;
    }

    public static void Faults(ClickUpServer server)
    {
        // Refused with any of ClickUp's codes: the next request, an operation from now on, a token that was taken back.
        server.FailNext(ClickUpFault.Refuse("TIMEENTRY_064"));
        server.Refuse(HttpMethod.Delete, "/api/v2/task/{task_id}", "ACCESS_083");
        server.RevokeToken("pk_mine");

        // The time is recorded, but the answer is lost.
        server.FailNext(ClickUpFault.Cut(carriedOut: true));

        // The next two requests get HTML from a gateway; then only POSTs get a 500.
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.BadGateway, "<html>", "text/html"), times: 2);
        server.FailNext(ClickUpFault.Answer(HttpStatusCode.InternalServerError), when: request => request.Method == HttpMethod.Post);
    }

    public static async Task<Task<TrackTimeResponse>> StallAsync(ClickUpServer server, IClickUpClient client)
    {
        using var cancellation = new CancellationTokenSource();

        // The answer stops after 5 bytes of its body, until released or until the client leaves.
        var fault = server.FailNext(ClickUpFault.Stall(afterBytes: 5));
        var call = client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromMinutes(5)), cancellationToken: cancellation.Token);
        await fault.ReachedAsync(); // no sleeping: it has struck
        cancellation.Cancel();
        await fault.EndedAsync();   // the server has seen the client leave

        return call;
    }
}
