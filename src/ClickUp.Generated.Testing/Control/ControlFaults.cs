using System.Net;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing.Control;

/// <summary>Faults as they are asked for over HTTP.</summary>
internal static class ControlFaults
{
    public static void Add(ClickUpServer server, Json sent)
    {
        var carriedOut = sent.Bool("carried_out") ?? false;
        var fault = sent.Required("kind") switch
        {
            "refuse" => ClickUpFault.Refuse(sent.Required("code"), carriedOut),
            "answer" => ClickUpFault.Answer((HttpStatusCode)(sent.Long("status") ?? 500), sent.Text("body") ?? "", sent.Text("content_type") ?? ClickUpAnswer.Json, carriedOut),
            "delay" => ClickUpFault.Delay(TimeSpan.FromMilliseconds(sent.Long("delay_ms") ?? throw new ArgumentException("delay_ms is required")), carriedOut),
            "cut" => ClickUpFault.Cut(carriedOut),
            var other => throw new ArgumentException($"There is no fault '{other}'. There are: refuse, answer, delay, cut."),
        };
        var (method, pattern) = (sent.Text("method"), sent.Text("path") is { } path ? new Target(path) : null);
        server.FailNext(fault, (int)Math.Clamp(sent.Long("times") ?? 1, 1, int.MaxValue),
            request => (method is null || request.Method.Method.Equals(method, StringComparison.OrdinalIgnoreCase)) && (pattern is null || new Target(request.PathAndQuery).Fits(pattern)));
    }
}
