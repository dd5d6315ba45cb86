using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Prism.Tests;

/// <summary>What the judge makes up as an answer to the document, read by the client.</summary>
internal sealed class AnswerTests
{
    private static readonly TrackTimeRequest Request = TrackTimeRequest.Between(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1));

    [Test]
    public async Task Answer_of_the_document_is_read()
    {
        using var client = Judges.Client(Judges.Published);

        Assert.That(JsonConvert.SerializeObject(await client.TrackTimeAsync("9hv", Request)), Is.EqualTo("""{"id":"123"}"""));
    }

    // Fifty: ids of all lengths, and unknown fields of every kind.
    [Test]
    public async Task Made_up_answers_are_read_and_nothing_of_them_is_lost([Values] bool published)
    {
        using var handler = new MadeUp();
        using var client = Judges.Client(published ? Judges.Published : Judges.Wire, handler: handler);
        var unknown = 0;
        for (var i = 0; i < 50; i++)
        {
            var answer = await client.TrackTimeAsync("9hv", Request);

            var raw = Parse(handler.Answer!);
            Assert.That(answer.Id, Is.EqualTo((string?)raw["id"]));
            Assert.That(JToken.DeepEquals(Parse(JsonConvert.SerializeObject(answer)), raw), handler.Answer);
            unknown += answer.AdditionalProperties.Count;
        }

        Assert.That(unknown, Is.Positive, "unknown fields");
    }

    private static JObject Parse(string json) => JsonConvert.DeserializeObject<JObject>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal })!;

    private sealed class MadeUp() : DelegatingHandler(new SocketsHttpHandler())
    {
        public string? Answer { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Prefer", "dynamic=true");
            var answer = await base.SendAsync(request, cancellationToken);
            Answer = await answer.Content.ReadAsStringAsync(cancellationToken);
            return answer;
        }
    }
}
