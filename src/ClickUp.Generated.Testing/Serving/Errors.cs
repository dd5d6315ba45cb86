using System.Net;
using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>ClickUp's error bodies. Which condition answers which of them was observed or is claimed by users of the API.</summary>
internal static class Errors
{
    public static ClickUpAnswer NoAuthorization => Error(HttpStatusCode.BadRequest, "Authorization header required", "OAUTH_017");

    public static ClickUpAnswer UnknownPersonalToken => Error(HttpStatusCode.Unauthorized, "Token invalid", "OAUTH_025");

    public static ClickUpAnswer UnknownOAuthToken => Error(HttpStatusCode.Unauthorized, "Oauth token not found", "OAUTH_019");

    public static ClickUpAnswer TeamNotAuthorized => Error(HttpStatusCode.Unauthorized, "Team not authorized", "OAUTH_027");

    public static ClickUpAnswer UnknownWorkspace => Error(HttpStatusCode.NotFound, "Workspace not found", "SHARD_031");

    public static ClickUpAnswer UnknownTask => Error(HttpStatusCode.NotFound, "Task not found", "ITEM_013");

    public static ClickUpAnswer UnknownInterval => Error(HttpStatusCode.NotFound, "Time interval not found", "ITEM_013");

    public static ClickUpAnswer RateLimitReached => Error(HttpStatusCode.TooManyRequests, "Rate limit reached", "APP_002");

    public static ClickUpAnswer InvalidInput(string message) => Error(HttpStatusCode.BadRequest, message, "INPUT_003");

    public static ClickUpAnswer NotServed(ClickUpRequest request)
    {
        var path = request.PathAndQuery.Split('?')[0];
        return Error(HttpStatusCode.NotFound,
            $"The embedded ClickUp has no answer to {request.Method} {path}. Give it one: server.Answer(new HttpMethod(\"{request.Method}\"), \"{path}\", json).", "TEST_001");
    }

    public static ClickUpAnswer TestThrew(Exception exception) =>
        Error(HttpStatusCode.InternalServerError, $"The test's own code threw while the embedded ClickUp called it: {exception}", "TEST_002");

    private static ClickUpAnswer Error(HttpStatusCode status, string message, string code) =>
        new(new JsonObject { ["err"] = message, ["ECODE"] = code }.ToJsonString(), status);
}
