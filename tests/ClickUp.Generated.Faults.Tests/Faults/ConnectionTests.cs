using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ClickUp.Generated.Faults.Tests.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Faults.Tests.Faults;

/// <summary>No connection, or none that can be trusted: nothing has been carried out, and the client says so.</summary>
[Parallelizable(ParallelScope.All)]
public class ConnectionTests
{
    [Test]
    public async Task Refused_connection_was_not_carried_out_and_the_next_call_succeeds()
    {
        using var server = new FaultyServer(null);
        using var client = server.Client();
        server.Close();

        var exception = await client.TrackAsync().FailsAsync();
        server.Reopen();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        Assert.That(exception.Message, Is.EqualTo("TrackTime failed: Connection refused"));
        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Refused_connection_after_calls_that_succeeded_was_not_carried_out()
    {
        using var server = new FaultyServer(connection => connection.AnswerAsync(Connection.Head(200, 10, "Connection: close\r\n") + Connection.Answer));
        using var client = server.Client();
        await client.TrackAsync();
        server.Close();

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        Assert.That(server.Requests.Posts, Is.EqualTo(1));
    }

    [Test]
    public async Task Name_that_does_not_exist_was_not_carried_out()
    {
        using var client = new ClickUpClient(new ClickUpClientOptions { Token = "pk_test", BaseAddress = new Uri("https://clickup.invalid/api/") });

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        Assert.That(exception.Message, Does.StartWith("TrackTime failed: "));
    }

    [TestCase("has another name", "CN=elsewhere", 0)]
    [TestCase("has expired", "CN=127.0.0.1", -10)]
    [TestCase("is signed by nobody", "CN=127.0.0.1", 0)]
    public async Task Certificate_that_cannot_be_trusted_ends_the_call_before_anything_is_sent(string why, string subject, int days)
    {
        using var certificate = Certificate(subject, days);
        using var server = new FaultyServer(null, certificate);
        using var client = server.Client();

        var exception = await client.TrackAsync().FailsAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exception.MayHaveBeenCarriedOut, Is.False, why);
            Assert.That(exception.InnerException!.InnerException, Is.TypeOf<AuthenticationException>());
            Assert.That(exception.Message, Does.Contain("certificate"));
            Assert.That(server.Requests.Heads, Is.Empty);
        }
    }

    [Test]
    public async Task Server_without_TLS_ends_the_call_before_anything_is_sent()
    {
        using var server = new FaultyServer(connection => connection.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"));
        using var client = server.Client(change: options => options.BaseAddress = new Uri($"https://127.0.0.1:{server.Port}/api/"));

        var exception = await client.TrackAsync().FailsAsync();

        Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
    }

    [Test]
    public async Task Stall_inside_the_TLS_handshake_was_not_carried_out()
    {
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(connection => connection.StallAsync());
        using var client = server.Client(time, options => options.BaseAddress = new Uri($"https://127.0.0.1:{server.Port}/api/"));

        var call = client.TrackAsync();
        await server.Stalled.Task.WaitAsync(Call.Patience);
        time.Advance(TimeSpan.FromSeconds(100));

        var exception = await call.FailsAsync();
        Assert.That(exception.MayHaveBeenCarriedOut, Is.False);
        Assert.That(exception.InnerException, Is.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task Stall_inside_the_TLS_handshake_was_not_carried_out_by_an_operation_of_another_kind([Values(0, 1, 2)] int kind)
    {
        var time = new FakeTimeProvider();
        using var server = new FaultyServer(connection => connection.StallAsync());
        using var client = server.Client(time, options => options.BaseAddress = new Uri($"https://127.0.0.1:{server.Port}/api/"));

        var call = kind switch
        {
            0 => client.DeleteItemAsync("1", "2"),
            1 => client.TouchItemAsync("1", "2"),
            _ => client.AttachFileAsync("9hv", new FileParameter(new MemoryStream([1]), "a.png")),
        };
        await server.Stalled.Task.WaitAsync(Call.Patience);
        time.Advance(TimeSpan.FromSeconds(100));

        Assert.That((await call.FailsAsync()).MayHaveBeenCarriedOut, Is.False);
    }

    [Test]
    public async Task Trusted_certificate_of_a_callers_handler_succeeds()
    {
        using var certificate = Certificate("CN=127.0.0.1", 0);
        using var server = new FaultyServer(null, certificate);
        using var handler = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true } };
        using var client = server.Client(handler);

        Assert.That((await client.TrackAsync()).Id, Is.EqualTo("1"));
    }

    [Test]
    public async Task Callers_handler_that_cannot_connect_any_more_was_not_carried_out()
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = (_, _) => throw new SocketException((int)SocketError.NetworkUnreachable) };
        using var server = new FaultyServer(null);
        using var client = server.Client(handler);

        Assert.That((await client.TrackAsync().FailsAsync()).MayHaveBeenCarriedOut, Is.False);
    }

    private static X509Certificate2 Certificate(string subject, int days)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (subject == "CN=127.0.0.1")
            names.AddIpAddress(IPAddress.Loopback);
        else
            names.AddDnsName("elsewhere");
        request.CertificateExtensions.Add(names.Build());
        var until = DateTimeOffset.UtcNow.AddDays(days + 1);
        using var certificate = request.CreateSelfSigned(until.AddDays(-5), until);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
