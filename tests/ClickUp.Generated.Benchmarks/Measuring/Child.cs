using System.Diagnostics;

namespace ClickUp.Generated.Benchmarks.Measuring;

/// <summary>A program in a process of its own: mostly this one once more.</summary>
internal static class Child
{
    public static Process Start(params string[] arguments)
    {
        // As "dotnet <assembly>", when it was started so.
        var isDotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        return Start(Environment.ProcessPath!, isDotnet ? [typeof(Child).Assembly.Location, .. arguments] : arguments);
    }

    /// <summary>Another program, as <c>dotnet &lt;assembly&gt;</c>.</summary>
    public static Process Start(FileInfo assembly, string[] arguments) => Start("dotnet", [assembly.FullName, .. arguments]);

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
