using System.Net;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>ClickUp's error bodies. Which condition answers which of them was observed or is claimed by users of the API.</summary>
internal static class Errors
{
    public static ClickUpAnswer NoAuthorization => Code("OAUTH_017");

    public static ClickUpAnswer UnknownPersonalToken => Code("OAUTH_025");

    public static ClickUpAnswer UnknownOAuthToken => Code("OAUTH_019");

    public static ClickUpAnswer TeamNotAuthorized => Code("OAUTH_027");

    public static ClickUpAnswer UnknownWorkspace => Code("SHARD_031");

    public static ClickUpAnswer UnknownSpace => Code("OAUTH_057");

    public static ClickUpAnswer DeletedSpace => Code("PROJ_006");

    public static ClickUpAnswer UnknownFolder => Code("OAUTH_061");

    public static ClickUpAnswer UnknownList => Code("OAUTH_055");

    public static ClickUpAnswer NothingToUpdate => Code("OAUTH_121");

    public static ClickUpAnswer UnknownTask => Code("ITEM_013");

    public static ClickUpAnswer UnknownInterval => Error(HttpStatusCode.NotFound, "Time interval not found", "ITEM_013");

    public static ClickUpAnswer InternalError => Code("ITEMV2_003");

    public static ClickUpAnswer RateLimitReached => Code("APP_002");

    public static ClickUpAnswer NotFound(string kind) => Error(HttpStatusCode.NotFound, $"{char.ToUpperInvariant(kind[0])}{kind[1..]} not found", "ITEM_015");

    public static ClickUpAnswer InvalidInput(string message) => Error(HttpStatusCode.BadRequest, message, "INPUT_003");

    /// <summary>A refusal that is known by its code.</summary>
    /// <exception cref="ArgumentException">The code is unknown.</exception>
    public static ClickUpAnswer Code(string code) => ErrorCodes.All.TryGetValue(code, out var known)
        ? Error(known.Status, known.Message, code)
        : throw new ArgumentException($"'{code}' is none of the codes that the embedded ClickUp knows: {string.Join(", ", ErrorCodes.All.Keys.Order(StringComparer.Ordinal))}.", nameof(code));

    public static ClickUpAnswer NotServed(ClickUpRequest request, bool isPathKnown)
    {
        var path = request.PathAndQuery.Split('?')[0];
        return Error(isPathKnown ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NotFound,
            $"The embedded ClickUp has no answer to {request.Method} {path}. Give it one: server.Answer(new HttpMethod(\"{request.Method}\"), \"{path}\", json).", "TEST_001");
    }

    public static ClickUpAnswer TestThrew(Exception exception) =>
        Error(HttpStatusCode.InternalServerError, $"The test's own code threw while the embedded ClickUp called it: {exception}", "TEST_002");

    public static ClickUpAnswer Failed(Exception exception) =>
        Error(HttpStatusCode.InternalServerError, $"The embedded ClickUp itself failed, which is a bug of it: {exception}", "TEST_003");

    public static ClickUpAnswer Error(HttpStatusCode status, string message, string code) =>
        new(Written.Bytes(new JsonObject { ["err"] = message, ["ECODE"] = code }), status) { Refusal = new(message, code) };

    /// <summary>The same refusal in the form of the API's version.</summary>
    public static ClickUpAnswer For(ClickUpRequest request, ClickUpAnswer answer, DateTimeOffset now) =>
        answer.Refusal is { } refusal && request.PathAndQuery.StartsWith("/api/v3/", StringComparison.Ordinal)
            ? new ClickUpAnswer(Written.Bytes(new JsonObject
            {
                ["status"] = (int)answer.StatusCode,
                ["message"] = refusal.Message,
                ["trace_id"] = null,
                ["timestamp"] = now.ToUnixTimeMilliseconds(),
                ["ECODE"] = refusal.Code,
            }), answer.StatusCode) { Refusal = refusal }
            : answer;
}

/// <summary>Why a request was refused.</summary>
/// <param name="Message">What ClickUp says.</param>
/// <param name="Code">ClickUp's code.</param>
internal sealed record Refusal(string Message, string Code);
