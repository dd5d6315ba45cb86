using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>Reads a JSONPath, and refuses what <see cref="JsonPath"/> does not support.</summary>
internal sealed class JsonPathParser(string text)
{
    private int _at;

    public List<Segment> Parse()
    {
        if (!Take("$"))
            throw Wrong("a path begins with $");
        var segments = new List<Segment>();
        while (_at < text.Length)
            segments.Add(Segment());
        return segments;
    }

    private Segment Segment()
    {
        if (Take(".."))
            return new Segment(true, Peek == '[' ? Bracket() : [Dotted()]);
        if (Take("."))
            return new Segment(false, [Dotted()]);
        if (Peek == '[')
            return new Segment(false, Bracket());
        throw Wrong("expected . or [");
    }

    private Selector Dotted() => Take("*") ? Selector.Wildcard : Selector.Member(Name());

    private string Name()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(Peek) || Peek == '_' || Peek > '\u007f'))
            _at++;
        if (start == _at || char.IsAsciiDigit(text[start]))
            throw Wrong("expected a name; one with other characters is written ['name']");
        if (Peek == '(')
            throw Wrong("functions are not supported");
        if (Peek is '-' or '$' or '/' or '{')
            throw Wrong("a name with other characters than letters, digits and _ is written ['name']");
        return text[start.._at];
    }

    private List<Selector> Bracket()
    {
        Expect("[");
        var selectors = new List<Selector>();
        do
            selectors.Add(InBracket());
        while (TakeAfterSpace(","));
        ExpectAfterSpace("]");
        return selectors;
    }

    private Selector InBracket()
    {
        SkipSpace();
        if (Take("*"))
            return Selector.Wildcard;
        if (Take("?"))
            return Selector.Filter(Or());
        if (Peek is '\'' or '"')
            return Selector.Member(Quoted());
        var index = Selector.Element(Index());
        return Peek == ':' ? throw Wrong("slices are not supported") : index;
    }

    private int Index()
    {
        if (Peek == ':')
            throw Wrong("slices are not supported");
        var start = _at;
        Take("-");
        while (char.IsAsciiDigit(Peek))
            _at++;
        return int.TryParse(text[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw Wrong("expected a quoted name, an index, * or ?", start);
    }

    private string Quoted()
    {
        var quote = text[_at++];
        var value = new StringBuilder();
        while (Peek != quote)
        {
            if (_at >= text.Length)
                throw Wrong("the quoted text has no end");
            value.Append(Peek == '\\' ? Escaped(quote) : text[_at++]);
        }
        _at++;
        return value.ToString();
    }

    private char Escaped(char quote)
    {
        _at++;
        var mark = Peek;
        _at++;
        switch (mark)
        {
            case '\\' or '/':
                return mark;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 <= text.Length && ushort.TryParse(text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            default:
                return mark == quote ? mark : throw Wrong("unknown escape", _at - 1);
        }
    }

    private Condition Or()
    {
        var left = And();
        while (TakeAfterSpace("||"))
            left = left.Or(And());
        return left;
    }

    private Condition And()
    {
        var left = Basic();
        while (TakeAfterSpace("&&"))
            left = left.And(Basic());
        return left;
    }

    private Condition Basic()
    {
        if (TakeAfterSpace("!"))
        {
            SkipSpace();
            return (Peek == '(' ? Group() : Condition.There(Operand())).Not();
        }
        if (Peek == '(')
            return Group();
        var left = Operand();
        SkipSpace();
        foreach (var sign in Comparison.Signs)
        {
            if (Take(sign))
            {
                SkipSpace();
                return Condition.Of(left, sign, Operand());
            }
        }
        return left.IsPath ? Condition.There(left) : throw Wrong("a literal alone is no condition");
    }

    private Condition Group()
    {
        Expect("(");
        var inner = Or();
        ExpectAfterSpace(")");
        return inner;
    }

    // A path from the token under test, or a literal.
    private Operand Operand()
    {
        if (Take("@"))
            return Relative();
        if (Peek == '$')
            throw Wrong("$ is not supported in a filter");
        return new Operand(Literal());
    }

    private Operand Relative()
    {
        var steps = new List<Selector>();
        while (Peek is '.' or '[')
        {
            var segment = Segment();
            if (segment.IsDescendant || segment.Selectors is not [var only] || only.Name is null && text[_at - 1] != ']' || only == Selector.Wildcard)
                throw Wrong("a filter may follow names and indexes only");
            steps.Add(only);
        }
        return new Operand(steps);
    }

    private JValue Literal()
    {
        if (Peek is '\'' or '"')
            return new JValue(Quoted());
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(Peek) || Peek is '-' or '+' or '.'))
            _at++;
        var word = text[start.._at];
        return word switch
        {
            "true" or "false" => new JValue(word == "true"),
            "null" => JValue.CreateNull(),
            _ when Peek == '(' => throw Wrong("functions are not supported", start),
            _ when decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => new JValue(number),
            _ => throw Wrong("expected @, a quoted text, a number, true, false or null", start),
        };
    }

    private char Peek => _at < text.Length ? text[_at] : '\0';

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(text, _at, expected, 0, expected.Length) != 0)
            return false;
        _at += expected.Length;
        return true;
    }

    private bool TakeAfterSpace(string expected)
    {
        SkipSpace();
        return Take(expected);
    }

    private void Expect(string expected)
    {
        if (!Take(expected))
            throw Wrong($"expected {expected}");
    }

    private void ExpectAfterSpace(string expected)
    {
        SkipSpace();
        Expect(expected);
    }

    private void SkipSpace()
    {
        while (Peek is ' ' or '\t' or '\n' or '\r')
            _at++;
    }

    private FormatException Wrong(string message, int? at = null) => new($"{message}, at character {(at ?? _at) + 1}");
}
