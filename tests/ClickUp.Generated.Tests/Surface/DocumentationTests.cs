using System.Xml.Linq;

namespace ClickUp.Generated.Tests.Surface;

/// <summary>What an editor shows of the operations: facts that the documents do not spell out are said of each.</summary>
public class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(ClickUpClient).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    // Those of the groups: IClickUpClient itself has what is written by hand, and an enumeration says what it enumerates.
    private static IReadOnlyList<XElement> Operations { get; } = [.. Members.Where(member => member.Key.StartsWith("M:ClickUp.Generated.IClickUp", StringComparison.Ordinal) && !member.Key.StartsWith("M:ClickUp.Generated.IClickUpClient.", StringComparison.Ordinal) && !member.Key.Contains(".Enumerate", StringComparison.Ordinal)).Select(member => member.Value)];

    [Test]
    public void Operation_SaysItsVerbAndPathAndLeadsToClickUpsPage()
    {
        Assert.That(Operations, Has.Count.GreaterThanOrEqualTo(172));
        foreach (var operation in Operations)
        {
            Assert.That(operation.Descendants("c").Select(code => code.Value), Has.Some.Match("^(GET|POST|PUT|DELETE|PATCH) /v[23]/"), operation.ToString());
            Assert.That((string?)operation.Elements().SelectMany(element => element.DescendantsAndSelf()).Where(element => element.Name.LocalName is "see" or "seealso").Select(see => see.Attribute("href")).OfType<XAttribute>().FirstOrDefault(), Does.Match("^https://developer.clickup.com/reference/[a-z0-9]+$"), operation.ToString());
        }
    }

    [Test]
    public void Operation_SaysWhatItThrows_AndWhetherItMayBeCalledAgain()
    {
        foreach (var operation in Operations)
        {
            Assert.That(operation.Elements("exception").Select(thrown => ((string)thrown.Attribute("cref")!).Split('.')[^1]),
                Is.SupersetOf(new[] { "ClickUpApiException", "ClickUpException", "OperationCanceledException" }), operation.ToString());
            Assert.That(operation.Element("remarks")!.Value, Does.Contain("It only reads").Or.Contain("It changes something"), operation.ToString());
            if (operation.Descendants("c").Any(code => code.Value.StartsWith("GET ", StringComparison.Ordinal)))
                Assert.That(operation.Element("remarks")!.Value, Does.Contain("It only reads"), operation.ToString());
        }
    }

    [Test]
    public void Operation_SaysWhatEachParameterIs()
    {
        foreach (var operation in GeneratedSurface.Operations)
        {
            var key = $"M:{operation.DeclaringType!.FullName}.{operation.Name}(";
            var described = Members.Single(member => member.Key.StartsWith(key, StringComparison.Ordinal)).Value.Elements("param").ToList();

            Assert.That(described.Select(parameter => (string)parameter.Attribute("name")!), Is.EquivalentTo(operation.GetParameters().Select(parameter => parameter.Name)), operation.Name);
            Assert.That(described.Select(parameter => parameter.Value.Trim()), Has.All.Not.Empty, operation.Name);
        }
    }

    // What stands for several kinds of things comes from as many operations.
    private static readonly string[] _ofManyKinds = ["objectId", "entityId", "TriagedObjectId", "StartId", "ParentId", "Id"];

    // Of whatever is asked for: the operation itself gives them; and what no operation gives.
    private static readonly string[] _ofNoOther = ["GroupIds", "ClientId"];

    [Test]
    public void Id_LeadsToTheOperationThatGivesIt()
    {
        var parameters = Operations.SelectMany(operation => operation.Elements("param"), (operation, parameter) => (Where: (string)operation.Attribute("name")!, Name: (string)parameter.Attribute("name")!, Words: parameter));
        var properties = Members.Where(member => member.Key.StartsWith("P:", StringComparison.Ordinal) && member.Key.Split('.') is [.., var type, _] && (type.EndsWith("Request", StringComparison.Ordinal) || (type.EndsWith("Options", StringComparison.Ordinal) && type.StartsWith("Get", StringComparison.Ordinal))))
            .Select(member => (Where: member.Key, Name: member.Key.Split('.')[^1], Words: member.Value.Element("summary")!));
        var ids = parameters.Concat(properties).Where(id => (id.Name.EndsWith("Id", StringComparison.Ordinal) || id.Name.EndsWith("Ids", StringComparison.Ordinal)) && id.Name != "customTaskIds" && !_ofManyKinds.Contains(id.Name) && !_ofNoOther.Contains(id.Name)).ToList();

        Assert.That(ids, Has.Count.GreaterThan(250));
        Assert.That(ids.Where(id => !id.Words.Elements("see").Any(see => (string)see.Attribute("cref")! is "P:ClickUp.Generated.ClickUpClientOptions.WorkspaceId" or ['M', ':', ..])).Select(id => $"{id.Where} {id.Name}"), Is.Empty);
    }

    // A date whose time is said beside it is a day without it: what takes one says what becomes of it, and what makes one.
    [Test]
    public void DateWithoutTime_SaysThatItMoves()
    {
        var dates = GeneratedSurface.Models.Where(type => type.Name.EndsWith("Request", StringComparison.Ordinal)).SelectMany(type => type.GetProperties())
            .Where(property => property.DeclaringType!.GetProperty(property.Name + "Time")?.PropertyType == typeof(bool?)).ToList();

        Assert.That(dates, Has.Count.GreaterThanOrEqualTo(7));
        foreach (var date in dates)
        {
            var words = Members[$"P:{date.DeclaringType!.FullName}.{date.Name}"].Element("summary")!;
            Assert.That(words.Value, Does.Contain($"Without {date.Name}Time ClickUp keeps the day alone, and reads it as 4:00 in the time zone of"), date.DeclaringType.Name);
            Assert.That(words.Elements("see").Select(see => (string?)see.Attribute("cref")), Has.Some.StartsWith("M:ClickUp.Generated.ClickUpDate.Day("), date.DeclaringType.Name);
        }
    }

    // A part of a class that is written by hand says so beside what is generated.
    [TestCase("TrackTimeRequest", "For", "Between", "TrackTimeOnceAsync")]
    [TestCase("CreateTimeEntryRequest", "Between", "For", "CreateTimeEntryOnceAsync")]
    [TestCase("UpdateTimeEntryRequest", "Between")]
    [TestCase("UpdateTrackedTimeRequest", "Between")]
    [TestCase("SetCustomFieldValueRequest", "CustomFieldValue")]
    [TestCase("CustomFieldValue", "CustomFieldMap", "Value")]
    [TestCase("CustomField", "CustomFieldMap", "Value")]
    [TestCase("CommentPart", "Plain", "Mention")]
    [TestCase("WebhookHistoryItem", "TryGetStatus", "TryGetText", "TryGetTime")]
    [TestCase("GetRunningTimeEntryResponse", "IsRunning")]
    [TestCase("TimeEntry", "IsRunning", "Elapsed")]
    public void Class_LeadsToItsHelpers(string type, params string[] helpers)
    {
        var references = Members[$"T:ClickUp.Generated.{type}"].Elements().SelectMany(element => element.DescendantsAndSelf()).Where(element => element.Name.LocalName is "see" or "seealso").Select(see => ((string)see.Attribute("cref")!).Split('(')[0].Split('.')[^1]).ToList();

        Assert.That(references, Is.SupersetOf(helpers));
    }

    [Test]
    public void TrackTime_IsDescribedWhole()
    {
        var operation = Members.Single(member => member.Key.StartsWith("M:ClickUp.Generated.IClickUpTimeTracking.TrackTimeAsync(", StringComparison.Ordinal)).Value;

        Assert.That(operation.Element("remarks")!.ToString(), Does.Contain("<c>POST /v2/task/{task_id}/time</c>").And.Contain("https://developer.clickup.com/reference/tracktime").And.Contain("IClickUpTimeTracking"));
        Assert.That(operation.Elements("exception").Select(thrown => ((string)thrown.Attribute("cref")!).Split('.')[^1]),
            Is.EqualTo(new[] { "ClickUpApiException", "ClickUpException", "OperationCanceledException", "ArgumentException", "InvalidOperationException" }));
    }
}
