using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Makes <c>JsonConvert</c> read and write an open enum as the text that it is.</summary>
internal sealed class OpenEnumConverter<T> : JsonConverter where T : struct, IOpenEnum<T>
{
    public override bool CanConvert(Type objectType) => objectType == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        reader.Value?.ToString() is { } wire ? default(T).With(wire) : objectType == typeof(T) ? default(T) : null;

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue((value as IOpenEnum<T>)?.Wire);
}
