namespace ClickUp.Generated.Faults.Tests.Sockets;

/// <summary>Tells when the headers of the first answer have come.</summary>
internal sealed class HeadersSeen() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Task => _seen.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        _seen.TrySetResult();
        return response;
    }
}
