using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Names;

/// <summary>One class out of several descriptions: each property has the type that holds the values of all.</summary>
public sealed class CSharpTypeTests
{
    private static readonly Dictionary<string, CSharpType> _types = new()
    {
        ["text"] = new CSharpType.Scalar("string", null),
        ["text?"] = new CSharpType.Scalar("string", null, Guessed: true),
        ["time"] = new CSharpType.Scalar("string", "date-time"),
        ["duration"] = new CSharpType.Scalar("string", "duration"),
        ["file"] = new CSharpType.Scalar("string", "binary"),
        ["integer"] = new CSharpType.Scalar("integer", "int64"),
        ["number"] = new CSharpType.Scalar("number", "double"),
        ["boolean"] = new CSharpType.Scalar("boolean", null),
        ["class"] = new CSharpType.Named("Thing", false),
        ["other"] = new CSharpType.Named("Other", false),
        ["enum"] = new CSharpType.Named("Kind", true),
        ["enum of numbers"] = new CSharpType.Named("Priority", true, IsNumber: true),
        ["texts"] = new CSharpType.ListOf(new CSharpType.Scalar("string", null)),
        ["integers"] = new CSharpType.ListOf(new CSharpType.Scalar("integer", "int64")),
        ["numbers"] = new CSharpType.ListOf(new CSharpType.Scalar("number", "double")),
        ["booleans"] = new CSharpType.ListOf(new CSharpType.Scalar("boolean", null)),
        ["classes"] = new CSharpType.ListOf(new CSharpType.Named("Thing", false)),
        ["dictionary"] = new CSharpType.DictionaryOf(new CSharpType.Scalar("integer", "int64")),
        ["dictionary of numbers"] = new CSharpType.DictionaryOf(new CSharpType.Scalar("number", "double")),
        ["object"] = CSharpType.AnyObject,
        ["anything"] = CSharpType.Anything,
        ["this or that"] = CSharpType.Contradictory,
        ["list of anything"] = CSharpType.Anything.List(),
        ["list of this or that"] = CSharpType.Contradictory.List(),
    };

    [TestCase("text", "text", ExpectedResult = "text")]
    [TestCase("text?", "integer", ExpectedResult = "integer")]
    [TestCase("text?", "text", ExpectedResult = "text")]
    [TestCase("text?", "class", ExpectedResult = "class")]
    [TestCase("text?", "classes", ExpectedResult = "classes")]
    [TestCase("text?", "dictionary", ExpectedResult = "dictionary")]
    [TestCase("integer", "number", ExpectedResult = "number")]
    [TestCase("time", "integer", ExpectedResult = "time")]
    [TestCase("time", "number", ExpectedResult = "time")]
    [TestCase("time", "text", ExpectedResult = "time")]
    [TestCase("duration", "text", ExpectedResult = "duration")]
    [TestCase("duration", "integer", ExpectedResult = "duration")]
    [TestCase("duration", "number", ExpectedResult = "duration")]
    [TestCase("time", "duration", ExpectedResult = "this or that")]
    [TestCase("time", "boolean", ExpectedResult = "this or that")]
    [TestCase("text", "integer", ExpectedResult = "text")]
    [TestCase("text", "number", ExpectedResult = "text")]
    [TestCase("text", "boolean", ExpectedResult = "this or that")]
    [TestCase("file", "integer", ExpectedResult = "this or that")]
    [TestCase("file", "number", ExpectedResult = "this or that")]
    [TestCase("file", "enum", ExpectedResult = "this or that")]
    [TestCase("text", "enum", ExpectedResult = "text")]
    [TestCase("text", "class", ExpectedResult = "this or that")]
    [TestCase("integer", "boolean", ExpectedResult = "this or that")]
    [TestCase("number", "boolean", ExpectedResult = "this or that")]
    [TestCase("boolean", "enum", ExpectedResult = "this or that")]
    [TestCase("class", "other", ExpectedResult = "this or that")]
    [TestCase("texts", "classes", ExpectedResult = "classes")]
    [TestCase("booleans", "classes", ExpectedResult = "list of this or that")]
    [TestCase("integers", "numbers", ExpectedResult = "numbers")]
    [TestCase("integers", "booleans", ExpectedResult = "list of this or that")]
    [TestCase("object", "class", ExpectedResult = "class")]
    [TestCase("object", "dictionary", ExpectedResult = "dictionary")]
    [TestCase("object", "enum", ExpectedResult = "this or that")]
    [TestCase("anything", "class", ExpectedResult = "this or that")]
    [TestCase("anything", "dictionary", ExpectedResult = "this or that")]
    [TestCase("dictionary", "dictionary of numbers", ExpectedResult = "dictionary of numbers")]
    [TestCase("dictionary", "class", ExpectedResult = "this or that")]
    [TestCase("integer", "enum", ExpectedResult = "this or that")]
    [TestCase("integer", "enum of numbers", ExpectedResult = "enum of numbers")]
    [TestCase("text", "enum of numbers", ExpectedResult = "this or that")]
    [TestCase("list of anything", "classes", ExpectedResult = "classes")]
    [TestCase("list of anything", "texts", ExpectedResult = "texts")]
    [TestCase("list of this or that", "texts", ExpectedResult = "list of this or that")]
    [TestCase("list of this or that", "list of anything", ExpectedResult = "list of this or that")]
    public string Common_HoldsTheValuesOfBoth_WhicheverComesFirst(string one, string other)
    {
        var common = CSharpType.Common(_types[one], _types[other]);

        Assert.That(CSharpType.Common(_types[other], _types[one]), Is.EqualTo(common));
        return _types.Single(type => type.Value == common).Key;
    }
}
