using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Makes <c>JsonConvert</c> read and write a model as the client does.</summary>
internal sealed class ModelConverter<T> : JsonConverter where T : Model, new()
{
    public override bool CanConvert(Type objectType) => objectType == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        var model = existingValue as T ?? new T();
        model.ReadFrom(reader);
        return model;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is T model)
            model.WriteTo(writer);
        else
            writer.WriteNull();
    }
}
