using Newtonsoft.Json;

namespace ClickUp.Generated.Shapes.Tests;

/// <summary>Read, change a copy, send what differs; clear on purpose, never by accident.</summary>
public sealed class UpdateTests
{
    private const string Shape = """
        {"name":"n","description":"d","state":{"state":"open","color":"red"},"level":{"code":"x","id":"3","level":"normal"},"due_date":"1567780450202","archived":false,
        "people":[{"id":1,"name":"a"},{"id":2,"name":"b"}],"teams":[{"id":"t1","color":"c"}],"labels":[{"name":"l1","color":"c"}],"corner":{"x":1,"y":2},"only_here":"o","unknown":1.10}
        """;

    private static readonly (string Name, Action<UpdateShapeResponse> Change, string? Sent)[] Changes =
    [
        ("nothing", shape => { }, null),
        ("text", shape => shape.Name = "m", """{"name":"m"}"""),
        ("text to nothing", shape => shape.Name = null, """{"name":null}"""),
        ("text that null does not clear", shape => shape.Description = null, """{"description":" "}"""),
        ("time", shape => shape.DueDate = DateTimeOffset.UnixEpoch, """{"due_date":0}"""),
        ("time to nothing", shape => shape.DueDate = null, """{"due_date":null}"""),
        ("flag", shape => shape.Archived = true, """{"archived":true}"""),
        ("object whose name is sent", shape => shape.State = new ShapeState { State = "done" }, """{"state":"done"}"""),
        ("object whose number is sent", shape => shape.Level = new ShapeLevel { Id = "1", Level = "urgent" }, """{"level":1}"""),
        ("people", shape => (shape.People[0], shape.People[1]) = (JsonConvert.DeserializeObject<Person>("""{"id":3}""")!, shape.People[0]), """{"people":{"add":[3],"rem":[2]}}"""),
        ("people gone", shape => shape.People.Clear(), """{"people":{"add":[],"rem":[1,2]}}"""),
        ("people in another order", shape => shape.People = [shape.People[1], shape.People[0]], null),
        ("what is not sent of people", shape => shape.People[0].Name = "z", null),
        ("ids", shape => shape.Workspaces.Add(new Workspace { Id = "t2" }), """{"teams":["t1","t2"]}"""),
        ("names", shape => shape.Labels.Insert(0, new Label { Name = "l0" }), """{"labels":["l0","l1"]}"""),
        ("model", shape => shape.Corner!.X = 5, """{"corner":{"x":5,"y":2}}"""),
        ("model to nothing", shape => shape.Corner = null, """{"corner":null}"""),
        ("what the request has not", shape => (shape.OnlyHere, shape.AdditionalProperties["unknown"]) = ("p", RawJson.From(2)), null),
        ("two", shape => (shape.Name, shape.Archived) = ("m", null), """{"name":"m","archived":null}"""),
    ];

    private static IEnumerable<TestCaseData> All() => Changes.Select(change => new TestCaseData(change.Change, change.Sent).SetArgDisplayNames(change.Name));

    [TestCaseSource(nameof(All))]
    public void Difference_HasWhatChanged_AndIsNullWhenNothingDid(Action<UpdateShapeResponse> change, string? sent)
    {
        var before = Read();
        var after = before.Copy();
        change(after);

        var request = UpdateShapeRequest.Difference(before, after);

        Assert.That(request is null ? null : JsonConvert.SerializeObject(request), Is.EqualTo(sent));
        Assert.That(JsonConvert.SerializeObject(before), Is.EqualTo(JsonConvert.SerializeObject(Read())), "the copy shares nothing");
    }

