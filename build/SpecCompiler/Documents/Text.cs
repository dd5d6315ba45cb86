using System.IO.Compression;
using System.Text;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>Bytes to text and back, the same on every machine: UTF-8 without byte order mark.</summary>
internal static class Text
{
    /// <summary>ClickUp's reference has half a megabyte; what is 64 times that is no API document.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; <paramref name="name"/> is the file's name in errors.</summary>
    public static string Read(string path, string name)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
                throw new SpecException(name, "", $"is larger than {MaxBytes / 1024 / 1024} MB.");
            return Decode(File.ReadAllBytes(path), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SpecException(name, "", $"can not be read: {e.Message}") { Code = SpecException.Unreadable };
        }
    }

    /// <summary>The text in bytes that came from a file or the network.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new SpecException(name, "", "is not UTF-8 text.");
        }
    }

    /// <summary>Writes the whole file or leaves the old one: another file is written beside it and takes its place.</summary>
    public static void WriteAtomically(string path, string text) => WriteAtomically(path, Utf8.GetBytes(text));

    /// <summary>The same, as gzip: the same text, the same bytes.</summary>
    public static void WriteCompressed(string path, string text)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            compressed.Write(Utf8.GetBytes(text));
        WriteAtomically(path, bytes.ToArray());
    }

    /// <summary>The same for bytes.</summary>
    public static void WriteAtomically(string path, byte[] bytes)
    {
        var full = Path.GetFullPath(path);
        // A name of its own: two builds may write the same file at once.
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
            throw new SpecException(path, "", $"can not be written: {e.Message}") { Code = SpecException.Unreadable };
        }
    }
}
