using Newtonsoft.Json;

namespace ClickUp.Generated.Shapes.Tests;

/// <summary>Open enums over numbers are numbers on the wire, and ids that ClickUp wants as numbers are, too.</summary>
public sealed class NumberEnumTests
{
    private const string Json = """{"buyer_id":-5,"seller_ids":[183,"none","007"],"urgency":1,"urgencies":[3,7],"lines":[],"tags":[],"events":[]}""";

    [Test]
    public void Value_IsItsNumber()
    {
        Assert.That((Urgency.High.ToString(), new Urgency(-7).ToString(), default(Urgency).ToString()), Is.EqualTo(("1", "-7", "")));
        Assert.That((Urgency.High == new Urgency(1), Urgency.High != Urgency.Low, default(Urgency) == new Urgency(0)), Is.EqualTo((true, true, false)));
        Assert.That(Urgency.High.GetHashCode(), Is.EqualTo(new Urgency(1).GetHashCode()));
    }

    [Test]
    public void Request_HasNumbers_HoweverItIsWritten()
    {
        var order = new CreateOrderRequest { BuyerId = "-5", SellerIds = ["183", "none", "007"], Urgency = Urgency.High, Urgencies = [Urgency.Low, new Urgency(7)] };

        Assert.That(JsonConvert.SerializeObject(order), Is.EqualTo(Json));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(order), Is.EqualTo(Json));
        Assert.That(Newtonsoft.Json.Linq.JToken.FromObject(order).ToString(Formatting.None), Is.EqualTo(Json));
        Assert.That(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<CreateOrderRequest>(Json)), Is.EqualTo(Json));
        Assert.That(JsonConvert.SerializeObject(System.Text.Json.JsonSerializer.Deserialize<CreateOrderRequest>(Json)), Is.EqualTo(Json));
    }

    [TestCase("1", ExpectedResult = "1")]
    [TestCase("\"2\"", ExpectedResult = "2")]
    [TestCase("3.0", ExpectedResult = "3")]
    [TestCase("-1", ExpectedResult = "-1")]
    public string Number_IsReadFromNumbersAndDigits(string json)
    {
        var read = JsonConvert.DeserializeObject<List<Urgency>>($"[{json}]")!.Single();

        Assert.That(System.Text.Json.JsonSerializer.Deserialize<Urgency>(json), Is.EqualTo(read));
        Assert.That(JsonConvert.DeserializeObject<CreateOrderRequest>($$"""{"urgency":{{json}}}""")!.Urgency, Is.EqualTo(read));
        return JsonConvert.SerializeObject(read);
    }

    [TestCase("\"high\"")]
    [TestCase("1.5")]
    [TestCase("true")]
    [TestCase("{}")]
    public void WhatIsNoWholeNumber_IsKeptInAModel_AndRefusedAlone(string json)
    {
        var order = JsonConvert.DeserializeObject<CreateOrderRequest>($$"""{"urgency":{{json}}}""")!;

        Assert.That((order.Urgency, order.AdditionalProperties["urgency"].ToString()), Is.EqualTo(((Urgency?)null, json)));
        Assert.That(() => JsonConvert.DeserializeObject<List<Urgency>>($"[{json}]"), Throws.InstanceOf<JsonException>());
        Assert.That(() => System.Text.Json.JsonSerializer.Deserialize<Urgency>(json), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public void NullAndDictionaries_Work()
    {
        const string json = """{"1":2,"7":null}""";

        Assert.That(System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Dictionary<Urgency, Urgency?>>(json)), Is.EqualTo(json));
        Assert.That((JsonConvert.DeserializeObject<Urgency>("null"), JsonConvert.SerializeObject(default(Urgency))), Is.EqualTo((default(Urgency), "null")));
        Assert.That(() => System.Text.Json.JsonSerializer.Deserialize<Dictionary<Urgency, long>>("""{"high":1}"""), Throws.InstanceOf<System.Text.Json.JsonException>());
    }
}
