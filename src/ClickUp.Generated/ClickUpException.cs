namespace ClickUp.Generated;

/// <summary>A call that did not end in an answer that could be read: no connection, no time left, or an unreadable or oversized answer.</summary>
/// <remarks>An error that ClickUp answered is a <see cref="ClickUpApiException"/>.</remarks>
public class ClickUpException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="operation">The operation, such as <c>TrackTime</c>.</param>
    /// <param name="message">What happened.</param>
    /// <param name="mayHaveBeenCarriedOut">Whether ClickUp may have carried the request out.</param>
    /// <param name="innerException">The cause, if any.</param>
    public ClickUpException(string operation, string message, bool mayHaveBeenCarriedOut, Exception? innerException = null)
        : base(message, innerException) => (Operation, MayHaveBeenCarriedOut) = (operation, mayHaveBeenCarriedOut);

    /// <summary>The operation, such as <c>TrackTime</c>.</summary>
    public string Operation { get; }

    /// <summary>What a caller needs to know before trying again.</summary>
    /// <value>
    /// False when nothing was sent, or ClickUp refused the request (4xx, 429 among them). True when it was sent and the outcome is
    /// unknown: a cut connection, a deadline, an answer that cannot be read, 5xx, 3xx.
    /// </value>
    public bool MayHaveBeenCarriedOut { get; }
}
