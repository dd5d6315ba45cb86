using Newtonsoft.Json;

namespace ClickUp.Generated.Shapes.Tests;

public class ReadingTests
{
    private static readonly string _full = """
        {"id":4207254868138870001,"name":"n","count":-1,"weight":1.5,"is_round":true,"created":1567780450202,"spent":-5,"kind":"circle","anything":[1.10],
        "owner":{"handle":"o","age":7},"members":[{"handle":"m"}],"by_name":{"b":{"handle":"x"}},"note":"","tags":["a","b"],"sizes":[1,2],"ratios":[0.5,2],
        "flags":[true,false],"dates":[0,1],"kinds":["square","new-kind"],"extras":[{},1],"labels":{"k":"v"},"counts":{"k":1},"doubtful":false,
        "perhaps":{"a":null},"parent":{"id":1,"child_tags":["t"]}}
        """.ReplaceLineEndings("");

    [Test]
    public void EveryKind_IsReadIntoItsProperty()
    {
        var shape = Read(_full);

        Assert.That((shape.Id, shape.Name, shape.Count, shape.Weight, shape.IsRound), Is.EqualTo(("4207254868138870001", "n", -1L, 1.5, true)));
        Assert.That((shape.Created, shape.Spent), Is.EqualTo((DateTimeOffset.FromUnixTimeMilliseconds(1567780450202), TimeSpan.FromMilliseconds(-5))));
        Assert.That((shape.Kind, shape.Anything.ToString(), shape.Note, shape.Doubtful, shape.Perhaps?.ToString()), Is.EqualTo((GetShapeKind.Circle, "[1.10]", "", false, """{"a":null}""")));
        Assert.That((shape.Owner.Handle, shape.Owner.Age, shape.Members.Single().Handle, shape.ByName["b"].Handle), Is.EqualTo(("o", 7L, "m", "x")));
        Assert.That((shape.Tags, shape.Sizes, shape.Ratios, shape.Flags), Is.EqualTo((new[] { "a", "b" }, new[] { 1L, 2 }, new[] { 0.5, 2 }, new[] { true, false })));
        Assert.That(shape.Dates, Is.EqualTo([DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMilliseconds(1)]));
        Assert.That(shape.Kinds, Is.EqualTo([GetShapeKind.Square, new GetShapeKind("new-kind")]));
        Assert.That((shape.Extras.Select(extra => extra.ToString()), shape.Labels!["k"], shape.Counts!["k"], shape.Parent!.Id, shape.Parent.ChildTags), Is.EqualTo((new[] { "{}", "1" }, "v", 1L, "1", new[] { "t" })));
        Assert.That(shape.AdditionalProperties, Is.Empty);
    }

    [Test]
    public void WhatWasRead_IsWrittenBack() => Assert.That(Write(Read(_full)), Is.EqualTo(_full));

    [TestCase("count", "\"42\"", "42")]
    [TestCase("count", "\"-42\"", "-42")]
    [TestCase("count", "42.0", "42")]
    [TestCase("count", "4.2e1", "42")]
    [TestCase("name", "42", "\"42\"")]
    [TestCase("name", "1.10", "\"1.10\"")]
    [TestCase("weight", "\"1.5\"", "1.5")]
    [TestCase("weight", "\"-1.5e3\"", "-1500")]
    [TestCase("weight", "3", "3")]
    [TestCase("weight", "0.1", "0.1")]
    [TestCase("weight", "1e300", "1E+300")]
    [TestCase("created", "\"1567780450202\"", "1567780450202")]
    [TestCase("created", "\"2019-09-06T14:34:10.202Z\"", "1567780450202")]
    [TestCase("spent", "\"3456000000\"", "3456000000")]
    [TestCase("kind", "5", "\"5\"")]
    [TestCase("sizes", "[1,\"2\",3.0]", "[1,2,3]")]
    [TestCase("tags", "[1,\"2\",1.10]", "[\"1\",\"2\",\"1.10\"]")]
    [TestCase("counts", "{\"a\":\"1\"}", "{\"a\":1}")]
    public void NumbersAndDigits_AreReadForEachOther(string name, string came, string written)
    {
        var shape = Read($$"""{"{{name}}":{{came}}}""");

        Assert.That(shape.AdditionalProperties, Is.Empty);
        Assert.That(Write(shape), Does.Contain($"\"{name}\":{written}"));
    }

