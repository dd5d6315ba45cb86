using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClickUp.Generated.Benchmarks.Peers;

// The models of the hand-written calls: as the documents have them, unknown fields kept, times as times.

internal sealed class HandRequest
{
    [JsonPropertyName("start")]
    public long? Start { get; set; }

    [JsonPropertyName("end")]
    public long? End { get; set; }

    [JsonPropertyName("time")]
    public long? Time { get; set; }
}

internal sealed class HandResponse
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }
}

internal abstract class HandModel
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

internal sealed class HandTasks : HandModel
{
    public List<HandTask>? Tasks { get; set; }

    public bool LastPage { get; set; }
}

internal sealed class HandTask : HandModel
{
    public string? Id { get; set; }

    public long? CustomItemId { get; set; }

    public string? Name { get; set; }

    public HandStatus? Status { get; set; }

    public string? MarkdownDescription { get; set; }

    [JsonPropertyName("orderindex")]
    public string? OrderIndex { get; set; }

    public DateTimeOffset? DateCreated { get; set; }

    public DateTimeOffset? DateUpdated { get; set; }

    public DateTimeOffset? DateClosed { get; set; }

    public DateTimeOffset? DueDate { get; set; }

    public HandPerson? Creator { get; set; }

    public List<HandPerson>? Assignees { get; set; }

    public List<HandTag>? Tags { get; set; }

    public string? Parent { get; set; }

    public double? Points { get; set; }

    public long? TimeEstimate { get; set; }

    public long? TimeSpent { get; set; }

    public List<HandField>? CustomFields { get; set; }

    public HandPlace? List { get; set; }

    public HandPlace? Folder { get; set; }

    public HandPlace? Space { get; set; }

    public string? Url { get; set; }
}

internal sealed class HandStatus : HandModel
{
    public string? Status { get; set; }

    public string? Color { get; set; }

    [JsonPropertyName("orderindex")]
    public long? OrderIndex { get; set; }

    public string? Type { get; set; }
}

internal sealed class HandPerson : HandModel
{
    public long Id { get; set; }

    public string? Username { get; set; }

    public string? Color { get; set; }

    public string? Initials { get; set; }

    public string? Email { get; set; }

    [JsonPropertyName("profilePicture")]
    public string? ProfilePicture { get; set; }
}

internal sealed class HandTag : HandModel
{
    public string? Name { get; set; }

    public string? TagFg { get; set; }

    public string? TagBg { get; set; }
}

internal sealed class HandField : HandModel
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public JsonElement? TypeConfig { get; set; }

    public string? DateCreated { get; set; }

    public bool? HideFromGuests { get; set; }

    public bool? Required { get; set; }
}

internal sealed class HandPlace : HandModel
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public bool? Hidden { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(UnixMilliseconds)])]
[JsonSerializable(typeof(HandRequest))]
[JsonSerializable(typeof(HandResponse))]
[JsonSerializable(typeof(HandTasks))]
internal sealed partial class HandContext : JsonSerializerContext;

/// <summary>Digits, as text or as a number, as ClickUp writes times.</summary>
internal sealed class UnixMilliseconds : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64());
        return System.Buffers.Text.Utf8Parser.TryParse(reader.ValueSpan, out long milliseconds, out var read) && read == reader.ValueSpan.Length
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
}
