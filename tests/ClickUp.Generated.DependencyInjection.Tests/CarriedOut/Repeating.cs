namespace ClickUp.Generated.DependencyInjection.Tests.CarriedOut;

/// <summary>What hosts put around a client: sends everything once more that did not succeed, and gives up an attempt that is not answered.</summary>
internal sealed class Repeating(Repeating.Copying copying, Func<CancellationToken> attemptEnds) : DelegatingHandler
{
    public enum Copying
    {
        Nothing,
        AllButTheContent,
        Everything,
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await SendOnceAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                return response;
            response.Dispose();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it was.
        }

        return await SendOnceAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, attemptEnds());
        return await base.SendAsync(copying == Copying.Nothing ? request : await CopyAsync(request), attempt.Token);
    }

    // As it is done everywhere: HttpClient itself sends no request twice.
    private async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (var header in request.Headers.NonValidated)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        copy.Content = request.Content;
        if (copying == Copying.Everything && request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync());
            foreach (var header in content.Headers.NonValidated)
                copy.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        foreach (var option in request.Options)
            ((IDictionary<string, object?>)copy.Options)[option.Key] = option.Value;
        return copy;
    }
}
