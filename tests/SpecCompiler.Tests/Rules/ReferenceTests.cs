using System.Text.RegularExpressions;
using ClickUp.SpecCompiler.Names;
using ClickUp.SpecCompiler.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

/// <summary>What comes out of ClickUp's whole reference, counted.</summary>
[Category("Published")]
public partial class ReferenceTests
{
    [Test]
    public void Operations_AreAllThere_EachWithANameOfItsOwn()
    {
        var names = Operations(Reference.Compiled).Select(operation => (string)operation["operationId"]!).ToList();

        Assert.That(names, Has.Count.EqualTo(172));
        Assert.That(names, Is.Unique);
        Assert.That(names, Has.All.Match("^[A-Z][A-Za-z]+$"));
    }

    [Test]
    public void Names_HaveNoUnderscoreNoDigitAndNoOtherOwner()
    {
        var document = Reference.Compiled;

        Assert.That(document.ComponentNames(), Has.All.Match("^[A-Z][A-Za-z]+$"));
        Assert.That(document.ComponentNames().Where(Reserved.Type), Is.Empty);
        Assert.That(document.ComponentNames().Where(name => name.Contains("Anonymous")), Is.Empty);
        Assert.That(Properties(document).Select(p => (string?)p.Schema["x-csharp-name"]), Has.All.Match("^[A-Z][A-Za-z]*$"));
        Assert.That(Properties(document).Where(p => Reserved.Member((string)p.Schema["x-csharp-name"]!, p.Class)), Is.Empty);
        Assert.That(Operations(document).SelectMany(operation => operation["parameters"]!).Select(p => (string?)p["x-originalName"]), Has.All.Match("^[a-z][A-Za-z]+$"));
    }

    [Test]
    public void Classes_HaveProperties_AndEachPropertyANameOfItsOwn()
    {
        foreach (var component in ((JObject)Reference.Compiled["components"]!["schemas"]!).Properties())
        {
            var names = component.Value["properties"]?.Select(p => (string?)p.First!["x-csharp-name"]).ToList() ?? [.. component.Value["x-enumNames"]!.Select(name => (string?)name)];

            Assert.That(names, Is.Not.Empty.And.Unique, component.Name);
        }
    }

    [Test]
    public void Types_AreOnlyThoseThatTheGeneratorGetsRight()
    {
        foreach (var (className, wire, schema) in Properties(Reference.Compiled))
            Assert.That(() => Given.TypeText(schema), Throws.Nothing, $"{className}.{wire}");
    }

    [Test]
    public void Ids_AreNeverDoubles()
    {
        var doubles = Properties(Reference.Compiled).Where(p => Given.TypeText(p.Schema).Contains("double")).Select(p => p.Wire).Distinct();

        Assert.That(doubles.Where(IdNames.IsId), Is.Empty);
        Assert.That(doubles, Is.SubsetOf(new[] { "points", "sprint_points", "percent_completed", "steps_before_float", "steps_taken_float", "steps_current_float", "lat", "lng", "x", "y" }));
    }

