using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary>Answers with pages of one listing in every way that ClickUp has, by what it is asked: a number, a cursor, the item before, or its time in the body.</summary>
internal sealed class PagedServer(int count, int size) : HttpMessageHandler
{
    private static readonly DateTimeOffset _newest = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public List<string> Queries { get; } = [];

    /// <summary>Whether the answer says that a page is the last.</summary>
    public bool TellsLast { get; init; }

    /// <summary>What an answer has for the cursor of a page after the last: null is none at all.</summary>
    public string? EndCursor { get; init; }

    public ClickUpClient Client() => new(new HttpClient(this), new ClickUpClientOptions { Token = "pk_1" });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Queries.Add(request.RequestUri!.Query);
        var query = request.RequestUri.Query.TrimStart('?').Split('&').Where(pair => pair.Length > 0).ToDictionary(pair => pair.Split('=')[0], pair => Uri.UnescapeDataString(pair.Split('=')[1]));
        var begin = query.TryGetValue("page", out var page) ? int.Parse(page) * size
            : query.TryGetValue("cursor", out var cursor) ? int.Parse(cursor[1..])
            : query.TryGetValue("start_id", out var id) ? Behind(id, query["start"])
            : request.Content is null ? 0 : Behind(JObject.Parse(await request.Content.ReadAsStringAsync(cancellationToken))["pagination"]);
        var items = new JArray(Enumerable.Range(0, count).Skip(begin).Take(size).Select(Item));
        var end = begin + size >= count;
        var answer = new JObject();
        foreach (var name in new[] { "tasks", "templates", "comments", "data", "docs" })
            answer[name] = items.DeepClone();
        if ((end ? EndCursor : $"c{begin + size}") is { } next)
            answer["next_cursor"] = next;
        if (TellsLast)
            answer["last_page"] = end;
        if (request.Content is not null)
            answer = new JObject { ["data"] = new JObject { ["rows"] = items, ["count"] = items.Count } };
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(answer.ToString(Formatting.None), Encoding.UTF8, "application/json") };
    }

    private static int Behind(string id, string start)
    {
        var number = int.Parse(id);
        Assert.That(start, Is.EqualTo(Date(number)), "the time and the id are those of one item");
        return number + 1;
    }

    /// <summary>Whether the row of that time comes again is not known: here it does, where a page has room for another.</summary>
    private int Behind(JToken? pagination)
    {
        if (pagination is null)
            return 0;
        Assert.That((string?)pagination["pageDirection"], Is.EqualTo("before"));
        return (int)(_newest - DateTimeOffset.FromUnixTimeMilliseconds((long)pagination["pageTimestamp"]!)).TotalMinutes + (size == 1 ? 1 : 0);
    }

    private static string Date(int number) => _newest.AddMinutes(-number).ToUnixTimeMilliseconds().ToString();

    private static JObject Item(int number) => new() { ["id"] = $"{number}", ["user_id"] = $"{number}", ["reaction"] = "+1", ["date"] = Date(number), ["name"] = "n" };
}
