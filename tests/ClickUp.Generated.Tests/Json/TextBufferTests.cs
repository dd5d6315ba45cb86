using System.Text;

namespace ClickUp.Generated.Tests.Json;

/// <summary>What is written comes out, however long it gets and by whatever method it was written.</summary>
public sealed class TextBufferTests
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
        using var letters = new TextBuffer();
        using var whole = new TextBuffer();
        using var parts = new TextBuffer();
        foreach (var letter in text)
            letters.Write(letter);
        whole.Write(text);
        parts.Write(text.ToCharArray(), 0, length / 2);
        parts.Write(text.ToCharArray(), length / 2, length - (length / 2));

        foreach (var buffer in new[] { letters, whole, parts })
        {
            Assert.That(buffer.ToString(), Is.EqualTo(text));
            Assert.That(buffer.IsEmpty, Is.EqualTo(length == 0));
            var (bytes, count) = buffer.TakeUtf8();
            Assert.That(Encoding.UTF8.GetString(bytes, 0, count), Is.EqualTo(text));
            Assert.That(buffer.IsEmpty, Is.True, "what was taken is forgotten");
            buffer.Write("next");
            Assert.That(buffer.ToString(), Is.EqualTo("next"));
        }
    }

    [Test]
    public void Text_IsUtf8_AndNullIsNothing()
    {
        using var buffer = new TextBuffer();
        buffer.Write((string?)null);
        buffer.Write('\ud83d');
        buffer.Write("\ude00ä");

        Assert.That(buffer.Encoding, Is.EqualTo(Encoding.UTF8));
        var (bytes, count) = buffer.TakeUtf8();
        Assert.That(Encoding.UTF8.GetString(bytes, 0, count), Is.EqualTo("😀ä"));
    }
}
