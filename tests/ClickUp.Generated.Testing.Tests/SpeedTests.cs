using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>What an answer costs, told by the memory that it takes, which no other load of the machine changes.</summary>
[NonParallelizable]
public class SpeedTests
{
    private const int _rows = 100;

    // A list of tasks that is built as a tree before it is written takes 11 bytes for each that it answers, and the processor four times as long.
    // Where rows are few, each may still be a small tree.
    [TestCase("v2/list/" + ClickUpServer.DefaultListId + "/task", 1.0)]
    [TestCase("v2/team/9001/task?subtasks=true&order_by=due_date&statuses[]=to%20do", 1.0)]
    [TestCase("v2/team/9001/time_entries?start_date=1&end_date=1900000000000", 2.0)]
    [TestCase("v2/task/t1/comment", 10.0)]
    [TestCase("v2/list/" + ClickUpServer.DefaultListId + "/member", 7.0)]
    [TestCase("v2/space/" + ClickUpServer.DefaultSpaceId + "/list", 10.0)]
    [TestCase("v2/team/9001/view", 1.0)]
    public async Task ListAnswer_TakesLittleMoreMemoryThanItIsLong(string url, double most)
    {
        await using var api = await Api.StartAsync(new() { MaxRequests = 0, CheckRequests = false, Tasks = [.. Tasks()] });
        await FillAsync(api);
        using var client = new RawBytes(api.Server.BaseAddress, "/api/" + url);
        for (var i = 0; i < 50; i++) client.Get();

        // The least of several: what runs beside it in this process only adds.
        var each = Enumerable.Range(0, 5).Min(_ => Allocated(client, requests: 20));

        TestContext.Out.WriteLine($"{client.Length} bytes answered, {each:F0} allocated: {each / client.Length:F2} for each");
        Assert.That(client.Length, Is.GreaterThan(5_000));
        // Apart from the list, a request takes some memory of its own.
        Assert.That((each - 5_000) / client.Length, Is.LessThan(most));
    }

    // Who reads page by page does not have all of it filtered and sorted for each of them.
    [Test]
    public async Task PageOfALongList_TakesNoMoreThanThatOfAShortOne()
    {
        await using var api = await Api.StartAsync(new() { MaxRequests = 0, Tasks = [.. Enumerable.Range(0, 5000).Select(i => new ServerTask($"t{i}") { Name = $"Task number {i}" })] });
        using var client = new RawBytes(api.Server.BaseAddress, $"/api/v2/list/{ClickUpServer.DefaultListId}/task?page=7&order_by=id");
        for (var i = 0; i < 50; i++) client.Get();

        var each = Enumerable.Range(0, 5).Min(_ => Allocated(client, requests: 20));

        TestContext.Out.WriteLine($"{client.Length} bytes answered, {each:F0} allocated");
        Assert.That(each / client.Length, Is.LessThan(1));
    }

    private static double Allocated(RawBytes client, int requests)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < requests; i++) client.Get();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)requests;
    }

    private static IEnumerable<ServerTask> Tasks() => Enumerable.Range(0, _rows).Select(i => new ServerTask($"t{i}")
    {
        Name = $"Task number {i}", Description = "Some words about what is to be done.", Assignees = [1], Watchers = [1], Tags = ["new", "qa"], Priority = i % 4 + 1, DueDate = Api.Start.AddDays(i), TimeEstimate = TimeSpan.FromHours(1),
    });

    private static async Task FillAsync(Api api)
    {
        var field = api.Server.AddCustomField(ClickUpServer.DefaultListId, "Stage", "drop_down", """{"options":[{"name":"Bug"},{"name":"Wish"},{"name":"Question"}]}""");
        api.Server.AddCustomField(ClickUpServer.DefaultListId, "Customer", "short_text");
        for (var i = 0; i < _rows; i++)
        {
            await api.PostAsync("v2/team/9001/time_entries", new { start = 1772442000000 + i * 1000, end = 1772442000500 + i * 1000, tid = $"t{i}", tags = new[] { new { name = "a" } } });
            await api.PostAsync($"v2/task/t{i}/field/{field}", new { value = i % 3 });
            await api.PostAsync("v2/task/t1/comment", new { comment_text = "Some words about it, which somebody reads" });
            api.Server.AddUser($"Ada Number {i}", $"ada{i}@example.com");
            if (i < 20) await api.PostAsync($"v2/space/{ClickUpServer.DefaultSpaceId}/list", new { name = $"List {i}" });
            if (i < 20) await api.PostAsync("v2/team/9001/view", new { name = $"View {i}" });
        }
    }

    /// <summary>A client that takes next to no memory.</summary>
    private sealed class RawBytes : IDisposable
    {
        private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        private readonly byte[] _request;
        private readonly byte[] _answer = new byte[1024 * 1024];

        public RawBytes(Uri address, string path)
        {
            _socket.Connect(address.Host, address.Port);
            _request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {ClickUpServer.DefaultToken}\r\n\r\n");
        }

        /// <summary>How long the body of the last answer was.</summary>
        public int Length { get; private set; }

        public void Get()
        {
            _socket.Send(_request);
            var (got, end) = (0, 0);
            while (end == 0 || got < end + Length)
            {
                var read = _socket.Receive(_answer.AsSpan(got));
                Assert.That(read, Is.Positive);
                got += read;
                if (end > 0) continue;
                end = _answer.AsSpan(0, got).IndexOf("\r\n\r\n"u8) + 4;
                if (end < 4) end = 0;
                else Length = ContentLength(end);
            }
        }

        public void Dispose() => _socket.Dispose();

        private int ContentLength(int end)
        {
            Assert.That(_answer.AsSpan(0, 15).SequenceEqual("HTTP/1.1 200 OK"u8), Is.True, "the answer is a success");
            var head = _answer.AsSpan(0, end);
            var value = head[(head.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..];
            return int.Parse(value[..value.IndexOf("\r\n"u8)], CultureInfo.InvariantCulture);
        }
    }
}
