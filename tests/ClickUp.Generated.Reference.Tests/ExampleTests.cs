using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

[Category("Published")]
public class ExampleTests
{
    private const string OneForMany = "An object where the words and all other answers have a list.";

    /// <summary>The answers whose examples have something that does not fit the type of its property: where, and why that is not corrected. At most six.</summary>
    private static readonly Dictionary<string, (string[] Places, string Why)> Wrong = new()
    {
        ["GET /v2/list/{list_id}/task answer"] = (["/tasks/#/checklists", "/tasks/#/custom_fields"], OneForMany),
        ["GET /v2/view/{view_id}/task answer"] = (["/tasks/#/custom_fields"], OneForMany),
        ["GET /v2/team/{team_Id}/task answer"] = (["/tasks/#/priority", "/tasks/#/time_estimate"], "1 where all other answers have an object, and 1.2 of a millisecond."),
        ["GET /v2/team/{team_id}/custom_item answer"] = (["/custom_items/#/id"], "A UUID, where the schema and all other examples have numbers."),
        ["GET /v2/team/{team_id}/time_entries/{timer_id} answer"] = (["/data"], "The list of another operation, where the schema has one entry."),
    };

    /// <summary>What corrections say otherwise than the examples, by recorded answers: what the example has is kept, what ClickUp answers is typed.</summary>
    private static readonly Dictionary<string, (string[] Places, string Why)> Contradicted = new()
    {
        ["POST /v2/team/{team_Id}/time_entries answer"] = (["/description", "/tags", "/start", "/billable", "/duration", "/assignee", "/tid"], "The request echoed; real answers have the entry in data."),
        ["DELETE /v2/team/{team_id}/time_entries/{timer_id} answer"] = (["/data"], "One entry; real answers have a list, since several can be deleted."),
        ["POST /v2/list/{list_id}/task answer"] = (["/email_assignees"], "Gone from newer copies of the reference."),
        ["PUT /v2/webhook/{webhook_id} body"] = (["/events"], "\"*\" alone; a list is accepted, as when a webhook is made."),
    };

    /// <summary>Examples that are no answer at all: not the object that the schema says.</summary>
    private static readonly string[] WrongAtTheTop = ["GET /v2/list/{list_id}/task answer", "GET /v2/view/{view_id} answer", "GET /v2/team/{team_id}/custom_item answer"];

    private static IEnumerable<(string Side, Type Type, JToken Value, JToken Schema)> All =>
        from method in ClientMethod.All
        let operation = method.In(Documents.Published)
        where operation is not null
        from side in new[] { "body", "answer" }
        let type = side == "body" ? method.BodyParameter?.ParameterType : method.Result
        where type is not null
        let mediaType = side == "body" ? operation.Body : operation.Answer
        from example in Documents.ExamplesOf(mediaType)
        select ($"{operation} {side}", type, example, mediaType["schema"]);

    private static IEnumerable<TestCaseData> Examples => All.Where(example => !IsWrongAtTheTop(example.Side, example.Value))
        .GroupBy(example => example.Side).SelectMany(side => side.Select((example, index) => new TestCaseData(example.Side, example.Type, example.Value, example.Schema).SetArgDisplayNames(index == 0 ? side.Key : $"{side.Key} {index}")));

    [TestCaseSource(nameof(Examples))]
    public void Example_ReadAndWritten_HasTheSameValues(string side, Type type, JToken example, JToken schema)
    {
        var read = JsonConvert.DeserializeObject(example.ToString(Formatting.None), type);

        Assert.That(Leaves.Of(Documents.Parse(JsonConvert.SerializeObject(read))), Is.EqualTo(Leaves.Of(example)));
    }

    [TestCaseSource(nameof(Examples))]
    public void Example_FindsItsPlaces(string side, Type type, JToken example, JToken schema)
    {
        var kept = KeptValues.In(example, type, schema).Select(at => Regex.Replace(at.Place, "(?<=/)[0-9]+(?=/|$)", "#")).Distinct();

        Assert.That(kept, Is.EquivalentTo(Wrong.TryGetValue(side, out var wrong) || Contradicted.TryGetValue(side, out wrong) ? wrong.Places : []));
    }

    [Test]
    public void Examples_AreMany_AndFewAreWrong()
    {
        Assert.That(Examples.Count(), Is.GreaterThanOrEqualTo(290));
        Assert.That(Wrong, Has.Count.LessThanOrEqualTo(6));
        Assert.That(Wrong.Keys.Concat(Contradicted.Keys), Is.SubsetOf(Examples.Select(example => example.Arguments[0])));
        Assert.That(All.Where(example => IsWrongAtTheTop(example.Side, example.Value)).Select(example => example.Side), Is.EquivalentTo(WrongAtTheTop));
    }

    private static bool IsWrongAtTheTop(string side, JToken example) => example is not JObject && WrongAtTheTop.Contains(side);
}
