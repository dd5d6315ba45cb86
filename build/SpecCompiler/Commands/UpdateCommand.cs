using System.CommandLine;
using ClickUp.SpecCompiler.Diff;
using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Facts;
using ClickUp.SpecCompiler.Update;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Commands;

/// <summary><c>update</c>: newer documents into spec/, and what they change.</summary>
internal static class UpdateCommand
{
    public static Command Create(TimeProvider time, HttpMessageHandler? handler)
    {
        var spec = new Option<string>("--spec") { Description = "The folder of documents.", DefaultValueFactory = _ => "spec" };
        var prose = new Option<string?>("--prose") { Description = "A file of hashes of ClickUp's sentences, by which a test knows them; those of the documents are added. Beside the folder's repository by default, where it has one." };
        var documents = new Argument<string[]>("documents") { Description = "ClickUp's pages, single operations or whole references: files, folders or https addresses.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("update", "Puts the facts of ClickUp's documents into spec/, and prints what that changes in C# and which corrections no longer hold. Writes nothing when anything is wrong.") { spec, prose, documents };
        command.SetAction(arguments =>
        {
            var path = arguments.GetValue(spec)!;
            // Not before: the other verbs need no network, and its library takes a while to load.
            var download = new Download(handler ?? new SocketsHttpHandler());
            var published = arguments.GetValue(documents)!.SelectMany(document => Published.AllOf(document, download)).ToList();
            var folder = new SpecFolder(path);
            var before = Before(folder, arguments.InvocationConfiguration.Error);
            var lost = before is null || !folder.HasDocuments ? null : folder.Lost().Select(property => property.Key).ToHashSet(StringComparer.Ordinal);
            var readme = Path.Combine(path, "README.md");
            var table = ReadmeTable.Read(readme);
            var names = new List<string>();
            foreach (var document in published)
            {
                names.Add(folder.Put(document));
                table = ReadmeTable.With(table, names[^1], document, time.GetUtcNow());
            }
            var after = folder.Compile();
            var dead = folder.DeadCorrections();
            var newlyLost = lost is null ? [] : folder.Lost().Where(property => !lost.Contains(property.Key)).ToList();
            var report = before is null ? "" : "\n" + Report.Between(before, after).ToMarkdown();

            foreach (var name in names.Distinct())
                folder.Write(name);
            Text.WriteAtomically(readme, table);
            var hashes = arguments.GetValue(prose) ?? Path.Combine(path, "..", "tests", "SpecCompiler.Tests", "Facts", "prose.hashes");
            if (arguments.GetValue(prose) is not null || File.Exists(hashes))
                ProseRuns.Write(hashes, ProseRuns.Read(hashes).Concat(published.SelectMany(document => document.Prose)).ToHashSet());
            arguments.InvocationConfiguration.Output.Write($"{string.Join('\n', names.Distinct())}\n{report}");
            if (newlyLost.Count > 0)
                arguments.InvocationConfiguration.Output.Write($"\nNew in the documents, and taken away by corrections:\n\n{string.Concat(newlyLost.Select(property => $"- {ErrorText.Of(property.Action.Refuse($"takes away {property.Pointer}, which was not there when it was written. Should that stay?"))}\n"))}");
            // The document is right and the correction is not: the next build of spec/ asks for it to go.
            if (dead.Count > 0)
                arguments.InvocationConfiguration.Output.Write($"\nCorrections that no longer hold:\n\n{string.Concat(dead.Select(error => $"- {ErrorText.Of(error)}\n"))}");
            return 0;
        });
        return command;
    }

    // A folder that does not compile is one that a newer document may put right.
    private static JObject? Before(SpecFolder folder, TextWriter error)
    {
        try
        {
            return folder.Compile();
        }
        catch (SpecException e)
        {
            error.WriteLine($"Nothing to compare with, since the folder did not compile before: {e.Message}");
            return null;
        }
    }
}
