namespace ClickUp.SpecCompiler.Commands;

/// <summary>Errors in the form that MSBuild and editors recognise: <c>file(line,column): error CODE: message (pointer)</c>.</summary>
internal static class ErrorText
{
    public static string Of(SpecException error)
    {
        var place = error.Line > 0 ? $"({error.Line},{Math.Max(error.Column, 1)})" : "";
        var file = error.File.Length > 0 ? error.File : "SpecCompiler";
        var pointer = error.Pointer.Length > 0 ? $" ({error.Pointer})" : "";
        return OneLine($"{file}{place}: error {error.Code}: {error.Message}{pointer}");
    }

    /// <summary>A mistake of SpecCompiler itself.</summary>
    public static string Of(Exception error) =>
        OneLine($"SpecCompiler: error CUG0000: {error.GetType().Name}: {error.Message} {error.StackTrace?.Split('\n')[0].Trim()}");

    // A line break would end the error that MSBuild sees.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
