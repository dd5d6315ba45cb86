using System.Text;

namespace ClickUp.Generated.Tests.Json;

public sealed class JsonSourceTests
{
    [Test]
    public void ByteOrderMark_IsSkipped()
    {
        using var reader = BodyReader.Of(JsonSource.From("\uFEFF[ 1 ]"));
        reader.Advance();

        Assert.That(reader.ReadRaw().ToString(), Is.EqualTo("[ 1 ]"));
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
        using var reader = BodyReader.Of(JsonSource.From(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text), Encoding.UTF8));
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
