namespace ClickUp.SpecCompiler.Diff;

/// <summary>One thing that a C# user finds otherwise.</summary>
/// <param name="Kind">What happened: <c>operation added</c>, <c>field removed</c>, …</param>
/// <param name="Member">In C#: <c>TrackTimeAsync(workspaceId)</c>, <c>TrackTimeRequest.Start</c>.</param>
/// <param name="Old">What it was; empty for what is new.</param>
/// <param name="New">What it is; empty for what is gone.</param>
/// <param name="Breaks">Whom it breaks.</param>
internal sealed record Change(string Kind, string Member, string Old, string New, Breaks Breaks = Breaks.None);
