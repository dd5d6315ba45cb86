#if NET
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClickUp.Generated;

/// <summary>Makes System.Text.Json read and write a model as the client does. Every model has it: there is nothing to register.</summary>
/// <remarks>Public, since generated serializers (<see cref="JsonSerializerContext"/>) make one.</remarks>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T> where T : Model, new()
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SystemTextJson.Read(ref reader, static body =>
    {
        var model = new T();
        model.ReadObject(body);
        return model;
    });

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => SystemTextJson.Write(writer, value, static (json, model) => model.WriteObject(json));
}
#endif
