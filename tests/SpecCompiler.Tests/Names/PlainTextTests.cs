using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Names;

public class PlainTextTests
{
    [TestCase("***Note:** This is a legacy endpoint.*", ExpectedResult = "Note: This is a legacy endpoint.")]
    [TestCase("**Bold**, *italic*, __bold__, _italic_ and ***both***", ExpectedResult = "Bold, italic, bold, italic and both")]
    [TestCase("has to be there.\n \\\nSuch as: `custom_task_ids=true&team_id=123`.", ExpectedResult = "has to be there. Such as: custom_task_ids=true&team_id=123.")]
    [TestCase("one<br/>two<BR>three<b>four</b>", ExpectedResult = "one two three four")]
    [TestCase("See [the guide](https://example.com/a_b) and [fields](doc:filter-views \"title\").", ExpectedResult = "See the guide and fields.")]
    [TestCase("See <https://example.com>", ExpectedResult = "See https://example.com")]
    [TestCase("a task_id and a list_id stay, as 2 * 3 * 4 does", ExpectedResult = "a task_id and a list_id stay, as 2 * 3 * 4 does")]
    [TestCase("# Title\n\n- one\n- two\n", ExpectedResult = "Title one two")]
    [TestCase("| a | b |\n|---|---|\n| 1 | 2 |", ExpectedResult = "a, b 1, 2")]
    [TestCase("```json\n{ \"a\": 1 }\n```", ExpectedResult = "{ \"a\": 1 }")]
    [TestCase("use <task id> & &lt;br&gt; &amp; x", ExpectedResult = "use <task id> & & x")]
    [TestCase("a\\_b \\*c\\*", ExpectedResult = "a_b *c*")]
    [TestCase("tab\there\u0007", ExpectedResult = "tab here")]
    [TestCase("a .b ,c", ExpectedResult = "a.b,c")]
    [TestCase("one\r\ntwo\rthree", ExpectedResult = "one two three")]
    [TestCase("# a\r# b\r\n# c", ExpectedResult = "a b c")]
    [TestCase("| a | |\n|---|---|", ExpectedResult = "a")]
    [TestCase("a\n\n|---|\n\nb", ExpectedResult = "a b")]
    [TestCase("x&lt;br&gt;y &lt;b&gt;z", ExpectedResult = "x y z")]
    [TestCase("line\\nline", ExpectedResult = "line line")]
    [TestCase("a**b `c`", ExpectedResult = "ab c")]
    [TestCase("```\na\n```", ExpectedResult = "a")]
    [TestCase("  ", ExpectedResult = "")]
    [TestCase(null, ExpectedResult = "")]
    public string Markup_IsGone_AndOneLineIsLeft(string? text) => PlainText.Of(text);
}
