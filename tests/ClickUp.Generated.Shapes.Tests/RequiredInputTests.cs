namespace ClickUp.Generated.Shapes.Tests;

/// <summary>What a request lacks is said at the call, before anything is sent.</summary>
public sealed class RequiredInputTests
{
    private static readonly (string Name, Action<CreateOrderRequest> Take, string Said)[] Lacks =
    [
        ("text", order => order.Name = null, "CreateOrderRequest.Name must be set: ClickUp requires 'name'."),
        ("number", order => order.Amount = null, "CreateOrderRequest.Amount must be set"),
        ("flag", order => order.IsGift = null, "CreateOrderRequest.IsGift must be set"),
        ("time", order => order.DueDate = null, "CreateOrderRequest.DueDate must be set: ClickUp requires 'due_date'."),
        ("enum", order => order.Kind = null, "CreateOrderRequest.Kind must be set"),
        ("enum without a value", order => order.Kind = default(OrderKind), "CreateOrderRequest.Kind must be set"),
        ("anything", order => order.Anything = null, "CreateOrderRequest.Anything must be set"),
        ("model", order => order.Address = null, "CreateOrderRequest.Address must be set"),
        ("inside a model", order => order.Address = new AddressInput { City = "c" }, "AddressInput.Street must be set"),
        ("inside an optional model's", order => order.Other = new OtherInput { Spot = new SpotInput() }, ".Street must be set"),
        ("inside a list", order => order.Lines = [new() { Sku = "1" }, new()], ".Sku must be set"),
        ("inside a dictionary", order => order.ByName = new Dictionary<string, ByNameInput> { ["a"] = new() { Sku = "1" }, ["b"] = new() }, ".Sku must be set"),
        ("some of a list", order => order.Events.Clear(), "CreateOrderRequest.Events must not be empty: ClickUp requires at least one of 'events'."),
        ("explicit null", order => (order.Name, order.AdditionalProperties["name"]) = (null, RawJson.Null), "CreateOrderRequest.Name must be set"),
    ];

    private static IEnumerable<TestCaseData> All() => Lacks.Select(lack => new TestCaseData(lack.Take, lack.Said).SetArgDisplayNames(lack.Name));

    [TestCaseSource(nameof(All))]
    public void WhatIsMissing_IsRefusedAtTheCall_AndNothingIsSent(Action<CreateOrderRequest> take, string said)
    {
        var handler = new StubHandler();
        using var client = handler.Client();
        var order = Full();
        take(order);

        var refusal = Call.Throws<ArgumentException>(() => client.CreateOrderAsync(order));

        Assert.That((refusal.ParamName, handler.Requests.Count), Is.EqualTo(("body", 0)));
        Assert.That(refusal.Message, Does.Contain(said));
    }

    [Test]
    public async Task WhatIsThere_IsSent_AndAListThatIsRequiredIsSentEmpty()
    {
        var handler = new StubHandler().Answer("").Answer("").Answer("");
        using var client = handler.Client();
        var (raw, cleared) = (Full(), Full());
        (raw.Name, raw.AdditionalProperties["name"], raw.AdditionalProperties["tags"]) = (null, RawJson.From("raw"), RawJson.Parse("[\"t\"]"));
        cleared.Events.Clear();
        cleared.AdditionalProperties["events"] = RawJson.Parse("[]");

        await client.CreateOrderAsync(Full());
        await client.CreateOrderAsync(raw);
        await client.CreateOrderAsync(cleared);

        Assert.That(handler.Requests.Select(request => request.Body), Is.EqualTo([
            """{"name":"n","amount":0,"is_gift":false,"due_date":0,"kind":"large","anything":1,"address":{"street":"s"},"lines":[],"tags":[],"events":["e"]}""",
            """{"amount":0,"is_gift":false,"due_date":0,"kind":"large","anything":1,"address":{"street":"s"},"lines":[],"events":["e"],"name":"raw","tags":["t"]}""",
            """{"name":"n","amount":0,"is_gift":false,"due_date":0,"kind":"large","anything":1,"address":{"street":"s"},"lines":[],"tags":[],"events":[]}""",
        ]), "and what stands in AdditionalProperties counts");
    }

    [Test]
    public void BodyThatIsAList_IsLookedAtToo()
    {
        using var client = new StubHandler().Client();

        Assert.That(Call.Throws<ArgumentException>(() => client.ReplaceOrdersAsync([new() { Sku = "1" }, new()])).Message, Does.Contain(".Sku must be set"));
    }

    [Test]
    public void WhatIsRead_IsNeverRefused() =>
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(Newtonsoft.Json.JsonConvert.DeserializeObject<AddressInput>("{}")), Is.EqualTo("{}"));

    private static CreateOrderRequest Full() => new()
    {
        Name = "n",
        Amount = 0,
        IsGift = false,
        DueDate = DateTimeOffset.UnixEpoch,
        Kind = OrderKind.Large,
        Anything = RawJson.From(1),
        Address = new AddressInput { Street = "s" },
        Events = ["e"],
    };
}
