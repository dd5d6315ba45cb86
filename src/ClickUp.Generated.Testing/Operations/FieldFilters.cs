using System.Globalization;
using System.Text.Json;
using ClickUp.Generated.Testing.Serving;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>The conditions on custom fields: <c>custom_fields</c>, whose text is a list of JSON, and <c>custom_field</c>, which is one of them.</summary>
internal static class FieldFilters
{
    public static IEnumerable<Func<ServerTask, bool>> Read(Call call)
    {
        foreach (var (name, isList) in new[] { ("custom_fields", true), ("custom_field", false) })
        {
            if (call.Query(name) is not { Length: > 0 } text || (isList && text is "true" or "false")) continue;
            var json = Parse(text);
            if (isList && json.ValueKind != JsonValueKind.Array) throw new RefusedException(Errors.Code("ITEM_156"));
            foreach (var condition in isList ? json.EnumerateArray().ToArray() : [json]) yield return Condition(call, new Json(condition));
        }
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonBody.Parse(System.Text.Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            throw new RefusedException(Errors.Code("ITEM_155"));
        }
    }

    private static Func<ServerTask, bool> Condition(Call call, Json condition)
    {
        var field = condition.Required("field_id");
        var type = (string?)call.World.Find("field", field)?.Value["type"];
        var operand = condition.Get("value");
        Func<string[], bool> holds = condition.Required("operator") switch
        {
            "IS NULL" => values => values.Length == 0,
            "IS NOT NULL" => values => values.Length > 0,
            // Labels know no "contains".
            "=" when type == "labels" => throw new RefusedException(Errors.InternalError),
            "=" => values => Array.Exists(values, value => value.Contains(Single(operand), StringComparison.OrdinalIgnoreCase)),
            "==" => values => Array.Exists(values, value => value == Single(operand)),
            "!=" => values => !Array.Exists(values, value => value.Contains(Single(operand), StringComparison.OrdinalIgnoreCase)),
            "!==" => values => !Array.Exists(values, value => value == Single(operand)),
            "<" => Compared(operand, sign => sign < 0),
            "<=" => Compared(operand, sign => sign <= 0),
            ">" => Compared(operand, sign => sign > 0),
            ">=" => Compared(operand, sign => sign >= 0),
            "RANGE" => Range(operand),
            "ANY" => values => values.Intersect(Many(operand)).Any(),
            "ALL" => values => !Many(operand).Except(values).Any(),
            "NOT ANY" => values => !values.Intersect(Many(operand)).Any(),
            "NOT ALL" => values => Many(operand).Except(values).Any(),
            _ => throw new RefusedException(Errors.InternalError),
        };
        return task => holds(task.FieldValues.TryGetValue(field, out var value) ? Texts(value) : []);
    }

    private static Func<string[], bool> Compared(JsonElement? operand, Func<int, bool> holds)
    {
        var bound = Number(Single(operand));
        return values => Array.Exists(values, value => holds(Number(value).CompareTo(bound)));
    }

    private static Func<string[], bool> Range(JsonElement? operand)
    {
        var (low, high) = operand is { ValueKind: JsonValueKind.Object } bounds
            ? (Number(new Json(bounds).Text("low_value") ?? ""), Number(new Json(bounds).Text("high_value") ?? ""))
            : Many(operand) is { Length: 2 } pair ? (Number(pair[0]), Number(pair[1])) : throw new RefusedException(Errors.InternalError);
        return values => Array.Exists(values, value => Number(value) >= low && Number(value) <= high);
    }

    private static double Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException(Errors.InternalError);

    private static string Single(JsonElement? operand) => Texts(operand ?? default) is { Length: > 0 } texts ? texts[0] : throw new RefusedException(Errors.InternalError);

    private static string[] Many(JsonElement? operand) => Texts(operand ?? default);

    /// <summary>A value of a custom field as texts, none if there is none.</summary>
    public static string[] Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Texts)],
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object when value.TryGetProperty("formatted_address", out var address) => Texts(address),
        JsonValueKind.Object when value.TryGetProperty("current", out var current) => Texts(current),
        _ => [value.GetRawText()],
    };
}
