using Microsoft.Build.Logging.StructuredLogger;
using Task = Microsoft.Build.Logging.StructuredLogger.Task;

namespace Build.Tests;

/// <summary>What a run of dotnet did, by its binary log.</summary>
internal sealed class BuildRun
{
    private readonly List<Task> _tasks = [];

    private BuildRun(BuildRun whole, IEnumerable<Task> tasks)
    {
        (ExitCode, Output, Errors) = (whole.ExitCode, whole.Output, whole.Errors);
        _tasks.AddRange(tasks);
    }

    public BuildRun(int exitCode, string output, string log)
    {
        ExitCode = exitCode;
        Output = output;
        if (!File.Exists(log))
            return;
        var build = BinaryLog.ReadBuild(log);
        build.VisitAllChildren<Task>(_tasks.Add);
        build.VisitAllChildren<Error>(error => Errors.Add($"{error.File}: {error.Code}: {error.Text}"));
    }

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>File, code and text of each error.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>What of it was done in one project.</summary>
    public BuildRun In(string project) => new(this, _tasks.Where(task => ProjectOf(task) == project));

    /// <summary>How often SpecCompiler compiled documents.</summary>
    public int SpecCompilerRuns => Commands("SpecCompiler.dll\" compile");

    /// <summary>How often NSwag ran.</summary>
    public int NSwagRuns => Commands("dotnet-nswag.dll");

    /// <summary>How often the generated code was checked.</summary>
    public int CheckRuns => Commands("SpecCompiler.dll\" check");

    /// <summary>The projects that the C# compiler compiled, one entry for each time.</summary>
    public IReadOnlyList<string> Compiled => [.. _tasks
        .Where(task => task.Name == "Csc")
        .Select(ProjectOf).Order()];

    private static string ProjectOf(Task task) => Path.GetFileNameWithoutExtension(task.GetNearestParent<Project>()!.ProjectFile);

    private int Commands(string part) => _tasks.Count(task => task.Name == "Exec" && task.CommandLineArguments.Contains(part));
}
