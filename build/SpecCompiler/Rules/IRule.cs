namespace ClickUp.SpecCompiler.Rules;

/// <summary>One thing that is true of every ClickUp document, and what follows from it for the client.</summary>
internal interface IRule
{
    /// <summary>Changes the document in place. Throws <see cref="SpecException"/> for what can not become a right client.</summary>
    void Apply(SpecDocument document);
}
