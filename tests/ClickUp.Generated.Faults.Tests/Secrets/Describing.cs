namespace ClickUp.Generated.Faults.Tests.Secrets;

/// <summary>What a handler of a user may write down: every request and every answer, as they describe themselves.</summary>
internal sealed class Describing(Evidence evidence) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        evidence.Tell($"request {request}");
        var response = await base.SendAsync(request, cancellationToken);
        evidence.Tell($"response {response} to {response.RequestMessage}");
        return response;
    }
}
