using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>YAML text to the same tokens as JSON, by the core schema of YAML 1.2: <c>on</c> and <c>yes</c> are strings, and so is everything in quotes.</summary>
internal sealed class YamlText
{
    /// <summary>What aliases may unfold to, all together; the whole of ClickUp's reference has 24,000 values.</summary>
    private const int MaxUnfolded = 100_000;

    private readonly Parser _parser;
    private readonly string _file;
    private readonly Dictionary<string, (JToken Token, int Size)?> _anchors = [];
    private int _values;
    private int _unfolded;

    private YamlText(string text, string file)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
    }

    /// <param name="text">The YAML: one document.</param>
    /// <param name="file">The file's name in errors.</param>
    public static JToken Parse(string text, string file) => new YamlText(text, file).Parse();

    private JToken Parse()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
                throw new SpecException(_file, "", "is empty: YAML was expected.");
            var root = Value("#", 1);
            _parser.Consume<DocumentEnd>();
            if (_parser.Accept<DocumentStart>(out var second))
                throw Refuse(second, "#", "holds more than one YAML document.");
            return root;
        }
        catch (YamlException e)
        {
            throw new SpecException(_file, "", $"is not YAML: {e.Message}") { Line = (int)e.Start.Line, Column = (int)e.Start.Column };
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException && e.Source == typeof(Parser).Assembly.GetName().Name)
        {
            // The parser is lost: in a list in brackets that goes on without indentation, at an end of a document before its begin, at a tag that is no URI.
            var at = _parser.Current?.End ?? Mark.Empty;
            throw new SpecException(_file, "", "is not YAML: after this place, the parser does not know how to go on.") { Line = (int)at.Line, Column = (int)at.Column };
        }
    }

    private JToken Value(string pointer, int depth)
    {
        var next = _parser.Consume<ParsingEvent>();
        if (depth > JsonText.MaxDepth)
            throw Refuse(next, pointer, $"is nested deeper than {JsonText.MaxDepth}.");
        if (next is AnchorAlias alias)
            return Unfold(alias, pointer, depth);
        var anchor = next is NodeEvent { Anchor.IsEmpty: false } node ? node.Anchor.Value : null;
        // Known but without a value while it is being read: an alias to it from inside would never end.
        if (anchor is not null)
            _anchors[anchor] = null;
        var before = _values++;
        JToken token = next switch
        {
            MappingStart mapping => Mapping(mapping, pointer, depth),
            SequenceStart sequence => Sequence(sequence, pointer, depth),
            Scalar scalar => Resolve(scalar, pointer),
            _ => throw Refuse(next, pointer, "is not expected here."),
        };
        token.AddAnnotation(At(next, pointer));
        if (anchor is not null)
            _anchors[anchor] = (token, _values - before);
        return token;
    }

    private JObject Mapping(MappingStart start, string pointer, int depth)
    {
        RequireTag(start, pointer, "map");
        var members = new JObject();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw Refuse(_parser.Current!, pointer, "has a key that is not plain text.");
            var below = $"{pointer}/{JsonPointer.Escape(key.Value)}";
            if (key is { Value: "<<", IsQuotedImplicit: false })
                throw Refuse(key, below, "The merge key << is not part of YAML 1.2; write the members out.");
            if (members.ContainsKey(key.Value))
                throw Refuse(key, below, $"The name \"{key.Value}\" stands twice in one object; one of the two would be lost.");
            members.Add(key.Value, Value(below, depth + 1));
        }
        return members;
    }

    private JArray Sequence(SequenceStart start, string pointer, int depth)
    {
        RequireTag(start, pointer, "seq");
        var items = new JArray();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value($"{pointer}/{items.Count}", depth + 1));
        return items;
    }

    private JToken Unfold(AnchorAlias alias, string pointer, int depth)
    {
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var anchor))
            throw Refuse(alias, pointer, $"The alias *{name} has no anchor before it.");
        if (anchor is not { } known)
            throw Refuse(alias, pointer, $"The alias *{name} stands inside its own anchor and has no end.");
        _values += known.Size;
        _unfolded += known.Size;
        if (depth + Height(known.Token) > JsonText.MaxDepth)
            throw Refuse(alias, pointer, $"is nested deeper than {JsonText.MaxDepth}.");
        if (_unfolded > MaxUnfolded)
            throw Refuse(alias, pointer, $"unfolds to more than {MaxUnfolded:N0} values through its aliases.");
        var copy = known.Token.DeepClone();
        Relocate(copy, pointer);
        return copy;
    }

    private static int Height(JToken token) => token is JContainer { HasValues: true } container
        ? container.Children().Max(child => Height(child is JProperty property ? property.Value : child)) + 1
        : 1;

    // Errors in an unfolded alias name the place where it was used.
    private static void Relocate(JToken token, string pointer)
    {
        var origin = token.Annotation<Origin>()!;
        token.RemoveAnnotations<Origin>();
        token.AddAnnotation(origin with { Pointer = pointer });
        foreach (var child in token.Children())
            Relocate(child is JProperty property ? property.Value : child, pointer + JsonPointer.Step(child));
    }

    private JValue Resolve(Scalar scalar, string pointer)
    {
        var text = scalar.Value;
        var isPlain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        var kind = isPlain ? "" : scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "str" : CoreTag(scalar, pointer);
        switch (kind)
        {
            case "str":
                return new JValue(text);
            case "" or "null" when text is "" or "~" or "null" or "Null" or "NULL":
                return JValue.CreateNull();
            case "" or "bool" when text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE":
                return new JValue(text[0] is 't' or 'T');
            case "" or "int" when Integer.IsMatch(text):
                return new JValue(Narrow(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)));
            case "" or "int" when OctalOrHex.IsMatch(text):
                return new JValue(Narrow(FromDigits(text)));
            case "" or "float" when Float.IsMatch(text) && double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture)):
                return new JValue(double.Parse(text, CultureInfo.InvariantCulture));
            case "" when !NotFinite.IsMatch(text):
                return new JValue(text);
            default:
                throw Refuse(scalar, pointer, $"\"{text}\" can not be said in JSON{(kind == "" ? "" : " as !!" + kind)}.");
        }
    }

    private void RequireTag(NodeEvent node, string pointer, string kind)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && CoreTag(node, pointer) != kind)
            throw Refuse(node, pointer, $"has the tag {node.Tag.Value}, which does not fit.");
    }

    private string CoreTag(NodeEvent node, string pointer)
    {
        const string Prefix = "tag:yaml.org,2002:";
        return node.Tag.Value.StartsWith(Prefix, StringComparison.Ordinal)
            ? node.Tag.Value[Prefix.Length..]
            : throw Refuse(node, pointer, $"has the tag {node.Tag.Value}, which means nothing here.");
    }

    private static object Narrow(BigInteger number) => number >= long.MinValue && number <= long.MaxValue ? (object)(long)number : number;

    private static BigInteger FromDigits(string text)
    {
        var radix = text[1] == 'x' ? 16 : 8;
        return text[2..].Aggregate(BigInteger.Zero, (sum, digit) => sum * radix + Convert.ToInt32(digit.ToString(), 16));
    }

    private SpecException Refuse(ParsingEvent at, string pointer, string message) => SpecException.At(At(at, pointer), message);

    private Origin At(ParsingEvent at, string pointer) => new(_file, pointer) { Line = (int)at.Start.Line, Column = (int)at.Start.Column };

    private static readonly Regex Integer = new(@"^[-+]?[0-9]{1,400}\z");

    private static readonly Regex OctalOrHex = new(@"^0(o[0-7]{1,400}|x[0-9a-fA-F]{1,400})\z");

    private static readonly Regex Float = new(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z");

    private static readonly Regex NotFinite = new(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)\z");
}
