using System.CommandLine;
using ClickUp.SpecCompiler.Diff;
using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Commands;

/// <summary><c>diff</c>: what a newer document means for C# users.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var overlays = new Option<string[]>("--overlay") { Description = "An overlay to apply to both sides, before those beside the documents; may be repeated.", DefaultValueFactory = _ => [] };
        var asJson = new Option<bool>("--json") { Description = "Print JSON instead of a markdown table." };
        var old = new Argument<string>("old") { Description = "The older document, or a folder of documents." };
        var now = new Argument<string>("new") { Description = "The newer one." };
        var command = new Command("diff", "Prints what changes in C#; ends with 1 when something breaks, 2 when a document can not be compiled.") { overlays, asJson, old, now };
        command.SetAction(arguments =>
        {
            var corrections = arguments.GetValue(overlays)!;
            var report = Report.Between(Compiled(arguments.GetValue(old)!, corrections), Compiled(arguments.GetValue(now)!, corrections));
            arguments.InvocationConfiguration.Output.Write(arguments.GetValue(asJson) ? Compilation.Write(report.ToJson()) : report.ToMarkdown());
            return report.IsBreaking ? 1 : 0;
        });
        return command;
    }

    private static JObject Compiled(string path, string[] overlays)
    {
        var files = InputFiles.Find([path]);
        return Compilation.Run(files.Documents, InputFiles.Distinct([.. overlays.Select(SourceFile.At), .. files.Overlays])).Root;
    }
}
