using System.CommandLine;

namespace ClickUp.SpecCompiler.Commands;

/// <summary>The verbs, and what they end with: 0 all is well, 1 the documents are wrong, 2 the arguments are.</summary>
internal static class CommandLine
{
    /// <param name="arguments">Verb, options and arguments.</param>
    /// <param name="output">What was asked for.</param>
    /// <param name="error">What went wrong.</param>
    /// <param name="time">For the dates in spec/README.md.</param>
    /// <param name="handler">For addresses.</param>
    public static int Run(string[] arguments, TextWriter output, TextWriter error, TimeProvider? time = null, HttpMessageHandler? handler = null)
    {
        var root = new RootCommand("Compiles ClickUp's OpenAPI documents for NSwag, and keeps spec/ up to date.")
        {
            CompileCommand.Create(),
            CheckCommand.Create(),
            UpdateCommand.Create(time ?? TimeProvider.System, handler),
            DiffCommand.Create(),
            ListCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        var streams = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        try
        {
            return parsed.Errors.Count == 0 ? parsed.Invoke(streams) : Refuse(parsed, streams);
        }
        catch (SpecException e)
        {
            foreach (var one in e.All)
                error.WriteLine(ErrorText.Of(one));
            // For diff, 1 says that something breaks.
            return e.Code == SpecException.Unreadable || parsed.CommandResult.Command.Name == "diff" ? 2 : 1;
        }
        catch (Exception e)
        {
            error.WriteLine(ErrorText.Of(e));
            return 1;
        }
    }

    private static int Refuse(ParseResult parsed, InvocationConfiguration streams)
    {
        parsed.Invoke(streams);
        return 2;
    }
}
