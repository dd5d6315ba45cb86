namespace ClickUp.Generated.Faults.Tests.Load;

/// <summary>What a <see cref="MixServer"/> does to a call.</summary>
internal enum Outcome
{
    Answer,
    Slow,
    Error,
    Broken,
    Reset,
    Cut,
    Stall,
}
