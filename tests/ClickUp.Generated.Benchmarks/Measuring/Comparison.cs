using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClickUp.Generated.Benchmarks.Peers;
using ClickUp.Generated.Benchmarks.Readers;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>Everything that README shows, measured in one run.</summary>
/// <param name="Environment">On what.</param>
/// <param name="TrackTime">One call, without a network.</param>
/// <param name="Tasks">An answer of 100 tasks, without a network.</param>
/// <param name="Sockets">One call over sockets, by the number of callers.</param>
/// <param name="FirstCall">In a fresh process, against stock NSwag.</param>
internal sealed record Comparison(
    string Environment,
    IReadOnlyList<Result> TrackTime,
    IReadOnlyList<Result> Tasks,
    IReadOnlyDictionary<string, IReadOnlyList<Result>> Sockets,
    IReadOnlyList<Result> FirstCall)
{
    private static readonly string[] OverSockets = ["ClickUpGenerated", "Refit", "NSwagNewtonsoft", "NSwagSystemText", "Flurl", "Kiota", "RestSharp"];

    public static Comparison Measure() => new(
        $".NET {System.Environment.Version}, {RuntimeInformation.OSArchitecture}, {System.Environment.ProcessorCount} cores",
        Pair.MeasureAll(Pair.TrackTime, AllPeers.ByName.Keys),
        Pair.MeasureAll(Pair.Tasks, TasksReader.ByName.Keys),
        new[] { "1", "8", "64" }.ToDictionary(static callers => callers, static callers => Pair.MeasureAll(Pair.Sockets + callers, OverSockets)),
        Measuring.FirstCall.Measure());

    public string ToJson() => JsonSerializer.Serialize(this, ComparisonContext.Default.Comparison) + "\n";

    public static Comparison FromJson(string json) => JsonSerializer.Deserialize(json, ComparisonContext.Default.Comparison)!;
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Comparison))]
internal sealed partial class ComparisonContext : JsonSerializerContext;
