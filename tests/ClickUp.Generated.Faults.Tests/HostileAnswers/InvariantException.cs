namespace ClickUp.Generated.Faults.Tests.HostileAnswers;

/// <summary>Something that is to hold for every input did not.</summary>
internal sealed class InvariantException(string problem, string input) : Exception($"{problem}\nInput: {(input.Length > 2000 ? input[..2000] + "…" : input)}");
