using ClickUp.Generated.Faults.Tests.Sockets;
using CsCheck;

namespace ClickUp.Generated.Faults.Tests.HostileArguments;

/// <summary>A base address is refused, or is where every request goes.</summary>
[Parallelizable(ParallelScope.All)]
public class BaseAddressTests
{
    [TestCase("http://api.clickup.com/api/")]
    [TestCase("http://127.0.0.1.evil.example/")]
    [TestCase("http://localhost.evil.example/")]
    [TestCase("http://0.0.0.0/")]
    [TestCase("http://[::ffff:10.0.0.1]/")]
    [TestCase("http://10.0.0.1/")]
    [TestCase("http://loopback/")]
    [TestCase("HTTP://API.CLICKUP.COM/")]
    [TestCase("ftp://localhost/")]
    [TestCase("file:///tmp/")]
    [TestCase("ws://localhost/")]
    [TestCase("https://user@api.clickup.com/")]
    [TestCase("https://user:password@api.clickup.com/")]
    [TestCase("https://api.clickup.com@evil.example/")]
    [TestCase("https://api.clickup.com\\@evil.example/")]
    [TestCase("https://:@api.clickup.com/")]
    [TestCase("https://@api.clickup.com/")]
    [TestCase("https://api.clickup.com/?")]
    [TestCase("https://api.clickup.com/#")]
    [TestCase("https://api.clickup.com/?a=b")]
    [TestCase("https://api.clickup.com/api#a")]
    public void Address_that_a_token_must_not_go_to_is_refused_or_is_the_one_that_is_read(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return;
        try
        {
            new ClickUpClient(new ClickUpClientOptions { Token = "pk_test", BaseAddress = uri }).Dispose();
        }
        catch (ArgumentException)
        {
            return;
        }

        // Empty user info is none; a backslash is a slash, and what comes after it the path.
        Assert.That((uri.Scheme, uri.Host, uri.UserInfo, uri.Query, uri.Fragment), Is.EqualTo(("https", "api.clickup.com", "", "", "")));
    }

    [Test]
    public void Address_whose_letters_are_left_as_they_are_is_refused_when_they_hold_a_query([Values("?a=b", "#a", "a?b#c")] string path)
    {
        var uri = new Uri("https://api.clickup.com/api/" + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { Token = "pk_test", BaseAddress = uri }), Throws.ArgumentException);
    }

    [Test]
    public async Task Path_of_any_letters_is_refused_or_stands_before_the_path_of_every_call()
    {
        using var server = new FaultyServer(null);
        foreach (var path in TextGen.Any.Take(300, 21))
        {
            if (!Uri.TryCreate($"http://127.0.0.1:{server.Port}/{path}", UriKind.Absolute, out var address))
                continue;
            ClickUpClient client;
            try
            {
                client = server.Client(change: options => options.BaseAddress = address);
            }
            catch (ArgumentException)
            {
                Assert.That(address.OriginalString, Does.Contain("?").Or.Contain("#").Or.Match("/[vV][23]/*$"), "Nothing else is refused.");
                continue;
            }

            var before = server.Requests.Heads.Count;
            using (client)
                await client.TrackAsync().WaitAsync(Call.Patience);
            var head = server.Requests.Heads.Skip(before).ToList();
            Assert.That(head, Has.Count.EqualTo(1));
            Assert.That(head[0].Split(' ')[1], Is.EqualTo($"{address.AbsolutePath.TrimEnd('/')}/v2/task/9hv/time".Replace("//v2", "/v2")).Or.EqualTo($"{address.AbsolutePath}v2/task/9hv/time"));
            Assert.That(head[0], Does.Contain($"\r\nHost: 127.0.0.1:{server.Port}\r\n"));
        }
    }
}
