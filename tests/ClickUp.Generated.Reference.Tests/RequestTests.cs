using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using static ClickUp.Generated.Reference.Tests.Names;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>Every operation, called once with everything and once with what is required, sends what its document says: read from a socket, byte by byte.</summary>
internal sealed class RequestTests
{
    // Words in brackets are ClickUp's own way to write a list: the page's examples have them, and its names mostly too.
    private const string ListNeedsBrackets = "ClickUp reads a list of this name only with brackets, as the same operation's other pages and its examples write it.";

    /// <summary>Where something else is sent than the document says: the name that is sent, and why.</summary>
    private static readonly Dictionary<string, (string Name, string Why)> SentAs = new()
    {
        ["GET /v2/list/{list_id}/task statuses"] = ("statuses[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task assignees"] = ("assignees[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task watchers"] = ("watchers[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task tags"] = ("tags[]", ListNeedsBrackets),
        ["GET /v2/list/{list_id}/task custom_items"] = ("custom_items[]", ListNeedsBrackets),
    };

    /// <summary>What the document requires although it cannot be meant.</summary>
    private static readonly Dictionary<string, string> NotRequired = new()
    {
        ["DELETE /v2/task/{task_id}/dependency depends_on"] = "One of the two is given.",
        ["DELETE /v2/task/{task_id}/dependency dependency_of"] = "One of the two is given.",
    };

    /// <summary>Where a value of another kind is sent than the document says, in whatever request has that place.</summary>
    private static readonly Dictionary<string, (JTokenType Kind, string Why)> SentAsKind = new()
    {
        ["group_assignee"] = (JTokenType.String, "Ids of user groups are UUIDs, as the document has them everywhere else."),
        ["divide.dir"] = (JTokenType.Integer, "A direction is 1 or -1, as grouping.dir beside it."),
    };

    private static IEnumerable<TestCaseData> Methods => ClientMethod.All.Select(method => new TestCaseData(method).SetArgDisplayNames(method.Method.Name));

    [TestCaseSource(nameof(Methods))]
    public void Call_WithEverything_SendsWhatTheDocumentSays(ClientMethod method) => Check(method, everything: true);

    [TestCaseSource(nameof(Methods))]
    public void Call_WithWhatIsRequired_SendsNoMore(ClientMethod method) => Check(method, everything: false);

    private static void Check(ClientMethod method, bool everything)
    {
        var operation = method.Operation!;
        var call = new SampleCall(method.Method, operation, everything, Corrected);

        var sent = ClientMethod.Call(method.Method, [.. call.Arguments.Select(argument => argument.Value)]);

        Assert.That(sent.Method, Is.EqualTo(operation.Method));
        var inPath = call.Arguments.Where(argument => argument.Value is not null && Samples.IsText(argument.Value.GetType())).Take(operation.PathParameters.Count()).ToList();
        var path = inPath.ConvertAll(argument => argument.Value!.ToString()!);
        Assert.That(sent.Path, Is.EqualTo(operation.WithPath(path)));
        CheckQuery(operation, sent, path, [.. call.Arguments.Except(inPath)], everything);
        CheckHeaders(operation, sent, call.Body);
        CheckBody(operation, sent, call);
    }

