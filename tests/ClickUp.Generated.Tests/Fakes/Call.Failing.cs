namespace ClickUp.Generated.Tests;

// What needs no particular operation, and how to wait for what fails.
internal static partial class Call
{
    /// <summary>Nobody waits this long: a test that hangs is to fail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A client over canned answers.</summary>
    public static ClickUpClient Client(this StubHandler handler, Action<ClickUpClientOptions>? change = null)
    {
        var options = new ClickUpClientOptions { Token = "pk_test" };
        change?.Invoke(options);
        return new ClickUpClient(new HttpClient(handler), options);
    }

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
