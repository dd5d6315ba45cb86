using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Facts;

/// <summary>Short hashes of all runs of eight words: by them a test knows ClickUp's sentences, without having any of them.</summary>
internal static class ProseRuns
{
    public const int Words = 8;

    /// <summary>Bytes of a hash: of two times ten thousand runs, none is likely to be taken for another.</summary>
    private const int Size = 5;

    /// <summary>The hashes of a text's runs; none where it has fewer words. Case, marks and line breaks do not count.</summary>
    public static IEnumerable<ulong> Of(string text)
    {
        var words = WordsOf(text);
        for (var i = 0; i + Words <= words.Count; i++)
            yield return Hash(string.Join(' ', words.GetRange(i, Words)));
    }

    /// <summary>The hashes of all prose of a document: of what its facts leave out.</summary>
    public static IReadOnlySet<ulong> Of(SourceDocument document)
    {
        var runs = new HashSet<ulong>();
        DocumentFacts.Take(document, prose =>
        {
            foreach (var text in ((prose as JContainer)?.DescendantsAndSelf() ?? [prose]).OfType<JValue>()
                .Where(value => value.Parent is not JProperty { Name: "$ref" }).Select(value => value.Value as string).OfType<string>())
                runs.UnionWith(Of(text));
        });
        return runs;
    }

    /// <summary>A file of hashes; none where there is no file.</summary>
    public static HashSet<ulong> Read(string path)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return [.. Enumerable.Range(0, bytes.Length / Size).Select(i => Number(bytes.AsSpan(i * Size, Size)))];
    }

    /// <summary>The same hashes, the same bytes.</summary>
    public static void Write(string path, IEnumerable<ulong> runs)
    {
        var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[8];
        foreach (var run in runs.Order())
        {
            BinaryPrimitives.WriteUInt64BigEndian(number, run);
            bytes.Write(number[(8 - Size)..]);
        }
        Text.WriteAtomically(path, bytes.ToArray());
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text.Append(' '))
        {
            // It's and its are one word.
            if (letter is '\'' or '’')
                continue;
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    private static ulong Hash(string run) => Number(SHA256.HashData(Encoding.UTF8.GetBytes(run)).AsSpan(0, Size));

    private static ulong Number(ReadOnlySpan<byte> bytes)
    {
        var number = 0UL;
        foreach (var one in bytes)
            number = number << 8 | one;
        return number;
    }
}
