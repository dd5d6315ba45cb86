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
    /// True when a request that may change data was sent and its outcome is unknown: a cut connection, a deadline, an answer that cannot be read,
    /// 5xx, 3xx, 408. False for what only reads, when nothing was sent, or when ClickUp refused all that was sent (any other 4xx, 429 among them).
    /// It speaks of the whole call: when one sending of it had an unknown outcome, a later one that was refused does not change that.
    /// </value>
    /// <remarks>
    /// False is no advice to try again: what ClickUp refused with 400 it refuses again. Users of ClickUp have reported now and then that a write which was
    /// refused had been stored all the same.
    /// </remarks>
    public bool MayHaveBeenCarriedOut { get; }
}
