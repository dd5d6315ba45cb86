namespace ClickUp.Generated;

public partial interface IClickUpClient
{
    /// <summary>Creates a time entry once, whatever happens on the way: an answer is lost, the program is started again, the call is repeated.</summary>
    /// <remarks>
    /// An entry of the same user and task with the same start and end, to the millisecond, is that entry; the rest is as for
    /// <see cref="TrackTimeOnceAsync"/>. Entries of others are seen by owners and admins alone.
    /// </remarks>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="body">With <c>Start</c>, and <c>End</c>, <c>Stop</c> or a positive <c>Duration</c>. Copied.</param>
    /// <param name="customTaskIds">Whether the task of <paramref name="body"/> is a custom id; null: its shape tells.</param>
    /// <param name="cancellationToken">Ends the call; what was sent may be carried out all the same.</param>
    /// <returns>The entry, and whether it was found.</returns>
    /// <exception cref="ArgumentException">The start or the end is missing, which two entries could not be told apart by, or an argument is none.</exception>
    /// <exception cref="InvalidOperationException">There is no token.</exception>
    /// <exception cref="ClickUpApiException">ClickUp answered with an error.</exception>
    /// <exception cref="ClickUpException">It is not known to be there. The same call again finds it, or creates it.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    Task<CreateTimeEntryOnceResult> CreateTimeEntryOnceAsync(string workspaceId, CreateTimeEntryRequest body, bool? customTaskIds = null, CancellationToken cancellationToken = default);
}

public partial class ClickUpClient
{
    /// <inheritdoc/>
    public virtual Task<CreateTimeEntryOnceResult> CreateTimeEntryOnceAsync(string workspaceId, CreateTimeEntryRequest body, bool? customTaskIds = null, CancellationToken cancellationToken = default)
    {
        var request = Arguments.NotNull(body, nameof(body)).Copy();
        if (request.Start is not { } start || (request.End ?? request.Stop ?? (request.Duration > TimeSpan.Zero ? start + request.Duration : null)) is not { } end)
            throw new ArgumentException("Start, and End, Stop or a positive Duration must be set: a time entry without them cannot be told from others.", nameof(body));
        Arguments.Body(request, nameof(body), required: true);

        // ClickUp leaves out what starts at the bounds.
        var millisecond = TimeSpan.FromMilliseconds(1);
        var options = new GetTimeEntriesOptions { StartDate = start - millisecond, EndDate = start + millisecond, Assignee = request.Assignee };
        return ResultAsync(new Once("CreateTimeEntryOnce", _options, new Deadline(Limits(), cancellationToken)).RunAsync(Look, SendOnceAsync));

        Task<string?> Look(CancellationToken token) => FindAsync(GetTimeEntriesAsync(workspaceId, options, request.TaskId, customTaskIds, token), request, start, end, token);

        async Task<string> SendOnceAsync(CancellationToken token) => (await CreateTimeEntryAsync(workspaceId, request, customTaskIds, token).ConfigureAwait(false)).Data.Id;

        static async Task<CreateTimeEntryOnceResult> ResultAsync(Task<(string Id, bool WasFound)> once)
        {
            var (id, wasFound) = await once.ConfigureAwait(false);
            return new CreateTimeEntryOnceResult(id, wasFound);
        }
    }

    private async Task<string?> FindAsync(Task<GetTimeEntriesResponse> entries, CreateTimeEntryRequest request, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellationToken)
    {
        // Of a task that was asked for, only its entries are answered; without one, those of all tasks.
        var same = (await entries.ConfigureAwait(false)).Data
            .Where(entry => OnceIntervals.Is(entry.Start, start) && OnceIntervals.Is(entry.End, end) && (request.TaskId is not null || entry.Task is null)).ToList();
        if (same.Count == 0)
            return null;
        var user = request.Assignee ?? (await GetAuthorizedUserAsync(cancellationToken).ConfigureAwait(false)).User?.Id;
        return same.Find(entry => entry.User?.Id == user)?.Id;
    }
}

/// <seealso cref="ClickUpClient.CreateTimeEntryOnceAsync"/>
public partial class CreateTimeEntryRequest;
