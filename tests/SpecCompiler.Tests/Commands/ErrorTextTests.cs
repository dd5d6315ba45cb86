using ClickUp.SpecCompiler.Commands;

namespace ClickUp.SpecCompiler.Tests.Commands;

public class ErrorTextTests
{
    [Test]
    public void Error_HasTheFormThatMSBuildRecognises()
    {
        var error = new SpecException("spec/a.json", "#/paths", "is\nwrong.") { Line = 3, Column = 7 };

        Assert.That(ErrorText.Of(error), Is.EqualTo("spec/a.json(3,7): error CUG0001: is wrong. (#/paths)"));
    }

    [Test]
    public void Error_WithoutAPlace_NamesTheFile() =>
        Assert.That(ErrorText.Of(new SpecException("a.json", "", "is wrong.") { Code = SpecException.Unreadable }), Is.EqualTo("a.json: error CUG0003: is wrong."));

    [Test]
    public void Error_WithoutAFile_NamesTheProgram() =>
        Assert.That(ErrorText.Of(new SpecException("", "#/paths", "is wrong.")), Is.EqualTo("SpecCompiler: error CUG0001: is wrong. (#/paths)"));

    [Test]
    public void Error_OfTheProgramItself_IsAnErrorForMSBuildToo() =>
        Assert.That(ErrorText.Of(new InvalidOperationException("x\ny")), Does.StartWith("SpecCompiler: error CUG0000: InvalidOperationException: x y"));
}
