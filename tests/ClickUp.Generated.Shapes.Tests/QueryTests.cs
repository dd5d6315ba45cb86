namespace ClickUp.Generated.Shapes.Tests;

public class QueryTests
{
    [Test]
    public async Task EveryKindOfOption_IsWritten_InTheOrderOfTheDocument()
    {
        var handler = new StubHandler().Answer("[]");
        using var client = handler.Client();

        await client.GetShapesAsync(new()
        {
            Archived = false,
            Page = 0,
            MinWeight = 0.1,
            DueDateAfter = DateTimeOffset.UnixEpoch.AddTicks(-1),
            Within = TimeSpan.FromDays(40),
            OrderBy = OrderBy.DueDate,
            Statuses = ["to do", "a&b", "ä"],
            Sizes = [1, -2],
            SpaceIds = ["9007199254740993", "2"],
        });

        Assert.That(handler.Requests.Single().Uri.PathAndQuery, Is.EqualTo(
            "/api/v2/shape?archived=false&page=0&min_weight=0.1&due_date_gt=-1&within=3456000000&order_by=due-date"
            + "&statuses%5B%5D=to%20do&statuses%5B%5D=a%26b&statuses%5B%5D=%C3%A4&sizes%5B%5D=1&sizes%5B%5D=-2&space_ids%5B%5D=9007199254740993&space_ids%5B%5D=2"));
    }

    [Test]
    public async Task WhatIsNotSet_IsNotWritten()
    {
        var handler = new StubHandler().Answer("[]").Answer("[]").Answer("[]");
        using var client = handler.Client();

        await client.GetShapesAsync();
        await client.GetShapesAsync(new());
        await client.GetShapesAsync(new() { Statuses = [], OrderBy = default(OrderBy), Page = 1 });

        Assert.That(handler.Requests.Select(request => request.Uri.PathAndQuery), Is.EqualTo(["/api/v2/shape", "/api/v2/shape", "/api/v2/shape?page=1"]));
    }

    [Test]
    public async Task RequiredParameter_IsAnArgument_AndTheOthersAreOptions()
    {
        var handler = new StubHandler().Answer("{}").Answer("{}");
        using var client = handler.Client();

        await client.GetShapeAsync("a/b", new GetShapeKind("new & unknown"));
        await client.GetShapeAsync("1", GetShapeKind.Square, new() { Fields = ["x", "y"], Since = DateTimeOffset.UnixEpoch.AddDays(1) });

        Assert.That(handler.Requests.Select(request => request.Uri.PathAndQuery), Is.EqualTo([
            "/api/v2/shape/a%2Fb?kind=new%20%26%20unknown",
            "/api/v2/shape/1?kind=square&fields%5B%5D=x&fields%5B%5D=y&since=86400000",
        ]));
    }

    [Test]
    public void RequiredParameter_WithoutAValue_IsRefused()
    {
        using var client = new StubHandler().Client();

        Call.Throws<ArgumentException>(() => client.GetShapeAsync("1", default));
    }
}
