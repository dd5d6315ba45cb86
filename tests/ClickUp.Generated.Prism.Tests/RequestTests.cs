using System.Net;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Prism.Tests;

/// <summary>What the client sends, judged by a program that knows ClickUp's document and nothing of this library.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RequestTests
{
    [TestCaseSource(typeof(Requests), nameof(Requests.Complete))]
    public async Task Request_is_one_that_the_published_document_allows(Sent request) =>
        Assert.That((await request.ToAsync(Judges.Published)).Id, Is.EqualTo("123"));

    [TestCaseSource(typeof(Requests), nameof(Requests.Complete))]
    [TestCaseSource(typeof(Requests), nameof(Requests.OfDurations))]
    [TestCaseSource(typeof(Requests), nameof(Requests.WithoutTime))]
    public async Task Request_is_one_that_the_corrected_document_allows(Sent request) =>
        Assert.That((await request.ToAsync(Judges.Wire)).Id, Is.EqualTo("string"), "the example of a text where the document has none");

    // The document's mistake, which spec/corrections.overlay.json corrects: its own words ask for one of the two ways, not for both.
    [TestCaseSource(typeof(Requests), nameof(Requests.OfDurations))]
    public async Task Duration_lacks_a_start_and_an_end_by_the_published_document_and_nothing_else(Sent request) =>
        Assert.That(await ComplaintsAsync(request), Is.EqualTo(
            (string[])["body required: Request body must have required property 'start'", "body required: Request body must have required property 'end'"]));

    [TestCaseSource(typeof(Requests), nameof(Requests.WithoutTime))]
    public async Task Start_and_end_lack_a_time_by_the_published_document_and_nothing_else(Sent request) =>
        Assert.That(await ComplaintsAsync(request), Is.EqualTo((string[])["body required: Request body must have required property 'time'"]));

    [TestCase("start", "\"1567780450202\"")]
    [TestCase("end", "1.5")]
    [TestCase("time", "null")]
    public async Task Judge_refuses_a_value_of_another_kind(string name, string json)
    {
        var body = new TrackTimeRequest();
        foreach (var required in (string[])["start", "end", "time"])
            body.AdditionalProperties[required] = RawJson.Parse(required == name ? json : "1");

        Assert.That(await ComplaintsAsync(new Sent(body, "pk_1", (client, body) => client.TrackTimeAsync("9hv", body))), Is.EqualTo(
            (string[])[$"body.{name} type: Request body property {name} must be integer"]));
    }

    [Test]
    public async Task Judge_refuses_a_workspace_that_is_no_number()
    {
        var body = TrackTimeRequest.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1));

        Assert.That(await ComplaintsAsync(new Sent(body, "pk_1", (client, body) => client.TrackTimeAsync("DEV-42", body, workspaceId: "mine"))), Is.EqualTo(
            (string[])["query.team_id type: Request query parameter team_id must be number"]));
    }

    [Test]
    public async Task Judge_refuses_a_request_without_a_token()
    {
        using var http = new HttpClient { BaseAddress = Judges.Published };
        using var content = new StringContent("""{"start":1,"end":2,"time":1}""", null, "application/json");

        using var answer = await http.PostAsync(new Uri("v2/task/9hv/time", UriKind.Relative), content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private static async Task<IEnumerable<string>> ComplaintsAsync(Sent request)
    {
        try
        {
            await request.ToAsync(Judges.Published);
        }
        catch (ClickUpApiException e) when (e.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            return JObject.Parse(e.ResponseBody!)["validation"]!.Select(one => $"{string.Join('.', one["location"]!)} {one["code"]}: {one["message"]}");
        }

        return [];
    }
}
