using System.Globalization;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Reads the values of custom fields, which come in more shapes than are documented. Null: it is none of that kind.</summary>
internal static class CustomFieldJson
{
    /// <summary>A text, a number or a truth value, as text.</summary>
    public static string? Scalar(RawJson value)
    {
        using var reader = Start(value);
        return Scalar(reader);
    }

    public static decimal? Number(RawJson value) => Scalar(value) is { } text ? Number(text) : null;

    public static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Truth(RawJson value) => Scalar(value)?.ToLowerInvariant() switch { "true" or "1" => true, "false" or "0" => false, _ => null };

    /// <summary>The ids in a list: alone, or those of the objects in it.</summary>
    public static List<string>? Ids(RawJson value) => Elements(value)?.Select(static element => Scalar(element) ?? Id(element)).OfType<string>().ToList();

    /// <summary>The models in a list. Where ids stand alone, models that have nothing else.</summary>
    public static List<T>? Models<T>(RawJson value, Func<string, T> alone) where T : Model, new() =>
        Elements(value)?.Select(element => Scalar(element) is { } id ? alone(id) : Model<T>(element)).OfType<T>().ToList();

    /// <summary>The fields of an object.</summary>
    public static Dictionary<string, RawJson>? Fields(RawJson value)
    {
        using var reader = Start(value);
        if (reader.TokenType != JsonToken.StartObject)
            return null;
        var fields = new Dictionary<string, RawJson>(StringComparer.Ordinal);
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var name = reader.Text;
            reader.Advance();
            fields[name] = reader.ReadRaw();
        }

        return fields;
    }

    private static List<RawJson>? Elements(RawJson value)
    {
        using var reader = Start(value);
        if (reader.TokenType != JsonToken.StartArray)
            return null;
        var elements = new List<RawJson>();
        while (reader.Advance() != JsonToken.EndArray)
            elements.Add(reader.ReadRaw());
        return elements;
    }

    private static string? Id(RawJson value) => Fields(value) is { } fields && fields.TryGetValue("id", out var id) ? Scalar(id) : null;

    private static T? Model<T>(RawJson value) where T : Model, new()
    {
        using var reader = Start(value);
        if (reader.TokenType != JsonToken.StartObject)
            return null;
        var model = new T();
        model.ReadObject(reader);
        return model;
    }

    private static BodyReader Start(RawJson value)
    {
        var reader = BodyReader.Of(JsonSource.From(value.ToString()));
        reader.Advance();
        return reader;
    }

    private static string? Scalar(BodyReader reader) => reader.TokenType switch
    {
        JsonToken.String => reader.Text,
        JsonToken.Integer or JsonToken.Float => reader.ReadRaw().ToString(),
        JsonToken.Boolean => reader.IsTrue ? "true" : "false",
        _ => null,
    };
}
