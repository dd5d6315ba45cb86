namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>What one way of doing a thing costs, as ratios to the first way.</summary>
/// <param name="Name">The way.</param>
/// <param name="Time">Of the processors; median of the ratios of all rounds.</param>
/// <param name="Allocated">Ratio of the bytes; null where they were not measured.</param>
/// <param name="Bytes">Allocated by one call.</param>
internal sealed record Result(string Name, double Time, double? Allocated, long? Bytes);
