using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>Kestrel without a host: it reads no settings of the process that it is embedded in, and logs nothing.</summary>
internal sealed class Listener(KestrelServer kestrel) : IAsyncDisposable
{
    public Uri Address => new(kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public static async Task<Listener> StartAsync(int port, bool http2, Func<HttpContext, Task> serve, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1 };
        // A test may send whatever it likes, as slowly as it likes.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.MaxRequestLineSize = 256 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 256 * 1024;
        options.Limits.KeepAliveTimeout = TimeSpan.FromHours(1);
        options.Limits.RequestHeadersTimeout = TimeSpan.FromHours(1);
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = http2 ? HttpProtocols.Http2 : HttpProtocols.Http1);
        // So small a buffer makes a flush wait until the bytes are with the operating system: a cut connection then loses only what comes after.
        var sockets = new SocketTransportOptions { MaxWriteBufferSize = 2 };
        var kestrel = new KestrelServer(Options.Create(options), new SocketTransportFactory(Options.Create(sockets), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        try
        {
            await kestrel.StartAsync(new Application(serve), cancellationToken).ConfigureAwait(false);
            return new Listener(kestrel);
        }
        catch
        {
            kestrel.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A cancelled token: connections are cut at once instead of being waited for.
        await kestrel.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        kestrel.Dispose();
    }

    private sealed class Application(Func<HttpContext, Task> serve) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => serve(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
