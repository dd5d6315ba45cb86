namespace ClickUp.Generated.Testing.Serving;

internal enum FaultKind
{
    Answer,
    Delay,
    Stall,
    Cut,
    CutBody,
}
