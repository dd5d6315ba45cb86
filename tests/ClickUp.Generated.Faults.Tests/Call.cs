namespace ClickUp.Generated.Faults.Tests;

/// <summary>How tests call, and how they wait for what fails.</summary>
internal static class Call
{
    /// <summary>Nobody waits this long: a call that hangs is to fail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TrackTimeRequest Hour => TrackTimeRequest.For(TimeSpan.FromHours(1));

    public static Task<TrackTimeResponse> TrackAsync(this ClickUpClient client, CancellationToken cancellationToken = default) =>
        client.TrackTimeAsync("9hv", Hour, cancellationToken: cancellationToken);

    /// <summary>The exception that a call ends in: one of the two that are documented.</summary>
    public static async Task<ClickUpException> FailsAsync(this Task call)
    {
        try
        {
            await call.WaitAsync(Patience);
        }
        catch (Exception e)
        {
            Assert.That(e, Is.TypeOf<ClickUpException>().Or.TypeOf<ClickUpApiException>(), e.ToString());
            return (ClickUpException)e;
        }

        throw new AssertionException("The call did not fail.");
    }
}
