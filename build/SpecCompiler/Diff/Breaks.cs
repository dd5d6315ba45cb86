namespace ClickUp.SpecCompiler.Diff;

/// <summary>What a change breaks for a C# user.</summary>
[Flags]
internal enum Breaks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Code that compiled no longer does, or no longer without a warning.</summary>
    Source = 1,

    /// <summary>A program that is not compiled anew fails.</summary>
    Binary = 2,

    /// <summary>Both.</summary>
    Both = Source | Binary,
}
