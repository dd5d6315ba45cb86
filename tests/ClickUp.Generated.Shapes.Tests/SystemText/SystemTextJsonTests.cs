using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ClickUp.Generated.Shapes.Tests.SystemText;

/// <summary>System.Text.Json gives and takes the same JSON as the client does, in whatever place, with reflection and without.</summary>
public sealed class SystemTextJsonTests
{
    private const string Model = """{"name":"ä😀<\"","weight":1.5,"created":0,"x":1.10,"y":{ "a" : [1e400] },"count":"many"}""";
    private const string Written = """{"name":"ä😀<\"","weight":1.5,"created":0,"x":1.10,"y":{ "a" : [1e400] },"count":"many"}""";

    // By reflection; as ASP.NET Core does it; from a context alone, as programs do that have no reflection.
    private static readonly (string Name, JsonSerializerOptions Options)[] Ways =
    [
        ("reflection", new JsonSerializerOptions()),
        ("web", new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = null }),
        ("context", new JsonSerializerOptions { TypeInfoResolver = HolderContext.Default }),
        ("context, no nulls", new JsonSerializerOptions { TypeInfoResolver = HolderContext.Default, DefaultIgnoreCondition = JsonIgnoreCondition.Never }),
    ];

    private static readonly (Type Type, string Json, string Written)[] Values =
    [
        (typeof(CreateShapeResponse), Model, Written),
        (typeof(CreateShapeResponse), "null", "null"),
        (typeof(CreateShapeResponse), "{}", "{}"),
        (typeof(List<CreateShapeResponse>), $"[{Model}, null, {{}}]", $"[{Written},null,{{}}]"),
        (typeof(Dictionary<string, CreateShapeResponse>), $"{{\"a\": {Model}, \"b\": null}}", $"{{\"a\":{Written},\"b\":null}}"),
        (typeof(GetShapeKind), "\"circle\"", "\"circle\""),
        (typeof(GetShapeKind), "\"new-kind\"", "\"new-kind\""),
        (typeof(GetShapeKind), "1.10", "\"1.10\""),
        (typeof(GetShapeKind), "null", "null"),
        (typeof(List<GetShapeKind>), "[\"square\",\"2026-03-01T00:00:00Z\",\"\"]", "[\"square\",\"2026-03-01T00:00:00Z\",\"\"]"),
        (typeof(RawJson), "1.10", "1.10"),
        (typeof(RawJson), "null", "null"),
        (typeof(RawJson), "{ \"a\" : [0.12345678901234567890, \"2026-03-01T00:00:00.000+02:00\"] }", "{ \"a\" : [0.12345678901234567890, \"2026-03-01T00:00:00.000+02:00\"] }"),
        (typeof(List<RawJson>), "[1e400, null,\"\\u00e4\"]", "[1e400,null,\"\\u00e4\"]"),
        (typeof(Holder),
            $$$"""
            {"Model":{{{Model}}},"NoModel":null,"Models":[{{{Model}}},null],"ModelsByName":{"m":{{{Model}}}},"Kind":"circle","Unset":null,"NoKind":null,"Maybe":"square","Kinds":["a","b"],
            "KindsByKind":{"circle":"square"},"Raw":1.10,"RawNull":null,"MaybeRaw":{"a":1.0},"Raws":[1.0,null],"RawsByName":{"r":[]}}
            """.ReplaceLineEndings(""),
            $$$"""
            {"Model":{{{Written}}},"NoModel":null,"Models":[{{{Written}}},null],"ModelsByName":{"m":{{{Written}}}},"Kind":"circle","Unset":null,"NoKind":null,"Maybe":"square","Kinds":["a","b"],
            "KindsByKind":{"circle":"square"},"Raw":1.10,"RawNull":null,"MaybeRaw":{"a":1.0},"Raws":[1.0,null],"RawsByName":{"r":[]}}
            """.ReplaceLineEndings("")),
    ];

    private static IEnumerable<TestCaseData> All() =>
        from way in Ways
        from value in Values
        select new TestCaseData(way.Options, value.Type, value.Json, value.Written).SetArgDisplayNames(way.Name, value.Type.Name, value.Json.Length > 60 ? value.Json[..60] : value.Json);

    [TestCaseSource(nameof(All))]
    public void Value_IsReadAndWrittenAsTheClientDoes(JsonSerializerOptions options, Type type, string json, string written)
    {
        var read = JsonSerializer.Deserialize(json, type, options);

        Assert.That(JsonSerializer.Serialize(read, type, options), Is.EqualTo(written));
        if (type != typeof(Holder))
            Assert.That(JsonConvert.SerializeObject(read), Is.EqualTo(written), "and JsonConvert gives the same");
    }

    [TestCaseSource(nameof(All))]
    public async Task Value_IsReadFromAStreamInPieces(JsonSerializerOptions options, Type type, string json, string written)
    {
        await using var stream = new DripStream(Encoding.UTF8.GetBytes(json));

        var read = await JsonSerializer.DeserializeAsync(stream, type, new JsonSerializerOptions(options) { DefaultBufferSize = 16 });

        Assert.That(JsonSerializer.Serialize(read, type, options), Is.EqualTo(written));
    }

    [Test]
    public void EveryModelAndOpenEnum_HasItsConverter()
    {
        var types = typeof(Model).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Model)) || (type.IsValueType && typeof(IOpenEnum).IsAssignableFrom(type))).Append(typeof(RawJson)).ToList();
        var without = types.Where(type => type.GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonConverterAttribute), inherit: false)
            is not [System.Text.Json.Serialization.JsonConverterAttribute { ConverterType: { IsPublic: true } converter }] || !typeof(System.Text.Json.Serialization.JsonConverter<>).MakeGenericType(type).IsAssignableFrom(converter));

        Assert.That(without, Is.Empty);
        Assert.That(types, Has.Count.GreaterThan(20));
    }

    [TestCase(typeof(CreateShapeResponse), "[]")]
    [TestCase(typeof(CreateShapeResponse), "5")]
    [TestCase(typeof(CreateShapeResponse), "\"x\"")]
    [TestCase(typeof(GetShapeKind), "{}")]
    [TestCase(typeof(GetShapeKind), "true")]
    public void AnotherKind_IsAJsonExceptionOfSystemTextJson(Type type, string json)
    {
        Assert.That(() => JsonSerializer.Deserialize(json, type), Throws.InstanceOf<JsonException>());
        Assert.That(() => JsonSerializer.Deserialize($"[{json}]", typeof(List<>).MakeGenericType(type)), Throws.InstanceOf<JsonException>().With.Property("Path").Contains("[0]"));
    }

    [Test]
    public void DeeperThan64_IsAJsonException()
    {
        var options = new JsonSerializerOptions { MaxDepth = 200 };
        var deep = $$"""{"x":{{new string('[', 64)}}{{new string(']', 64)}}}""";

        Assert.That(() => JsonSerializer.Deserialize<CreateShapeResponse>(deep, options), Throws.InstanceOf<JsonException>());
        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<CreateShapeResponse>(deep.Replace("[[", "[").Replace("]]", "]"), options), options), Has.Length.GreaterThan(30));
    }

    [Test]
    public void CommentsAndCommas_ThatTheOptionsAllow_AreLeftOut()
    {
        var options = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        var read = JsonSerializer.Deserialize<CreateShapeResponse>("""/* a */{"name":/* b */"n",/* c */"x":[1.10,],"anything":{"a":/* d */1e400,},}// e""", options)!;

        Assert.That(JsonSerializer.Serialize(read, options), Is.EqualTo("""{"name":"n","anything":{"a":1e400},"x":[1.10]}"""));
    }

    [Test]
    public void Indentation_ReachesInside()
    {
        var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" };

        Assert.That(JsonSerializer.Serialize(new CreateShapeResponse { Name = "n", AdditionalProperties = { ["x"] = RawJson.Parse("[1.10]") } }, options), Is.EqualTo("{\n  \"name\": \"n\",\n  \"x\": [\n    1.10\n  ]\n}"));
    }

    [Test]
    public void FieldThatIsSetTwice_IsTheSameErrorAsInTheClient() =>
        Assert.That(() => JsonSerializer.Serialize(new CreateShapeResponse { Name = "n", AdditionalProperties = { ["name"] = RawJson.Null } }), Throws.ArgumentException.With.Message.Contains("'name'"));

    /// <summary>Gives few bytes at each reading.</summary>
    private sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(7, buffer.Length)], cancellationToken);
    }
}
