using System.CommandLine;
using System.Globalization;
using ClickUp.Generated;
using ClickUp.Generated.Testing;

namespace TrackTime;

/// <summary>The command line: what is asked for, and how it is answered.</summary>
internal static class TrackTimeCommand
{
    private const int Failed = 1;
    private const int BadArguments = 2;

    // What shells make of a program that Ctrl-C ended: 128 and the number of SIGINT.
    private const int Interrupted = 130;

    private const string DefaultTask = "DEV-42";
    private static readonly TimeSpan DefaultDuration = TimeSpan.FromMinutes(90);

    private static readonly Argument<string?> Task = new("task")
    {
        Description = $"The task: its own id (9hv) or a custom one (DEV-42). Without CLICKUP_TOKEN: {DefaultTask}.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Argument<TimeSpan?> Time = new("duration")
    {
        Description = "How long, like 1h30m. Without CLICKUP_TOKEN: 1h30m.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = Duration.Parse,
    };

    private static readonly Option<DateTimeOffset?> Start = new("--start") { Description = "When it began, like 2026-03-01T09:00:00Z; goes with --end.", CustomParser = Duration.ParseTime };

    private static readonly Option<DateTimeOffset?> End = new("--end") { Description = "When it ended; goes with --start.", CustomParser = Duration.ParseTime };

    private static readonly Option<string?> Workspace = new("--workspace") { Description = "The workspace id, needed for custom task ids." };

    /// <summary>Runs the program; returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var command = new RootCommand("Tracks time on a ClickUp task. With CLICKUP_TOKEN set it talks to ClickUp, without to an embedded one.") { Task, Time, Start, End, Workspace, ServeCommand.Create(surroundings) };
        command.SetAction((parsed, stop) => TrackCheckedAsync(parsed, surroundings, stop));
        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
            return await FailAsync(surroundings, parsed.Errors[0].Message, BadArguments);
        // Ctrl-C is this program's own matter.
        return await parsed.InvokeAsync(new() { Output = surroundings.Output, Error = surroundings.Error, ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, cancellationToken);
    }

    private static async Task<int> TrackCheckedAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (Problem(parsed, surroundings) is { } problem)
            return await FailAsync(surroundings, problem, BadArguments);
        try
        {
            await TrackAsync(parsed, surroundings, cancellationToken);
            return 0;
        }
        catch (ArgumentException e)
        {
            return await FailAsync(surroundings, e.Message, BadArguments);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(surroundings, e.Message, Interrupted);
        }
        catch (ClickUpException e)
        {
            return await FailAsync(surroundings, e.Message, Failed);
        }
    }

    private static string? Problem(ParseResult parsed, Surroundings surroundings)
    {
        var (start, end, time) = (parsed.GetValue(Start), parsed.GetValue(End), parsed.GetValue(Time));
        if (start is null != end is null)
            return "--start and --end go together.";
        if (start is not null && time is not null)
            return "Give either a duration, or --start and --end.";
        if (string.IsNullOrEmpty(surroundings.Token))
            return null;
        if (parsed.GetValue(Task) is null)
            return "With CLICKUP_TOKEN set, a task is required.";
        return time is null && start is null ? "With CLICKUP_TOKEN set, a duration, or --start and --end, is required." : null;
    }

    private static async Task TrackAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        await using var server = string.IsNullOrEmpty(surroundings.Token) ? await ClickUpServer.StartAsync(cancellationToken: cancellationToken) : null;
        var options = new ClickUpClientOptions
        {
            Token = server is null ? surroundings.Token : ClickUpServer.DefaultToken,
            WorkspaceId = parsed.GetValue(Workspace) ?? (server is null ? null : ClickUpServer.DefaultWorkspaceId),
        };
        if ((server?.BaseAddress ?? surroundings.BaseAddress) is { } address)
            options.BaseAddress = address;
        await surroundings.Output.WriteLineAsync(server is null
            ? $"Talking to ClickUp at {options.BaseAddress.Host}."
            : "CLICKUP_TOKEN is not set: talking to an embedded ClickUp, nothing leaves this machine.");

        var task = parsed.GetValue(Task) ?? DefaultTask;
        var request = parsed.GetValue(Start) is { } start
            ? TrackTimeRequest.Between(start, parsed.GetValue(End)!.Value)
            : TrackTimeRequest.For(parsed.GetValue(Time) ?? DefaultDuration);
        using var client = new ClickUpClient(options);
        var answer = await client.TrackTimeAsync(task, request, cancellationToken: cancellationToken);
        await surroundings.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Recorded {request.Time} on {task} as interval {answer.Id}."));
        if (client.LastRateLimit is { } limit)
            await surroundings.Output.WriteLineAsync($"Rate limit: {limit}.");
    }

    private static async Task<int> FailAsync(Surroundings surroundings, string message, int exitCode)
    {
        await surroundings.Error.WriteLineAsync(message.ReplaceLineEndings(" "));
        return exitCode;
    }
}
