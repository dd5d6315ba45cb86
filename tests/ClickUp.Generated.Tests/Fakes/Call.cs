using ClickUp.Generated.Testing;

namespace ClickUp.Generated.Tests;

/// <summary>How tests call, and how they wait for what fails.</summary>
internal static class Call
{
    /// <summary>Nobody waits this long: a test that hangs is to fail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TrackTimeRequest Hour => TrackTimeRequest.For(TimeSpan.FromHours(1));

    public static ClickUpClient Client(this ClickUpServer server, Action<ClickUpClientOptions>? change = null)
    {
        var options = new ClickUpClientOptions { Token = ClickUpServer.DefaultToken, BaseAddress = server.BaseAddress };
        change?.Invoke(options);
        return new ClickUpClient(options);
    }

    /// <summary>A client over canned answers.</summary>
    public static ClickUpClient Client(this StubHandler handler, Action<ClickUpClientOptions>? change = null)
    {
        var options = new ClickUpClientOptions { Token = "pk_test" };
        change?.Invoke(options);
        return new ClickUpClient(new HttpClient(handler), options);
    }

    public static Task<TrackTimeResponse> TrackAsync(this ClickUpClient client, CancellationToken cancellationToken = default) =>
        client.TrackTimeAsync("9hv", Hour, cancellationToken: cancellationToken);

    /// <summary>The exception that a call ends in, which is of exactly this type.</summary>
    public static async Task<T> FailsAsync<T>(this Task call) where T : Exception
    {
        try
        {
            await call.WaitAsync(Patience);
        }
        catch (Exception e)
        {
            Assert.That(e, Is.TypeOf<T>());
            return (T)e;
        }

        throw new AssertionException($"The call did not end in {typeof(T).Name}.");
    }

    /// <summary>What a call throws by itself, before there is a task.</summary>
    public static T Throws<T>(Func<Task> call) where T : Exception
    {
        try
        {
            _ = call();
        }
        catch (Exception e)
        {
            Assert.That(e, Is.TypeOf<T>());
            return (T)e;
        }

        throw new AssertionException($"The call itself did not throw {typeof(T).Name}.");
    }
}
