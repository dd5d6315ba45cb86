using System.Net;

namespace ClickUp.Generated.Faults.Tests.HostileArguments;

/// <summary>Answers every request, after a look at it.</summary>
internal sealed class Answering(Func<HttpRequestMessage, Task> look) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await look(request);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Sockets.Connection.Answer) };
    }
}
