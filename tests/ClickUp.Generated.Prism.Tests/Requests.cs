namespace ClickUp.Generated.Prism.Tests;

/// <summary>Every kind of request that the client can send, by name.</summary>
internal static class Requests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, TrackTimeRequest> Whole = new()
    {
        ["from start to end"] = TrackTimeRequest.Between(Start, Start.AddHours(2)),
        ["the shortest time"] = TrackTimeRequest.Between(Start, Start.AddMilliseconds(1)),
        ["forty days"] = TrackTimeRequest.Between(Start, Start.AddDays(40)),
        ["from another offset, with parts of milliseconds"] = TrackTimeRequest.Between(Start.ToOffset(TimeSpan.FromHours(14)).AddTicks(1), Start.AddTicks(19_999)),
        ["before 1970"] = TrackTimeRequest.Between(DateTimeOffset.UnixEpoch.AddDays(-1), DateTimeOffset.UnixEpoch),
        ["all of time"] = TrackTimeRequest.Between(DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
        ["set one by one"] = new TrackTimeRequest { Start = Start, End = Start.AddHours(2), Time = TimeSpan.FromHours(1) },
        ["a running timer"] = new TrackTimeRequest { Start = Start, End = Start, Time = TimeSpan.FromHours(-1) },
        ["with fields that have no property"] = With(TrackTimeRequest.Between(Start, Start.AddHours(2)), ("billable", "true"), ("tags", """[{"name":"a"}]"""), ("assignee", "null"), ("é\u2028", "\"\\ud83d\\ude00\"")),
        ["all of it in fields that have no property"] = With(new TrackTimeRequest(), ("start", "1567780450202"), ("end", "1567780450203"), ("time", "1")),
    };

    private static readonly Dictionary<string, TrackTimeRequest> Durations = new()
    {
        ["an hour and a half"] = TrackTimeRequest.For(TimeSpan.FromMinutes(90)),
        ["a millisecond"] = TrackTimeRequest.For(TimeSpan.FromMilliseconds(1)),
        ["more milliseconds than 32 bits hold"] = TrackTimeRequest.For(TimeSpan.FromDays(40)),
        ["the longest time"] = TrackTimeRequest.For(TimeSpan.MaxValue),
    };

    private static readonly Dictionary<string, Func<ClickUpClient, TrackTimeRequest, Task<TrackTimeResponse>>> Calls = new()
    {
        ["an own id"] = (client, body) => client.TrackTimeAsync("9hv", body),
        ["an own id with its mark"] = (client, body) => client.TrackTimeAsync("#9hv", body),
        ["an own id that looks like a custom one"] = (client, body) => client.TrackTimeAsync("CU-86c7mc19h", body),
        ["a custom id"] = (client, body) => client.TrackTimeAsync("DEV-42", body),
        ["a custom id of another workspace"] = (client, body) => client.TrackTimeAsync("DEV-42", body, workspaceId: "123"),
        ["a custom id that looks like an own one"] = (client, body) => client.TrackTimeAsync("TICKET7", body, customTaskIds: true, workspaceId: "9001"),
        ["an own id that looks custom"] = (client, body) => client.TrackTimeAsync("DEV-42", body, customTaskIds: false),
        ["an own id with a workspace"] = (client, body) => client.TrackTimeAsync("9hv", body, workspaceId: "123"),
        ["the largest workspace"] = (client, body) => client.TrackTimeAsync("DEV-42", body, workspaceId: "9223372036854775807"),
        ["an id of all that a URL could take for its own"] = (client, body) => client.TrackTimeAsync("a/b?c#d%2Fe&f=g;h +\"é😀", body, customTaskIds: true),
        ["an id of ten thousand letters"] = (client, body) => client.TrackTimeAsync(new string('x', 10_000), body, customTaskIds: false),
    };

    private static readonly string[] Tokens = ["pk_1", "an.OAuth.token", "Bearer of.a.token"];

    /// <summary>Each body at an own id and at a custom one, each call and each token with one body.</summary>
    public static IEnumerable<TestCaseData> Complete =>
    [
        .. from body in Whole from call in (string[])["an own id", "a custom id"] select Case(body.Key, body.Value, call),
        .. from call in Calls.Keys.Skip(2) select Case("from start to end", Whole["from start to end"], call),
        .. from token in Tokens select Case("from start to end", Whole["from start to end"], "an own id", token),
    ];

    /// <summary>What For makes.</summary>
    public static IEnumerable<TestCaseData> OfDurations => from body in Durations from call in (string[])["an own id", "a custom id"] select Case(body.Key, body.Value, call);

    /// <summary>A start and an end, without the time between them.</summary>
    public static IEnumerable<TestCaseData> WithoutTime => [Case("a start and an end", new TrackTimeRequest { Start = Start, End = Start.AddHours(2) }, "an own id")];

    private static TestCaseData Case(string name, TrackTimeRequest body, string call, string token = "pk_1") =>
        new TestCaseData(new Sent(body, token, Calls[call])).SetArgDisplayNames(name, call, token.Split(' ')[0]);

    private static TrackTimeRequest With(TrackTimeRequest request, params (string Name, string Json)[] fields)
    {
        foreach (var (name, json) in fields)
            request.AdditionalProperties[name] = RawJson.Parse(json);
        return request;
    }
}
