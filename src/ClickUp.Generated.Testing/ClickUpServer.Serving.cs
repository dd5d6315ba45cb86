using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.Control;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.Serving;
using Microsoft.AspNetCore.Http;

namespace ClickUp.Generated.Testing;

public sealed partial class ClickUpServer
{
    private DateTimeOffset ClickUpNow => _clock.GetUtcNow() + _options.ClockSkew;

    /// <summary>Nothing may escape from here: it would be Kestrel that answers, in its own way.</summary>
    private async Task ServeAsync(HttpContext context)
    {
        // Cancelled when the client leaves, and when the server stops.
        var over = context.RequestAborted;
        ClickUpRequest? request = null;
        try
        {
            request = await RequestReader.ReadAsync(context, _clock).ConfigureAwait(false);
            if (ControlRequests.Answer(this, request, context.Request.Host.Host) is { } own) await _writer.WriteAsync(context, null, own, null, null, over).ConfigureAwait(false);
            else if (Admit(request, out var fault)) await AnswerAsync(context, request, fault, over).ConfigureAwait(false);
            // A body that breaks off or breaks its own rules must not look like a success.
            else await _writer.RefuseBodyAsync(context, over).ConfigureAwait(false);
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
        if (fault.Kind == FaultKind.Delay) await fault.WaitAsync(fault.Length, _clock, over).ConfigureAwait(false);
        // What a delay kept from being carried out is carried out now; of other answers there is only the look.
        if (!fault.CarriedOut) outcome = CarryOut(request, forReal: fault.Kind == FaultKind.Delay && fault.Substitute is null);
        if (fault.Kind == FaultKind.Answer) fault.Reach();
        var answer = fault.Substitute is { } substitute ? Errors.For(request, substitute, ClickUpNow) : outcome.Answer;
        await _writer.WriteAsync(context, request, answer, outcome.RateLimit, fault, over).ConfigureAwait(false);
    }

    /// <summary>Token, rate limit, operation. Not for real: the same answer, but nothing comes of it.</summary>
    private (ClickUpAnswer Answer, RateLimits.State RateLimit) CarryOut(ClickUpRequest request, bool forReal)
    {
        var target = new Target(request.PathAndQuery);
        ClickUpAnswer? refusal;
        RateLimits.State rateLimit;
        int token;
        lock (_gate)
        {
            refusal = _credentials.Authorize(request, out token);
            rateLimit = _limits.Count(token < 0 ? null : token, _rateLimit, _clock.GetUtcNow());
        }
        if (refusal is not null && !target.IsTokenExchange) return (Errors.For(request, refusal, ClickUpNow), rateLimit);
        if (rateLimit.IsRefused) return (Errors.For(request, Errors.RateLimitReached, ClickUpNow), rateLimit);
        // A test's own code runs outside the lock, so that it may use the server.
        if (FindAnswer(request, target) is { } answer) return (answer(request), rateLimit);
        if (target.IsTokenExchange) return (Exchange(), rateLimit);
        return (Errors.For(request, Operate(request, target, token, forReal), ClickUpNow), rateLimit);
    }

    private ClickUpAnswer Exchange()
    {
        lock (_gate) return Answer(200, new JsonObject { ["access_token"] = _credentials.Exchange() });
    }

    private ClickUpAnswer Operate(ClickUpRequest request, Target target, int token, bool forReal)
    {
        var (endpoint, values, isPathKnown) = _router.Find(request.Method.Method, target.Segments);
        if (endpoint is null) return Errors.NotServed(request, isPathKnown);
        try
        {
            lock (_gate)
            {
                var path = new Dictionary<string, string>(values.Count, StringComparer.Ordinal);
                for (var i = 0; i < values.Count; i++) path[endpoint.Placeholders[i]] = values[i];
                // On a copy: what is refused, or is only to look as if, leaves no trace.
                var world = _world.Copy();
                var user = world.Users.All.ElementAt(token);
                var call = new Call(request, target, path, world, user.Id, ClickUpNow, BaseAddress);
                var answer = endpoint.Route is { } route ? Answer(call, route) : Shaped(endpoint);
                // What an operation itself says is more to the point than what its document does.
                if (_options.CheckRequests && endpoint.Route is not { JudgesAlone: true } && endpoint.Operation?.Check(target, values, BodyOf(request)) is { } misfit) return Errors.InvalidInput(misfit);
                if (forReal)
                {
                    if (endpoint.Route is { } done) AuditLogs.Record(call, done);
                    _world = world;
                    _deliveries.Add(call.Changes, world);
                }
                return answer;
            }
        }
        catch (RefusedException e)
        {
            return e.Answer;
        }
        catch (Exception e)
        {
            return Errors.Failed(e);
        }
    }

    private static ClickUpAnswer Answer(Call call, Route route)
    {
        var body = route.Handler(call);
        return Answer(call.Status ?? route.Status, body);
    }

    private static ClickUpAnswer Shaped(Router.Endpoint endpoint)
    {
        var (status, body) = endpoint.Operation!.Sample();
        return Answer(status, body);
    }

    private static ClickUpAnswer Answer(int status, JsonNode? body) =>
        body is null ? new ClickUpAnswer(ReadOnlyMemory<byte>.Empty, (HttpStatusCode)status) { ContentType = null } : new ClickUpAnswer(Written.Buffer(body), (HttpStatusCode)status);

    private static JsonElement? BodyOf(ClickUpRequest request)
    {
        if (request.Body.Length == 0 || !request.Headers.TryGetValue("Content-Type", out var type) || !JsonBody.Is(type)) return null;
        try
        {
            return request.Json;
        }
        catch (JsonException)
        {
            throw new RefusedException(Errors.InvalidInput("The body is not JSON"));
        }
    }
}
