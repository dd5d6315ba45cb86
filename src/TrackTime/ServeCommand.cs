using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClickUp.Generated.Testing;

namespace TrackTime;

/// <summary>The embedded ClickUp on its own, for programs in any language.</summary>
internal static class ServeCommand
{
    private const int Failed = 1;
    private const int BadArguments = 2;

    // What is not asked for any more must not fill the memory of a server that runs for weeks.
    private const int NewestRequests = 1000;

    /// <summary>The command; it ends when it is cancelled.</summary>
    public static Command Create(Surroundings surroundings)
    {
        var port = new Option<int>("--port") { Description = "The port of 127.0.0.1; one that is free if not given." };
        port.Validators.Add(Validate);
        var seed = new Option<FileInfo?>("--seed") { Description = "A file of JSON with the state to start from." };
        var rateLimit = new Option<int>("--rate-limit") { Description = "Requests a minute and token, as ClickUp allows them.", DefaultValueFactory = _ => 100 };
        rateLimit.Validators.Add(ValidateRateLimit);
        var command = new Command("serve", "Starts an embedded ClickUp on this machine, for programs in any language, until Ctrl-C.") { port, seed, rateLimit };
        command.SetAction((parsed, cancellationToken) => RunAsync(surroundings, new ClickUpServerOptions
        {
            Port = parsed.GetValue(port), SeedFile = parsed.GetValue(seed)?.FullName, RateLimit = parsed.GetValue(rateLimit), MaxRequests = NewestRequests,
        }, cancellationToken));
        return command;
    }

    private static void Validate(OptionResult port)
    {
        var text = port.Tokens[0].Value;
        if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            port.AddError($"'{text}' is no port: give a number from 0 to {ushort.MaxValue}.");
    }

    private static void ValidateRateLimit(OptionResult rateLimit)
    {
        if (rateLimit.Tokens.Count > 0 && !int.TryParse(rateLimit.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            rateLimit.AddError($"'{rateLimit.Tokens[0].Value}' is no rate limit: give a number from 0 on.");
    }

    private static async Task<int> RunAsync(Surroundings surroundings, ClickUpServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var server = await ClickUpServer.StartAsync(options, cancellationToken);
            await surroundings.Output.WriteLineAsync($"An embedded ClickUp listens at {server.BaseAddress} with the token {ClickUpServer.DefaultToken}.");
            await surroundings.Output.WriteLineAsync($"Control it under {new Uri(server.BaseAddress, "/__clickup/")} (health, reset, state, snapshots, faults, clock, requests, deliveries). Ctrl-C ends it.");
            await surroundings.Output.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way in which it is meant to end.
            return 0;
        }
        catch (ArgumentException e)
        {
            return await FailAsync(surroundings, e.Message, BadArguments);
        }
        catch (IOException e)
        {
            return await FailAsync(surroundings, e.Message, Failed);
        }
    }

    private static async Task<int> FailAsync(Surroundings surroundings, string message, int exitCode)
    {
        // Without what .NET adds for programs of its own.
        await surroundings.Error.WriteLineAsync(message.Split(" (Parameter '")[0].ReplaceLineEndings(" "));
        return exitCode;
    }
}
