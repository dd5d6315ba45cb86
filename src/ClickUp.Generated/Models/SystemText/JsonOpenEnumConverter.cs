#if NET
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClickUp.Generated;

/// <summary>Makes System.Text.Json read and write an open enum as the text or number that it is. Every open enum has it.</summary>
/// <remarks>Public, since generated serializers (<see cref="JsonSerializerContext"/>) make one.</remarks>
/// <typeparam name="T">The open enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonOpenEnumConverter<T> : JsonConverter<T> where T : struct
{
    // What is public can not be constrained to an interface that is not.
    private static readonly IOpenEnum None = (IOpenEnum)(object)default(T);

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SystemTextJson.Read(ref reader, static body =>
        body.IsNull ? default : Json.WireOf(body, None.IsNumber) is { } wire ? None.With<T>(wire) : throw new Newtonsoft.Json.JsonSerializationException($"{body.ReadRaw()} is no {typeof(T).Name}."));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case IOpenEnum { Wire: null }:
                writer.WriteNullValue();
                break;
            case IOpenEnum { IsNumber: true, Wire: { } number }:
                writer.WriteNumberValue(long.Parse(number, CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString()!;
        return !None.IsNumber || long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? None.With<T>(name)
            : throw new JsonException($"'{name}' is no {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);
}
#endif
