using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Makes <c>JsonConvert</c> read and write every model as the client does: Newtonsoft.Json finds it at the base class.</summary>
internal sealed class AnyModelConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType.IsSubclassOf(typeof(Model));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        var model = existingValue as Model
            ?? serializer.ContractResolver.ResolveContract(objectType).DefaultCreator?.Invoke() as Model
            ?? throw new JsonSerializationException($"{objectType.Name} is no class that can be made: name the model that the JSON is.");
        model.ReadFrom(reader);
        return model;
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is Model model)
            model.WriteTo(writer);
        else
            writer.WriteNull();
    }
}
