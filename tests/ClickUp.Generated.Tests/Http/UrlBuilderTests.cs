using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests.Http;

public class UrlBuilderTests
{
    [TestCase("a/b", "a%2Fb")]
    [TestCase("a/../../b", "a%2F..%2F..%2Fb")]
    [TestCase("../user", "..%2Fuser")]
    [TestCase("a\\..\\b", "a%5C..%5Cb")]
    [TestCase("%2e%2e", "%252e%252e")]
    [TestCase("%2F", "%252F")]
    [TestCase("...", "...")]
    [TestCase("a?b=c&d", "a%3Fb%3Dc%26d")]
    [TestCase("a#b", "a%23b")]
    [TestCase("a b+c", "a%20b%2Bc")]
    [TestCase("a;b=c,d", "a%3Bb%3Dc%2Cd")]
    [TestCase("a@b:c", "a%40b%3Ac")]
    [TestCase("~_.!*'()", "~_.%21%2A%27%28%29")]
    [TestCase("größe😀", "gr%C3%B6%C3%9Fe%F0%9F%98%80")]
    [TestCase("a\r\nX-Evil: 1", "a%0D%0AX-Evil%3A%201")]
    [TestCase("a\tb\u0085", "a%09b%C2%85")]
    [TestCase(" 9hv ", "%209hv%20")]
    public async Task Id_IsOneSegment_WhateverIsInIt(string id, string sent)
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync(id, Call.Hour, customTaskIds: true).FailsAsync<ClickUpApiException>();

        var request = server.Requests.Single();
        Assert.That(request.PathAndQuery, Is.EqualTo($"/api/v2/task/{sent}/time?custom_task_ids=true&team_id=9001"));
        Assert.That(request.Headers, Has.Count.EqualTo(6));
    }

    [TestCase("../x", "..%2Fx")]
    [TestCase("task", "task")]
    public async Task ValueOfAClosedList_IsOneSegmentToo(string value, string sent)
    {
        var handler = new StubHandler().Answer("{}");
        using var client = handler.Client();

        await client.UpdateAccessAsync("1", new ObjectType(value), "2", new UpdateAccessRequest());

        Assert.That(handler.Requests.Single().Uri.OriginalString, Does.EndWith($"/v3/workspaces/1/{sent}/2/acls"));
        Assert.That(() => client.UpdateAccessAsync("1", default, "2", new UpdateAccessRequest()), Throws.ArgumentException.With.Message.Contains("objectType"));
    }

    [Test]
    public async Task EveryLetterOfAscii_IsSentAsUriEscapesIt()
    {
        var letters = string.Concat(Enumerable.Range(1, 126).Select(letter => (char)letter));
        foreach (var id in letters.Select(letter => $"x{letter}").Append(letters))
        {
            var handler = new StubHandler().Answer("{}");
            using var client = handler.Client(options => options.WorkspaceId = "9001");

            await client.TrackTimeAsync(id, Call.Hour, customTaskIds: true);

            Assert.That(handler.Requests.Single().Uri.OriginalString, Is.EqualTo($"https://api.clickup.com/api/v2/task/{Uri.EscapeDataString(id)}/time?custom_task_ids=true&team_id=9001"));
        }
    }

    [Test]
    public void Values_GoIntoTheQuery_OneByOneAndInTheWordsOfTheWire()
    {
        var url = new UrlBuilder(stackalloc char[4], "https://x.example/");
        url.Append("a");
        url.Query("t", (string?)null);
        url.Query("b", true);
        url.Query("c", false);
        url.Query("d", (bool?)null);
        url.Query("n", -12L);
        url.Query("f", 0.1);
        url.Query("s", "ä&=");
        url.Query("l", new[] { "x", "y z" });
        url.Query("m", new[] { 1L, 2L });
        url.Query("o", new[] { 0.5, 1 });
        url.Query("r", new[] { RawJson.Parse("1"), RawJson.Parse("[]") });
        url.Query("u", RawJson.Parse("true"));
        url.Query("l", (IEnumerable<string>?)null);
        url.Query("m", (IEnumerable<long>?)null);
        url.Query("o", (IEnumerable<double>?)null);
        url.Query("r", (IEnumerable<RawJson>?)null);

        Assert.That(url.ToUri().OriginalString, Is.EqualTo("https://x.example/a?b=true&c=false&n=-12&f=0.1&s=%C3%A4%26%3D&l=x&l=y%20z&m=1&m=2&o=0.5&o=1&r=1&r=%5B%5D&u=true"));
    }

    [Test]
    public async Task HalfASurrogatePair_BecomesTheReplacementCharacter()
    {
        var handler = new StubHandler().Answer("{}");
        using var client = handler.Client(options => options.WorkspaceId = "9001");

        await client.TrackTimeAsync("a" + '\ud800' + "\0b", Call.Hour, customTaskIds: true);

        Assert.That(handler.Requests.Single().Uri.AbsolutePath, Is.EqualTo("/api/v2/task/a%EF%BF%BD%00b/time"));
    }

    [Test]
    public async Task LongId_IsSentWhole()
    {
        await using var server = await ClickUpServer.StartAsync();
        using var client = server.Client();

        await client.TrackTimeAsync(new string('x', 5000) + new string('ä', 5000), Call.Hour).FailsAsync<ClickUpApiException>();

        Assert.That(server.Requests.Single().PathAndQuery, Is.EqualTo($"/api/v2/task/{new string('x', 5000)}{string.Concat(Enumerable.Repeat("%C3%A4", 5000))}/time"));
    }

    [Test]
    public async Task Workspace_IsEscapedInTheQuery()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client();

        await client.TrackTimeAsync("DEV-42", Call.Hour, workspaceId: "1&x=2#ä");

        Assert.That(handler.Requests.Single().Uri.PathAndQuery, Is.EqualTo("/api/v2/task/DEV-42/time?custom_task_ids=true&team_id=1%26x%3D2%23%C3%A4"));
    }
}
