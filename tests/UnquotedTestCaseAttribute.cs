using System.Globalization;

namespace ClickUp.Generated.Tests;

/// <summary>Stands in for NUnit's while mutants are tested: NUnit's adapter does not find a test again by a name with quotes in quotes.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
internal sealed class UnquotedTestCaseAttribute : NUnit.Framework.TestCaseAttribute
{
    public UnquotedTestCaseAttribute(params object?[]? arguments) : base(arguments)
    {
        if (arguments?.Any(static argument => argument is string text && !text.All(IsPlain)) == true)
            TestName = $"{{m}}({string.Join(",", arguments.Select(static argument => Plain($"{argument}")))})";
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '.' or ':' or '-';

    // Each letter that is not plain by its number, so that no two names become one.
    private static string Plain(string text) => string.Concat(text.Select(static letter => IsPlain(letter) ? letter.ToString() : $"_{((int)letter).ToString("x2", CultureInfo.InvariantCulture)}"));
}
