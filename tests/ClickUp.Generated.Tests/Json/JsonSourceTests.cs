using System.Text;

namespace ClickUp.Generated.Tests.Json;

public sealed class JsonSourceTests
{
    [Test]
    public void Letters_AreReadOneByOne_ToTheEnd()
    {
        using var source = JsonSource.From("ab");

        Assert.That((source.Peek(), source.Read(), source.Peek(), source.Read()), Is.EqualTo(('a', 'a', 'b', 'b')));
        Assert.That((source.Peek(), source.Read(), source.Read()), Is.EqualTo((-1, -1, -1)));
    }

    [Test]
    public void ByteOrderMark_IsSkipped()
    {
        using var source = JsonSource.From("\uFEFF[ 1 ]");

        Assert.That((source.Peek(), source.Slice(0, 5), source.Slice(1, 3)), Is.EqualTo(('[', "[ 1 ]", "1")));
    }

    [TestCase(" ,\t\r\n: 1 \t\r\n", ExpectedResult = "1")]
    [TestCase("1", ExpectedResult = "1")]
    [TestCase(" , ", ExpectedResult = "")]
    [TestCase("1 2", ExpectedResult = "1 2")]
    [TestCase("", ExpectedResult = "")]
    public string Slice_IsTheValueAlone(string text)
    {
        using var source = JsonSource.From(text);
        return source.Slice(0, text.Length);
    }

    [TestCase("\"a\"", ExpectedResult = true)]
    [TestCase("\"\\\\\"", ExpectedResult = true)]
    [TestCase("\"\\n\\u0041\"", ExpectedResult = true)]
    [TestCase("\"'\"", ExpectedResult = true)]
    [TestCase("\"\\'\"", ExpectedResult = false)]
    [TestCase("\"a\\'\"", ExpectedResult = false)]
    [TestCase("\"\\\\\\'\"", ExpectedResult = false)]
    [TestCase("\"\\\\'\"", ExpectedResult = true)]
    [TestCase("\"\u0001\"", ExpectedResult = false)]
    [TestCase("\"a\u001f\"", ExpectedResult = false)]
    [TestCase("\"a\nb\"", ExpectedResult = false)]
    [TestCase("'a'", ExpectedResult = false)]
    [TestCase("1", ExpectedResult = true)]
    [TestCase("-1", ExpectedResult = true)]
    [TestCase("0", ExpectedResult = true)]
    [TestCase("01", ExpectedResult = false)]
    [TestCase("-01", ExpectedResult = false)]
    [TestCase("+1", ExpectedResult = false)]
    [TestCase("1.5e3", ExpectedResult = true)]
    [TestCase("1.5E+3", ExpectedResult = true)]
    [TestCase("1e-3", ExpectedResult = true)]
    [TestCase("1e", ExpectedResult = false)]
    [TestCase("1e+", ExpectedResult = false)]
    [TestCase("1.", ExpectedResult = false)]
    [TestCase(".5", ExpectedResult = false)]
    [TestCase("-", ExpectedResult = false)]
    [TestCase("0x1", ExpectedResult = false)]
    [TestCase("NaN", ExpectedResult = false)]
    [TestCase("-Infinity", ExpectedResult = false)]
    [TestCase("undefined", ExpectedResult = false)]
    [TestCase("True", ExpectedResult = false)]
    [TestCase("true", ExpectedResult = true)]
    [TestCase("null", ExpectedResult = true)]
    [TestCase("[1,2]", ExpectedResult = true)]
    [TestCase("[1,2,]", ExpectedResult = false)]
    [TestCase("[,1]", ExpectedResult = false)]
    [TestCase("[1 , 2]", ExpectedResult = true)]
    [TestCase("[]", ExpectedResult = true)]
    [TestCase("{\"a\":1}", ExpectedResult = true)]
    [TestCase("{\"a\":1,}", ExpectedResult = false)]
    [TestCase("{a:1}", ExpectedResult = false)]
    [TestCase("{} ", ExpectedResult = true)]
    [TestCase("{} {}", ExpectedResult = false)]
    [TestCase("{},", ExpectedResult = false)]
    [TestCase("/**/{}", ExpectedResult = false)]
    [TestCase("new Date(1)", ExpectedResult = false)]
    public bool Text_IsTakenWhenItIsJson(string text)
    {
        using var reader = new BodyReader(JsonSource.From(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text), Encoding.UTF8));
        try
        {
            reader.Advance();
            reader.SkipValue();
            reader.End();
            return true;
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return false;
        }
    }
}
