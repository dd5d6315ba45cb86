using System.Text;
using Newtonsoft.Json;

namespace ClickUp.Generated.Tests.Json;

/// <summary>What is written is the JSON that Newtonsoft.Json writes, however long it gets.</summary>
public sealed class BodyWriterTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(511)]
    [TestCase(512)]
    [TestCase(513)]
    [TestCase(5_000)]
    [TestCase(200_000)]
    public void Text_OfAnyLength_ComesOutWhole(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        using var writer = new BodyWriter();
        writer.Append(text);

        Assert.That(writer.ToString(), Is.EqualTo(text));
        Assert.That(writer.IsEmpty, Is.EqualTo(length == 0));
        Assert.That(Utf8(writer), Is.EqualTo(text));
        Assert.That(writer.IsEmpty, Is.True, "what was taken is forgotten");
        writer.WriteValue("next");
        Assert.That(writer.ToString(), Is.EqualTo("\"next\""));
    }

    [Test]
    public void String_OfAnyLetters_IsWrittenAsNewtonsoftDoes([Values(0, 600)] int before)
    {
        // Each letter alone and between others, at the end of the buffer too.
        var letters = Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x2000, 0x100)).Select(code => ((char)code).ToString()).Append("\ud83d\ude00").Append("\ud83d");
        foreach (var letter in letters)
        {
            foreach (var text in new[] { letter, $"a{letter}b", new string('x', before) + letter })
            {
                using var writer = new BodyWriter();
                writer.WriteStartArray();
                writer.WriteValue(text);
                writer.WriteValue(text);
                writer.WriteEndArray();
                Assert.That(writer.ToString(), Is.EqualTo(JsonConvert.SerializeObject(new[] { text, text })), text);
            }
        }
    }

    [Test]
    public void Tree_OfAnyShape_IsWrittenAsNewtonsoftDoes([Range(0, 99)] int seed)
    {
        var random = new Random(seed);
        var text = new StringWriter();
        using var newtonsoft = new JsonTextWriter(text);
        using var writer = new BodyWriter();

        WriteAny(random, writer, newtonsoft, depth: 0);

        newtonsoft.Flush();
        Assert.That(writer.ToString(), Is.EqualTo(text.ToString()));
        Assert.That(Utf8(writer), Is.EqualTo(text.ToString()));
    }

    [Test]
    public void Numbers_AtTheEdges_AreWrittenAsNewtonsoftDoes()
    {
        foreach (var number in new[] { long.MinValue, -1, 0, 1, long.MaxValue })
        {
            using var writer = new BodyWriter();
            writer.WriteValue(number);
            Assert.That(writer.ToString(), Is.EqualTo(JsonConvert.ToString(number)));
        }

        foreach (var number in new[] { double.MinValue, -1.5, 0, 1e20, 1L << 53, 0.1, 1e-7, double.Epsilon, double.MaxValue })
        {
            using var writer = new BodyWriter();
            writer.WriteValue(number);
            Assert.That(writer.ToString(), Is.EqualTo(JsonConvert.ToString(number)));
        }
    }

    [Test]
    public void SurrogatePair_IsOneLetter_InUtf8()
    {
        using var writer = new BodyWriter();
        writer.Append("\ud83d");
        writer.Append("\ude00ä");

        Assert.That(Utf8(writer), Is.EqualTo("😀ä"));
    }

    private static void WriteAny(Random random, BodyWriter writer, JsonTextWriter newtonsoft, int depth)
    {
        switch (random.Next(depth < 5 ? 8 : 6))
        {
            case 0:
                writer.WriteNull();
                newtonsoft.WriteNull();
                break;
            case 1:
                writer.WriteValue(depth % 2 == 0);
                newtonsoft.WriteValue(depth % 2 == 0);
                break;
            case 2:
                var number = random.NextInt64();
                writer.WriteValue(number);
                newtonsoft.WriteValue(number);
                break;
            case 3:
                writer.WriteRawValue("1.10");
                newtonsoft.WriteRawValue("1.10");
                break;
            case 4:
                writer.WriteValue((string?)null);
                newtonsoft.WriteValue((string?)null);
                break;
            case 5:
                writer.WriteValue("\"" + depth);
                newtonsoft.WriteValue("\"" + depth);
                break;
            case 6:
                writer.WriteStartArray();
                newtonsoft.WriteStartArray();
                for (var i = random.Next(4); i > 0; i--)
                    WriteAny(random, writer, newtonsoft, depth + 1);
                writer.WriteEndArray();
                newtonsoft.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                newtonsoft.WriteStartObject();
                for (var i = random.Next(4); i > 0; i--)
                {
                    writer.WritePropertyName("\n" + i, escape: true);
                    newtonsoft.WritePropertyName("\n" + i);
                    WriteAny(random, writer, newtonsoft, depth + 1);
                }

                writer.WriteEndObject();
                newtonsoft.WriteEndObject();
                break;
        }
    }

    private static string Utf8(BodyWriter writer)
    {
        var (bytes, length) = writer.TakeUtf8();
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
