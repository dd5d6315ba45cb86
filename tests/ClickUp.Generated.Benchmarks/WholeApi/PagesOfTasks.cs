using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ClickUp.Generated.Benchmarks.Measuring;
using ClickUp.Generated.Benchmarks.Readers;

namespace ClickUp.Generated.Benchmarks;

/// <summary>10,000 tasks over loopback: an enumeration against a loop over the same pages, written by hand over the same client.</summary>
internal static class PagesOfTasks
{
    /// <summary>The verb that measures, and the one that serves.</summary>
    public const string Verb = "pages", ServeVerb = "pages-server";

    private const int Pages = 100, PageSize = 100;

    public static async Task MeasureAsync()
    {
        using var server = Child.Start(ServeVerb);
        using var client = new ClickUpClient(new HttpClient(), new ClickUpClientOptions { Token = "pk_1", BaseAddress = new Uri(server.StandardOutput.ReadLine()!) });
        var results = await Interleaved.MeasureAsync([("a loop by hand", _ => LoopAsync(client)), ("EnumerateTasksAsync", _ => EnumerateAsync(client, static _ => { }))], 1, 15, warmup: 1).ConfigureAwait(false);
        foreach (var result in results)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Name}: {result.Time:0.000} of the processor time, {result.Allocated:0.000} of the bytes"));

        // What lives while it goes on: after a tenth of the tasks, and after nine.
        var live = new List<long>();
        await EnumerateAsync(client, number =>
        {
            if (number is Pages * PageSize / 10 or Pages * PageSize / 10 * 9)
                live.Add(GC.GetTotalMemory(forceFullCollection: true));
        }).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alive after 1,000 tasks {live[0]:N0} bytes, after 9,000 {live[1]:N0}"));
        server.StandardInput.Close();
    }

    private static async Task LoopAsync(ClickUpClient client)
    {
        var count = 0;
        for (var page = 0L; ; page++)
        {
            var answer = await client.GetTasksAsync("1", new GetTasksOptions { Page = page }).ConfigureAwait(false);
            foreach (var task in answer.Tasks)
                count += task.Id.Length > 0 ? 1 : 0;
            if (answer.LastPage == true)
                break;
        }

        Check(count);
    }

    private static async Task EnumerateAsync(ClickUpClient client, Action<int> see)
    {
        var count = 0;
        await foreach (var task in client.EnumerateTasksAsync("1").ConfigureAwait(false))
        {
            count += task.Id.Length > 0 ? 1 : 0;
            see(count);
        }

        Check(count);
    }

    private static void Check(int count)
    {
        if (count != Pages * PageSize)
            throw new InvalidOperationException($"There were {count} tasks.");
    }

    /// <summary>Serves until its standard input ends: one connection at a time, whose requests have no bodies.</summary>
    public static async Task ServeAsync()
    {
        var answers = Enumerable.Range(0, Pages).Select(static page => TasksAnswer.Create(PageSize, page * PageSize, page == Pages - 1)).ToArray();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine($"http://{listener.LocalEndpoint}/api/");
        _ = Task.Run(async () =>
        {
            for (; ; )
                await AnswerAsync(await listener.AcceptTcpClientAsync().ConfigureAwait(false), answers).ConfigureAwait(false);
        });
        while (await Console.In.ReadLineAsync().ConfigureAwait(false) is not null)
        {
        }
    }

    private static async Task AnswerAsync(TcpClient connection, byte[][] answers)
    {
        using (connection)
        {
            connection.NoDelay = true;
            var stream = connection.GetStream();
            using var reader = new StreamReader(stream);
            while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                var page = line.IndexOf("page=", StringComparison.Ordinal) is > 0 and var at ? int.Parse(line[(at + 5)..].Split(' ', '&')[0], CultureInfo.InvariantCulture) : 0;
                while (await reader.ReadLineAsync().ConfigureAwait(false) is { Length: > 0 })
                {
                }

                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {answers[page].Length}\r\n\r\n")).ConfigureAwait(false);
                await stream.WriteAsync(answers[page]).ConfigureAwait(false);
            }
        }
    }
}
