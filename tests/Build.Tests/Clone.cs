using System.Diagnostics;
using System.Reflection;

namespace Build.Tests;

/// <summary>The repository as a newcomer has it: what git tracks, and what is new and not ignored, in a folder of its own.</summary>
internal sealed class Clone : IDisposable
{
    private readonly string _temporary;
    private readonly string _folder;
    private readonly string _logs;
    private int _runs;

    public Clone()
    {
        // Blanks and a comma in the path, as some have them in theirs.
        _temporary = Path.Combine(Path.GetTempPath(), $"clickup, generated {Guid.NewGuid():N}");
        _folder = Path.Combine(_temporary, "clone");
        _logs = Directory.CreateDirectory(Path.Combine(_temporary, "logs")).FullName;
        var files = Start("git", Origin, new Dictionary<string, string?>(), "ls-files", "--cached", "--others", "--exclude-standard", "-z");
        foreach (var file in files.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Origin, file))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
            File.Copy(Path.Combine(Origin, file), this[file]);
        }
    }

    /// <summary>The repository that is cloned.</summary>
    public static string Origin { get; } = typeof(Clone).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>The full path of a file or folder in the clone.</summary>
    public string this[string path] => Path.Combine(_folder, path);

    /// <summary>A path as the value of a property: on its command line MSBuild parts properties at commas.</summary>
    public static string Escaped(string path) => path.Replace(",", "%2C");

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>Writes a file until the result is disposed of: then the clone is as it was.</summary>
    public IDisposable Write(string path, string text)
    {
        var undo = Undo(path);
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return undo;
    }

    /// <summary>Deletes a file until the result is disposed of.</summary>
    public IDisposable Delete(string path)
    {
        var undo = Undo(path);
        File.Delete(this[path]);
        return undo;
    }

    /// <summary>Copies a project, without what was built of it, until the clone is gone.</summary>
    public void Copy(string project, string to)
    {
        foreach (var file in Directory.GetFiles(this[project], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(this[project], file)))
        {
            if (file.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj")
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(this[to], file))!);
            File.Copy(Path.Combine(this[project], file), Path.Combine(this[to], file), overwrite: true);
        }
    }

    /// <summary>Runs dotnet in the clone's root, as from a shell, and reads what MSBuild did.</summary>
    public BuildRun Dotnet(params string[] arguments) => DotnetIn(".", arguments);

    /// <summary>The same in a folder of the clone.</summary>
    public BuildRun DotnetIn(string folder, params string[] arguments)
    {
        var log = Path.Combine(_logs, $"{Interlocked.Increment(ref _runs)}.binlog");
        var (exitCode, output) = Start("dotnet", this[folder], CleanEnvironment(), [.. arguments, "-nodeReuse:false", $"-bl:{log}"]);
        return new BuildRun(exitCode, output, log);
    }

    /// <summary>Runs dotnet with these very arguments, for commands whose options are not MSBuild's.</summary>
    public (int ExitCode, string Output) Plain(params string[] arguments) => Start("dotnet", _folder, CleanEnvironment(), arguments);

    /// <summary>Runs a script of the clone, from the clone's root.</summary>
    public (int ExitCode, string Output) Script(string script, params string[] arguments) => Start("bash", _folder, CleanEnvironment(), [script, .. arguments]);

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private Restore Undo(string path)
    {
        var before = File.Exists(this[path]) ? File.ReadAllBytes(this[path]) : null;
        return new Restore(() =>
        {
            if (before is null)
                File.Delete(this[path]);
            else
                File.WriteAllBytes(this[path], before);
        });
    }

    private static (int ExitCode, string Output) Start(string program, string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    // What the test run's own MSBuild and test host put there would lead the inner build astray.
    private static Dictionary<string, string?> CleanEnvironment()
    {
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
                || name is "DOTNET_HOST_PATH" or "CI")
            .ToDictionary(name => name, _ => (string?)null);
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        // A proxy that refuses: the packages are there, since this very project was restored, so no build may ask the network.
        environment["NO_PROXY"] = "localhost,127.0.0.1";
        environment["HTTP_PROXY"] = environment["HTTPS_PROXY"] = "http://127.0.0.1:9";
        return environment;
    }

    private sealed class Restore(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
