using System.Net;

namespace ClickUp.SpecCompiler.Tests.Update;

/// <summary>Answers every request with the same.</summary>
internal sealed class Canned(HttpStatusCode status, string body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body), RequestMessage = request });
}
