using ClickUp.SpecCompiler.Documents;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests;

public class OriginTests
{
    private const string Json = """
        {
          "a/b": { "~": [ 1, { "x": null }, [ true ] ] }
        }
        """;

    [TestCase("#/a~1b/~0/0")]
    [TestCase("#/a~1b/~0/1/x")]
    [TestCase("#/a~1b/~0/2/0")]
    [TestCase("#/a~1b")]
    public void Origin_OfEveryToken_IsItsPointer(string pointer)
    {
        var root = JsonText.Parse(Json, "a.json");

        Assert.That(Origin.Of(At(root, pointer)), Is.EqualTo(("a.json", pointer)));
    }

    [TestCase("#/a~1b/~0/0")]
    [TestCase("#/a~1b/~0/1/x")]
    [TestCase("#/a~1b/~0/2/0")]
    public void Origin_OfATokenBelowTheLastKnownOne_AddsTheWayDown(string pointer)
    {
        var root = JToken.Parse(Json);
        root.AddAnnotation(new Origin("a.json", "#"));

        Assert.That(Origin.Of(At(root, pointer)), Is.EqualTo(("a.json", pointer)));
    }

    [Test]
    public void Origin_OfTheMemberItself_IsThatOfItsValue()
    {
        var root = (JObject)JToken.Parse(Json);
        root.AddAnnotation(new Origin("a.json", "#/here"));

        Assert.That(Origin.Of(root.Property("a/b")!), Is.EqualTo(("a.json", "#/here/a~1b")));
    }

    [Test]
    public void Origin_OfAMovedToken_IsWhereItWasRead()
    {
        var root = JsonText.Parse(Json, "a.json");
        var moved = At(root, "#/a~1b/~0/1").DeepClone();
        _ = new JObject { ["elsewhere"] = moved };

        Assert.That(Origin.Of(moved["x"]!), Is.EqualTo(("a.json", "#/a~1b/~0/1/x")));
    }

    [Test]
    public void Origin_OfWhatWasNeverRead_HasNoFile() =>
        Assert.That(Origin.Of(JToken.Parse(Json)["a/b"]!), Is.EqualTo(("", "#/a~1b")));

    [Test]
    public void Origin_KnowsTheLine()
    {
        var root = JsonText.Parse(Json, "a.json", linesBefore: 10);

        Assert.That(Origin.Find(root["a/b"]!).Line, Is.EqualTo(12));
    }

    private static JToken At(JToken root, string pointer) =>
        JsonPointer.Steps(pointer)!.Aggregate(root, (at, step) => JsonPointer.Child(at, step)!);
}
