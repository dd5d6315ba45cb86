using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>JSON text to tokens that know where they came from. Stricter than Newtonsoft's own loading, which takes a good deal that is not JSON.</summary>
internal sealed class JsonText
{
    /// <summary>ClickUp's reference is 20 deep.</summary>
    public const int MaxDepth = 256;

    private readonly JsonTextReader _reader;
    private readonly string _file;
    private readonly int _linesBefore;

    private JsonText(string text, string file, int linesBefore)
    {
        _reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = MaxDepth,
            Culture = CultureInfo.InvariantCulture,
        };
        _file = file;
        _linesBefore = linesBefore;
    }

    /// <param name="text">The JSON.</param>
    /// <param name="file">The file's name in errors.</param>
    /// <param name="linesBefore">Lines of the file that stand before the text.</param>
    public static JToken Parse(string text, string file, int linesBefore = 0) => new JsonText(text, file, linesBefore).Parse();

    private JToken Parse()
    {
        try
        {
            if (!_reader.Read())
                throw Refuse(Root, "is empty: JSON was expected.");
            var root = Value(Root);
            if (_reader.Read())
                throw Refuse(Root, "has something after the end of its JSON.");
            return root;
        }
        catch (JsonReaderException e)
        {
            throw new SpecException(_file, "", $"is not JSON: {e.Message}") { Line = _linesBefore + e.LineNumber, Column = e.LinePosition };
        }
    }

    private Origin Root => new(_file, "#") { Line = Line, Column = _reader.LinePosition };

    private JToken Value(Origin origin)
    {
        JToken token = _reader.TokenType switch
        {
            JsonToken.StartObject => Object(origin),
            JsonToken.StartArray => Array(origin),
            JsonToken.String when _reader.QuoteChar == '"' => new JValue((string)_reader.Value!),
            JsonToken.Integer or JsonToken.Boolean => new JValue(_reader.Value),
            JsonToken.Float when double.IsFinite((double)_reader.Value!) => new JValue(_reader.Value),
            JsonToken.Null => JValue.CreateNull(),
            _ => throw Refuse(origin, $"is not JSON: {_reader.TokenType} {_reader.Value} is not allowed here.".Replace("  ", " ")),
        };
        token.AddAnnotation(origin);
        return token;
    }

    private JObject Object(Origin origin)
    {
        var members = new JObject();
        while (Next(origin) && _reader.TokenType != JsonToken.EndObject)
        {
            if (_reader.TokenType != JsonToken.PropertyName || _reader.QuoteChar != '"')
                throw Refuse(origin, "is not JSON: a name in double quotes was expected.");
            var name = (string)_reader.Value!;
            if (members.ContainsKey(name))
                throw Refuse(Below(origin, name), $"The name \"{name}\" stands twice in one object; one of the two would be lost.");
            if (!_reader.Read())
                throw CutOff(Below(origin, name));
            members.Add(name, Value(Below(origin, name)));
        }
        return members;
    }

    private JArray Array(Origin origin)
    {
        var items = new JArray();
        while (Next(origin) && _reader.TokenType != JsonToken.EndArray)
            items.Add(Value(Below(origin, items.Count.ToString(CultureInfo.InvariantCulture))));
        return items;
    }

    private bool Next(Origin origin) => _reader.Read() ? true : throw CutOff(origin);

    private SpecException CutOff(Origin at) => Refuse(at, "is not JSON: it is cut off.");

    // Where the reader is now, which may be far behind the begin of what is wrong.
    private SpecException Refuse(Origin at, string message) => SpecException.At(at with { Line = Line, Column = _reader.LinePosition }, message);

    private Origin Below(Origin origin, string step) => origin.Below(step, Line, _reader.LinePosition);

    private int Line => _linesBefore + _reader.LineNumber;
}