    [Test]
    public void References_AllResolve()
    {
        var document = Reference.Compiled;
        var missing = document.Descendants().OfType<JProperty>().Where(p => p.Name == "$ref").Select(p => ((string)p.Value!).Split('/')[^1]).Where(name => !document.ComponentNames().Contains(name));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Classes_AreAllUsed()
    {
        var document = Reference.Compiled;
        var used = document.Descendants().OfType<JProperty>().Where(p => p.Name == "$ref").Select(p => ((string)p.Value!).Split('/')[^1])
            .Concat(Operations(document).Select(operation => (string?)operation["x-options"]).OfType<string>()).ToHashSet();
        // What ClickUp sends is read, and asked for by no operation.
        var read = JObject.Parse(File.ReadAllText(Path.Combine(Sample.Repository, "spec", "webhooks.json")))["x-models"]!.Select(model => ((string)model["$ref"]!).Split('/')[^1]).Append("WebhookEvent");

        Assert.That(document.ComponentNames().Except(used).Order(), Is.EqualTo(read.Order()));
    }

    [Test]
    public void Descriptions_HaveNoMarkupLeft()
    {
        var texts = Reference.Compiled.Descendants().OfType<JProperty>().Where(p => p.Name is "description" or "summary" && p.Value.Type == JTokenType.String).Select(p => (string)p.Value!);

        Assert.That(texts.Where(text => Markup().IsMatch(text)), Is.Empty);
    }

    [Test]
    public void Keywords_OfTheDocument_NeverRemain()
    {
        string[] gone = ["nullable", "oneOf", "anyOf", "allOf", "const", "contentEncoding", "examples", "title", "tags", "security", "x-nullable", "x-csharp-class", "x-task-id"];
        // Under "properties" stand names of ClickUp's, which may be any of these.
        var left = Reference.Compiled["paths"]!.Concat(Reference.Compiled["components"]!).OfType<JContainer>().SelectMany(part => part.DescendantsAndSelf()).OfType<JProperty>().Where(p => gone.Contains(p.Name) && (p.Parent?.Parent as JProperty)?.Name != "properties");

        Assert.That(left.Select(p => p.Path), Is.Empty);
    }

    [Test]
    public void Things_ThatManyOperationsAnswer_AreOneClassEach()
    {
        var document = Reference.Compiled;

        Assert.That(Result("/v2/task/{task_id}", "get"), Is.EqualTo("ClickUpTask"));
        Assert.That(Result("/v2/task/{task_id}", "put"), Is.EqualTo("ClickUpTask"));
        Assert.That(Result("/v2/list/{list_id}/task", "post"), Is.EqualTo("ClickUpTask"));
        Assert.That(document.TypeOf("GetWorkspaceTasksResponse", "tasks"), Is.EqualTo("IList<ClickUpTask>"));
        Assert.That(Result("/v2/list/{list_id}", "get"), Is.EqualTo("ClickUpList"));
        Assert.That(Result("/v2/folder/{folder_id}", "get"), Is.EqualTo("Folder"));
        Assert.That(Result("/v2/space/{space_id}", "get"), Is.EqualTo("Space"));
        Assert.That(document.TypeOf("ClickUpTask", "status"), Is.EqualTo("Status"));
        Assert.That(document.TypeOf("ClickUpTask", "creator"), Is.EqualTo("User?"));
        Assert.That(document.TypeOf("ClickUpTask", "list"), Is.EqualTo("ClickUpList?"));
        Assert.That(document.TypeOf("ClickUpTask", "folder"), Is.EqualTo("Folder?"));
        Assert.That(document.TypeOf("ClickUpTask", "space"), Is.EqualTo("Space?"));
        foreach (var thing in new[] { "Task", "User", "Status", "List", "Folder", "Tag", "Space" })
            Assert.That(document.ComponentNames().Where(name => AnswerNamed(thing).IsMatch(name)), Has.Exactly(1).Items, thing);

        string? Result(string path, string method) => Given.ResultOf(document["paths"]![path]![method]!);
    }

    [TestCase("ClickUpTask", "assignees", "IList<User>")]
    [TestCase("ClickUpTask", "watchers", "IList<User>")]
    [TestCase("ClickUpTask", "tags", "IList<Tag>")]
    [TestCase("ClickUpTask", "checklists", "IList<Checklist>")]
    [TestCase("ClickUpTask", "dependencies", "IList<Dependency>")]
    [TestCase("ClickUpTask", "linked_tasks", "IList<LinkedTask>")]
    [TestCase("ClickUpTask", "custom_fields", "IList<CustomField>")]
    [TestCase("ClickUpTask", "time_estimate", "TimeSpan?")]
    [TestCase("ClickUpTask", "due_date", "DateTimeOffset?")]
    [TestCase("CreateTaskRequest", "time_estimate", "TimeSpan?")]
    [TestCase("CreateTaskRequest", "due_date_time", "bool?")]
    [TestCase("TimeEntry", "duration", "TimeSpan")]
    [TestCase("TimeEntry", "start", "DateTimeOffset")]
    [TestCase("TimeInterval", "start", "DateTimeOffset?")]
    [TestCase("StatusTime", "by_minute", "long")]
    [TestCase("StatusTime", "since", "DateTimeOffset")]
    [TestCase("GuestSeats", "total_guest_seats", "RawJson")]
    [TestCase("User", "id", "string")]
    [TestCase("Folder", "id", "string")]
    [TestCase("ClickUpTask", "name", "string")]
    [TestCase("ClickUpTask", "attachments", "IList<Attachment>")]
    [TestCase("ClickUpTask", "group_assignees", "IList<GroupAssignee>")]
    [TestCase("Checklist", "name", "string")]
    [TestCase("ChecklistItem", "children", "IList<ChecklistItem>")]
    [TestCase("Project", "name", "string")]
    [TestCase("Sharing", "public", "bool")]
    [TestCase("Tag", "tag_fg", "string")]
    [TestCase("Status", "status", "string")]
    [TestCase("TaskPriority", "priority", "string")]
    [TestCase("Comment", "resolved", "bool?")]
    [TestCase("Comment", "reply_count", "long")]
    [TestCase("Comment", "reactions", "IList<CommentReaction>")]
    [TestCase("CreatedComment", "id", "string?")]
    [TestCase("Attachment", "thumbnail_small", "string?")]
    [TestCase("CreateTimeEntryResponse", "data", "TimeEntry")]
    [TestCase("DeleteTimeEntryResponse", "data", "IList<TimeEntry>")]
    [TestCase("UpdateTimeEntryResponse", "data", "IList<TimeEntry>")]
    [TestCase("GetRunningTimeEntryResponse", "data", "TimeEntry?")]
    [TestCase("UpdateChecklistResponse", "checklist", "Checklist?")]
    [TestCase("TaskLocation", "list_id", "string?")]
    [TestCase("Goal", "key_results", "IList<KeyResult>")]
    [TestCase("SpaceFeatures", "checklists", "SpaceFeature?")]
    [TestCase("SpaceFeature", "enabled", "bool")]
    [TestCase("ClickUpList", "task_count", "long?")]
    [TestCase("UpdateWebhookRequest", "events", "IList<WebhookEventType>?")]
    [TestCase("CreateTaskCommentRequest", "comment", "IList<CommentPart>?")]
    [TestCase("CustomFieldConfig", "start", "long?")]
    [TestCase("SpaceFeature", "start_date", "bool?")]
    [TestCase("TemplateOptions", "due_date", "DateTimeOffset?")]
    [TestCase("TemplateOptions", "time_estimate", "bool?")]
    [TestCase("GetTasksOptions", "due_date_gt", "DateTimeOffset?")]
    [TestCase("GetWorkspaceTasksOptions", "custom_items[]", "IList<long>?")]
    [TestCase("AddDependencyRequest", "dependency_of", "string?")]
    public void Correction_MakesItWhatClickUpMeans(string className, string property, string expected) =>
        Assert.That(Reference.Compiled.TypeOf(className, property), Is.EqualTo(expected));

    [Test]
    public void Pages_EachAlone_GiveTheClassesThatTheReferenceGives([ValueSource(typeof(Reference), nameof(Reference.Pages))] string page)
    {
        var alone = Reference.Compile([Path.Combine(Reference.Samples, "pages", page)]);
        var together = Reference.Compile([Path.Combine(Reference.Samples, "clickup-api-v2-reference.json"), Path.Combine(Reference.Samples, "pages", page)]);

        Assert.That(Operations(alone), Has.Exactly(1).Items);
        Assert.That(alone.ComponentNames(), Is.SubsetOf(together.ComponentNames()));
    }

    [Test]
    public void Pages_AllTogether_Compile()
    {
        var document = Reference.Compile([.. Reference.Pages.Select(page => Path.Combine(Reference.Samples, "pages", page)), Reference.TrackTime]);

        Assert.That(Operations(document).Count(), Is.EqualTo(12).Or.EqualTo(13));
    }

    [Test]
    public void Classes_KeepTheirNames_WhenOperationsAreAdded([Range(0, 9)] int part)
    {
        var some = Reference.CompileSome(operation => Hash(operation.Path + operation.Method) % 10 == part);
        var renamed = some.ComponentNames().Except(Reference.Compiled.ComponentNames());

        // A Folder is called by what it holds only where there are several kinds of it.
        Assert.That(renamed, Is.SubsetOf(new[] { "ListFolder", "TaskFolder" }));

        static int Hash(string text) => text.Aggregate(7, (hash, character) => (hash * 31 + character) & 0x7fffffff);
    }

    private static IEnumerable<JObject> Operations(JObject document) =>
        ((JObject)document["paths"]!).Properties().SelectMany(path => ((JObject)path.Value).Properties()).Select(operation => (JObject)operation.Value);

    private static IEnumerable<(string Class, string Wire, JObject Schema)> Properties(JObject document) =>
        from component in ((JObject)document["components"]!["schemas"]!).Properties()
        from property in (component.Value["properties"] as JObject ?? []).Properties()
        select (component.Name, property.Name, (JObject)property.Value);

    private static Regex AnswerNamed(string thing) => new($"^(ClickUp)?{thing}$");

    [GeneratedRegex(@"\\$|\\ |\*\*|<br|</|\]\(|`")]
    private static partial Regex Markup();
}
