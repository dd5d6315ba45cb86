namespace ClickUp.Generated.Tests.Operations.Once;

/// <summary>A network that loses the connection of some writes and carries them on all the same: they arrive later, when the caller has long heard of a failure.</summary>
internal sealed class LateHandler : DelegatingHandler
{
    private readonly List<HttpRequestMessage> _underWay = [];
    private readonly HttpMessageInvoker _network;

    public LateHandler() : base(new SocketsHttpHandler()) => _network = new HttpMessageInvoker(InnerHandler!, disposeHandler: false);

    /// <summary>Whether each of the next writes is late, in their order.</summary>
    public Queue<bool> Late { get; } = [];

    public async Task ArriveAsync()
    {
        foreach (var request in _underWay)
        {
            try
            {
                (await _network.SendAsync(request, CancellationToken.None)).Dispose();
            }
            catch (HttpRequestException)
            {
                // Cut: nobody waits for an answer any more.
            }
        }

        _underWay.Clear();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post || !Late.TryDequeue(out var isLate) || !isLate)
            return await base.SendAsync(request, cancellationToken);
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken)) };
        copy.Content.Headers.ContentType = request.Content.Headers.ContentType;
        copy.Headers.TryAddWithoutValidation("Authorization", request.Headers.GetValues("Authorization"));
        _underWay.Add(copy);
        throw new HttpRequestException("The connection was lost.");
    }

    protected override void Dispose(bool disposing)
    {
        _network.Dispose();
        base.Dispose(disposing);
    }
}
