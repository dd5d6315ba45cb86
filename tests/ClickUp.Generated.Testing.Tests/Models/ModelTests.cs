namespace ClickUp.Generated.Testing.Tests.Models;

public class ModelTests
{
    private const int _steps = 25;

    [Test]
    public Task RandomSequences_AgreeWithTheModel() => RunAsync(from: 0, sequences: 200);

    [Test, Category("Long")]
    public Task TenThousandRandomSequences_AgreeWithTheModel() => RunAsync(from: 1000, sequences: 10_000);

    [Test]
    public async Task ManyClientsAtOnce_LeaveWhatEachOfThemWouldAlone()
    {
        await using var api = await Api.StartAsync(new() { Tasks = [new("seed")] });

        var names = await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            var random = new Random(client);
            var mine = new Dictionary<string, string>();
            for (var step = 0; step < 60; step++)
            {
                if (mine.Count == 0 || random.Next(3) == 0)
                {
                    var name = $"{client}/{step}";
                    mine[await api.TaskAsync(name)] = name;
                    continue;
                }
                var id = mine.Keys.ElementAt(random.Next(mine.Count));
                switch (random.Next(3))
                {
                    case 0:
                        await api.DeleteAsync("v2/task/" + id);
                        mine.Remove(id);
                        break;
                    case 1:
                        mine[id] = $"{client}/{step} again";
                        await api.PutAsync("v2/task/" + id, new { name = mine[id] });
                        break;
                    default:
                        Assert.That((string?)(await api.GetAsync("v2/task/" + id))["name"], Is.EqualTo(mine[id]));
                        break;
                }
            }
            return mine;
        })));

        Assert.That(api.Server.Tasks.Where(task => task.Id != "seed").Select(task => (task.Id, task.Name)), Is.EquivalentTo(names.SelectMany(mine => mine.Select(task => (task.Key, task.Value)))));
    }

    private static async Task RunAsync(int from, int sequences)
    {
        await using var api = await Api.StartAsync(new() { Tasks = [new("seed")], MaxRequests = 0 });
        foreach (var task in api.Server.Tasks) await api.DeleteAsync("v2/task/" + task.Id);
        api.Server.SaveSnapshot("empty");
        for (var seed = from; seed < from + sequences; seed++)
        {
            api.Server.RestoreSnapshot("empty");
            var (model, random) = (new Model { Now = api.Clock.GetUtcNow().ToUnixTimeMilliseconds() }, new Random(seed));
            var steps = new Steps(api, model, random);
            for (var step = 0; step < _steps; step++)
            {
                try
                {
                    await steps.StepAsync();
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"Sequence {seed}, step {step}: {e.Message}", e);
                }
            }
        }
    }
}
