using ClickUp.Generated.Testing.Serving;
using Microsoft.AspNetCore.Http;

namespace ClickUp.Generated.Testing;

public sealed partial class ClickUpServer
{
    private DateTimeOffset ClickUpNow => _options.TimeProvider.GetUtcNow() + _options.ClockSkew;

    /// <summary>Nothing may escape from here: it would be Kestrel that answers, in its own way.</summary>
    private async Task ServeAsync(HttpContext context)
    {
        // Cancelled when the client leaves, and when the server stops.
        var over = context.RequestAborted;
        ClickUpRequest? request = null;
        try
        {
            request = await RequestReader.ReadAsync(context, _options.TimeProvider).ConfigureAwait(false);
            if (Admit(request, out var fault)) await AnswerAsync(context, request, fault, over).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException || context.Response.HasStarted)
        {
            // The client left, or an answer broke off. With HTTP/2 this ends the request alone, not the others on its connection.
            context.Abort();
        }
        catch (Exception e)
        {
            context.Response.Clear();
            await _writer.WriteAsync(context, request, Errors.TestThrew(e), null, null, over).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a request down, and the fault that is meant for it. False: it did not arrive as a whole, and nothing comes of it.</summary>
    private bool Admit(ClickUpRequest request, out ClickUpFault? fault)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > _options.MaxRequests) _requests.Dequeue();
            _requestsSnapshot = null;
            fault = request.IsComplete ? TakeFault(request) : null;
            return request.IsComplete;
        }
    }

    private async Task AnswerAsync(HttpContext context, ClickUpRequest request, ClickUpFault? fault, CancellationToken over)
    {
        if (fault is null)
        {
            var (answer, rateLimit) = CarryOut(request, forReal: true);
            await _writer.WriteAsync(context, request, answer, rateLimit, null, over).ConfigureAwait(false);
            return;
        }
        try
        {
            await FailAsync(context, request, fault, over).ConfigureAwait(false);
        }
        finally
        {
            fault.End();
        }
    }

    private async Task FailAsync(HttpContext context, ClickUpRequest request, ClickUpFault fault, CancellationToken over)
    {
        var outcome = fault.CarriedOut ? CarryOut(request, forReal: true) : default;
        if (fault.Kind == FaultKind.Cut)
        {
            fault.Reach();
            AnswerWriter.Cut(context);
            return;
        }
        if (fault.Kind == FaultKind.Delay) await fault.WaitAsync(fault.Length, _options.TimeProvider, over).ConfigureAwait(false);
        // What a delay kept from being carried out is carried out now; of other answers there is only the look.
        if (!fault.CarriedOut) outcome = CarryOut(request, forReal: fault.Kind == FaultKind.Delay && fault.Substitute is null);
        if (fault.Kind == FaultKind.Answer) fault.Reach();
        await _writer.WriteAsync(context, request, fault.Substitute ?? outcome.Answer, outcome.RateLimit, fault, over).ConfigureAwait(false);
    }

    /// <summary>Token, rate limit, operation. Not for real: the same answer, but nothing is recorded.</summary>
    private (ClickUpAnswer Answer, RateLimits.State RateLimit) CarryOut(ClickUpRequest request, bool forReal)
    {
        var target = new Target(request.PathAndQuery);
        var refusal = _catalog.Authorize(request, out var token);
        RateLimits.State rateLimit;
        lock (_gate) rateLimit = _limits.Count(token, _rateLimit, _options.TimeProvider.GetUtcNow());
        if (refusal is not null && !target.IsTokenExchange) return (refusal, rateLimit);
        if (rateLimit.IsRefused) return (Errors.RateLimitReached, rateLimit);
        // A test's own code runs outside the lock, so that it may use the server.
        if (FindAnswer(request, target) is { } answer) return (answer(request), rateLimit);
        if (token is null) return (Errors.NotServed(request), rateLimit);
        lock (_gate) return (Operate(request, target, _catalog.UserOf(token), forReal), rateLimit);
    }

    private ClickUpAnswer Operate(ClickUpRequest request, Target target, long user, bool forReal)
    {
        switch (request.Method.Method, target.Segments)
        {
            case ("GET", ["api", "v2", "user"]):
                return new ClickUpAnswer(_catalog.AuthorizedUser(user).ToJsonString());
            case ("GET", ["api", "v2", "team"]):
                return new ClickUpAnswer(_catalog.Workspaces().ToJsonString());
            case ("GET" or "POST", ["api", "v2", "task", var id, "time"]):
                return _catalog.Find(id, target, out var task)
                    ?? (request.Method == HttpMethod.Get ? _time.List(task!, _catalog.User) : _time.Track(task!, user, request, ClickUpNow, forReal));
            case ("PUT" or "DELETE", ["api", "v2", "task", var id, "time", var interval]):
                return _catalog.Find(id, target, out task)
                    ?? (request.Method == HttpMethod.Put ? _time.Edit(task!, interval, request, forReal) : _time.Delete(task!, interval, forReal));
            default:
                return Errors.NotServed(request);
        }
    }
}
