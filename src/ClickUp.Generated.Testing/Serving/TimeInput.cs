using System.Text.Json;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>The body of a request that tracks or edits time.</summary>
internal readonly record struct TimeInput(DateTimeOffset? Start, DateTimeOffset? End, TimeSpan? Time)
{
    private static readonly long _firstMillisecond = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long _lastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
    private static readonly long _longestTime = (long)TimeSpan.MaxValue.TotalMilliseconds;

    public TimeSpan? Total => Time ?? (End - Start)?.Duration();

    public static ClickUpAnswer? Read(ClickUpRequest request, out TimeInput input)
    {
        input = default;
        if (!request.Headers.TryGetValue("Content-Type", out var type) || !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            return Errors.InvalidInput("The body must be application/json");
        try
        {
            using var json = JsonDocument.Parse(request.Body);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return Errors.InvalidInput("The body must be an object");
            if (!TryRead(json.RootElement, "start", _firstMillisecond, _lastMillisecond, out var start)) return Errors.InvalidInput("Start invalid");
            if (!TryRead(json.RootElement, "end", _firstMillisecond, _lastMillisecond, out var end)) return Errors.InvalidInput("End invalid");
            if (!TryRead(json.RootElement, "time", 0, _longestTime, out var time)) return Errors.InvalidInput("Time invalid");
            input = new TimeInput(AsTime(start), AsTime(end), time is null ? null : TimeSpan.FromMilliseconds(time.Value));
            return null;
        }
        catch (JsonException)
        {
            return Errors.InvalidInput("The body is not JSON");
        }
    }

    private static bool TryRead(JsonElement body, string name, long min, long max, out long? value)
    {
        value = null;
        if (!body.TryGetProperty(name, out var element) || element.ValueKind == JsonValueKind.Null) return true;
        if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var number) || number < min || number > max) return false;
        value = number;
        return true;
    }

    private static DateTimeOffset? AsTime(long? milliseconds) => milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
