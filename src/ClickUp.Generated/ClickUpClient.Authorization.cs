namespace ClickUp.Generated;

public partial class ClickUpClient
{
    /// <summary>The value of the <c>Authorization</c> header. The provider is asked once per call, and wins.</summary>
    private async ValueTask<string> AskForCredentialAsync(Func<CancellationToken, ValueTask<string>> provider, Deadline deadline)
    {
        var asked = provider(deadline.Token);
        // A provider that ignores its token must not hold up the call.
        var token = asked.IsCompleted ? await asked.ConfigureAwait(false) : await asked.AsTask().WaitAsync(Timeout.InfiniteTimeSpan, _options.TimeProvider, deadline.Arm().Token).ConfigureAwait(false);
        return Credential.Problem(token) is { } problem
            ? throw new InvalidOperationException($"The token that the TokenProvider gave {problem}.")
            : Credential.Header(token);
    }
}
