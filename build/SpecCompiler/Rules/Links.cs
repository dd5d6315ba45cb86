using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Rules;

/// <summary>The address of ClickUp's own page of an operation, which is called by the name that the document gives it; before that name is made one of C#.</summary>
internal sealed class Links : IRule
{
    public const string Mark = "x-link";

    private const string Pages = "https://developer.clickup.com/reference/";

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.In(document))
        {
            if (operation.Node["operationId"] is not JValue { Value: string id })
                continue;
            var name = string.Concat(id.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
            if (name.Length > 0)
                operation.Node[Mark] = Pages + name;
        }
    }
}
