using System.CommandLine;
using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.GeneratedCode;

namespace ClickUp.SpecCompiler.Commands;

/// <summary><c>check</c>: takes what NSwag generated for right, or refuses it; only then does it stand where the compiler finds it.</summary>
internal static class CheckCommand
{
    /// <summary>NSwag ended without writing a file.</summary>
    public const string NothingWritten = "CUG1016";

    public static Command Create()
    {
        var document = new Option<string>("--document") { Description = "The compiled document.", Required = true };
        var code = new Option<string>("--code") { Description = "What NSwag made of it.", Required = true };
        var output = new Option<string>("--output") { Description = "Where the code goes when it is right.", Required = true };
        var templates = new Option<string>("--templates") { Description = "Our templates.", Required = true };
        var nswag = new Option<string>("--nswag") { Description = "The folder of NSwag's program.", Required = true };
        var command = new Command("check", "Checks the generated code against the compiled document and puts it in its place.")
        {
            document, code, output, templates, nswag,
        };
        command.SetAction(arguments =>
        {
            Run(arguments.GetValue(document)!, arguments.GetValue(code)!, arguments.GetValue(output)!, arguments.GetValue(templates)!, arguments.GetValue(nswag)!);
            return 0;
        });
        return command;
    }

    private static void Run(string document, string code, string output, string templates, string nswag)
    {
        if (!File.Exists(code))
            throw new SpecException(document, "", "NSwag wrote no code for this document: is \"output\" in nswag.json still $(Output)?") { Code = NothingWritten };
        try
        {
            TemplateCheck.Run(templates, nswag);
            CodeCheck.Run(document, Text.Read(document, document), File.ReadAllText(code));
        }
        catch (SpecException)
        {
            // Out of the compiler's way, but there to be looked at.
            File.Move(code, Path.ChangeExtension(output, ".rejected.cs"), overwrite: true);
            throw;
        }
        File.Move(code, output, overwrite: true);
        File.SetLastWriteTimeUtc(output, DateTime.UtcNow);
    }
}
