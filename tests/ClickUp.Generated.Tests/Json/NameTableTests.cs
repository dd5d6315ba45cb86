namespace ClickUp.Generated.Tests.Json;

public sealed class NameTableTests
{
    private readonly NameTable _names = new();

    [TestCase("a")]
    [TestCase("date_created")]
    [TestCase("orderindex")]
    public void Name_IsOneString_HoweverOftenItIsRead(string name)
    {
        var first = Get(name);

        Assert.That(first, Is.EqualTo(name));
        Assert.That(Get(name), Is.SameAs(first));
    }

    [TestCase(1, ExpectedResult = true)]
    [TestCase(64, ExpectedResult = true)]
    [TestCase(65, ExpectedResult = false)]
    public bool Name_OfUsualLength_IsKept(int length) => ReferenceEquals(Get(new string('x', length)), Get(new string('x', length)));

    [Test]
    public void Name_OfNoLetters_IsOneToo() => Assert.That(Get(""), Is.Empty);

    [Test]
    public void Names_ThatShareASlot_AreNotTakenForEachOther()
    {
        var names = Enumerable.Range(0, 5_000).Select(i => $"name_{i}").ToArray();

        Assert.That(names.Select(Get), Is.EqualTo(names));
        Assert.That(names.Reverse().Select(Get), Is.EqualTo(names.Reverse()));
    }

    [Test]
    public void UsualNames_HaveSlotsOfTheirOwn()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"field_{i * 7}").ToArray();
        var first = names.Select(Get).ToArray();

        Assert.That(names.Select(Get).Where((name, i) => !ReferenceEquals(name, first[i])).Count(), Is.LessThan(60));
    }

    // In the middle of a text, as the reader asks.
    private string Get(string name) => _names.Get($"\"{name}\":".AsSpan(1, name.Length));
}
