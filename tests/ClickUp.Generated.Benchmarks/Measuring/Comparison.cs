using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClickUp.Generated.Benchmarks.Peers;
using ClickUp.Generated.Benchmarks.Readers;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>Everything that README shows, measured in one run.</summary>
/// <param name="Environment">On what.</param>
/// <param name="TrackTime">One call, without a network.</param>
/// <param name="RateLimit">What RateLimitHandler adds to it, against this client without.</param>
/// <param name="Tasks">An answer of 100 tasks, without a network.</param>
/// <param name="Sockets">One call over sockets, by the number of callers.</param>
/// <param name="FirstCall">In a fresh process, against stock NSwag.</param>
internal sealed record Comparison(
    string Environment,
    IReadOnlyList<Result> TrackTime,
    IReadOnlyList<Result> RateLimit,
    IReadOnlyList<Result> Tasks,
    IReadOnlyDictionary<string, IReadOnlyList<Result>> Sockets,
    IReadOnlyList<Result> FirstCall)
{
    private static readonly string[] OverSockets = ["ClickUpGenerated", "Refit", "NSwagNewtonsoft", "NSwagSystemText", "Flurl", "Kiota", "RestSharp"];

    /// <summary>Measures all, or only some parts anew.</summary>
    /// <param name="before">What was measured before; null when nothing was.</param>
    /// <param name="parts">By the names of their verbs; none means all.</param>
    public static Comparison Measure(Comparison? before, IReadOnlyCollection<string> parts)
    {
        return new(
            $".NET {System.Environment.Version}, {RuntimeInformation.OSArchitecture}, {System.Environment.ProcessorCount} cores",
            IsWanted(Pair.TrackTime) ? Pair.MeasureAll(Pair.TrackTime, AllPeers.ByName.Keys) : before?.TrackTime ?? [],
            IsWanted(Pair.RateLimit) ? Pair.MeasureRateLimit() : before?.RateLimit ?? [],
            IsWanted(Pair.Tasks) ? Pair.MeasureAll(Pair.Tasks, TasksReader.ByName.Keys) : before?.Tasks ?? [],
            IsWanted("sockets") ? MeasureSockets() : before?.Sockets ?? new Dictionary<string, IReadOnlyList<Result>>(),
            IsWanted(Measuring.FirstCall.Verb) ? Measuring.FirstCall.Measure() : before?.FirstCall ?? []);

        bool IsWanted(string part) => parts.Count == 0 || parts.Contains(part);
    }

    public string ToJson() => JsonSerializer.Serialize(this, ComparisonContext.Default.Comparison) + "\n";

    public static Comparison FromJson(string json) => JsonSerializer.Deserialize(json, ComparisonContext.Default.Comparison)!;

    private static Dictionary<string, IReadOnlyList<Result>> MeasureSockets() =>
        new[] { "1", "8", "64" }.ToDictionary(static callers => callers, static callers => Pair.MeasureAll(Pair.Sockets + callers, OverSockets));
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Comparison))]
internal sealed partial class ComparisonContext : JsonSerializerContext;
