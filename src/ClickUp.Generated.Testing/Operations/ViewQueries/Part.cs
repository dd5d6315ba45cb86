using System.Globalization;
using System.Text.Json;

namespace ClickUp.Generated.Testing.Operations.ViewQueries;

/// <summary>A part of a view, which was taken as it was sent: what is not of the kind that is looked for is not there.</summary>
internal readonly struct Part(JsonElement element)
{
    public Part? Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } value ? new Part(value) : null;

    public IEnumerable<JsonElement> Items(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } one => [one],
        _ => [],
    };

    public IEnumerable<Part> Objects(string name) => Items(name).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => new Part(item));

    public string Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    public bool Flag(string name) => Find(name) is { ValueKind: JsonValueKind.True };

    public double? Number(string name) => Find(name) is { } value ? Number(value) : null;

    /// <summary>Every number that is directly inside, in order.</summary>
    public IEnumerable<double> Numbers() => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => Number(property.Value)).OfType<double>() : [];

    public static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) => number,
        JsonValueKind.String when double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>Text, or a number as it is written; of an object its status, id or name.</summary>
    public static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object when value.TryGetProperty("status", out var status) => Plain(status),
        JsonValueKind.Object when value.TryGetProperty("id", out var id) => Plain(id),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Plain(name),
        _ => null,
    };

    private JsonElement? Find(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
