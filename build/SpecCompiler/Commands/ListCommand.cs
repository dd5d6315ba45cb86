using System.CommandLine;
using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.List;

namespace ClickUp.SpecCompiler.Commands;

/// <summary><c>list</c>: what the client can call, and which of its classes may be one thing.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o") { Description = "The file to write instead of printing, such as docs/operations.md." };
        var same = new Option<bool>("--same") { Description = "Proposes classes that are one thing, having the same properties of the same types." };
        var overlays = new Option<string[]>("--overlay") { Description = "An overlay, or a folder of them, to apply before those beside the documents; may be repeated.", DefaultValueFactory = _ => [] };
        var documents = new Argument<string[]>("documents") { Description = "ClickUp's documents, or folders of them; spec/ when none is named.", DefaultValueFactory = _ => ["spec"] };
        var command = new Command("list", "Lists the operations by their groups, with the client's methods.") { output, same, overlays, documents };
        command.SetAction(arguments =>
        {
            var files = InputFiles.Find(arguments.GetValue(documents)!);
            var named = arguments.GetValue(overlays)!.SelectMany(InputFiles.OverlaysAt);
            var compiled = Compilation.Run(files.Documents, InputFiles.Distinct([.. named, .. files.Overlays])).Root;
            var text = arguments.GetValue(same) ? SameClasses.Of(compiled) : OperationsTable.Of(compiled);
            if (arguments.GetValue(output) is { } file)
                Text.WriteAtomically(file, text);
            else
                arguments.InvocationConfiguration.Output.Write(text);
            return 0;
        });
        return command;
    }
}
