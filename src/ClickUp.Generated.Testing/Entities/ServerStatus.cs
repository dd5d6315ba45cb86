namespace ClickUp.Generated.Testing;

/// <summary>A status that tasks can have.</summary>
/// <param name="Name">The name, in lower case.</param>
/// <param name="Type"><c>open</c> (the first one), <c>custom</c>, <c>done</c> or <c>closed</c> (the last one).</param>
/// <param name="Color">The colour, such as <c>#87909e</c>.</param>
public sealed record ServerStatus(string Name, string Type = "custom", string Color = "#5f55ee");
