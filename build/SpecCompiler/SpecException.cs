namespace ClickUp.SpecCompiler;

/// <summary>A document, overlay or argument that must not be compiled: names the file and the place in it.</summary>
/// <remarks><see cref="Exception.Message"/> says what is wrong and the way out, in one sentence or two.</remarks>
internal sealed class SpecException(string file, string pointer, string message) : Exception(message)
{
    /// <summary>The file that is wrong, as the user named it; empty when no file is to blame.</summary>
    public string File { get; } = file;

    /// <summary>JSON pointer (RFC 6901) into that file, with <c>#</c> in front; empty for the whole file.</summary>
    public string Pointer { get; } = pointer;
}
