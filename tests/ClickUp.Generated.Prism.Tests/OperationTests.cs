using System.Collections;
using System.Reflection;
using ClickUp.Generated.Reference.Tests;
using ClickUp.Generated.Tests;

namespace ClickUp.Generated.Prism.Tests;

/// <summary>Every operation, called with everything and with what is required, is one that the corrected document allows; and what the judge makes up as an answer is read into typed members.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OperationTests
{
    private static readonly Documents Wire = Documents.Read(WireDocument.Path);

    /// <summary>What the judge is known to refuse, by a part of its words: whoever mends one takes it off.</summary>
    private static readonly Dictionary<string, string> Refused = new()
    {
        ["CreateThreadedCommentAsync"] = "Response body must NOT have more than 0 properties",
        ["GetTasksAsync"] = "custom_fields",
        ["GetWorkspaceTasksAsync"] = "custom_fields",
    };

    /// <summary>What requires nothing by the document, and refuses it all the same.</summary>
    private static readonly Dictionary<string, string> NeedsMore = new()
    {
        ["POST /v2/task/{task_id}/time"] = "The time, or start and end: no schema of ClickUp's says so.",
    };

    /// <summary>What the judge makes up for any text, any integer, and a list of anything: no time where one is meant, and no element.</summary>
    private static readonly string[] MadeUp = ["\"string\"", "-9007199254740991", "[null]", "{\"property1\":-9007199254740991,\"property2\":-9007199254740991}"];

    private static IEnumerable<TestCaseData> Calls =>
        from method in ClientMethod.All
        from everything in new[] { true, false }
        where everything || !NeedsMore.ContainsKey(method.Operation!.ToString())
        select new TestCaseData(method, everything).SetArgDisplayNames(method.Method.Name, everything ? "everything" : "what is required");

    [TestCaseSource(nameof(Calls))]
    public async Task Operation_sends_what_the_corrected_document_allows_and_reads_its_answer(ClientMethod method, bool everything)
    {
        var operation = method.In(Wire) ?? throw new AssertionException($"The corrected document has no {method.Operation}.");
        var call = new SampleCall(method.Method, operation, everything);
        using var judged = new Judged();
        using var client = Judges.Client(Judges.Wire, handler: judged);

        var task = (Task)method.Method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [.. call.Arguments.Select(argument => argument.Value)], null)!;
        try
        {
            await task;
        }
        catch (ClickUpApiException e) when (Refused.TryGetValue(method.Method.Name, out var known) && (judged.Violations ?? e.ResponseBody!).Contains(known, StringComparison.Ordinal))
        {
            return;
        }
        catch (ClickUpApiException e)
        {
            Assert.Fail($"{operation}: {judged.Violations ?? e.ResponseBody}\n{call.Body}");
        }

        Assert.That(everything && Refused.ContainsKey(method.Method.Name), Is.False, "is allowed now");
        if (method.Result is not null)
            Assert.That(Kept(task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task), ""), Is.Empty);
    }

    // What found no property of its kind.
    private static IEnumerable<string> Kept(object? value, string place) => value switch
    {
        Model model => model.AdditionalProperties.Where(kept => !MadeUp.Contains(kept.Value.ToString())).Select(kept => $"{place}/{kept.Key}: {kept.Value}")
            .Concat(GeneratedSurface.PropertiesOf(model.GetType()).SelectMany(property => Kept(property.GetValue(model), $"{place}/{property.Name}"))),
        IDictionary map => map.Values.Cast<object>().SelectMany(item => Kept(item, $"{place}/*")),
        string or RawJson => [],
        IEnumerable items => items.Cast<object>().SelectMany(item => Kept(item, $"{place}/#")),
        _ => [],
    };

    /// <summary>Keeps what the judge says of a request in a header: where the document has an answer for bad requests, its body is that.</summary>
    private sealed class Judged() : DelegatingHandler(new SocketsHttpHandler())
    {
        public string? Violations { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            Violations = answer.Headers.TryGetValues("sl-violations", out var violations) ? string.Join("; ", violations) : null;
            return answer;
        }
    }
}