    private static void CheckQuery(DocumentedOperation operation, SentRequest sent, IReadOnlyList<string> path, IReadOnlyList<(string Name, object? Value)> given, bool everything)
    {
        var names = operation.QueryParameters.Select(parameter => (Name: (string)parameter["name"]!, IsRequired: (bool?)parameter["required"] == true))
            .Where(parameter => everything || (parameter.IsRequired && !NotRequired.ContainsKey($"{operation} {parameter.Name}")))
            .Select(parameter => SentAs.TryGetValue($"{operation} {parameter.Name}", out var other) ? other.Name : parameter.Name).ToHashSet();
        Assert.That(sent.QueryPairs.Select(pair => pair.Name).Distinct(), Is.EquivalentTo(names));

        var values = given.Where(argument => argument.Value is not null && argument.Name != "body")
            .SelectMany(argument => SampleCall.IsOptions(argument.Value!.GetType()) ? argument.Value.GetType().GetProperties().Select(property => (property.Name, Value: property.GetValue(argument.Value))) : [(argument.Name, argument.Value)])
            .Where(argument => argument.Value is not (null or CancellationToken or FileParameter) && !IsPart(argument.Name))
            .SelectMany(argument => Samples.Wire(argument.Value!).Select(text => (Plain(argument.Name), text))).ToList();
        // The path's workspace is the query's as well.
        if (names.Contains("team_id") && operation.Path.Contains("{team_id}", StringComparison.OrdinalIgnoreCase))
            values.Add(("workspaceid", path[operation.PathParameters.ToList().FindIndex(name => Plain(name) == "workspaceid")]));
        // A page that is required is the first one, where nobody says which.
        if (names.Contains("page") && !values.Any(value => value.Item1 == "page"))
            values.Add(("page", "0"));
        Assert.That(sent.QueryPairs.Select(pair => (Plain(pair.Name), pair.Value)), Is.EquivalentTo(values));

        foreach (var parameter in operation.QueryParameters)
        {
            var schema = Documents.Follow(parameter["schema"]!);
            var pattern = (string?)(Documents.Follow(schema["items"] ?? schema)["type"] as JValue) switch { "boolean" => "^(true|false)$", "integer" or "number" => "^-?[0-9]+(\\.[0-9]+)?$", _ => "" };
            foreach (var (_, value) in sent.QueryPairs.Where(pair => Plain(pair.Name) == Plain((string)parameter["name"]!)))
                Assert.That(value, Does.Match(pattern), (string)parameter["name"]!);
        }

        bool IsPart(string name) => (operation.Form?["properties"] as JObject ?? []).Properties().Any(part => Plain(part.Name) == Plain(name));
    }

    private static void CheckHeaders(DocumentedOperation operation, SentRequest sent, JToken? body)
    {
        Assert.That(sent.Headers.GetValueOrDefault("Authorization"), Is.EqualTo(operation.IsSecured ? "pk_1" : null));
        var type = body is null ? null : operation.BodyContent!.Properties().First().Name;
        Assert.That(sent.Headers.GetValueOrDefault("Content-Type")?.Split(';')[0], Is.EqualTo(type));
        Assert.That(sent.Headers.Keys, Is.SubsetOf(new[] { "Host", "Authorization", "User-Agent", "Accept", "Accept-Encoding", "Content-Type", "Content-Length", "Transfer-Encoding" }));
        Assert.That(sent.Headers.Keys, Does.Contain("Host"));
    }

    private static void CheckBody(DocumentedOperation operation, SentRequest sent, SampleCall call)
    {
        if (call.Body is not { } body)
        {
            // Nothing at all, not even {}, where there is no body.
            Assert.That(sent.Body, Is.Empty);
            return;
        }

        switch (operation.BodyContent!.Properties().First().Name)
        {
            case "multipart/form-data":
                foreach (var part in ((JObject)operation.Form!["properties"]!).Properties().Select(part => part.Name))
                {
                    var value = call.Arguments.Single(argument => Plain(argument.Name) == Plain(part)).Value;
                    Assert.That(sent.Body, value switch
                    {
                        null => Does.Not.Match($"[; ]name=\"?{part}\"?"),
                        FileParameter => Does.Match($"name=\"?{part}\"?; filename=\"?a\\.txt\"?").And.Contains("content of the file"),
                        _ => Does.Match($"name=\"?{part}\"?").And.Contains($"\r\n{value}\r\n"),
                    });
                }

                break;
            case "application/x-www-form-urlencoded":
                Assert.That(sent.Body.Split('&').Select(Uri.UnescapeDataString), Is.EquivalentTo(((JObject)body).Properties().Select(property => $"{property.Name}={property.Value}")));
                break;
            default:
                Assert.That(JToken.DeepEquals(Documents.Parse(sent.Body), body), $"{sent.Body}\nis not\n{body.ToString(Formatting.None)}");
                break;
        }
    }

    private static JToken Corrected(JToken body)
    {
        foreach (var (place, (kind, _)) in SentAsKind)
        {
            if (body.SelectToken(place) is JValue value)
                value.Replace(kind == JTokenType.String ? (string)value! : (long)value);
        }

        return body;
    }
}
