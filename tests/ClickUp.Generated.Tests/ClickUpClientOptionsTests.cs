namespace ClickUp.Generated.Tests;

public class ClickUpClientOptionsTests
{
    [Test]
    public void Defaults_AreThoseOfTheDocumentation()
    {
        var options = new ClickUpClientOptions();

        Assert.That((options.Token, options.TokenProvider, options.WorkspaceId), Is.EqualTo(((string?)null, (Func<CancellationToken, ValueTask<string>>?)null, (string?)null)));
        Assert.That((options.BaseAddress, options.Timeout, options.MaxResponseLength, options.TimeProvider),
            Is.EqualTo((new Uri("https://api.clickup.com/api/"), TimeSpan.FromSeconds(100), 64L << 20, TimeProvider.System)));
    }

    [TestCase("https://api.clickup.com/api/", "https://api.clickup.com/api/v2/task/9hv/time")]
    [TestCase("https://proxy.example/click/up", "https://proxy.example/click/up/v2/task/9hv/time")]
    [TestCase("https://proxy.example", "https://proxy.example/v2/task/9hv/time")]
    [TestCase("https://proxy.example:8443/a%20b/", "https://proxy.example:8443/a%20b/v2/task/9hv/time")]
    [TestCase("http://localhost:5000/api", "http://localhost:5000/api/v2/task/9hv/time")]
    [TestCase("http://127.0.0.1:5000/api", "http://127.0.0.1:5000/api/v2/task/9hv/time")]
    [TestCase("http://[::1]:5000/", "http://[::1]:5000/v2/task/9hv/time")]
    [TestCase("http://LOCALHOST/", "http://localhost/v2/task/9hv/time")]
    [TestCase("http://127.1.2.3/", "http://127.1.2.3/v2/task/9hv/time")]
    [TestCase("https://v2/", "https://v2/v2/task/9hv/time")]
    [TestCase("https://proxy.example/v2/api/", "https://proxy.example/v2/api/v2/task/9hv/time")]
    [TestCase("https://proxy.example/api-v2/", "https://proxy.example/api-v2/v2/task/9hv/time")]
    public async Task BaseAddress_ComesBeforeThePath_WithOneSlashBetween(string address, string url)
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.BaseAddress = new Uri(address));

        await client.TrackAsync();

        Assert.That(handler.Requests.Single().Uri.AbsoluteUri, Is.EqualTo(url));
    }

    [TestCase("http://api.clickup.com/api/", "https")]
    [TestCase("http://127.0.0.1.example/", "https")]
    [TestCase("http://10.0.0.1/", "https")]
    [TestCase("http://loopback/api/", "https")]
    [TestCase("http://LoopBack/", "https")]
    [TestCase("http://localhost.example/", "https")]
    [TestCase("http://[::2]/", "https")]
    [TestCase("https://api.clickup.com/api/v2/", "ends in v2")]
    [TestCase("https://api.clickup.com/api/V2", "ends in V2")]
    [TestCase("https://api.clickup.com/api/v3//", "ends in v3")]
    [TestCase("https://api.clickup.com/v3", "ends in v3")]
    [TestCase("ftp://api.clickup.com/", "https")]
    [TestCase("file:///tmp/", "https")]
    [TestCase("https://user:SECRET@api.clickup.com/", "user info")]
    [TestCase("https://SECRET@api.clickup.com/", "user info")]
    [TestCase("https://api.clickup.com/?a=SECRET", "query or a fragment")]
    [TestCase("https://api.clickup.com/?", "query or a fragment")]
    [TestCase("https://api.clickup.com/#SECRET", "query or a fragment")]
    [TestCase("https://api.clickup.com/#", "query or a fragment")]
    [TestCase("api.clickup.com/api/", "absolute")]
    public void BaseAddress_ThatWouldGiveTheTokenAwayOrLeadNowhere_IsRefused(string address, string why)
    {
        var options = new ClickUpClientOptions { Token = "pk_test", BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };

        var e = Assert.Throws<ArgumentException>(() => new ClickUpClient(options))!;

        Assert.That((e.ParamName, e.Message), Is.EqualTo(("BaseAddress", e.Message)));
        Assert.That(e.Message, Does.Contain(why).And.Not.Contain("SECRET"));
    }

    [Test]
    public void Nulls_AreRefused()
    {
        Assert.That(() => new ClickUpClient((string)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("token"));
        Assert.That(() => new ClickUpClient((ClickUpClientOptions)null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("options"));
        Assert.That(() => new ClickUpClient(null!, new ClickUpClientOptions()), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("httpClient"));
        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { BaseAddress = null! }), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("BaseAddress"));
        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { TimeProvider = null! }), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("TimeProvider"));
        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { WorkspaceId = " " }), Throws.ArgumentException.With.Property("ParamName").EqualTo("WorkspaceId"));
    }

    [TestCase(0)]
    [TestCase(-2)]
    [TestCase(2_147_483_648)]
    public void Timeout_OutOfRange_IsRefused(long milliseconds) =>
        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { Timeout = TimeSpan.FromMilliseconds(milliseconds) }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(1)]
    [TestCase(-1)]
    [TestCase(2_147_483_647)]
    public void Timeout_InRange_IsTaken(long milliseconds) =>
        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { Timeout = TimeSpan.FromMilliseconds(milliseconds) }).Dispose(), Throws.Nothing);

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase((512L << 20) + 1)]
    public void MaxResponseLength_OutOfRange_IsRefused(long length) =>
        Assert.That(() => new ClickUpClient(new ClickUpClientOptions { MaxResponseLength = length }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public async Task WorkspaceId_WithBlanksAroundIt_IsSentWithoutThem()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        using var client = handler.Client(options => options.WorkspaceId = " 9001 ");

        await client.TrackTimeAsync("DEV-42", Call.Hour);

        Assert.That(handler.Requests.Single().Uri.Query, Is.EqualTo("?custom_task_ids=true&team_id=9001"));
    }

    [Test]
    public async Task Options_AreCopied()
    {
        var handler = new StubHandler().Answer("""{"id":"1"}""");
        var options = new ClickUpClientOptions { Token = "pk_first", WorkspaceId = "1" };
        using var client = new ClickUpClient(new HttpClient(handler), options);

        options.Token = "pk_second";
        options.WorkspaceId = "2";
        options.BaseAddress = new Uri("https://elsewhere.example/");
        options.TokenProvider = _ => new ValueTask<string>("pk_third");
        options.MaxResponseLength = 1;
        await client.TrackTimeAsync("DEV-42", Call.Hour);

        Assert.That(handler.Requests.Single().Authorization, Is.EqualTo("pk_first"));
        Assert.That(handler.Requests.Single().Uri.AbsoluteUri, Is.EqualTo("https://api.clickup.com/api/v2/task/DEV-42/time?custom_task_ids=true&team_id=1"));
    }
}
