using Newtonsoft.Json;

namespace ClickUp.Generated;

public abstract partial class Model
{
    /// <summary>Of a request that changes something: a property by either of its names.</summary>
    /// <returns>Its name in JSON, null when there is none; the JSON that clears it; and whether the request needs it.</returns>
    internal virtual (string? Name, string Clear, bool IsRequired) FieldOf(string property) => default;

    /// <summary>Of a request that changes something: its own name for a field of an answer.</summary>
    internal virtual string FieldFor(string name) => name;

    /// <summary>Of a request that changes something: the field that ClickUp wants beside another one; null: none.</summary>
    internal virtual string? PartnerOf(string name) => null;

    /// <summary>Sends what clears a field: a value of its own, or of other fields where it is an object.</summary>
    internal void SetCleared(string name, string clear)
    {
        if (clear[0] != '{')
        {
            AdditionalProperties[name] = new RawJson(clear);
            return;
        }

        foreach (var other in FieldsOf(clear))
        {
            AdditionalProperties.Remove(other.Key);
            ReadField(other.Key, other.Value);
        }
    }

    /// <summary>Sends what clears a field, where the property alone would send nothing.</summary>
    private protected void ClearField(string property)
    {
        var (name, value, _) = FieldOf(Arguments.NotNull(property, nameof(property)));
        if (name is null)
            throw new ArgumentException($"{GetType().Name} has no property '{property}': name one of its properties, with nameof.", nameof(property));
        if (PropertiesWritten().TryGetValue(name, out var set) && set.ToString() != "[]")
            throw new ArgumentException($"'{property}' is set: set it or clear it.", nameof(property));
        SetCleared(name, value);
    }

    /// <summary>A model of one's own: nothing of it is shared but what never changes.</summary>
    internal Model DeepCopy()
    {
        var copy = ShallowCopy();
        if (_additional is not null)
            copy._additional = _additional is NoObject ? new NoObject(_additional) : new Dictionary<string, RawJson>(_additional, StringComparer.Ordinal);
        // Plain values are copied already, times to the last digit; lists, dictionaries and models are written and read.
        var empty = new List<string>();
        foreach (var field in PropertiesWritten(empty))
        {
            if (field.Value.ToString()[0] is '[' or '{')
                copy.ReadField(field.Key, field.Value);
        }

        foreach (var name in empty)
            copy.ReadField(name, RawJson.Null);
        return copy;
    }

    /// <summary>Reads the JSON of one field into its property; false when there is none or the value does not fit.</summary>
    internal bool ReadField(string name, RawJson value)
    {
        // Inside a list, as it was inside the object: where nothing is around a list, it keeps all of its elements.
        using var reader = BodyReader.Of(JsonSource.From($"[{value}]"));
        reader.Advance();
        reader.Advance();
        return ReadProperty(reader, name);
    }

    /// <summary>The JSON of all that the properties have, by name.</summary>
    /// <param name="empty">Gets the names of lists that are there, but empty and neither received nor set.</param>
    internal Dictionary<string, RawJson> PropertiesWritten(List<string>? empty = null) => FieldsOf(PropertyText(empty));

    /// <summary>The JSON of all that is written, by name.</summary>
    internal Dictionary<string, RawJson> FieldsWritten()
    {
        using var writer = new BodyWriter();
        WriteObject(writer);
        return FieldsOf(writer.ToString());
    }

    private string PropertyText(List<string>? empty = null)
    {
        using var writer = new BodyWriter { IsOnlyForProperties = true, EmptyLists = empty };
        writer.WriteStartObject();
        WriteProperties(writer);
        writer.WriteEndObject();
        return writer.ToString();
    }

    private static Dictionary<string, RawJson> FieldsOf(string json)
    {
        var fields = new Dictionary<string, RawJson>(StringComparer.Ordinal);
        using var reader = BodyReader.Of(JsonSource.From(json));
        if (reader.Advance() != JsonToken.StartObject)
            return fields;
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var name = reader.Text;
            reader.Advance();
            fields[name] = reader.ReadRaw();
        }

        return fields;
    }
}
