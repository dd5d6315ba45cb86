using System.Collections;
using System.Globalization;
using System.Reflection;
using ClickUp.Generated.Tests;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Values that are told apart: as a document has them, and as a caller passes them.</summary>
internal sealed class Samples
{
    private const int Deepest = 5;

    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);

    private long _last = 1000;

    /// <summary>A value that the schema allows, with all its properties or with those alone that it requires.</summary>
    public JToken Of(JToken schema, bool onlyRequired = false, int depth = 0)
    {
        schema = Documents.Follow(schema);
        var parts = Parts(schema).ToList();
        if (parts.Select(Known).FirstOrDefault(value => value is not null) is { } known)
            return known;
        var type = parts.Select(Kind).FirstOrDefault(kind => kind is not null) ?? (parts.Any(part => part["properties"] is JObject) ? "object" : "string");
        switch (type)
        {
            case "boolean":
                return true;
            case "integer" or "number":
                return Next();
            case "array":
                var items = parts.Select(part => part["items"]).FirstOrDefault(items => items is not null) ?? new JObject();
                return depth > Deepest ? new JArray() : new JArray(Of(items, onlyRequired, depth + 1), Of(items, onlyRequired, depth + 1));
            case "object":
                var required = parts.SelectMany(part => part["required"] as JArray ?? []).Select(name => (string)name!).ToHashSet();
                return new JObject(parts.SelectMany(part => (part["properties"] as JObject ?? []).Properties()).DistinctBy(property => property.Name)
                    .Where(property => !onlyRequired || required.Contains(property.Name)).Select(property => new JProperty(property.Name, Of(property.Value, onlyRequired, depth + 1))));
            default:
                return parts.Any(part => (string?)part["format"] is "date-time") ? Start.AddSeconds(Next()).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : Text(Next());
        }
    }

    /// <summary>What a caller passes: a value of its own for each, made by the type alone.</summary>
    public object Argument(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? Text(Next())
            : type == typeof(bool) ? true
            : type == typeof(DateTimeOffset) ? Start.AddMilliseconds(Next())
            : type == typeof(TimeSpan) ? TimeSpan.FromMilliseconds(Next())
            : type.IsPrimitive ? Convert.ChangeType(Next(), type, CultureInfo.InvariantCulture)
            : Element(type) is { } element ? List(element)
            : KnownValue(type) ?? Some(type);
    }

    /// <summary>What stands in a URL for what a caller passed, each element of a list for itself.</summary>
    public static IEnumerable<string> Wire(object value) => value switch
    {
        bool truth => [truth ? "true" : "false"],
        DateTimeOffset time => [Text(time.ToUnixTimeMilliseconds())],
        TimeSpan span => [Text((long)span.TotalMilliseconds)],
        // A list of objects is one text.
        IEnumerable<Model> models => [JsonConvert.SerializeObject(models)],
        not string and IEnumerable items => items.Cast<object>().SelectMany(Wire),
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture)!],
    };

    /// <summary>Some value of a type, with all that can be set in it.</summary>
    public static object Some(Type type, int depth = 0)
    {
        if (type == typeof(FileParameter))
            return new FileParameter(new MemoryStream("content of the file"u8.ToArray()), "a.txt");
        if (Nullable.GetUnderlyingType(type) is not null || type.IsValueType || type == typeof(string) || type == typeof(RawJson) || type.IsGenericType)
            return GeneratedSurface.SomeValue(type);
        var value = Activator.CreateInstance(type)!;
        foreach (var property in GeneratedSurface.PropertiesOf(type).Where(property => property.SetMethod?.IsPublic == true && depth < Deepest))
            property.SetValue(value, Some(property.PropertyType, depth + 1));
        return value;
    }

    /// <summary>Whether a type holds one text: a string, or a closed list of texts.</summary>
    public static bool IsText(Type type) => type == typeof(string) || IsClosedList(type);

    /// <summary>A text as a value of such a type.</summary>
    public static object OfText(Type type, string text) => type == typeof(string) ? text : Activator.CreateInstance(type, text)!;

    private static bool IsClosedList(Type type) => type.IsValueType && type.Assembly == typeof(ClickUpClient).Assembly && type.GetConstructor([typeof(string)]) is not null;

    /// <summary>The first text of a closed list; null where it is none.</summary>
    public static string? KnownText(JToken schema) => (string?)Parts(schema).Select(Known).FirstOrDefault(value => value is not null);

    private static JToken? Known(JToken schema) => (schema["enum"] as JArray)?.FirstOrDefault(value => value.Type != JTokenType.Null) ?? schema["const"];

    private static string? Kind(JToken schema) => schema["type"] is JArray types ? types.Select(type => (string)type!).FirstOrDefault(type => type != "null") : (string?)schema["type"];

    // A schema with what it is joined from; of alternatives the first.
    private static IEnumerable<JToken> Parts(JToken schema)
    {
        schema = Documents.Follow(schema);
        var alternative = new[] { "oneOf", "anyOf" }.Select(union => (schema as JObject)?[union] as JArray).FirstOrDefault(union => union is not null)?
            .FirstOrDefault(one => (string?)Documents.Follow(one)["type"] != "null");
        return new[] { schema }.OfType<JObject>().Concat(((schema as JObject)?["allOf"] as JArray ?? []).Concat(alternative is null ? [] : [alternative]).SelectMany(Parts));
    }

    private static Type? Element(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var generic && (generic == typeof(IList<>) || generic == typeof(IEnumerable<>)) ? type.GetGenericArguments()[0] : null;

    private IList List(Type element)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        list.Add(Argument(element));
        list.Add(Argument(element));
        return list;
    }

    // The first of a closed list.
    private static object? KnownValue(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type).Select(property => property.GetValue(null)).FirstOrDefault();

    private long Next() => ++_last;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
