namespace ClickUp.Generated;

public partial interface IClickUpClient
{
    /// <summary>Tracks time on a task so that it is recorded once, whatever happens on the way: an answer is lost, the program is started again, the call is repeated.</summary>
    /// <remarks>
    /// An interval of the token's user on the task with the same start and end, to the millisecond, is that time: it is looked for before anything is sent. A
    /// failure that may have been carried out is looked up at once and again after <see cref="ClickUpClientOptions.SettlingTime"/> before it is sent again,
    /// until <see cref="ClickUpClientOptions.Timeout"/>, which is for all of it. What ClickUp carries out later than that, and two such calls at the same
    /// moment, are not recognised. What ClickUp refuses is thrown at once.
    /// </remarks>
    /// <param name="taskId">The task: an id, a custom id or a link.</param>
    /// <param name="body">With <c>Start</c> and <c>End</c>: <c>TrackTimeRequest.Between</c>. Copied.</param>
    /// <param name="customTaskIds">Whether <paramref name="taskId"/> is a custom id; null: its shape tells.</param>
    /// <param name="workspaceId">The workspace of a custom id; null: that of the link or of the options.</param>
    /// <param name="cancellationToken">Ends the call; what was sent may be carried out all the same.</param>
    /// <returns>The interval, and whether it was found.</returns>
    /// <exception cref="ArgumentException">The start or the end is missing, which two times could not be told apart by, or an argument is none.</exception>
    /// <exception cref="InvalidOperationException">There is no token.</exception>
    /// <exception cref="ClickUpApiException">ClickUp answered with an error.</exception>
    /// <exception cref="ClickUpException">It is not known to be recorded. The same call again finds it, or records it.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    Task<TrackTimeOnceResult> TrackTimeOnceAsync(string taskId, TrackTimeRequest body, bool? customTaskIds = null, string? workspaceId = null, CancellationToken cancellationToken = default);
}

public partial class ClickUpClient
{
    /// <inheritdoc/>
    public virtual Task<TrackTimeOnceResult> TrackTimeOnceAsync(string taskId, TrackTimeRequest body, bool? customTaskIds = null, string? workspaceId = null, CancellationToken cancellationToken = default)
    {
        var request = Arguments.NotNull(body, nameof(body)).Copy();
        if (request is not { Start: { } start, End: { } end })
            throw new ArgumentException("Start and End must be set: time without them cannot be told from other time. TrackTimeRequest.Between sets both.", nameof(body));

        return ResultAsync(new Once("TrackTimeOnce", _options, new Deadline(Limits(), cancellationToken)).RunAsync(Look, SendOnceAsync));

        Task<string?> Look(CancellationToken token) => FindAsync(GetTrackedTimeAsync(taskId, customTaskIds, workspaceId, token), start, end, token);

        async Task<string> SendOnceAsync(CancellationToken token) => (await TrackTimeAsync(taskId, request, customTaskIds, workspaceId, token).ConfigureAwait(false)).Id;

        static async Task<TrackTimeOnceResult> ResultAsync(Task<(string Id, bool WasFound)> once)
        {
            var (id, wasFound) = await once.ConfigureAwait(false);
            return new TrackTimeOnceResult(id, wasFound);
        }
    }

    private async Task<string?> FindAsync(Task<GetTrackedTimeResponse> times, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken)
    {
        var same = (await times.ConfigureAwait(false)).Data
            .SelectMany(static time => time.Intervals.Select(interval => (UserId: time.User?.Id, Interval: interval)))
            .Where(found => OnceIntervals.Is(found.Interval.Start, start) && OnceIntervals.Is(found.Interval.End, end)).ToList();
        if (same.Count == 0)
            return null;
        // Everybody's times are answered: who this is matters only now.
        var me = (await GetAuthorizedUserAsync(cancellationToken).ConfigureAwait(false)).User?.Id;
        return same.Find(found => found.UserId == me).Interval?.Id;
    }
}

/// <seealso cref="ClickUpClient.TrackTimeOnceAsync"/>
public partial class TrackTimeRequest;
