using System.Net;
using ClickUp.Generated.Testing;

namespace ClickUp.Generated.DependencyInjection.Tests.CarriedOut;

/// <summary>Every way in which one sending can end.</summary>
internal static class Ends
{
    public const string NoConnection = "no connection";
    public const string Succeeds = "200";

    private static readonly Dictionary<string, Func<ClickUpFault>?> Faults = new()
    {
        [Succeeds] = null,
        [NoConnection] = null,
        ["200 that cannot be read, carried out"] = static () => ClickUpFault.Answer(HttpStatusCode.OK, "nonsense", carriedOut: true),
        ["302"] = static () => ClickUpFault.Answer(HttpStatusCode.Found),
        ["400"] = static () => ClickUpFault.Answer(HttpStatusCode.BadRequest, """{"err":"Time invalid"}"""),
        ["408, carried out"] = static () => ClickUpFault.Answer(HttpStatusCode.RequestTimeout, carriedOut: true),
        ["429"] = static () => ClickUpFault.Answer(HttpStatusCode.TooManyRequests),
        ["502, carried out"] = static () => ClickUpFault.Answer(HttpStatusCode.BadGateway, carriedOut: true),
        ["502"] = static () => ClickUpFault.Answer(HttpStatusCode.BadGateway),
        ["cut, carried out"] = static () => ClickUpFault.Cut(carriedOut: true),
        ["cut"] = static () => ClickUpFault.Cut(),
        ["cut inside the answer, carried out"] = static () => ClickUpFault.CutBody(3, carriedOut: true),
        ["silence until the attempt ends, carried out"] = static () => ClickUpFault.Hold(carriedOut: true),
    };

    public static IEnumerable<string> All => Faults.Keys;

    /// <summary>What a server does to end a sending so; null when it does nothing wrong.</summary>
    public static ClickUpFault? FaultOf(string end) => Faults[end]?.Invoke();

    /// <summary>Whether the sending ends only when somebody gives it up.</summary>
    public static bool IsSilence(string end) => end.StartsWith("silence", StringComparison.Ordinal);

    /// <summary>Whether a sending that the server saw was refused by it, for sure.</summary>
    public static bool IsRefused(ClickUpRequest request) => (int?)request.StatusCode is >= 400 and < 500 and not 408;
}
