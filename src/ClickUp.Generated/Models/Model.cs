using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>What all generated models share: reading and writing JSON, and keeping what has no property.</summary>
[JsonConverter(typeof(AnyModelConverter))]
public abstract partial class Model : ICallAnswer
{
    private Dictionary<string, RawJson>? _additional;

    // Models are generated: only this assembly knows how to read and write them.
    private protected Model()
    {
    }

    /// <summary>Fields without a property, and answers' values that do not fit the type of their property, by their JSON name.</summary>
    /// <remarks>
    /// Written back as they are. To send an explicit null, set <see cref="RawJson.Null"/> under the JSON name and leave the
    /// property unset; with both set, writing throws <see cref="ArgumentException"/>.
    /// Where an answer is a list or a dictionary of models, what stands in it and is no object is a model without values
    /// that has it here, under the empty name.
    /// </remarks>
    public IDictionary<string, RawJson> AdditionalProperties => _additional ??= new(StringComparer.Ordinal);

    /// <summary>Reads the object that the reader stands at, or before, into this model.</summary>
    /// <param name="reader">Left at the end of the object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="JsonException">The text is not JSON, is not an object, ends early, or is nested deeper than 64.</exception>
    public void ReadFrom(JsonReader reader)
    {
        if (reader is null)
            throw new ArgumentNullException(nameof(reader));
        using var copy = BodyReader.Of(JsonSource.From(TokenText.OfValue(reader)));
        copy.Advance();
        ReadObject(copy);
    }

    /// <summary>Writes this model as one JSON object. A property that is null is not written.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentException">A field is set both as property and in <see cref="AdditionalProperties"/>.</exception>
    public void WriteTo(JsonWriter writer)
    {
        if (writer is null)
            throw new ArgumentNullException(nameof(writer));
        using var text = new BodyWriter();
        WriteObject(text);
        TokenText.Write(text.ToString(), writer);
    }

    internal void WriteObject(BodyWriter writer)
    {
        if (_additional is NoObject { Count: 1 } whole && whole.TryGetValue("", out var text))
        {
            writer.WriteRawValue(text.ToString());
            return;
        }

        writer.WriteStartObject();
        WriteProperties(writer);
        if (_additional is not null)
            WriteAdditional(writer, _additional);
        writer.WriteEndObject();
    }

    object? ICallAnswer.Read(BodyReader reader)
    {
        if (reader.TokenType != JsonToken.StartObject)
            return null;
        ReadObject(reader);
        return this;
    }

    /// <summary>Reads one value into its property; false when there is none or the value does not fit.</summary>
    internal abstract bool ReadProperty(BodyReader reader, string name);

    internal abstract void WriteProperties(BodyWriter writer);

    /// <summary>Whether <see cref="AdditionalProperties"/> has a field.</summary>
    internal bool Overrides(string name) => _additional is not null && _additional.ContainsKey(name);

    internal Model ShallowCopy() => (Model)MemberwiseClone();

    internal void ReadObject(BodyReader reader)
    {
        if (reader.TokenType != JsonToken.StartObject)
            throw new JsonReaderException("An object is expected.");
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var name = reader.Text;
            reader.Advance();
            var start = reader.Start;
            if (ReadProperty(reader, name))
            {
                // The last of two fields of one name counts.
                _additional?.Remove(name);
                continue;
            }

            reader.SkipValue();
            AdditionalProperties[name] = reader.Since(start);
        }
    }

    /// <summary>Keeps the value that the reader stands at, which is none of this kind, and is written back as it came.</summary>
    internal void KeepWhole(BodyReader reader) => _additional = new NoObject { [""] = reader.ReadRaw() };

    /// <summary>Starts a field; false when it is not set, or when <see cref="AdditionalProperties"/> has it and will write it.</summary>
    internal bool StartField(BodyWriter writer, string name, bool isSet)
    {
        if (_additional is not null && _additional.TryGetValue(name, out var raw) && !writer.IsOnlyForProperties)
        {
            if (isSet && !Holds(raw, name))
                throw new ArgumentException($"'{name}' is set both as a property and in AdditionalProperties: set one of them.");
            return false;
        }

        if (isSet)
            writer.WritePropertyName(name, escape: false);
        return isSet;
    }

    // Apart from WriteObject: most models have none.
    private static void WriteAdditional(BodyWriter writer, Dictionary<string, RawJson> fields)
    {
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.Key);
            writer.WriteRawValue(field.Value.ToString());
        }
    }

    // Of a list with an element that does not fit, the property has the others and AdditionalProperties the whole. As long as
    // the property still says what the whole says, the whole is written.
    private bool Holds(RawJson whole, string name)
    {
        var read = ShallowCopy();
        return !read.ReadField(name, whole) && PropertyText() == read.PropertyText();
    }

    // What an answer has where an object is due.
    private sealed class NoObject : Dictionary<string, RawJson>
    {
        public NoObject() : base(StringComparer.Ordinal)
        {
        }

        public NoObject(IDictionary<string, RawJson> other) : base(other, StringComparer.Ordinal)
        {
        }
    }
}
