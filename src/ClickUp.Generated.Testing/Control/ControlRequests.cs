using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ClickUp.Generated.Testing.Answers;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing.Control;

/// <summary>The server's own interface over HTTP, for tests in any language: what a test in .NET does with its members. Needs no token, and is for this machine only.</summary>
internal static class ControlRequests
{
    private const string _prefix = "/__clickup/";

    /// <summary>The answer, if the request is one of these, or fetches a file that is kept here.</summary>
    public static ClickUpAnswer? Answer(ClickUpServer server, ClickUpRequest request, string host)
    {
        if (request.PathAndQuery.StartsWith($"/{Attachments.Folder}/", StringComparison.Ordinal)) return Download(server, new Target(request.PathAndQuery));
        if (!request.PathAndQuery.StartsWith(_prefix, StringComparison.Ordinal) && request.PathAndQuery.Split('?')[0] != _prefix.TrimEnd('/')) return null;
        // A page in a browser may send here under a name of its own, which leads to this machine.
        if (host is not ("127.0.0.1" or "localhost" or "[::1]")) return Errors.Error(HttpStatusCode.Forbidden, "Only for this machine: ask for 127.0.0.1 or localhost", "TEST_004");
        try
        {
            return Json(Answer(server, request, new Target(request.PathAndQuery)));
        }
        catch (Exception e) when (e is ArgumentException or JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return Errors.Error(HttpStatusCode.BadRequest, Words(e), "TEST_005");
        }
        catch (RefusedException e)
        {
            return e.Answer;
        }
    }

    private static JsonNode? Answer(ClickUpServer server, ClickUpRequest request, Target target)
    {
        switch (request.Method.Method, target.Segments)
        {
            case ("GET", [_, "health"]):
                return new JsonObject { ["status"] = "ok", ["base_address"] = server.BaseAddress.AbsoluteUri };
            case ("POST", [_, "reset"]):
                server.Reset();
                return Done;
            case ("GET", [_, "state"]):
                return JsonNode.Parse(server.SaveState());
            case ("PUT", [_, "state"]):
                if (!Utf8.IsValid(request.Body.Span)) throw new ArgumentException("The state is no UTF-8.");
                server.LoadState(request.BodyText);
                return Done;
            case ("GET", [_, "snapshots"]):
                return new JsonObject { ["snapshots"] = Wire.Texts(server.Snapshots) };
            case ("PUT", [_, "snapshots", ""]):
                throw new ArgumentException("A snapshot needs a name: PUT snapshots/{name}.");
            case ("PUT", [_, "snapshots", var name]):
                server.SaveSnapshot(name);
                return Done;
            case ("POST", [_, "snapshots", var name, "restore"]):
                server.RestoreSnapshot(name);
                return Done;
            case ("POST", [_, "faults"]):
                ControlFaults.Add(server, Body(request, "kind"));
                return Done;
            case ("DELETE", [_, "faults"]):
                server.ClearFaults();
                return Done;
            case ("GET", [_, "clock"]):
                return Clock(server);
            case ("POST", [_, "clock"]):
                server.AdvanceClock(ControlFaults.Milliseconds(Body(request, "advance_ms"), "advance_ms"));
                return Clock(server);
            case ("GET", [_, "requests"]):
                return new JsonObject { ["requests"] = Written.List(server.Requests.Select(Described)) };
            case ("GET", [_, "deliveries"]):
                return new JsonObject { ["deliveries"] = Written.List(server.Deliveries.Select(Described)) };
            case ("POST", [_, "deliveries", "hold"]):
                server.HoldDeliveries();
                return Done;
            case ("POST", [_, "deliveries", "release"]):
                if (target.Query("order") is not (null or "" or "reverse")) throw new ArgumentException("The order can be reverse, or is left out.");
                server.ReleaseDeliveries(target.Query("order") == "reverse" ? held => held.Reverse() : null);
                return Done;
            case ("POST", [_, "deliveries", var number, "again"]):
                return Described(server.DeliverAgain(Find(server, number), target.Query("signature") == "wrong"));
            default:
                throw new ArgumentException($"There is no {request.Method} {target.Path}. There are: {ControlTable.Text}.");
        }
    }

    private static Json Body(ClickUpRequest request, string required) => request.Body.Length > 0 && request.Json.ValueKind == JsonValueKind.Object
        ? new Json(request.Json)
        : throw new ArgumentException($"The body must be an object of JSON with \"{required}\".");

    /// <summary>Without what .NET adds for programs of its own.</summary>
    private static string Words(Exception exception) => exception.Message.Split(" (Parameter '")[0];

    private static JsonObject Done => new() { ["status"] = "ok" };

    private static JsonObject Clock(ClickUpServer server) => new() { ["now"] = server.Now.ToString("O", CultureInfo.InvariantCulture), ["now_ms"] = server.Now.ToUnixTimeMilliseconds() };

    private static ClickUpDelivery Find(ClickUpServer server, string number) =>
        server.Deliveries.FirstOrDefault(delivery => delivery.Number.ToString(CultureInfo.InvariantCulture) == number) ?? throw new ArgumentException($"There is no delivery {number}.");

    private static JsonObject Described(ClickUpRequest request) => new()
    {
        ["method"] = request.Method.Method,
        ["path"] = request.PathAndQuery,
        ["body"] = request.BodyText,
        ["received_at"] = request.ReceivedAt.ToString("O", CultureInfo.InvariantCulture),
        ["status"] = (int?)request.StatusCode,
        ["refusal"] = request.Refusal,
    };

    private static JsonObject Described(ClickUpDelivery delivery) => new()
    {
        ["number"] = delivery.Number,
        ["webhook_id"] = delivery.WebhookId,
        ["endpoint"] = delivery.Endpoint,
        ["event"] = delivery.Event,
        ["status"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(delivery.Status.ToString()),
        ["attempts"] = delivery.Attempts,
        ["answer"] = (int?)delivery.Answer,
        ["signature"] = delivery.Signature,
        ["body"] = delivery.Body,
    };

    private static ClickUpAnswer Json(JsonNode? body) => new(body?.ToJsonString() ?? "");

    private static ClickUpAnswer Download(ClickUpServer server, Target target)
    {
        if (target.Segments is not [_, var id, _] || server.FindFile(id) is not { } content) return Errors.NotFound("attachment");
        return new ClickUpAnswer(content) { ContentType = "application/octet-stream" };
    }
}
