using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler;

/// <summary>Where a token came from: put as an annotation on a token when it is read, found again from any token below it.</summary>
internal sealed record Origin
{
    // A document has tens of thousands of places, of which hardly any is ever told: the pointer is made when it is.
    private readonly Origin? _above;
    private readonly string _step = "";
    private string? _pointer;

    public Origin(string file, string pointer)
    {
        File = file;
        _pointer = pointer;
    }

    private Origin(Origin above, string step)
    {
        File = above.File;
        _above = above;
        _step = step;
    }

    public string File { get; }

    public string Pointer
    {
        get => _pointer ??= $"{_above!.Pointer}/{JsonPointer.Escape(_step)}";
        init => _pointer = value;
    }

    /// <summary>The line in the file, from 1; 0 when it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The column in that line, from 1; 0 when it is not known.</summary>
    public int Column { get; init; }

    /// <summary>The member or element of that name in what came from here.</summary>
    public Origin Below(string step, int line, int column) => new(this, step) { Line = line, Column = column };

    /// <summary>The file and pointer of a token: that of the nearest annotated token at or above it, and the way down from there.</summary>
    public static (string File, string Pointer) Of(JToken token)
    {
        var origin = Find(token);
        return (origin.File, origin.Pointer);
    }

    /// <summary>The same, with the line of the nearest annotated token.</summary>
    public static Origin Find(JToken token)
    {
        var below = "";
        for (JToken? at = token; at is not null; at = at.Parent)
        {
            if (at.Annotation<Origin>() is { } origin)
                return below.Length == 0 ? origin : origin with { Pointer = origin.Pointer + below };
            below = JsonPointer.Step(at) + below;
        }
        return new Origin("", "#" + below);
    }

    /// <summary>One reference token of a JSON pointer (RFC 6901).</summary>
    public static string Escape(string name) => JsonPointer.Escape(name);
}
