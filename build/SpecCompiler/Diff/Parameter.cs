namespace ClickUp.SpecCompiler.Diff;

/// <summary>One parameter of a generated method.</summary>
internal sealed record Parameter(string Name, string Type, bool IsOptional)
{
    public override string ToString() => IsOptional ? $"{Type}? {Name} = null" : $"{Type} {Name}";
}
