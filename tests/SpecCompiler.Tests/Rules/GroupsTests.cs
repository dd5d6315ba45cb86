using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Rules;

public class GroupsTests
{
    [TestCase(""" "tags": ["Task Checklists"] """, ExpectedResult = "IClickUpTaskChecklists")]
    [TestCase(""" "tags": ["Time Tracking (Legacy)"] """, ExpectedResult = "IClickUpTimeTracking")]
    [TestCase(""" "tags": ["Time Tracking", "Time Tracking (Legacy)"] """, ExpectedResult = "IClickUpTimeTracking")]
    [TestCase(""" "tags": ["Acls", "Privacy and access"], "x-group": "Access" """, ExpectedResult = "IClickUpAccess")]
    [TestCase(""" "tags": ["Tasks"], "x-group": "Lists" """, ExpectedResult = "IClickUpLists")]
    [TestCase("", ExpectedResult = null)]
    [TestCase(""" "tags": [] """, ExpectedResult = null)]
    public string? Group_IsTheOnlyTag_UnlessTheOverlaySaysAnother(string members) => (string?)Given.Operation(members)["x-group"];

    [Test]
    public void Groups_AreListedOnce_InOrdinalOrder()
    {
        var paths = string.Join(", ", new[] { ("a", "Views"), ("b", "Tasks"), ("c", "Views") }.Select(path => Given.OperationText($$""" "tags": ["{{path.Item2}}"] """, $"/v2/{path.Item1}", "get", $"Get {path.Item1}").Trim()[1..^1]));

        Assert.That(((JArray)Given.Paths($"{{ {paths} }}")["x-groups"]!).Select(group => $"{group["name"]} {group["title"]}"), Is.EqualTo(new[] { "IClickUpTasks Tasks", "IClickUpViews Views" }));
    }

    [TestCase(""" "tags": ["Acls", "Privacy and access"] """, "has several tags (Acls, Privacy and access)")]
    [TestCase(""" "tags": ["Client"] """, "makes no name for an interface")]
    [TestCase(""" "x-group": 3 """, "is not a name")]
    public void Group_ThatIsNotClear_IsRefused(string members, string why) =>
        Assert.That(Given.Refused(() => Given.Operation(members)).Message, Does.Contain(why));
}
