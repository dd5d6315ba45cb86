namespace ClickUp.Generated;

// What the client has besides the operations of ClickUp's documents.
public partial interface IClickUpClient
{
    /// <summary>From the newest answer that carried the headers; null before the first, or when they cannot be read.</summary>
    RateLimit? LastRateLimit { get; }

    /// <summary>Calls what no document has. Token, rate limit, deadline and errors are those of every call; the operation is called <c>Send</c>.</summary>
    /// <param name="method">What only reads, such as GET, may be sent again by handlers of a host; nothing else is.</param>
    /// <param name="path">From <see cref="ClickUpClientOptions.BaseAddress"/> on, with its query: <c>v2/team</c>. Values in it are escaped already.</param>
    /// <param name="body">Sent as JSON; null: no body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer; JSON's null when it is empty.</returns>
    /// <exception cref="ArgumentException"><paramref name="method"/> is null, or <paramref name="path"/> is none below the base address.</exception>
    /// <exception cref="InvalidOperationException">There is no token.</exception>
    /// <exception cref="ClickUpApiException">ClickUp answered with an error.</exception>
    /// <exception cref="ClickUpException">There is no answer, or it is no JSON.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    Task<RawJson> SendAsync(HttpMethod method, string path, RawJson? body = null, CancellationToken cancellationToken = default);
}
