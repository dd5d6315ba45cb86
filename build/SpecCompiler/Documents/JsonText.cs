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
                throw Refuse("#", "is empty: JSON was expected.");
            var root = Value("#");
            if (_reader.Read())
                throw Refuse("#", "has something after the end of its JSON.");
            return root;
        }
        catch (JsonReaderException e)
        {
            throw new SpecException(_file, "", $"is not JSON: {e.Message}") { Line = _linesBefore + e.LineNumber, Column = e.LinePosition };
        }
    }

    private JToken Value(string pointer)
    {
        var origin = At(pointer);
        JToken token = _reader.TokenType switch
        {
            JsonToken.StartObject => Object(pointer),
            JsonToken.StartArray => Array(pointer),
            JsonToken.String when _reader.QuoteChar == '"' => new JValue((string)_reader.Value!),
            JsonToken.Integer or JsonToken.Boolean => new JValue(_reader.Value),
            JsonToken.Float when double.IsFinite((double)_reader.Value!) => new JValue(_reader.Value),
            JsonToken.Null => JValue.CreateNull(),
            _ => throw Refuse(pointer, $"is not JSON: {_reader.TokenType} {_reader.Value} is not allowed here.".Replace("  ", " ")),
        };
        token.AddAnnotation(origin);
        return token;
    }

    private JObject Object(string pointer)
    {
        var members = new JObject();
        while (Next(pointer) && _reader.TokenType != JsonToken.EndObject)
        {
            if (_reader.TokenType != JsonToken.PropertyName || _reader.QuoteChar != '"')
                throw Refuse(pointer, "is not JSON: a name in double quotes was expected.");
            var name = (string)_reader.Value!;
            var below = $"{pointer}/{JsonPointer.Escape(name)}";
            if (members.ContainsKey(name))
                throw Refuse(below, $"The name \"{name}\" stands twice in one object; one of the two would be lost.");
            Next(below);
            members.Add(name, Value(below));
        }
        return members;
    }

    private JArray Array(string pointer)
    {
        var items = new JArray();
        while (Next(pointer) && _reader.TokenType != JsonToken.EndArray)
            items.Add(Value($"{pointer}/{items.Count}"));
        return items;
    }

    private bool Next(string pointer) => _reader.Read() ? true : throw Refuse(pointer, "is not JSON: it is cut off.");

    private SpecException Refuse(string pointer, string message) => SpecException.At(At(pointer), message);

    private Origin At(string pointer) => new(_file, pointer) { Line = _linesBefore + _reader.LineNumber, Column = _reader.LinePosition };
}