    [TestCase("count", "9223372036854775808")]
    [TestCase("count", "-9223372036854775809")]
    [TestCase("count", "1.5")]
    [TestCase("count", "1e30")]
    [TestCase("count", "9007199254740993.0")]
    [TestCase("count", "\"\"")]
    [TestCase("count", "\" 1\"")]
    [TestCase("count", "\"1 \"")]
    [TestCase("count", "\"9223372036854775808\"")]
    [TestCase("count", "true")]
    [TestCase("count", "null")]
    [TestCase("count", "[1]")]
    [TestCase("name", "null")]
    [TestCase("name", "false")]
    [TestCase("name", "{\"a\":[1,2]}")]
    [TestCase("count", "{}")]
    [TestCase("weight", "1e400")]
    [TestCase("weight", "\"NaN\"")]
    [TestCase("weight", "\"Infinity\"")]
    [TestCase("weight", "\"1,5\"")]
    [TestCase("weight", "\"\"")]
    [TestCase("weight", "null")]
    [TestCase("is_round", "\"true\"")]
    [TestCase("is_round", "1")]
    [TestCase("is_round", "null")]
    [TestCase("created", "null")]
    [TestCase("created", "\"yesterday\"")]
    [TestCase("created", "253402300800000")]
    [TestCase("created", "-62135596800001")]
    [TestCase("spent", "922337203685478")]
    [TestCase("spent", "[]")]
    [TestCase("kind", "null")]
    [TestCase("kind", "{}")]
    [TestCase("kind", "true")]
    [TestCase("anything", "null")]
    [TestCase("owner", "null")]
    [TestCase("owner", "[]")]
    [TestCase("owner", "\"o\"")]
    [TestCase("members", "{}")]
    [TestCase("members", "1")]
    [TestCase("by_name", "[]")]
    [TestCase("tags", "{\"a\":1}")]
    [TestCase("tags", "\"a\"")]
    [TestCase("sizes", "1")]
    [TestCase("labels", "[]")]
    [TestCase("doubtful", "0")]
    [TestCase("parent", "5")]
    public void ValueThatDoesNotFit_IsKeptUnderItsName_AndWrittenBack(string name, string value)
    {
        var expected = Read("""{"note":"before","doubtful":true,"extras":[]}""".Replace($"\"{name}\"", "\"-\""));

        var shape = Read($$"""{"note":"before","{{name}}": {{value}} ,"extras":[]}""");

        Assert.That(shape.AdditionalProperties.Single().Key, Is.EqualTo(name));
        Assert.That(shape.AdditionalProperties[name].ToString(), Is.EqualTo(value));
        Assert.That((shape.Note, shape.Extras), Is.EqualTo((expected.Note, expected.Extras)), "reading goes on");
        Assert.That(Write(shape), Does.Contain($"\"{name}\":{value}"));
        Assert.That(Write(Read(Write(shape))), Is.EqualTo(Write(shape)));
    }

    [TestCase("note")]
    [TestCase("tags")]
    [TestCase("sizes")]
    [TestCase("dates")]
    [TestCase("labels")]
    [TestCase("doubtful")]
    [TestCase("members")]
    [TestCase("by_name")]
    [TestCase("parent")]
    [TestCase("perhaps")]
    public void NullInANullableProperty_IsNull_AndNotSent(string name)
    {
        var shape = Read($$"""{"{{name}}":null}""");

        Assert.That(shape.AdditionalProperties, Is.Empty);
        Assert.That(Write(shape), Does.Not.Contain($"\"{name}\""));
    }

    [TestCase("tags", "[\"a\",{\"id\":1},null,[2],\"b\"]")]
    [TestCase("tags", "[{\"id\":1}]")]
    [TestCase("sizes", "[1,\"x\",2.5,3]")]
    [TestCase("ratios", "[0.5,{},null]")]
    [TestCase("flags", "[true,1,false]")]
    [TestCase("dates", "[0,\"yesterday\",1]")]
    [TestCase("kinds", "[\"circle\",null,\"square\"]")]
    [TestCase("members", "[{\"handle\":\"m\"},\"text\",null,{\"handle\":\"n\"}]")]
    [TestCase("labels", "{\"a\":\"x\",\"b\":{\"c\":[1]},\"d\":\"y\"}")]
    [TestCase("counts", "{\"a\":1,\"b\":null,\"c\":3}")]
    [TestCase("by_name", "{\"a\":{\"handle\":\"x\"},\"b\":5}")]
    public void ListWithAnElementThatDoesNotFit_KeepsItsNeighbours_AndIsWrittenBackWhole(string name, string list)
    {
        var shape = Read($$"""{"{{name}}":{{list}},"note":"after"}""");

        Assert.That((shape.AdditionalProperties[name].ToString(), shape.Note), Is.EqualTo((list, "after")));
        Assert.That(Write(shape), Does.Contain($"\"{name}\":{list}"));
        Assert.That(Write(shape).Split($"\"{name}\""), Has.Length.EqualTo(2), "once");
    }

