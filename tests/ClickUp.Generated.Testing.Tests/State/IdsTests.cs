using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Tests.State;

public class IdsTests
{
    private static readonly (string Name, Func<World, string> Make, string Pattern)[] _kinds =
    [
        ("Task", Ids.Task, "^86c[0-9a-z]{6}$"),
        ("Place", Ids.Place, "^9011[0-9]{8}$"),
        ("Time", Ids.Time, "^[0-9]{19}$"),
        ("History", Ids.History, "^[0-9]{19}$"),
        ("Comment", world => $"{Ids.Comment(world)}", "^[0-9]{14}$"),
        ("Uuid", Ids.Uuid, "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
        ("Secret", Ids.Secret, "^[0-9A-Z]{64}$"),
        ("Short", Ids.Short, "^8cc-[0-9]+$"),
    ];

    [Test]
    public void Ids_HaveClickUpsForms_NeverComeTwice_AndAreTheSameInEveryRun()
    {
        foreach (var (name, make, pattern) in _kinds)
        {
            var (first, second) = (new World(), new World());
            var ids = Enumerable.Range(0, 5000).Select(_ => make(first)).ToArray();

            Assert.That(ids, Is.Unique, name);
            Assert.That(ids.Take(100), Is.All.Match(pattern), name);
            Assert.That(Enumerable.Range(0, 5000).Select(_ => make(second)), Is.EqualTo(ids), name);
        }
    }
}