    [Test]
    public void Difference_FromNothing_SetsEverything()
    {
        var request = UpdateShapeRequest.Difference(new UpdateShapeResponse(), Read());

        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo("""
            {"name":"n","description":"d","state":"open","level":3,"due_date":1567780450202,"archived":false,"people":{"add":[1,2],"rem":[]},"teams":["t1"],"labels":["l1"],"corner":{"x":1,"y":2}}
            """.Trim()));
        Assert.That(() => UpdateShapeRequest.Difference(null!, Read()), Throws.ArgumentNullException);
        Assert.That(() => UpdateShapeRequest.Difference(Read(), null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Difference_OfTwoRequests_IsARequestToo() =>
        Assert.That(JsonConvert.SerializeObject(UpdateShapeRequest.Difference(new UpdateShapeRequest { Name = "a", Level = 1 }, new UpdateShapeRequest { Name = "a", Level = 2 })), Is.EqualTo("""{"level":2}"""));

    [Test]
    public async Task Difference_HasWhatTheRequestNeeds_ThoughItDidNotChange()
    {
        var handler = new StubHandler().Answer("{}");
        using var client = handler.Client();
        var before = new UpdateOrderResponse { Name = "n", Tags = ["t"], Note = "x" };
        var after = before.Copy();
        Assert.That(UpdateOrderRequest.Difference(before, after), Is.Null);
        after.Note = "y";

        await client.UpdateOrderAsync(UpdateOrderRequest.Difference(before, after)!);

        Assert.That(handler.Requests.Single().Body, Is.EqualTo("""{"name":"n","tags":["t"],"note":"y"}"""));
    }

    [Test]
    public void Clear_SendsAnExplicitNull_OrWhatClearsInstead()
    {
        var request = new UpdateShapeRequest { Name = "n" };
        request.Clear(nameof(UpdateShapeRequest.DueDate));
        request.Clear(nameof(UpdateShapeRequest.Description));
        request.Clear(nameof(UpdateShapeRequest.Corner));

        Assert.That(JsonConvert.SerializeObject(request), Is.EqualTo("""{"name":"n","due_date":null,"description":" ","corner":null}"""));
    }

    [Test]
    public void Clear_OfWhatIsNotThereOrSet_IsRefused()
    {
        var request = new UpdateShapeRequest { Name = "n" };

        Assert.That(() => request.Clear("Nonsense"), Throws.ArgumentException.With.Message.Contains("UpdateShapeRequest has no property 'Nonsense'"));
        Assert.That(() => request.Clear(""), Throws.ArgumentException);
        Assert.That(() => request.Clear(null!), Throws.ArgumentNullException);
        Assert.That(() => request.Clear(nameof(UpdateShapeRequest.Name)), Throws.ArgumentException.With.Message.Contains("'Name' is set"));
        request.Clear(nameof(UpdateShapeRequest.DueDate));
        request.DueDate = DateTimeOffset.UnixEpoch;
        Assert.That(() => JsonConvert.SerializeObject(request), Throws.ArgumentException.With.Message.Contains("'due_date' is set both"));
    }

    [Test]
    public void Copy_IsExact_AndSharesNothing()
    {
        var odd = new CreateShapeRequest
        {
            DueDate = new DateTimeOffset(2026, 3, 1, 1, 2, 3, TimeSpan.FromHours(5)).AddTicks(7),
            Estimate = TimeSpan.FromTicks(3),
            Name = "\ud83d",
            Extra = RawJson.Null,
            Tags = ["a"],
            Corner = new CornerInput { X = 1, AdditionalProperties = { ["x1"] = RawJson.Parse("1.10") } },
            Places = new Dictionary<string, PlaceInput> { ["p"] = new() { X = 1 } },
            AdditionalProperties = { ["y"] = RawJson.Parse("{}") },
        };

        var copy = odd.Copy();
        Assert.That((copy.DueDate, copy.DueDate!.Value.Offset, copy.Estimate, copy.Name, copy.Extra), Is.EqualTo((odd.DueDate, TimeSpan.FromHours(5), odd.Estimate, odd.Name, (RawJson?)RawJson.Null)));
        Assert.That(JsonConvert.SerializeObject(copy), Is.EqualTo(JsonConvert.SerializeObject(odd)));
        copy.Tags!.Add("b");
        copy.Corner!.X = 2;
        copy.Corner.AdditionalProperties.Clear();
        copy.Places!["p"].X = 2;
        copy.Places.Add("q", new PlaceInput());
        copy.AdditionalProperties.Clear();

        Assert.That((odd.Tags.Count, odd.Corner.X, odd.Corner.AdditionalProperties.Count, odd.Places["p"].X, odd.Places.Count, odd.AdditionalProperties.Count), Is.EqualTo((1, 1L, 1, 1L, 1, 1)));
        Assert.That(() => ModelExtensions.Copy<CreateShapeRequest>(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Copy_OfAnAnswer_KeepsWhatCameAndWhatDidNot()
    {
        const string json = """{"count":0,"tags":["a",{},"b"],"members":[],"parent":{"child_tags":["c",5,null]},"x":1.10}""";
        var shape = JsonConvert.DeserializeObject<CreateShapeResponse>(json)!;
        _ = shape.ByName.Count;

        var copy = shape.Copy();

        Assert.That(JsonConvert.SerializeObject(copy), Is.EqualTo(JsonConvert.SerializeObject(shape)));
        copy.ByName["a"] = new ByName();
        copy.Members.Add(new Member());
        Assert.That((shape.ByName.Count, shape.Members.Count), Is.EqualTo((0, 0)));
        Assert.That(JsonConvert.SerializeObject(shape), Does.Contain("\"tags\":[\"a\",{},\"b\"]").And.Contain("\"members\":[]").And.Not.Contain("by_name"));
    }

    private static UpdateShapeResponse Read() => JsonConvert.DeserializeObject<UpdateShapeResponse>(Shape)!;
}
