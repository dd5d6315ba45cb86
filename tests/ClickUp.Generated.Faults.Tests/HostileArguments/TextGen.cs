using CsCheck;

namespace ClickUp.Generated.Faults.Tests.HostileArguments;

/// <summary>Texts that mean something else in URLs, headers, files and JSON.</summary>
internal static class TextGen
{
    private static readonly string[] Pieces =
    [
        "/", "\\", "?", "#", "%", "..", ".", "//", "/../", "%2F", "%2f..", "%00", "%", "%%", ";", "&", "=", "&custom_task_ids=true", "?team_id=1", "#x", "@", ":", "@evil.example", "https://evil.example/",
        " ", "  ", "\t", "\r\n", "\n", "\r\nX-Evil: 1", "\r\n\r\nGET /evil HTTP/1.1\r\nHost: evil.example\r\n\r\n", "\0", "\u007f", "\u0085", "\u2028", "\ufeff", "\u202e", "é", "ß", "日本", "😀", "\ud83d", "\ude00",
        "a", "DEV", "-", "42", "CU-", "9hv", "{", "}", "<", ">", "\"", "'", "|", "^", "`", "[", "]", "+", "*", "~", "$", "!", "(", ")", ",", "_", "--", "filename=\"x\"", "; name=\"y\"",
    ];

    private static readonly Gen<string> Piece = Gen.Frequency((9, Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index])), (1, Gen.String));

    /// <summary>Some pieces in a row; once in a while 10 KB of them.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (60, Piece.Array[1, 6].Select(string.Concat)),
        (1, Piece.Where(piece => piece.Length > 0).Select(piece => string.Concat(Enumerable.Repeat(piece, (10_240 / piece.Length) + 1)))));

    /// <summary>The same texts each time.</summary>
    public static IEnumerable<T> Take<T>(this Gen<T> texts, int count, uint stream)
    {
        var random = new PCG(stream, 20_260_801);
        for (var i = 0; i < count; i++)
            yield return texts.Generate(random, null, out _);
    }
}
