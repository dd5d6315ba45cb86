using System.CommandLine;
using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Commands;

/// <summary><c>compile</c>: what the build calls.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output", "-o") { Description = "The file to write, for NSwag.", Required = true };
        var overlays = new Option<string[]>("--overlay") { Description = "An overlay to apply before those beside the documents, or a folder of them; may be repeated.", DefaultValueFactory = _ => [] };
        var specFolder = new Option<bool>("--spec-folder") { Description = "The documents are those that the overlays were written for: a correction that no longer fits is an error." };
        var documents = new Argument<string[]>("documents") { Description = "ClickUp's documents (.json, .yaml, .md), or folders of them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("compile", "Compiles ClickUp's documents into the one that NSwag generates from.") { output, overlays, specFolder, documents };
        command.SetAction(arguments =>
        {
            var files = InputFiles.Find(arguments.GetValue(documents)!);
            var named = arguments.GetValue(overlays)!.SelectMany(InputFiles.OverlaysAt);
            var document = Compilation.Run(files.Documents, InputFiles.Distinct([.. named, .. files.Overlays]), arguments.GetValue(specFolder));
            Text.WriteAtomically(arguments.GetValue(output)!, Compilation.Write(document.Root));
            return 0;
        });
        return command;
    }
}