    [Test]
    public void Neighbours_AreThere()
    {
        var shape = Read("""{"tags":["a",{},"b"],"members":[{"handle":"m"},5],"labels":{"a":"x","b":1.5,"c":null},"sizes":[1,null,3]}""");

        Assert.That((shape.Tags, shape.Members.Single().Handle, shape.Labels, shape.Sizes),
            Is.EqualTo((new[] { "a", "b" }, "m", new Dictionary<string, string> { ["a"] = "x", ["b"] = "1.5" }, new[] { 1L, 3 })));
    }

    [Test]
    public void PartialList_ThatIsChangedAfterwards_IsRefused_UntilOneOfTheTwoIsDropped()
    {
        var shape = Read("""{"tags":["a",{},"b"]}""");
        shape.Tags.Add("c");

        Assert.That(() => Write(shape), Throws.ArgumentException.With.Message.Contains("'tags'"));

        shape.AdditionalProperties.Remove("tags");
        Assert.That(Write(shape), Does.Contain("\"tags\":[\"a\",\"b\",\"c\"]"));
        shape = Read("""{"tags":["a",{},"b"]}""");
        shape.Tags = null!;
        Assert.That(Write(shape), Does.Contain("\"tags\":[\"a\",{},\"b\"]"));
    }

    [Test]
    public void NullableList_SetBesideAdditionalProperties_IsRefused()
    {
        var shape = new CreateShapeResponse { Tags = ["a"], AdditionalProperties = { ["tags"] = RawJson.Parse("[\"a\"]") } };

        Assert.That(() => Write(shape), Throws.ArgumentException, "a whole list that would fit was not left there by reading");
    }

    [Test]
    public void NestedObject_KeepsItsOwnUnknownFields_ToTheLetter()
    {
        var shape = Read("""{"owner":{"handle":"o","born":1.10,"age":"x"},"members":[{"handle":null}],"parent":{"child_tags":[{}]}}""");

        Assert.That((shape.Owner.AdditionalProperties["born"].ToString(), shape.Owner.AdditionalProperties["age"].ToString()), Is.EqualTo(("1.10", "\"x\"")));
        Assert.That(shape.AdditionalProperties, Is.Empty);
        Assert.That(Write(shape), Does.Contain("""{"handle":"o","born":1.10,"age":"x"}""").And.Contain("""[{"handle":null}]""").And.Contain("""{"child_tags":[{}]}"""));
    }

    [Test]
    public void MissingRequiredProperties_StayDefault()
    {
        var shape = Read("{}");

        Assert.That((shape.Id, shape.Name, shape.Created, shape.Kind, shape.Anything, shape.Owner, shape.Members), Is.EqualTo(((string?)null, (string?)null, default(DateTimeOffset), default(GetShapeKind), default(RawJson), (Owner?)null, Array.Empty<Member>())));
    }

    [Test]
    public void WhatDidNotCome_IsNotWritten() => Assert.That(Write(Read("""{"id":1,"name":"n"}""")), Is.EqualTo("""{"id":1,"name":"n"}"""));

    [TestCase("{}")]
    [TestCase("""{"id":0,"count":0,"weight":0,"is_round":false,"created":0,"spent":0,"members":[],"by_name":{}}""")]
    [TestCase("""{"count":0}""")]
    [TestCase("""{"created":-62135596800000}""")]
    [TestCase("""{"members":[]}""")]
    [TestCase("""{"by_name":{}}""")]
    public void WhatCameAsTheDefault_IsWritten(string json) => Assert.That(Write(Read(json)), Is.EqualTo(json));

