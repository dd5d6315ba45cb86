namespace ClickUp.Generated.Tests;

/// <summary>Stands in for NUnit's while mutants are tested: NUnit's adapter does not find a test again by a name with quotes in quotes.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
internal sealed class UnquotedTestCaseAttribute : NUnit.Framework.TestCaseAttribute
{
    public UnquotedTestCaseAttribute(params object?[]? arguments) : base(arguments)
    {
        if (arguments?.Any(static argument => argument is string text && text.Contains('"')) == true)
            TestName = $"{{m}}({string.Join(",", arguments.Select(static argument => argument?.ToString()?.Replace('"', '\'').ReplaceLineEndings(" ")))})";
    }
}
