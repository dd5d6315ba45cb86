using System.Globalization;
using System.Text.Json;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>An object that was sent. What is absent and what is null are both nothing, unless one asks; what has the wrong kind is refused, by its name.</summary>
internal readonly struct Json(JsonElement element)
{
    private static readonly long _firstMillisecond = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long _lastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public JsonElement Element => element;

    /// <summary>Whether it was sent at all, be it as null.</summary>
    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    public JsonElement? Get(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public Json Object(string name) => Get(name) is { } value ? new Json(value.ValueKind == JsonValueKind.Object ? value : throw Wrong(name)) : default;

    public string? Text(string name) => Get(name) is not { } value ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Wrong(name),
        };

    public bool? Bool(string name) => Get(name) is not { } value ? null
        : value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong(name),
        };

    public long? Long(string name) => Get(name) is not { } value ? null : Number(value) ?? throw Wrong(name);

    public int? Int(string name) => Long(name) is not { } value ? null : value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Wrong(name);

    public double? Double(string name) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name);

    public DateTimeOffset? Time(string name) => Long(name) is not { } value ? null
        : value >= _firstMillisecond && value <= _lastMillisecond ? DateTimeOffset.FromUnixTimeMilliseconds(value) : throw Wrong(name);

    public TimeSpan? Duration(string name) => Long(name) is not { } value ? null
        : Math.Abs((decimal)value) <= (decimal)TimeSpan.MaxValue.TotalMilliseconds ? TimeSpan.FromMilliseconds(value) : throw Wrong(name);

    /// <summary>A time that a duration leads to, if there is such a time.</summary>
    public static DateTimeOffset After(DateTimeOffset start, TimeSpan duration, string name) =>
        duration <= DateTimeOffset.MaxValue - start && duration >= DateTimeOffset.MinValue - start ? start + duration : throw Wrong(name);

    public IReadOnlyList<JsonElement>? List(string name) => Get(name) is not { } value ? null : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Wrong(name);

    public IReadOnlyList<string>? Texts(string name) => List(name)?.Select(item => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString()!,
        JsonValueKind.Number => item.GetRawText(),
        _ => throw Wrong(name),
    }).ToArray();

    public IReadOnlyList<long>? Longs(string name) => List(name)?.Select(item => Number(item) ?? throw Wrong(name)).ToArray();

    public IReadOnlyList<Json>? Objects(string name) => List(name)?.Select(item => item.ValueKind == JsonValueKind.Object ? new Json(item) : throw Wrong(name)).ToArray();

    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw new RefusedException(Errors.InvalidInput($"{Called(name)} is required"));

    private static RefusedException Wrong(string name) => new(Errors.InvalidInput($"{Called(name)} invalid"));

    private static string Called(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    /// <summary>A whole number, or text that is one.</summary>
    private static long? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.String when long.TryParse(value.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
