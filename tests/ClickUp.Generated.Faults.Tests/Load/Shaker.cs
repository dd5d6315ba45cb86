namespace ClickUp.Generated.Faults.Tests.Load;

/// <summary>Moves what runs to other threads and other moments, by a seed: what is right in one order only does not stay so.</summary>
internal sealed class Shaker(int seed) : DelegatingHandler
{
    private int _number;

    /// <summary>A few steps aside.</summary>
    public async Task ShakeAsync()
    {
        var random = new Random(seed + Interlocked.Increment(ref _number));
        for (var steps = random.Next(5); steps > 0; steps--)
        {
            if (random.Next(3) == 0)
                Thread.SpinWait(random.Next(2000));
            else
                await Task.Yield();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await ShakeAsync();
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            await ShakeAsync();
        }
    }
}
