using ClickUp.SpecCompiler.Update;

namespace ClickUp.SpecCompiler.Tests.Update;

public class KebabCaseTests
{
    [TestCase("Track time", ExpectedResult = "track-time")]
    [TestCase("Get Bulk Tasks' Time in Status", ExpectedResult = "get-bulk-tasks-time-in-status")]
    [TestCase("get /v2/task/{task_id}", ExpectedResult = "get-v2-task-task-id")]
    [TestCase("../..", ExpectedResult = "")]
    public string Words_BecomeAFileName(string words) => KebabCase.Of(words);
}
