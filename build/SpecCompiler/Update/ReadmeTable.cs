using System.Security.Cryptography;
using System.Text;
using ClickUp.SpecCompiler.Documents;

namespace ClickUp.SpecCompiler.Update;

/// <summary>The table in spec/README.md: source, date and hash of each document.</summary>
internal static class ReadmeTable
{
    private const string Header = "| Document | Source | Date | SHA-256 |";
    private const string Rule = "|---|---|---|---|";

    /// <summary>The README with a row for the document: its old row replaced, or a new one in ordinal order.</summary>
    public static string With(string readme, string document, Published published, DateTimeOffset now)
    {
        var lines = readme.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var header = lines.IndexOf(Header);
        if (header < 0)
        {
            lines.AddRange(["", Header, Rule]);
            header = lines.Count - 2;
        }
        var first = header + 2;
        var end = lines.FindIndex(first, line => !line.StartsWith('|'));
        var rows = lines[first..(end < 0 ? lines.Count : end)];
        lines.RemoveRange(first, rows.Count);

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(published.Text)));
        rows.RemoveAll(row => row.StartsWith($"| {document} |", StringComparison.Ordinal));
        rows.Add($"| {document} | {published.Source.Replace("|", "%7C")} | {now:yyyy-MM-dd} | `{hash}` |");
        lines.InsertRange(first, rows.Order(StringComparer.Ordinal));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The README of a folder, or the begin of one.</summary>
    public static string Read(string path) => File.Exists(path) ? Text.Read(path, path) : "# The facts of ClickUp's documents\n";
}