    [Test]
    public void WhatIsSet_IsWritten_TheDefaultToo()
    {
        var shape = new CreateShapeResponse { Count = 0, IsRound = false, Created = default, Spent = default, Members = [] };

        Assert.That(Write(shape), Is.EqualTo("""{"count":0,"is_round":false,"created":-62135596800000,"spent":0,"members":[]}"""));
    }

    [Test]
    public void ListThatIsNeverNull_IsMadeWhenItIsAskedFor_AndWrittenWhenItHasSomething()
    {
        var shape = new CreateShapeResponse();

        Assert.That((shape.Members.Count, shape.ByName.Count, Write(shape)), Is.EqualTo((0, 0, "{}")));

        shape.Members.Add(new Member { Handle = "m" });
        shape.ByName["a"] = new ByName { Handle = "x" };
        Assert.That(Write(shape), Is.EqualTo("""{"members":[{"handle":"m"}],"by_name":{"a":{"handle":"x"}}}"""));
    }

    [TestCase("""{"count":5,"count":"x"}""", """{"count":"x"}""")]
    [TestCase("""{"count":"x","count":5}""", """{"count":5}""")]
    [TestCase("""{"members":[{"handle":"a"}],"members":5}""", """{"members":5}""")]
    [TestCase("""{"members":5,"members":[{"handle":"a"}]}""", """{"members":[{"handle":"a"}]}""")]
    public void SameFieldTwice_TheLastCounts(string json, string written) => Assert.That(Write(Read(json)), Is.EqualTo(written));

    [Test]
    public void EmptyListThatWasOnlyAskedFor_LeavesTheTextOfWhatDidNotFit()
    {
        var shape = Read("""{"members":5,"by_name":[]}""");

        Assert.That((shape.Members.Count, shape.ByName.Count, Write(shape)), Is.EqualTo((0, 0, """{"members":5,"by_name":[]}""")));
        shape.Members.Add(new Member());
        Assert.That(() => Write(shape), Throws.ArgumentException.With.Message.Contains("'members'"));
    }

    [TestCase(1)]
    [TestCase(379)]
    [TestCase(380)]
    [TestCase(381)]
    [TestCase(400)]
    [TestCase(100_000)]
    public void WholeNumberOfAnyLength_IsKept_InAnyField(int digits)
    {
        var number = "1" + new string('0', digits - 1);
        var json = $$"""{"x":{{number}},"y":[-{{number}},"{{number}}"],"name":"n"}""";

        Assert.That(Write(Read(json)), Is.EqualTo(json.Replace("\"name\":\"n\"", "").Replace(",}", "}").Replace("{\"x\"", "{\"name\":\"n\",\"x\"")));
        Assert.That(Read($$"""{"name":{{number}}}""").Name, Is.EqualTo(number), "text takes numbers of any length");
    }

    [TestCase("0", null)]
    [TestCase("\"0\"", null)]
    [TestCase("null", null)]
    [TestCase("1", 1L)]
    public void TimeThatIsZeroWhereClickUpMeansNone_IsNull(string json, long? expected)
    {
        var shape = JsonConvert.DeserializeObject<UpdateShapeResponse>($$"""{"end":{{json}}}""")!;

        Assert.That((shape.End?.ToUnixTimeMilliseconds(), shape.AdditionalProperties.Count), Is.EqualTo((expected, 0)));
    }

    [TestCase("count")]
    [TestCase("weight")]
    [TestCase("created")]
    [TestCase("spent")]
    [TestCase("is_round")]
    public void WholeNumberOf400Digits_FitsNoNumber(string name)
    {
        foreach (var number in new[] { new string('9', 400), "1" + new string('0', 399), "-1" + new string('0', 399) })
            Assert.That(Write(Read($$"""{"{{name}}":{{number}}}""")), Is.EqualTo($$"""{"{{name}}":{{number}}}"""));
    }

    [Test]
    public void RequiredProperty_SetAfterItsValueDidNotFit_IsRefused()
    {
        var shape = Read("""{"count":"x"}""");
        shape.Count = 3;

        Assert.That(() => Write(shape), Throws.ArgumentException.With.Message.Contains("'count'"));
    }

    private static CreateShapeResponse Read(string json)
    {
        using var client = new StubHandler().Answer(json).Client();
        return client.CreateShapeAsync("1", new CreateShapeRequest()).GetAwaiter().GetResult();
    }

    private static string Write(CreateShapeResponse shape) => JsonConvert.SerializeObject(shape);
}
