namespace ClickUp.Generated;

/// <summary>A write that is to be carried out once: looked for before it is sent, and again, twice, before it is sent a second time.</summary>
internal sealed class Once(string operation, ClickUpClientOptions options, Deadline deadline)
{
    // How the newest sending ended whose outcome nobody knows.
    private ClickUpException? _unknown;
    private bool _isSending;

    /// <summary>Looks and sends until it is there.</summary>
    /// <param name="look">Gives the id of what is there, null when it is not. What is wrong with the arguments it throws at once.</param>
    /// <param name="send">Gives the id of what was made.</param>
    public Task<(string Id, bool WasFound)> RunAsync(Func<CancellationToken, Task<string?>> look, Func<CancellationToken, Task<string>> send)
    {
        try
        {
            return RunAsync(look(deadline.Arm().Token), look, send);
        }
        catch
        {
            deadline.Dispose();
            throw;
        }
    }

    private async Task<(string Id, bool WasFound)> RunAsync(Task<string?> first, Func<CancellationToken, Task<string?>> look, Func<CancellationToken, Task<string>> send)
    {
        try
        {
            var found = await first.ConfigureAwait(false);
            while (found is null)
            {
                if (await SendAsync(send).ConfigureAwait(false) is { } made)
                    return (made, false);
                found = await SettleAsync(look).ConfigureAwait(false);
            }

            return (found, true);
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested)
        {
            throw Ended(e);
        }
        finally
        {
            deadline.Dispose();
        }
    }

    /// <summary>The id; null when it may have been carried out, or a repetition did not get through.</summary>
    private async Task<string?> SendAsync(Func<CancellationToken, Task<string>> send)
    {
        try
        {
            _isSending = true;
            var id = await send(deadline.Token).ConfigureAwait(false);
            return id;
        }
        catch (ClickUpException e) when (!deadline.IsCancellationRequested && (e.MayHaveBeenCarriedOut || (_unknown is not null && !IsRefusal(e))))
        {
            _unknown = e.MayHaveBeenCarriedOut ? e : _unknown;
            return null;
        }
        catch (ClickUpException e) when (_unknown is not null)
        {
            throw Failed(e);
        }
        finally
        {
            // Left as it is where the deadline struck: that sending may have been carried out.
            _isSending = deadline.IsCancellationRequested;
        }
    }

    /// <summary>What a sending whose answer was lost has left: at once, and when it can no longer be under way.</summary>
    private async Task<string?> SettleAsync(Func<CancellationToken, Task<string?>> look)
    {
        var (found, _) = await TryAsync(look).ConfigureAwait(false);
        var hasLooked = false;
        while (found is null && !hasLooked)
        {
            // What could not be looked up is not sent again.
            if (deadline.Remaining < options.SettlingTime)
                throw Failed(_unknown!);
            await WaitAsync().ConfigureAwait(false);
            (found, hasLooked) = await TryAsync(look).ConfigureAwait(false);
        }

        return found;
    }

    private async Task<(string? Found, bool HasLooked)> TryAsync(Func<CancellationToken, Task<string?>> look)
    {
        try
        {
            return (await look(deadline.Token).ConfigureAwait(false), true);
        }
        catch (ClickUpException e) when (!deadline.IsCancellationRequested && !IsRefusal(e))
        {
            return (null, false);
        }
        catch (ClickUpException e)
        {
            throw Failed(e);
        }
    }

    private Task WaitAsync() =>
#if NET
        Task.Delay(options.SettlingTime, options.TimeProvider, deadline.Token);
#else
        options.TimeProvider.Delay(options.SettlingTime, deadline.Token);
#endif

    // 408 and 429 are about the moment, not about the request.
    private static bool IsRefusal(ClickUpException e) => e is ClickUpApiException { StatusCode: var status } && (int)status is >= 400 and < 500 and not 408 and not 429;

    private ClickUpException Failed(ClickUpException cause) =>
        new(operation, $"{operation} failed, and may have been carried out before: {cause.Message}", mayHaveBeenCarriedOut: true, cause);

    private Exception Ended(OperationCanceledException e)
    {
        if (deadline.Caller.IsCancellationRequested)
            return new OperationCanceledException($"{operation} was cancelled.", e, deadline.Caller);
        var isUnknown = _unknown is not null || _isSending;
        if (deadline.IsClientDisposed)
            return new ClickUpException(operation, $"{operation} failed: the client was disposed.", isUnknown, e);
        var message = $"{operation} timed out: it is not known to be there within {deadline.Limit.TotalSeconds:0.###} s.";
        return new ClickUpException(operation, message, isUnknown, new TimeoutException(message, (Exception?)_unknown ?? e));
    }
}
