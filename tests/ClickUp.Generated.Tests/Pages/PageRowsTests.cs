using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary>Rows of answers that no document describes.</summary>
public class PageRowsTests
{
    private static readonly string[] _times = ["at", "date"];

    [TestCase("""[{"n":1,"at":5},{"n":2,"at":3}]""", "3:before")]
    [TestCase("""{"rows":[{"n":1,"at":5},{"n":2,"at":3}],"total":2}""", "3:before")]
    [TestCase("""{"data":{"more":true,"rows":[{"n":1,"at":"5"},{"n":2,"at":"3"}]}}""", "3:before")]
    [TestCase("""{"rows":[{"n":1,"at":3},{"n":2,"at":5}],"errors":[]}""", "5:after")]
    [TestCase("""[{"n":1,"date":5},{"n":2,"date":7,"at":6}]""", "6:after")]
    [TestCase("""[{"n":1,"at":"1970-01-01T00:00:00.005Z"},{"n":2,"at":"1970-01-01T00:00:00.003Z"}]""", "3:before")]
    [TestCase("""[{"n":1},{"n":2,"at":null,"date":4}]""", "4:before")]
    public void Rows_AreTheOnlyListOfTheAnswer(string answer, string next)
    {
        var page = PageRows.Behind(RawJson.Parse(answer), "EnumerateLogs", null, null, null, "before", "after", _times);

        Assert.That(page.Items.Select(row => (int)row.ToJToken()["n"]!), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(page.Next, Does.StartWith(next + ":2:"));
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("""{"rows":[],"others":[],"total":0}""")]
    [TestCase("""{"data":{"rows":[]}}""")]
    public void AnswerWithoutRows_IsTheEnd(string answer)
    {
        var page = PageRows.Behind(RawJson.Parse(answer), "EnumerateLogs", null, null, null, "before", "after", _times);

        Assert.That((page.Items.Count, page.Next), Is.EqualTo((0, (string?)null)));
    }

    [TestCase("""{"message":"soon"}""", "answer has no list that could be its rows")]
    [TestCase("true", "answer has no list that could be its rows")]
    [TestCase("null", "answer has no list that could be its rows")]
    [TestCase("""{"a":[1],"b":[2]}""", "answer has several lists, and any could be its rows")]
    [TestCase("""[{"at":1},{"n":1}]""", "last row has no time (at, date), and the next page begins there")]
    [TestCase("""["text"]""", "last row has no time (at, date), and the next page begins there")]
    public void AnswerInWhichNothingCanBeFound_IsSaid(string answer, string why) =>
        Assert.That(() => PageRows.Behind(RawJson.Parse(answer), "EnumerateLogs", null, null, null, "before", "after", _times),
            Throws.InstanceOf<ClickUpException>().With.Message.EqualTo($"EnumerateLogs failed: the {why}; the operation itself gives the answer as it came."));

    [Test]
    public void DirectionThatWasAskedFor_IsKept() =>
        Assert.That(PageRows.Behind(RawJson.Parse("""[{"at":5},{"at":3}]"""), "EnumerateLogs", null, "after", null, "before", "after", _times).Next, Does.StartWith("3:after:"));

    [Test]
    public void RowsOfOneTime_AsManyAsAPageHolds_HaveNoWayOn_AndFewerAreTheEnd()
    {
        using var filled = Client(_ => new JArray(Enumerable.Range(0, 10).Select(number => new JObject { ["n"] = number, ["startTime"] = 5 })).ToString());
        using var end = Client(body => body.Contains("pageTimestamp") ? """[{"n":2,"startTime":5},{"n":3,"startTime":5}]""" : """[{"n":1,"startTime":6},{"n":2,"startTime":5},{"n":3,"startTime":5}]""");
        using var one = Client(_ => """[{"n":1,"startTime":5}]""");

        Assert.That(async () => await NumbersAsync(filled), Throws.InstanceOf<ClickUpException>().With.Message.Contains("page came before"));
        Assert.That(async () => await NumbersAsync(one, 1), Throws.InstanceOf<ClickUpException>().With.Message.Contains("page came before"));
        Assert.That(NumbersAsync(one).Result, Is.EqualTo(new[] { 1 }));
        Assert.That(NumbersAsync(end).Result, Is.EqualTo(new[] { 1, 2, 3 }));
    }

    // Each way to give a page: rows of the time asked for come again or not, newest or oldest first, with several rows of one time.
    [Test]
    public async Task EachRow_ComesOnce_WhereverAListingIsStopped([Values] bool again, [Values] bool newestFirst, [Values(3, 5)] int size, [Values(0, 1, 2, 7, 8)] int count, [Values(1, 2)] int alike, [Values] bool resumed)
    {
        var rows = Enumerable.Range(0, count).Select(number => (Number: number, Time: 1000 + (newestFirst ? -1 : 1) * (number / alike))).ToList();
        using var client = Client(body =>
        {
            var at = (long?)JObject.Parse(body)["pagination"]?["pageTimestamp"];
            // Where they do not come again, rows that share a time with the last of a page would be lost: such a server keeps them together.
            var left = rows.Where(row => at is null || (again && row.Time == at) || (newestFirst ? row.Time < at : row.Time > at)).ToList();
            var taken = left.Take(size).ToList();
            if (!again && taken.Count > 0)
                taken = [.. left.TakeWhile((row, index) => index < size || row.Time == taken[^1].Time)];
            return new JArray(taken.Select(row => new JObject { ["n"] = row.Number, ["startTime"] = row.Time })).ToString();
        });

        Assert.That(resumed ? await ResumedAsync(client) : await NumbersAsync(client), Is.EqualTo(Enumerable.Range(0, count)));
    }

    private static async Task<List<int>> ResumedAsync(ClickUpClient client)
    {
        var numbers = new List<int>();
        for (string? from = null; ;)
        {
            string? next = null;
            await foreach (var page in client.EnumerateAuditLogsAsync("1", new GetAuditLogsRequest()).AsPages(from))
            {
                numbers.AddRange(page.Items.Select(row => (int)row.ToJToken()["n"]!));
                next = page.Next;
                break;
            }

            if (next is null)
                return numbers;
            from = next;
        }
    }

    private static async Task<List<int>> NumbersAsync(ClickUpClient client, long? size = null)
    {
        var numbers = new List<int>();
        await foreach (var row in client.EnumerateAuditLogsAsync("1", new GetAuditLogsRequest { Pagination = new AuditLogPagination { PageRows = size } }))
            numbers.Add((int)row.ToJToken()["n"]!);
        return numbers;
    }

    private static ClickUpClient Client(Func<string, string> answer) => new(new HttpClient(new Handler(answer)), new ClickUpClientOptions { Token = "pk_1" });

    private sealed class Handler(Func<string, string> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent(answer(await request.Content!.ReadAsStringAsync(cancellationToken)), Encoding.UTF8, "application/json"),
        };
    }
}
