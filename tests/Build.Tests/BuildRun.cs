using Microsoft.Build.Logging.StructuredLogger;
using Task = Microsoft.Build.Logging.StructuredLogger.Task;

namespace Build.Tests;

/// <summary>What a run of dotnet did, by its binary log.</summary>
internal sealed class BuildRun
{
    private readonly List<Task> _tasks = [];
    private readonly List<Error> _errors = [];

    private BuildRun(BuildRun whole, Func<Project?, bool> isMeant)
    {
        (ExitCode, Output) = (whole.ExitCode, whole.Output);
        _tasks.AddRange(whole._tasks.Where(task => isMeant(task.GetNearestParent<Project>())));
        _errors.AddRange(whole._errors.Where(error => isMeant(error.GetNearestParent<Project>())));
    }

    public BuildRun(int exitCode, string output, string log)
    {
        ExitCode = exitCode;
        Output = output;
        if (!File.Exists(log))
            return;
        var build = BinaryLog.ReadBuild(log);
        build.VisitAllChildren<Task>(_tasks.Add);
        build.VisitAllChildren<Error>(_errors.Add);
    }

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>File, code and text of each error.</summary>
    public IReadOnlyList<string> Errors => [.. _errors.Select(error => $"{error.File}: {error.Code}: {error.Text}")];

    /// <summary>What of it was done in one project.</summary>
    public BuildRun In(string project) => new(this, one => NameOf(one) == project);

    /// <summary>What of it was done in the projects that got a property.</summary>
    public BuildRun With(string property, string value) => new(this, one => one is not null && one.GlobalProperties.TryGetValue(property, out var found) && found == value);

    /// <summary>How often SpecCompiler compiled documents.</summary>
    public int SpecCompilerRuns => Commands("SpecCompiler.dll\" compile");

    /// <summary>How often NSwag ran.</summary>
    public int NSwagRuns => Commands("dotnet-nswag.dll");

    /// <summary>How often the generated code was checked.</summary>
    public int CheckRuns => Commands("SpecCompiler.dll\" check");

    /// <summary>The projects that the C# compiler compiled, one entry for each time.</summary>
    public IReadOnlyList<string> Compiled => [.. _tasks.Where(task => task.Name == "Csc").Select(task => NameOf(task.GetNearestParent<Project>())).Order()];

    private static string NameOf(Project? project) => Path.GetFileNameWithoutExtension(project?.ProjectFile) ?? "";

    private int Commands(string part) => _tasks.Count(task => task.Name == "Exec" && task.CommandLineArguments.Contains(part));
}
