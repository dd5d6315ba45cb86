using System.Globalization;
using System.Text;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>What arrived at a socket.</summary>
internal sealed record SentRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Names and values of the query, decoded, in the order in which they came.</summary>
    public IReadOnlyList<(string Name, string Value)> QueryPairs => Query.Length == 0 ? [] :
        [.. Query.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))];

    /// <summary>Reads one: line, headers, and a body of a length or in chunks.</summary>
    public static SentRequest Read(Stream stream)
    {
        var line = Line().Split(' ');
        Assert.That((line.Length, line[^1]), Is.EqualTo((3, "HTTP/1.1")));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Line() is { Length: > 0 } header)
            headers.Add(header.Split(':', 2)[0], header.Split(':', 2)[1].Trim());
        var target = line[1].Split('?', 2);
        return new SentRequest(line[0], target[0], target.Length == 2 ? target[1] : "", headers, Encoding.UTF8.GetString(Body()));

        byte[] Body()
        {
            if (headers.TryGetValue("Content-Length", out var length))
                return Bytes(int.Parse(length, CultureInfo.InvariantCulture));
            if (!headers.ContainsKey("Transfer-Encoding"))
                return [];
            var all = new List<byte>();
            while (int.Parse(Line(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
            {
                all.AddRange(Bytes(size));
                Line();
            }

            Line();
            return [.. all];
        }

        string Line()
        {
            var text = new StringBuilder();
            while (stream.ReadByte() is var octet && octet != '\n')
                text.Append(octet < 0 ? throw new EndOfStreamException() : (char)octet);
            return text.ToString().TrimEnd('\r');
        }

        byte[] Bytes(int count)
        {
            var bytes = new byte[count];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
