using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>What a custom field takes and what it gives, which are seldom the same.</summary>
internal static class FieldValues
{
    private static readonly HashSet<string> _types =
    [
        "url", "drop_down", "labels", "email", "phone", "date", "short_text", "text", "checkbox", "number", "currency", "tasks", "list_relationship", "users",
        "emoji", "manual_progress", "automatic_progress", "location", "attachment", "formula", "votes", "button", "signature",
    ];

    public static bool IsKnown(string type) => _types.Contains(type);

    /// <summary>What is stored; null: nothing any more.</summary>
    public static JsonElement? Write(Call call, Item field, JsonElement before, Json sent)
    {
        if (sent.Get("value") is not { } value) return null;
        var config = field.Value["type_config"]!.AsObject();
        return (string)field.Value["type"]! switch
        {
            "url" or "email" or "phone" => value.ValueKind == JsonValueKind.String && IsPlausible((string)field.Value["type"]!, value.GetString()!) ? value : throw Invalid,
            "text" or "short_text" => value.ValueKind == JsonValueKind.String ? value : throw Invalid,
            "checkbox" => value.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => value,
                JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => Element(flag),
                _ => throw Invalid,
            },
            "number" or "currency" => value.ValueKind == JsonValueKind.Number ? value
                : value.ValueKind == JsonValueKind.String && decimal.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) ? Element(number) : throw Invalid,
            "date" => Date(call, sent),
            "drop_down" => Element(Option(config, value)),
            "labels" => value.ValueKind == JsonValueKind.Array ? Element(value.EnumerateArray().Select(label => Option(config, label)).Distinct().ToArray()) : throw Invalid,
            "emoji" => sent.Long("value") is >= 0 and { } stars && stars <= (config["count"] is { } most ? (long)most : 5) ? Element(stars) : throw Invalid,
            "tasks" or "list_relationship" => Changed(before, value, id => call.World.Tasks.Find(id) is not null),
            "users" => Changed(before, value, id => long.TryParse(id, CultureInfo.InvariantCulture, out var user) && call.World.User(user) is not null),
            "manual_progress" => new Json(value).Double("current") is { } current ? Element(new { current }) : throw Invalid,
            "location" => new Json(value).Object("location").Double("lat") is not null && new Json(value).Object("location").Double("lng") is not null ? value : throw Invalid,
            "attachment" => value,
            _ => throw Invalid,
        };
    }

    public static JsonNode? Read(Call call, Item field, JsonElement value)
    {
        var config = field.Value["type_config"]!.AsObject();
        return (string)field.Value["type"]! switch
        {
            "checkbox" => value.GetBoolean() ? "true" : "false",
            "number" or "currency" => value.GetRawText(),
            "date" => value.GetRawText(),
            // The option's place, not its id.
            "drop_down" => Options(config).First(option => (string?)option["id"] == value.GetString())["orderindex"]!.DeepClone(),
            "tasks" or "list_relationship" => Wire.Array(Ids(value).Select(call.World.Tasks.Find).OfType<ServerTask>().Select(task => Related(call, task))),
            "users" => Wire.Users(call.World, Ids(value).Select(id => long.Parse(id, CultureInfo.InvariantCulture))),
            "manual_progress" => Progress(config, value.GetProperty("current").GetDouble()),
            "location" => Location(value),
            _ => Wire.Node(value)?.DeepClone(),
        };
    }

    private static RefusedException Invalid => new(Errors.Code("FIELD_375"));

    private static bool IsPlausible(string type, string text) => text.Length == 0 || type switch
    {
        "url" => text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal),
        "email" => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf('.', at) > 0,
        // With the code of the country.
        _ => text[0] == '+' && text.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '(' or ')'),
    };

    /// <summary>An option by its id or by its place; by its name it is not found.</summary>
    private static string Option(JsonObject config, JsonElement value) =>
        (string?)Options(config).FirstOrDefault(option => value.ValueKind == JsonValueKind.Number
            ? option["orderindex"]!.ToJsonString().Trim('"') == value.GetRawText()
            : value.ValueKind == JsonValueKind.String && (string?)option["id"] == value.GetString())?["id"] ?? throw new RefusedException(Errors.Code("FIELD_011"));

    private static IEnumerable<JsonObject> Options(JsonObject config) => config["options"]?.AsArray().OfType<JsonObject>() ?? [];

    private static JsonElement Date(Call call, Json sent)
    {
        var hasTime = sent.Object("value_options").Bool("time") ?? false;
        return Element(Dates.Moved(sent.Time("value"), hasTime, call.User)!.Value.ToUnixTimeMilliseconds());
    }

    /// <summary>Ids with some added and some removed; a plain list takes the place of all.</summary>
    private static JsonElement? Changed(JsonElement before, JsonElement value, Func<string, bool> isKnown)
    {
        IEnumerable<string> ids = value.ValueKind switch
        {
            JsonValueKind.Array => Ids(value),
            JsonValueKind.Object => Ids(before).Except(new Json(value).Texts("rem") ?? []).Union(new Json(value).Texts("add") ?? []),
            _ => throw Invalid,
        };
        var left = ids.Distinct().ToArray();
        Call.RefuseIf(!left.All(isKnown), Errors.Code("FIELD_375"));
        return left.Length == 0 ? null : Element(left);
    }

    private static IEnumerable<string> Ids(JsonElement ids) =>
        ids.ValueKind == JsonValueKind.Array ? ids.EnumerateArray().Select(id => id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText()) : [];

    private static JsonObject Related(Call call, ServerTask task)
    {
        var status = TaskWire.Status(call.World, call.World.Lists.Find(task.ListId)!, task.Status);
        return new JsonObject
        {
            ["id"] = task.Id,
            ["name"] = task.Name,
            ["status"] = task.Status,
            ["color"] = (string?)status["color"],
            ["custom_type"] = null,
            ["team_id"] = task.WorkspaceId,
            ["deleted"] = false,
            ["url"] = "https://app.clickup.com/t/" + task.Id,
            ["access"] = true,
        };
    }

    private static JsonObject Progress(JsonObject config, double current)
    {
        var (start, end) = ((double?)config["start"] ?? 0, (double?)config["end"] ?? 100);
        return new JsonObject
        {
            ["current"] = current.ToString(CultureInfo.InvariantCulture),
            ["percent_completed"] = end == start ? 0 : Math.Clamp((current - start) / (end - start), 0, 1),
        };
    }

    private static JsonNode Location(JsonElement value)
    {
        var json = (JsonObject)Wire.Node(value)!.DeepClone();
        json["place_id"] ??= "ChIJ-" + json["location"]!["lat"]!.ToJsonString() + "," + json["location"]!["lng"]!.ToJsonString();
        return json;
    }

    private static JsonElement Element<T>(T value) => JsonSerializer.SerializeToElement(value);
}
