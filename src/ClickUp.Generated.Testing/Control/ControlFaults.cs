using System.Net;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing.Control;

/// <summary>Faults as they are asked for over HTTP.</summary>
internal static class ControlFaults
{
    private static readonly string[] _members = ["kind", "code", "status", "body", "content_type", "delay_ms", "carried_out", "times", "method", "path"];

    /// <summary>A time span that was sent.</summary>
    /// <exception cref="ArgumentException">There is none, it is negative, or too long.</exception>
    public static TimeSpan Milliseconds(Json sent, string name) => sent.Long(name) is not { } number ? throw new ArgumentException($"{name} is required: a number of milliseconds.")
        : number is >= 0 and < long.MaxValue / TimeSpan.TicksPerMillisecond ? TimeSpan.FromMilliseconds(number)
        : throw new ArgumentException($"{name} must be from 0 to {long.MaxValue / TimeSpan.TicksPerMillisecond - 1}, not {number}.");

    /// <exception cref="ArgumentException">It says something that can not be.</exception>
    public static void Add(ClickUpServer server, Json sent)
    {
        if (sent.Element.EnumerateObject().Select(member => member.Name).Except(_members).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"There is no '{unknown}' of a fault. There are: {string.Join(", ", _members)}.");
        if (sent.Long("times") is < 1) throw new ArgumentException("times must be at least 1.");
        if (sent.Long("status") is < 200 or > 599) throw new ArgumentException("status must be from 200 to 599.");
        if (sent.Text("path")?.StartsWith("/api/", StringComparison.Ordinal) == false) throw new ArgumentException("path must begin with /api/, as in /api/v2/user; {…} stands for any one segment.");
        if (sent.Text("method")?.All(char.IsAsciiLetter) == false) throw new ArgumentException("method must be a method of HTTP, such as GET.");
        var carriedOut = sent.Bool("carried_out") ?? false;
        var fault = sent.Required("kind") switch
        {
            "refuse" => ClickUpFault.Refuse(sent.Required("code"), carriedOut),
            "answer" => ClickUpFault.Answer((HttpStatusCode)(sent.Long("status") ?? 500), sent.Text("body") ?? "", sent.Text("content_type") ?? ClickUpAnswer.Json, carriedOut),
            "delay" => ClickUpFault.Delay(Milliseconds(sent, "delay_ms"), carriedOut),
            "cut" => ClickUpFault.Cut(carriedOut),
            var other => throw new ArgumentException($"There is no fault '{other}'. There are: refuse, answer, delay, cut."),
        };
        var (method, pattern) = (sent.Text("method"), sent.Text("path") is { } path ? new Target(path) : null);
        server.FailNext(fault, (int)Math.Clamp(sent.Long("times") ?? 1, 1, int.MaxValue),
            request => (method is null || request.Method.Method.Equals(method, StringComparison.OrdinalIgnoreCase)) && (pattern is null || new Target(request.PathAndQuery).Fits(pattern)));
    }
}
