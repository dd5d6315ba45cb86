using Newtonsoft.Json;

namespace ClickUp.Generated.Tests.Models;

/// <summary>The converters, as somebody finds them who asks Json.NET for them.</summary>
public sealed class ConvertersTests
{
    [TestCase(typeof(TrackTimeRequest))]
    [TestCase(typeof(TrackTimeResponse))]
    [TestCase(typeof(RawJson))]
    public void Converter_IsForItsOwnKindAlone(Type type)
    {
        var converter = ConverterOf(type);

        Assert.That(converter.CanConvert(type), Is.True);
        Assert.That(converter.CanConvert(typeof(object)), Is.False);
        Assert.That((converter.CanRead, converter.CanWrite), Is.EqualTo((true, true)));
    }

    [Test]
    public void Converter_WritesNullForNothing()
    {
        var converter = ConverterOf(typeof(TrackTimeRequest));
        var text = new StringWriter();
        using var writer = new JsonTextWriter(text);
        converter.WriteJson(writer, null, JsonSerializer.CreateDefault());

        Assert.That(text.ToString(), Is.EqualTo("null"));
    }

    private static JsonConverter ConverterOf(Type type) =>
        (JsonConverter)Activator.CreateInstance(type.GetCustomAttributes(true).OfType<JsonConverterAttribute>().Single().ConverterType, nonPublic: true)!;
}
