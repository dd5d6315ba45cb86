#if NET
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClickUp.Generated;

/// <summary>Makes System.Text.Json read and write <see cref="RawJson"/> as the text that it is.</summary>
/// <remarks>Public, since generated serializers (<see cref="JsonSerializerContext"/>) make one.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonRawConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SystemTextJson.Read(ref reader, static body => body.ReadRaw());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => SystemTextJson.Write(writer, value, static (json, raw) => json.WriteRawValue(raw.ToString()));
}
#endif
