using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary><see cref="RawJson"/> and models through <c>JsonConvert</c>: the text stays to the last digit, in whatever place it stands.</summary>
public sealed class RawJsonConvertTests
{
    private static readonly string[] Values =
    [
        "1.10", "0.12345678901234567890", "1e400", "-1E-400", "-0.0", "1E5", "5", "-3", "123456789012345678901234567890", "79228162514264337593543950335.5",
        "\"2026-03-01T00:00:00.000+02:00\"", "\"2026-03-01T00:00:00Z\"", "\"2026-03-01\"", "\"/Date(1567780450202)/\"", "\"a\\u0041\\/\\n\\\"\\\\\"", "\"\\\\\"", "\"\\\"\"",
        "\"\"", "\"ä😀\"", "true", "null", "[]", "{}", "\"5,5\"", "\"[\"",
    ];

    private static readonly (string Name, string Before, string After, Func<string, RawJson> Read)[] Places =
    [
        ("alone", "", "", JsonConvert.DeserializeObject<RawJson>),
        ("alone, with white space", " \r\n", "\t ", JsonConvert.DeserializeObject<RawJson>),
        ("in a list", "[", "]", json => JsonConvert.DeserializeObject<List<RawJson>>(json)![0]),
        ("second in a list", "[ 1.50 ,\n", " , 2.50]", json => JsonConvert.DeserializeObject<List<RawJson>>(json)![1]),
        ("in a dictionary", "{\"x\":", "}", json => JsonConvert.DeserializeObject<Dictionary<string, RawJson>>(json)!["x"]),
        ("property of a class", "{\"Other\":\"2026-03-01T00:00:00Z\",\"Raw\": ", ",\"Last\":1.5}", json => JsonConvert.DeserializeObject<Holder>(json)!.Raw),
        ("unknown field of a model", "{\"id\":\"1\",\"x\":", "}", json => JsonConvert.DeserializeObject<TrackTimeResponse>(json)!.AdditionalProperties["x"]),
        ("unknown field of a model in a class", "{\"Model\":{\"x\":", "}}", json => JsonConvert.DeserializeObject<Holder>(json)!.Model!.AdditionalProperties["x"]),
        ("inside a value", "[{\"a\":[", "]}]", json => RawJson.Parse(JsonConvert.DeserializeObject<List<RawJson>>(json)![0].ToString()[6..^2])),
    ];

    private static readonly (string Name, string Text)[] Comments = [("none", ""), ("a block", "/* c */"), ("a line", "// c\n")];

    private static IEnumerable<TestCaseData> All() =>
        from place in Places
        from comment in Comments
        from value in Values
        select new TestCaseData(place.Read, place.Before + comment.Text + value + comment.Text + place.After, value).SetArgDisplayNames(place.Name, comment.Name, value);

    [TestCaseSource(nameof(All))]
    public void Text_StaysAsItCame(Func<string, RawJson> read, string json, string expected) => Assert.That(read(json).ToString(), Is.EqualTo(expected));

    [Test]
    public void Text_StaysAsItCame_WhereverTheBufferOfTheReaderEnds()
    {
        foreach (var value in new[] { "1.10", "\"2026-03-01T00:00:00.000+02:00\"", "0.12345678901234567890", "\"\\\\\\\"\"" })
        {
            for (var before = 900; before < 1100; before++)
            {
                var json = $$"""{"Other":"{{new string('x', before)}}","Raw":{{value}}}""";

                Assert.That(JsonConvert.DeserializeObject<Holder>(json)!.Raw.ToString(), Is.EqualTo(value), $"{before} letters before");
            }
        }
    }

    [Test]
    public void LongText_StaysAsItCame()
    {
        var value = "\"" + string.Concat(Enumerable.Repeat("\\\\ä\\\"5,", 5_000)) + "\"";

        Assert.That(JsonConvert.DeserializeObject<Holder>($$"""{"Raw":{{value}}}""")!.Raw.ToString(), Is.EqualTo(value));
    }

    [Test]
    public void WhatNewtonsoftTakesAndJsonDoesNot_BecomesJson()
    {
        Assert.That(JsonConvert.DeserializeObject<RawJson>("{a:'x\"',b:0x1F,c:[010,NaN,.5,\"tab\t\"]}").ToString(), Is.EqualTo("""{"a":"x\"","b":31,"c":[8,"NaN",0.5,"tab\t"]}"""));
        Assert.That(() => JsonConvert.DeserializeObject<RawJson>("undefined"), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonConvert.DeserializeObject<List<RawJson>>("[new Date(1)]"), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonConvert.DeserializeObject<List<RawJson>>("[{\"a\":"), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Trees_KeepWhatTheyHold()
    {
        using var reader = new JTokenReader(JToken.Parse("""{"d":"2026-03-01T00:00:00Z","n":1.5,"b":null}"""));

        Assert.That(JsonSerializer.CreateDefault().Deserialize<RawJson>(reader).ToString(), Is.EqualTo("""{"d":"2026-03-01T00:00:00Z","n":1.5,"b":null}"""));
    }

    [Test]
    public void Settings_OfTheReaderAreItsOwnAgain()
    {
        using var reader = new JsonTextReader(new StringReader("[1.10,\"2026-03-01T00:00:00Z\"]")) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.DateTimeOffset };

        Assert.That(JsonSerializer.CreateDefault().Deserialize<RawJson>(reader).ToString(), Is.EqualTo("[1.10,\"2026-03-01T00:00:00Z\"]"));
        Assert.That((reader.FloatParseHandling, reader.DateParseHandling), Is.EqualTo((FloatParseHandling.Decimal, DateParseHandling.DateTimeOffset)));
    }

    [Test]
    public void From_IsTheJsonOfAValue()
    {
        Assert.That(RawJson.From("a\"ä\n").ToString(), Is.EqualTo("\"a\\\"ä\\n\""));
        Assert.That((RawJson.From(long.MinValue).ToString(), RawJson.From(5).ToString(), RawJson.From(0L).ToString()), Is.EqualTo(("-9223372036854775808", "5", "0")));
        Assert.That((RawJson.From(1.5).ToString(), RawJson.From(3.0).ToString(), RawJson.From(0.1f + 0.0).ToString(), RawJson.From(1e300).ToString()), Is.EqualTo(("1.5", "3", "0.10000000149011612", "1E+300")));
        Assert.That((RawJson.From(true).ToString(), RawJson.From(false).ToString()), Is.EqualTo(("true", "false")));
        Assert.That(() => RawJson.From(double.NaN), Throws.ArgumentException);
        Assert.That(() => RawJson.From(double.NegativeInfinity), Throws.ArgumentException);
        Assert.That(() => RawJson.From((string)null!), Throws.ArgumentNullException);
        Assert.That(() => RawJson.From((JToken)null!), Throws.ArgumentNullException);
    }

    [Test]
    public void NumberThatNewtonsoftDoesNotHold_IsKeptAsText_AndRefusedAsATree()
    {
        var digits = new string('1', 400);

        Assert.That(RawJson.Parse($"[{digits}]").ToString(), Is.EqualTo($"[{digits}]"));
        Assert.That(() => RawJson.Parse(digits).ToJToken(), Throws.InstanceOf<JsonReaderException>());
        Assert.That(RawJson.Parse("9" + new string('0', 300)).ToJToken().ToString(), Is.EqualTo("9" + new string('0', 300)));
    }

    private sealed class Holder
    {
        public object? Other { get; set; }

        public RawJson Raw { get; set; }

        public TrackTimeResponse? Model { get; set; }

        public double Last { get; set; }
    }
}
