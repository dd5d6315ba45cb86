namespace ClickUp.Generated.DependencyInjection.Tests;

/// <summary>Answers at once, with bodies that stall until the test ends them.</summary>
internal sealed class StalledBodies : HttpMessageHandler
{
    private int _underWay;
    private int _most;

    /// <summary>Ends all bodies, those to come too.</summary>
    public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool Fails { get; init; }

    /// <summary>Answers whose bodies have not been read.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    /// <summary>The most of them at a time.</summary>
    public int Most => Volatile.Read(ref _most);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Fails)
            throw new HttpRequestException("cut");
        var now = Interlocked.Increment(ref _underWay);
        for (int most; (most = Most) < now && Interlocked.CompareExchange(ref _most, now, most) != most;)
        {
        }

        var content = new StreamContent(new Body(this));
        content.Headers.ContentType = new("application/json");
        return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
    }

    private sealed class Body(StalledBodies owner) : MemoryStream("""{"id":"123"}"""u8.ToArray())
    {
        private int _isOver;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await owner.End.Task.WaitAsync(cancellationToken);
            var read = Read(buffer.Span);
            if (read == 0)
                Over();
            return read;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await owner.End.Task.WaitAsync(cancellationToken);
            await base.CopyToAsync(destination, bufferSize, cancellationToken);
            Over();
        }

        protected override void Dispose(bool disposing)
        {
            Over();
            base.Dispose(disposing);
        }

        private void Over()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
                Interlocked.Decrement(ref owner._underWay);
        }
    }
}
