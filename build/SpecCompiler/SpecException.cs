namespace ClickUp.SpecCompiler;

/// <summary>A document, overlay or argument that must not be compiled: names the file and the place in it.</summary>
/// <remarks><see cref="Exception.Message"/> says what is wrong and the way out, in one sentence or two.</remarks>
internal sealed class SpecException(string file, string pointer, string message) : Exception(message)
{
    /// <summary>A document says something that can not become a right client.</summary>
    public const string WrongDocument = "CUG0001";

    /// <summary>An overlay is wrong, or an action of it does not fit the document.</summary>
    public const string WrongOverlay = "CUG0002";

    /// <summary>A file, folder or address could not be read or written.</summary>
    public const string Unreadable = "CUG0003";

    /// <summary>The file that is wrong, as the user named it; empty when no file is to blame.</summary>
    public string File { get; } = file;

    /// <summary>JSON pointer (RFC 6901) into that file, with <c>#</c> in front; empty for the whole file.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The kind of error, as MSBuild shows it.</summary>
    public string Code { get; init; } = WrongDocument;

    /// <summary>The line, from 1; 0 when it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1; 0 when it is not known.</summary>
    public int Column { get; init; }

    /// <summary>What an action of an overlay looked for and did not find; null for any other error.</summary>
    public Overlay.JsonPath? Target { get; init; }

    /// <summary>What else is wrong.</summary>
    public IReadOnlyList<SpecException> Others { get; init; } = [];

    /// <summary>This one and the others.</summary>
    public IEnumerable<SpecException> All => Others.Prepend(this);

    /// <summary>Throws the first, with the others, if there is any.</summary>
    public static void ThrowIfAny(IEnumerable<SpecException> errors)
    {
        if (errors.SelectMany(error => error.All).Distinct().ToList() is [var first, .. var others])
            throw new SpecException(first.File, first.Pointer, first.Message) { Code = first.Code, Line = first.Line, Column = first.Column, Target = first.Target, Others = others };
    }

    /// <summary>An error at the place that a token came from.</summary>
    public static SpecException At(Origin origin, string message, string code = WrongDocument) =>
        new(origin.File, origin.Pointer, message) { Code = code, Line = origin.Line, Column = origin.Column };
}
