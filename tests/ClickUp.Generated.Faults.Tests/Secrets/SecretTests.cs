using ClickUp.Generated.Faults.Tests.Faults;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>Whatever goes wrong, and whoever listens: the token is in nothing that is said of it.</summary>
[Parallelizable(ParallelScope.Self)]
public class SecretTests
{
    private static IEnumerable<TestCaseData> All =>
        FaultTests.Faults.Select(fault => new TestCaseData(fault).SetName("Token stays secret: ".Replace(' ', '_') + fault.Name.Replace(' ', '_')));

    [TestCaseSource(nameof(All))]
    public async Task Token_stays_secret_in_every_fault(object which)
    {
        var fault = (Fault)which;
        var time = new FakeTimeProvider();
        using var evidence = new Evidence();
        using var server = new FaultyServer(fault.Serve);
        await using var host = Host(server, time, evidence);
        var client = host.GetRequiredService<ClickUpClient>();
        if (fault.IsSecond)
            await client.TrackAsync().WaitAsync(Call.Patience);

        var call = client.TrackAsync();
        if (fault.Stalls)
        {
            await server.Stalled.Task.WaitAsync(Call.Patience);
            time.Advance(TimeSpan.FromSeconds(100));
        }

        await Tell(call, evidence);
        Assert.That(server.Requests.Heads.Concat(evidence.Told).Count(text => text.Contains("9hv", StringComparison.Ordinal)), Is.GreaterThan(1), "There is something to look at.");
        IsNowhere(evidence, Marker.Personal);
    }

    [Test]
    public async Task Token_stays_secret_when_there_is_no_connection()
    {
        using var evidence = new Evidence();
        using var server = new FaultyServer(null);
        server.Close();
        await using var host = Host(server, TimeProvider.System, evidence);

        await Tell(host.GetRequiredService<ClickUpClient>().TrackAsync(), evidence);

        IsNowhere(evidence, Marker.Personal);
    }

    [Test]
    public async Task Token_stays_secret_when_the_call_is_cancelled_or_the_host_ends()
    {
        using var evidence = new Evidence();
        using var server = new FaultyServer(async connection =>
        {
            await connection.UntilRequestAsync();
            await connection.StallAsync();
        });
        var host = Host(server, TimeProvider.System, evidence);
        using var source = new CancellationTokenSource();
        var client = host.GetRequiredService<ClickUpClient>();
        var call = client.TrackAsync(source.Token);
        await server.Stalled.Task.WaitAsync(Call.Patience);
        await source.CancelAsync();
        await Tell(call, evidence);
        await host.DisposeAsync();
        await Tell(client.TrackAsync(), evidence);

        IsNowhere(evidence, Marker.Personal);
    }

    [TestCase(" ")]
    [TestCase("\n")]
    [TestCase("\0")]
    [TestCase("é")]
    public void Token_that_is_refused_is_not_repeated(string letter)
    {
        using var evidence = new Evidence();
        foreach (var token in new[] { letter + Marker.Personal, Marker.Personal + letter, Marker.Personal.Insert(9, letter) })
        {
            foreach (var make in new Action[]
            {
                () => new ClickUpClient(token).Dispose(),
                () => new ClickUpClient(new ClickUpClientOptions { TokenProvider = _ => ValueTask.FromResult(token), Token = token }).Dispose(),
                () => Services(evidence, options => options.Token = token).GetRequiredService<ClickUpClient>(),
            })
            {
                var exception = Assert.Catch<Exception>(() =>
                {
                    make();
                    throw new AssertionException("");
                })!;
                Marker.IsNotIn(Marker.Dump(exception), Marker.Personal, exception.GetType().Name);
            }
        }
    }

    [Test]
    public async Task Token_of_a_provider_that_is_refused_is_not_repeated([Values("\n", "\0", "é", "\u007f")] string letter)
    {
        using var server = new FaultyServer(null);
        using var client = server.Client(change: options => options.TokenProvider = _ => ValueTask.FromResult(Marker.Personal + letter));

        var exception = await Assert.CatchAsync<InvalidOperationException>(() => client.TrackAsync());

        Marker.IsNotIn(Marker.Dump(exception!), Marker.Personal, "exception");
        Assert.That(server.Requests.Heads, Is.Empty);
    }

    [TestCase("https://user:{0}@host.example/api/")]
    [TestCase("https://{0}@host.example/api/")]
    [TestCase("https://host.example/api/?token={0}")]
    [TestCase("https://host.example/api/#{0}")]
    [TestCase("http://host.example/api/?{0}")]
    [TestCase("https://host.example:1/api?token={0}#{0}")]
    public void Token_in_an_address_is_refused_and_not_repeated(string address)
    {
        var options = new ClickUpClientOptions { Token = Marker.Personal, BaseAddress = new Uri(string.Format(null, address, Uri.EscapeDataString(Marker.Personal))) };

        var exception = Assert.Throws<ArgumentException>(() => new ClickUpClient(options).Dispose());

        Marker.IsNotIn(Marker.Dump(exception!), Marker.Personal, "exception");
        Marker.IsNotIn(options.ToString(), Marker.Personal, "ToString");
    }

    /// <summary>A host as users have it, that logs everything.</summary>
    private static ServiceProvider Host(FaultyServer server, TimeProvider time, Evidence evidence) =>
        Services(evidence, options => (options.Token, options.BaseAddress, options.TimeProvider) = (Marker.Personal, server.BaseAddress, time));

    private static ServiceProvider Services(Evidence evidence, Action<ClickUpClientOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(evidence));
        services.AddClickUpClient(configure).AddHttpMessageHandler(() => new Describing(evidence));
        return services.BuildServiceProvider();
    }

    private static async Task Tell(Task call, Evidence evidence)
    {
        try
        {
            await call.WaitAsync(Call.Patience);
        }
        catch (Exception e) when (e is not TimeoutException)
        {
            evidence.Tell(Marker.Dump(e));
        }
    }

    private static void IsNowhere(Evidence evidence, string token)
    {
        foreach (var text in evidence.Told)
            Marker.IsNotIn(text, token, text.Split(' ')[0]);
    }
}
