using System.Globalization;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>Makes <c>JsonConvert</c> read and write an open enum as the text or number that it is.</summary>
internal sealed class OpenEnumConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => typeof(IOpenEnum).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        var type = Nullable.GetUnderlyingType(objectType) ?? objectType;
        var none = (IOpenEnum)serializer.ContractResolver.ResolveContract(type).DefaultCreator!();
        if (reader.TokenType == JsonToken.Null)
            return type == objectType ? none : null;
        using var copy = BodyReader.Of(JsonSource.From(TokenText.OfValue(reader)));
        copy.Advance();
        return Json.WireOf(copy, none.IsNumber) is { } wire ? none.With<object>(wire) : throw new JsonSerializationException($"{copy.ReadRaw()} is no {type.Name}.");
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is IOpenEnum { IsNumber: true, Wire: { } wire })
            writer.WriteValue(long.Parse(wire, CultureInfo.InvariantCulture));
        else
            writer.WriteValue((value as IOpenEnum)?.Wire);
    }
}
