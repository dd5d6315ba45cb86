using ClickUp.SpecCompiler.Commands;

namespace ClickUp.SpecCompiler.Tests.Commands;

/// <summary>A run of the program over a folder of its own.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string this[string name] => Path.Combine(_folder, name);

    /// <summary>All files of the folder, with '/' between.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public Terminal Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    /// <summary>The exit code; a leading ~/ stands for the folder.</summary>
    public int Run(params string[] arguments) => Run(null, null, arguments);

    public int Run(TimeProvider? time, HttpMessageHandler? handler, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run([.. arguments.Select(argument => argument.StartsWith("~/", StringComparison.Ordinal) ? this[argument[2..]] : argument)], output, error, time, handler);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
