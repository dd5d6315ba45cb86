namespace ClickUp.SpecCompiler.Tests.Rules;

public class LinksTests
{
    [TestCase("Tracktime", ExpectedResult = "https://developer.clickup.com/reference/tracktime")]
    [TestCase("GetBulkTasks'TimeinStatus", ExpectedResult = "https://developer.clickup.com/reference/getbulktaskstimeinstatus")]
    [TestCase("getChatChannels", ExpectedResult = "https://developer.clickup.com/reference/getchatchannels")]
    [TestCase("'", ExpectedResult = null)]
    public string? Operation_LeadsToClickUpsPage(string id) => (string?)Given.Operation($"\"operationId\": \"{id}\"")["x-link"];

    [Test]
    public void OperationWithoutAName_LeadsNowhere() => Assert.That(Given.Operation("")["x-link"], Is.Null);
}
