using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Tests.State;

public class TableTests
{
    private sealed record Row(string Id, params string[] Keys);

    private readonly Table<Row> _empty = new(row => row.Id, row => row.Keys);

    [Test]
    public void Put_Remove_InAnyOrder_IsWhatADictionaryAndAListSay()
    {
        var random = new Random(42);
        var table = _empty;
        var model = new List<Row>();
        for (var step = 0; step < 2000; step++)
        {
            var row = new Row($"{random.Next(40)}", [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"k{random.Next(5)}").Distinct()]);
            var at = model.FindIndex(other => other.Id == row.Id);
            if (random.Next(3) == 0)
            {
                table = table.Remove(row.Id);
                if (at >= 0) model.RemoveAt(at);
            }
            else
            {
                table = table.Put(row);
                if (at >= 0) model[at] = row;
                else model.Add(row);
            }
            Assert.That(table.All, Is.EqualTo(model));
            foreach (var key in Enumerable.Range(0, 5).Select(i => $"k{i}"))
            {
                Assert.That(table.Of(key), Is.EqualTo(model.Where(other => other.Keys.Contains(key))));
                Assert.That(table.CountOf(key), Is.EqualTo(model.Count(other => other.Keys.Contains(key))));
            }
        }
        Assert.That(table.Count, Is.EqualTo(model.Count));
    }

    [Test]
    public void Table_ThatWasKept_DoesNotChange()
    {
        var before = _empty.Put(new Row("a", "k"));

        var after = before.Put(new Row("a", "other")).Put(new Row("b", "k")).Remove("a");

        Assert.That((before.All.Single().Keys.Single(), before.Of("k").Count(), after.All.Single().Id), Is.EqualTo(("k", 1, "b")));
        Assert.That((before.Find("b"), after.Find("a")), Is.EqualTo(((Row?)null, (Row?)null)));
    }
}
