using ClickUp.Generated;

namespace Library;

/// <summary>A class of a user, with what the library's annotations say about null: each warning is an error.</summary>
public sealed class Timesheet(IClickUpClient clickUp)
{
    /// <summary>Tracks time on a task.</summary>
    /// <param name="task">Own or custom id of the task.</param>
    /// <param name="time">How long.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id of the interval.</returns>
    public async Task<string> TrackAsync(string task, TimeSpan time, CancellationToken cancellationToken = default)
    {
        var request = TrackTimeRequest.For(time);
        request.AdditionalProperties["billable"] = RawJson.Parse("true");
        TrackTimeResponse tracked = await clickUp.TrackTimeAsync(task, request, cancellationToken: cancellationToken).ConfigureAwait(false);
        return tracked.Id;
    }

    /// <summary>What ClickUp says about an error, or null.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Its code and text.</returns>
    public static string? Explain(ClickUpException error) => error is ClickUpApiException { ErrorCode: { } code } answered ? $"{code}: {answered.ErrorMessage}" : null;

    /// <summary>A client whose token comes from a vault, and whose clock is the caller's.</summary>
    /// <param name="vault">Gives the token.</param>
    /// <param name="clock">Any clock.</param>
    /// <returns>The client.</returns>
    public static ClickUpClient Create(Func<CancellationToken, ValueTask<string>> vault, TimeProvider clock) =>
        new(new ClickUpClientOptions { TokenProvider = vault, TimeProvider = clock, Timeout = TimeSpan.FromSeconds(30) });
}
