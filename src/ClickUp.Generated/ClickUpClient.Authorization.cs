namespace ClickUp.Generated;

public partial class ClickUpClient
{
    /// <summary>The value of the <c>Authorization</c> header. The provider is asked once per call, and wins.</summary>
    private async ValueTask<string> AskForCredentialAsync(Func<CancellationToken, ValueTask<string>> provider, Deadline deadline)
    {
        // A provider that ignores its token must not hold up the call.
        var asked = provider(deadline.Token);
        var token = asked.IsCompleted ? await asked.ConfigureAwait(false) : await WaitAsync(asked.AsTask(), deadline.Arm()).ConfigureAwait(false);
        return Credential.Problem(token) is { } problem
            ? throw new InvalidOperationException($"The token that the TokenProvider gave {problem}.")
            : Credential.Header(token);
    }

    private async Task<string> WaitAsync(Task<string> asked, Deadline deadline)
    {
        try
        {
            return await asked.WaitAsync(Timeout.InfiniteTimeSpan, _options.TimeProvider, deadline.Token).ConfigureAwait(false);
        }
        finally
        {
            // What it throws after the end of the call is nobody's business any more.
            if (!asked.IsCompleted)
                _ = asked.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
