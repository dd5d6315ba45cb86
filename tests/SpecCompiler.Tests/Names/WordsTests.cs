using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Names;

public class WordsTests
{
    [TestCase("due_date_gt", ExpectedResult = "DueDateAfter")]
    [TestCase("profilePicture", ExpectedResult = "ProfilePicture")]
    [TestCase("orderindex", ExpectedResult = "OrderIndex")]
    [TestCase("userid", ExpectedResult = "UserId")]
    [TestCase("ECODE", ExpectedResult = "Ecode")]
    [TestCase("HTMLBody", ExpectedResult = "HtmlBody")]
    [TestCase("url_w_query", ExpectedResult = "UrlWQuery")]
    [TestCase("Get Task's Time", ExpectedResult = "GetTaskTime")]
    [TestCase("tasks' time", ExpectedResult = "TasksTime")]
    [TestCase("2fa_code", ExpectedResult = "TwoFaCode")]
    [TestCase("line_1", ExpectedResult = "LineOne")]
    [TestCase("%", ExpectedResult = "")]
    [TestCase("12", ExpectedResult = "Twelve")]
    [TestCase("2FA", ExpectedResult = "TwoFa")]
    [TestCase("iPHONE", ExpectedResult = "IPhone")]
    [TestCase("mimetype", ExpectedResult = "MimeType")]
    [TestCase("don't", ExpectedResult = "Dont")]
    public string Name_HasCapitalsWhereWordsBegin_AndNoDigitAtItsEnds(string text) => Words.Pascal(text);

    [TestCase("include_closed", ExpectedResult = "includeClosed")]
    [TestCase("URL", ExpectedResult = "url")]
    public string Parameter_BeginsSmall(string text) => Words.Camel(text);
}
