namespace TrackTime;

/// <summary>What the program has around it.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Token">CLICKUP_TOKEN; null or empty: an embedded ClickUp is started.</param>
/// <param name="BaseAddress">Where ClickUp is; null: where it really is.</param>
internal sealed record Surroundings(TextWriter Output, TextWriter Error, string? Token, Uri? BaseAddress = null);
