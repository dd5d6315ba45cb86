using System.CommandLine;
using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;
using ClickUp.SpecCompiler.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Commands;

/// <summary><c>compile</c>: what the build calls.</summary>
internal static class CompileCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o") { Description = "The file to write, for NSwag." };
        var openApi = new Option<string?>("--openapi") { Description = "The file to write for others: the corrected and described API as it is on the wire, plain OpenAPI 3.1; compressed when its name ends in .gz." };
        var judging = new Option<bool>("--judging") { Description = "Makes of --openapi what answers are checked by: any property may be null, text and number stand for each other, only id and name are required." };
        var overlays = new Option<string[]>("--overlay") { Description = "An overlay, or a folder of them, to apply before those beside the documents; may be repeated.", DefaultValueFactory = _ => [] };
        var specFolder = new Option<bool>("--spec-folder") { Description = "The documents are those that the overlays were written for: a correction that no longer fits is an error." };
        var documents = new Argument<string[]>("documents") { Description = "ClickUp's documents (.json, .yaml, .md), or folders of them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("compile", "Compiles ClickUp's documents into the one that NSwag generates from, or into one for any other use.") { output, openApi, judging, overlays, specFolder, documents };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && result.GetValue(openApi) is null)
                result.AddError("Name a file to write: --output, --openapi or both.");
            if (result.GetValue(judging) && result.GetValue(openApi) is null)
                result.AddError("--judging is of --openapi: name its file.");
        });
        command.SetAction(arguments =>
        {
            var files = InputFiles.Find(arguments.GetValue(documents)!);
            var named = arguments.GetValue(overlays)!.SelectMany(InputFiles.OverlaysAt);
            var (wire, compiled) = (arguments.GetValue(openApi), arguments.GetValue(output));
            var overlaysOfAll = InputFiles.Distinct([.. named, .. files.Overlays]);
            var made = ErrorSearch.Run([.. files.Documents.Select(SourceText.Of)], [.. overlaysOfAll.Select(SourceText.Of)], (sources, actions) =>
            {
                var document = Compilation.Correct(sources, actions, arguments.GetValue(specFolder));
                var plain = wire is null ? null : WireDocument.Of(document, arguments.GetValue(judging));
                return (plain, ruled: compiled is null ? null : Compilation.Rule(document).Root);
            });
            // Nothing is written where anything is wrong.
            if (made.plain is not null)
                Write(wire!, made.plain);
            if (made.ruled is not null)
                Text.WriteAtomically(compiled!, Compilation.Write(made.ruled));
            return 0;
        });
        return command;
    }

    // Compressed, it goes into an assembly: nobody reads it there.
    private static void Write(string file, JObject document)
    {
        if (file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            Text.WriteCompressed(file, document.ToString(Formatting.None));
        else
            Text.WriteAtomically(file, CanonicalJson.Write(document));
    }
}
