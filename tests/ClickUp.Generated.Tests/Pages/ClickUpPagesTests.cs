namespace ClickUp.Generated.Tests;

public class ClickUpPagesTests
{
    [Test]
    public async Task From_GivesItsPages_AndGoesOnWhereItIsTold()
    {
        var pages = ClickUpPages<string>.From(["a", "b"], [], ["c"]);

        Assert.That(await ItemsAsync(pages), Is.EqualTo(new[] { "a", "b" }), "an empty page is the last");
        Assert.That(await ItemsAsync(ClickUpPages<string>.From(["a", "a"], ["a"])), Is.EqualTo(new[] { "a", "a", "a" }));
        Assert.That(await PagesAsync(ClickUpPages<string>.From(["a"], ["b"])), Is.EqualTo(new[] { "a>1", "b>" }));
        Assert.That(await ItemsAsync(ClickUpPages<string>.From(["a"], ["b"]).AsPages("1")), Is.EqualTo(new[] { "b" }));
        Assert.That(await ItemsAsync(ClickUpPages<string>.From()), Is.Empty);
    }

    [Test]
    public void From_WithoutPages_IsRefused() =>
        Assert.That(() => ClickUpPages<string>.From(null!), Throws.InstanceOf<ArgumentException>());

    [Test]
    public async Task Item_ThatMovedToTheNextPage_IsNotGivenAgain() =>
        Assert.That(await ItemsAsync(Pages("a b c|1", "c d e|2", "f")), Is.EqualTo(new[] { "a", "b", "c", "d", "e", "f" }));

    [Test]
    public async Task Item_ThatMovedAlone_EndsNothing() =>
        Assert.That(await ItemsAsync(Pages("a b c|1", "c|2", "d")), Is.EqualTo(new[] { "a", "b", "c", "d" }));

    [Test]
    public async Task Item_OfTwoPagesBefore_ComesAgain() =>
        Assert.That(await ItemsAsync(Pages("a b|1", "c d|2", "a e")), Is.EqualTo(new[] { "a", "b", "c", "d", "a", "e" }), "memory is one page");

    [Test]
    public async Task Page_ThatComesAgain_IsAnException() =>
        Assert.That((await Assert.ThrowsAsync<ClickUpException>(() => ItemsAsync(Pages("a b|1", "a b|2", "a b|3"))))!.Message, Does.Contain("Things failed: the page that begins at '1' came before"));

    [Test]
    public async Task Place_ThatComesAgain_IsAnException_HoweverLongTheCircleIs([Range(1, 9)] int length, [Values(0, 1, 5)] int before)
    {
        var asked = 0;
        var pages = new ClickUpPages<string>("Things", (from, _) =>
        {
            Assert.That(++asked, Is.LessThan(100), "an endless loop");
            var number = from is null ? 0 : int.Parse(from);
            var next = number + 1 == before + length ? before : number + 1;
            return Task.FromResult(new ClickUpPage<string>([$"{number}"], $"{next}"));
        }, null);

        var error = await Assert.ThrowsAsync<ClickUpException>(() => ItemsAsync(pages));
        Assert.That((error!.Operation, error.MayHaveBeenCarriedOut), Is.EqualTo(("Things", false)));
    }

    [Test]
    public async Task Item_ThatComesAloneWhateverIsAskedFor_IsAnException()
    {
        // As of a server that does not know the number of a page.
        var asked = 0;
        var pages = new ClickUpPages<string>("Things", (from, _) =>
        {
            Assert.That(++asked, Is.LessThan(100), "an endless loop");
            return Task.FromResult(PagePlace.Numbered(["a"], PagePlace.Number(from, 0), isLast: null));
        }, item => item);

        Assert.That((await Assert.ThrowsAsync<ClickUpException>(() => ItemsAsync(pages)))!.Message, Does.Contain("came before"));
    }

    [TestCase("")]
    [TestCase(" ")]
    public void Place_ThatIsBlank_IsRefusedAtTheCall_AndNotTheBeginning(string from) =>
        Assert.That(() => Pages("a|1", "b").AsPages(from), Throws.ArgumentException.With.Message.Contains("Next"));

    [TestCase("")]
    [TestCase(null)]
    public async Task Next_ThatIsEmpty_IsTheEnd(string? next)
    {
        Assert.That(new ClickUpPage<string>(["a"], next).Next, Is.Null);
        Assert.That(await ItemsAsync(new ClickUpPages<string>("Things", (_, _) => Task.FromResult(new ClickUpPage<string>(["a"], next)), null)), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task Page_ThatIsEmpty_IsTheEnd_WhateverFollows() =>
        Assert.That(await ItemsAsync(Pages("a|1", "|2", "b")), Is.EqualTo(new[] { "a" }));

    [Test]
    public void LastItem_WithoutItsTimeOrId_IsAnException([Values("no time", "no id", "the year 1")] string lack)
    {
        DateTimeOffset? time = lack switch { "no time" => null, "the year 1" => default(DateTimeOffset), _ => DateTimeOffset.UnixEpoch };

        Assert.That(() => PagePlace.Behind(["a"], "Things", _ => time, item => lack == "no id" ? "" : item), Throws.InstanceOf<ClickUpException>());
    }

    [Test]
    public async Task ItemBefore_ThatComesAloneAgain_IsTheEnd()
    {
        // Whether the page behind an item begins with it, ClickUp does not say.
        var pages = new ClickUpPages<string>("Things", (_, _) => Task.FromResult(PagePlace.Behind(["a"], "Things", _ => DateTimeOffset.UnixEpoch, item => item)), item => item);

        Assert.That(await ItemsAsync(pages), Is.EqualTo(new[] { "a" }));
    }

    [TestCase("x")]
    [TestCase("1:")]
    [TestCase(":a")]
    [TestCase("99999999999999999999:a")]
    public void Place_OfAnItem_ThatIsNone_IsRefused(string place) =>
        Assert.That(() => PagePlace.Item(place), Throws.ArgumentException.With.Message.Contains($"'{place}'"));

    /// <summary>Pages as "items|next".</summary>
    private static ClickUpPages<string> Pages(params string[] pages) => new("Things", (from, _) =>
    {
        var parts = pages[from is null ? 0 : int.Parse(from)].Split('|');
        return Task.FromResult(new ClickUpPage<string>(parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), parts.Length > 1 ? parts[1] : null));
    }, item => item);

    private static async Task<List<string>> ItemsAsync(IAsyncEnumerable<string> items)
    {
        var all = new List<string>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }

    private static async Task<List<string>> ItemsAsync(IAsyncEnumerable<ClickUpPage<string>> pages)
    {
        var all = new List<string>();
        await foreach (var page in pages)
            all.AddRange(page.Items);
        return all;
    }

    private static async Task<List<string>> PagesAsync(ClickUpPages<string> pages)
    {
        var all = new List<string>();
        await foreach (var page in pages.AsPages())
            all.Add($"{string.Join(" ", page.Items)}>{page.Next}");
        return all;
    }
}
