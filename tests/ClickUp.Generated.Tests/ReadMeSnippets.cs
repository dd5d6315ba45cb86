using ClickUp.Generated.Testing;
using Moq;

namespace ClickUp.Generated.Tests;

/// <summary>The C# of README.md, word for word, so that it compiles; a test compares the two.</summary>
internal static class ReadMeSnippets
{
    public static async Task FirstCallAsync(string token)
    {
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = token, WorkspaceId = "9001" });

        var tracked = await client.TrackTimeAsync("DEV-42", TrackTimeRequest.For(TimeSpan.FromMinutes(90)));

        Console.WriteLine($"Recorded as interval {tracked.Id}, {client.LastRateLimit?.Remaining} requests left this minute.");
    }

    public static async Task TrackTimeAsync(IClickUpClient client)
    {
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromDays(40)));

        var start = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
        await client.TrackTimeAsync("9hv", TrackTimeRequest.Between(start, start.AddHours(2)));

        await client.TrackTimeAsync("9hv", new TrackTimeRequest { Start = start, End = start.AddHours(2) });
    }

    public static async Task TrackTimeOnceAsync(IClickUpClient client, DateTimeOffset start)
    {
        var once = await client.TrackTimeOnceAsync("9hv", TrackTimeRequest.Between(start, start.AddHours(2)));
        Console.WriteLine(once.WasFound ? "It had been recorded." : $"Recorded as {once.Id}.");
    }

    public static async Task TimerAsync(IClickUpClient client, string workspaceId)
    {
        await client.StartTimeEntryAsync(workspaceId, new StartTimeEntryRequest { TaskId = "9hv" });
        var timer = await client.GetRunningTimeEntryAsync(workspaceId);
        if (timer.IsRunning)
            Console.WriteLine($"{timer.Data.Elapsed(DateTimeOffset.UtcNow)} so far.");
        await client.StopTimeEntryAsync(workspaceId);
    }

    public static async Task<ClickUpTask> CustomFieldsAsync(IClickUpClient client, string listId, TimeZoneInfo zone)
    {
        var fields = new CustomFieldMap((await client.GetListCustomFieldsAsync(listId)).Fields);

        var created = await client.CreateTaskAsync(listId, new CreateTaskRequest
        {
            Name = "The door sticks",
            CustomFields = [fields["Stage"].Option("Bug"), fields["Hours"].Number(1.5m)],
            DueDate = ClickUpDate.Day(2026, 3, 1, zone),
        });
        await client.SetCustomFieldValueAsync(created.Id, fields["Stage"].Id, fields["Stage"].Option("Wish"));

        var wishes = await client.GetTasksAsync(listId, new GetTasksOptions { CustomFields = [CustomFieldFilter.Any(fields["Stage"].Id, fields["Stage"].FindOption("Wish").Id!)] });
        foreach (var task in wishes.Tasks)
        {
            if (fields["Hours"].Read(task).TryGetNumber(out var hours))
                Console.WriteLine($"{task.Name}: {hours} h");
        }

        return wishes.Tasks.Single();
    }

    public static async Task CommentAsync(IClickUpClient client, string taskId, string userId)
    {
        await client.CreateTaskCommentAsync(taskId, new CreateTaskCommentRequest
        {
            Comment = [CommentPart.Mention(userId), CommentPart.Plain(" the build is "), CommentPart.Plain("green", bold: true), .. CommentPart.CodeLines("dotnet test")],
            NotifyAll = false,
        });
    }

    public static async Task CustomTaskIdAsync(IClickUpClient client, TrackTimeRequest request)
    {
        await client.TrackTimeAsync("TICKET7", request, customTaskIds: true, workspaceId: "9001");
    }

    public static async Task PagesAsync(IClickUpClient client, string listId)
    {
        await foreach (var task in client.EnumerateTasksAsync(listId, new GetTasksOptions { IncludeClosed = true }))
            Console.WriteLine(task.Name);
    }

    public static async Task<string?> PageByPageAsync(IClickUpClient client, string listId, string? lastPlace, Func<IReadOnlyList<ClickUpTask>, Task> SaveAsync)
    {
        await foreach (var page in client.EnumerateTasksAsync(listId).AsPages(from: lastPlace))
        {
            await SaveAsync(page.Items);
            lastPlace = page.Next;
        }

        return lastPlace;
    }

    public static ClickUpClientOptions Tokens(TokenStore tokens)
    {
        var options = new ClickUpClientOptions { TokenProvider = async cancellationToken => await tokens.CurrentAsync(cancellationToken) };
        return options;
    }

    public static Uri BrowserAddress(string clientId, string redirectUri, string state)
    {
        var browser = ClickUpOAuth.AuthorizationAddress(clientId, redirectUri, state);
        return browser;
    }

    public static async Task ErrorsAsync(IClickUpClient client, string taskId, TrackTimeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await client.TrackTimeAsync(taskId, request, cancellationToken: cancellationToken);
        }
        catch (ClickUpApiException e)
        {
            // ClickUp answered with an error: its ECODE, its err, all it said. What it refused (4xx) it refuses again;
            // where e.MayHaveBeenCarriedOut is true, as of a 502, it may be recorded all the same.
            Console.Error.WriteLine($"{e.ErrorCode} {e.ErrorMessage}: {e.ResponseBody}");
        }
        catch (ClickUpException e) when (!e.MayHaveBeenCarriedOut)
        {
            // No connection, or no time left before anything was sent. Nothing was recorded: trying again records it once.
        }
    }

    public static async Task OwnHttpClientAsync(ClickUpClientOptions options)
    {
        var http = new HttpClient(ClickUpClient.CreateHandler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ClickUpClient(http, options);
        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));
    }

    public static ClickUpClient AnotherUser(ClickUpClient client, string token)
    {
        var theirs = client.WithToken(token);
        return theirs;
    }

    public static async Task<RawJson> AnyOperationAsync(IClickUpClient client)
    {
        RawJson workspaces = await client.SendAsync(HttpMethod.Get, "v2/team");
        return workspaces;
    }

    public static RawJson UnknownField(TrackTimeResponse tracked)
    {
        RawJson points = tracked.AdditionalProperties["points"];
        return points;
    }

    public static IClickUpClient Mocked()
    {
        var clickUp = new Mock<IClickUpClient>();
        clickUp.Setup(c => c.TrackTimeAsync("9hv", It.IsAny<TrackTimeRequest>(), null, null, default)).ReturnsAsync(new TrackTimeResponse { Id = "123" });
        return clickUp.Object;
    }

    public static async Task EmbeddedAsync()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress });

        await client.TrackTimeAsync("9hv", TrackTimeRequest.For(TimeSpan.FromHours(1)));

        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromHours(1)));
    }

    /// <summary>Where a user's tokens come from.</summary>
    internal sealed class TokenStore(string token)
    {
        public Task<string> CurrentAsync(CancellationToken cancellationToken) => Task.FromResult(token).WaitAsync(cancellationToken);
    }
}
