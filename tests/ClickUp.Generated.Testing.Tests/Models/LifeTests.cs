using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.Models;

/// <summary>Random sequences of what is done to a server from both sides: operations, faults, snapshots, files, resets and the clock. The whole state, as text, is the judge.</summary>
public class LifeTests
{
    private const int _steps = 25;

    [Test]
    public Task RandomLives_KeepTheirState() => RunAsync(from: 0, sequences: 60);

    [Test, Category("Long")]
    public Task ManyRandomLives_KeepTheirState() => RunAsync(from: 1000, sequences: 3000);

    private static async Task RunAsync(int from, int sequences)
    {
        await using var api = await Api.StartAsync(new() { MaxRequests = 0, CheckRequests = false });
        for (var seed = from; seed < from + sequences; seed++)
        {
            api.Server.Reset();
            var life = new Life(api, new Random(seed));
            for (var step = 0; step < _steps; step++)
            {
                try
                {
                    await life.StepAsync();
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"Sequence {seed}, step {step}, {life.Last}: {e.Message}", e);
                }
            }
        }
    }

    private sealed class Life(Api api, Random random)
    {
        private readonly string _seed = Text(api.Server);
        private readonly Dictionary<string, string> _snapshots = [];
        private int _made;

        public string Last { get; private set; } = "";

        public async Task StepAsync()
        {
            var before = Text(api.Server);
            switch (random.Next(9))
            {
                case 0: await RefusedAsync(before); break;
                case 1: await LostAsync(before); break;
                case 2: await CarriedOutAsync(before); break;
                case 3: Keep(before); break;
                case 4: Restore(); break;
                case 5: Reload(before); break;
                case 6: Advance(before); break;
                case 7 when random.Next(4) == 0: await ResetAsync(); break;
                default: await WriteAsync(before); break;
            }
        }

        /// <summary>A write succeeds and leaves a trace, or is refused and leaves none.</summary>
        private async Task WriteAsync(string before)
        {
            var (method, url, body) = Write();
            using var response = await api.RawAsync(method, url, body);
            Assert.That((int)response.StatusCode, Is.LessThan(500));
            if (!response.IsSuccessStatusCode) Same(before);
            Last = $"{Last} {(int)response.StatusCode}";
            using var read = await api.RawAsync(HttpMethod.Get, $"v2/list/{ClickUpServer.DefaultListId}/task?include_closed=true&subtasks=true", null);
            Assert.That(read.IsSuccessStatusCode, Is.True);
        }

        private async Task RefusedAsync(string before)
        {
            var code = random.Next(2) == 0 ? "ACCESS_083" : "TIMEENTRY_064";
            api.Server.FailNext(ClickUpFault.Refuse(code));
            var (method, url, body) = Write();
            Assert.That((await api.RefusedAsync(method, url, body)).Code, Is.EqualTo(code));
            Same(before);
        }

        private async Task LostAsync(string before)
        {
            api.Server.FailNext(random.Next(2) == 0 ? ClickUpFault.Cut() : ClickUpFault.CutBody(random.Next(5)));
            await FailAsync();
            Same(before);
        }

        /// <summary>The answer is lost, and what was asked for is done, once.</summary>
        private async Task CarriedOutAsync(string before)
        {
            var twin = Text(api.Server);
            api.Server.FailNext(ClickUpFault.Cut(carriedOut: true));
            var (method, url, body) = await FailAsync();
            var lost = Text(api.Server);
            api.Server.LoadState(twin);
            Same(before);
            using var again = await api.RawAsync(method, url, body);
            Same(lost);
        }

        private async Task<(HttpMethod Method, string Url, object? Body)> FailAsync()
        {
            var sent = Write();
            try
            {
                using var response = await api.RawAsync(sent.Method, sent.Url, sent.Body);
                Assert.Fail("an answer came");
            }
            catch (HttpRequestException)
            {
            }
            return sent;
        }

        private void Keep(string before)
        {
            var name = Last = $"snapshot {random.Next(3)}";
            api.Server.SaveSnapshot(name);
            _snapshots[name] = before;
            Same(before);
        }

        private void Restore()
        {
            if (_snapshots.Count == 0) return;
            var (name, state) = _snapshots.ElementAt(random.Next(_snapshots.Count));
            Last = $"restore {name}";
            api.Server.RestoreSnapshot(name);
            Same(state);
        }

        private void Reload(string before)
        {
            Last = "file";
            api.Server.LoadState(before);
            Same(before);
        }

        private void Advance(string before)
        {
            Last = "clock";
            var now = api.Server.Now;
            api.Server.AdvanceClock(TimeSpan.FromMinutes(random.Next(10_000)));
            Assert.That(api.Server.Now, Is.GreaterThanOrEqualTo(now));
            Same(before);
        }

        private async Task ResetAsync()
        {
            Last = "reset";
            api.Server.FailNext(ClickUpFault.Cut(), times: 5);
            api.Server.Reset();
            Same(_seed);
            Assert.That(api.Server.Now, Is.EqualTo(api.Clock.GetUtcNow()));
            await api.GetAsync("v2/user");
        }

        private (HttpMethod Method, string Url, object? Body) Write()
        {
            var tasks = api.Server.Tasks;
            var task = tasks.Count == 0 ? "none" : tasks[random.Next(tasks.Count)].Id;
            var other = tasks.Count == 0 ? "none" : tasks[random.Next(tasks.Count)].Id;
            var name = $"n{_made++}";
            (HttpMethod Method, string Url, object? Body) sent = random.Next(16) switch
            {
                0 or 1 => (HttpMethod.Post, $"v2/list/{ClickUpServer.DefaultListId}/task", new { name, parent = random.Next(2) == 0 ? task : null, tags = new[] { name }, assignees = new[] { 1 } }),
                2 => (HttpMethod.Put, $"v2/task/{task}", new { name, status = random.Next(4) == 0 ? "unheard of" : "in progress", priority = random.Next(1, 5), due_date = 1772442000000 }),
                3 => (HttpMethod.Delete, $"v2/task/{task}", null),
                4 => (HttpMethod.Post, $"v2/task/{task}/comment", new { comment_text = name, assignee = 1 }),
                5 => (HttpMethod.Post, $"v2/task/{task}/time", new { start = 1000, end = 5000 }),
                6 => (HttpMethod.Post, "v2/team/9001/time_entries/start", new { tid = task, description = name }),
                7 => (HttpMethod.Post, "v2/team/9001/time_entries/stop", null),
                8 => (HttpMethod.Post, $"v2/task/{task}/dependency", new { depends_on = other }),
                9 => (HttpMethod.Post, $"v2/task/{task}/link/{other}", null),
                10 => (HttpMethod.Post, $"v2/task/{task}/checklist", new { name }),
                11 => (HttpMethod.Post, "v2/team/9001/goal", new { name, due_date = 1, owners = new[] { 1 } }),
                12 => (HttpMethod.Post, $"v2/list/{ClickUpServer.DefaultListId}/view", new { name, type = "list" }),
                13 => (HttpMethod.Post, $"v2/space/{ClickUpServer.DefaultSpaceId}/folder", new { name = $"Folder {random.Next(3)}" }),
                14 => (HttpMethod.Post, "v3/workspaces/9001/docs", new { name, create_page = true }),
                _ => (HttpMethod.Post, $"v2/task/{task}/merge", new { source_task_ids = new[] { other } }),
            };
            Last = $"{sent.Method} {sent.Url}";
            return sent;
        }

        private void Same(string state)
        {
            var now = Text(api.Server);
            if (now != state) Assert.That(JsonNode.DeepEquals(JsonNode.Parse(now), JsonNode.Parse(state)), Is.True, () => $"It was\n{state}\nand is\n{now}");
        }

        private static string Text(ClickUpServer server) => server.SaveState();
    }
}
