using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace ClickUp.Generated.Testing.Tests.Serving;

public class RateLimitsTests
{
    // 10 s into a minute and 0.5 s into a second: windows follow neither.
    private static readonly DateTimeOffset _start = DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_010_500);

    [Test]
    public async Task Headers_TellLimitRemainingAndResetOfTheWindowThatTheFirstRequestOpened()
    {
        var clock = new FakeTimeProvider(_start);
        await using var server = await ClickUpServer.StartAsync(new() { TimeProvider = clock });
        using var client = server.Client();

        using var first = await client.GetAsync("v2/user");
        clock.Advance(TimeSpan.FromSeconds(59));
        using var second = await client.GetAsync("v2/task/none/time");

        Assert.That(Headers(first), Is.EqualTo(("100", "99", "1800000071")), "the end, 70.5, rounded up");
        Assert.That(Headers(second), Is.EqualTo(("100", "98", "1800000071")));
    }

    [Test]
    public async Task RequestPastTheLimit_IsRefusedAndNotCarriedOut()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1, TimeProvider = new FakeTimeProvider(_start) });
        using var client = server.Client();
        await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");

        using var response = await client.PostJsonAsync("v2/task/9hv/time", """{"time":2}""");

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"err":"Rate limit reached","ECODE":"APP_002"}"""));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(Headers(response), Is.EqualTo(("1", "0", "1800000071")));
        Assert.That(response.Headers.RetryAfter, Is.Null);
        Assert.That(server.RecordedTime.Single().Time, Is.EqualTo(TimeSpan.FromMilliseconds(1)));
    }

    [Test]
    public async Task Window_Lasts60Seconds_AndTheNextRequestOpensTheNext()
    {
        var clock = new FakeTimeProvider(_start);
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1, TimeProvider = clock });
        using var client = server.Client();
        await client.GetAsync("v2/user");
        clock.Advance(TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1));
        using var tooEarly = await client.GetAsync("v2/user");
        clock.Advance(TimeSpan.FromTicks(1) + TimeSpan.FromSeconds(100));

        using var next = await client.GetAsync("v2/user");

        Assert.That(tooEarly.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((next.StatusCode, Headers(next)), Is.EqualTo((HttpStatusCode.OK, ("1", "0", "1800000231"))));
    }

    [Test]
    public async Task Tokens_HaveWindowsOfTheirOwn()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1, Tokens = ["pk_test", "oauth"], TimeProvider = new FakeTimeProvider(_start) });
        using var first = server.Client();
        using var second = server.Client("Bearer oauth");
        await first.GetAsync("v2/user");

        using var response = await second.GetAsync("v2/user");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task RequestsWithoutAnAcceptedToken_UseNothingUp()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1, TimeProvider = new FakeTimeProvider(_start) });
        using var stranger = server.Client("pk_other");
        await stranger.GetAsync("v2/user");

        using var again = await stranger.GetAsync("v2/user");

        Assert.That((again.StatusCode, Headers(again)), Is.EqualTo((HttpStatusCode.Unauthorized, ("1", "1", "1800000071"))));
    }

    [Test]
    public async Task RateLimit_ThatChangesWhileRunning_CountsAtOnce()
    {
        var clock = new FakeTimeProvider(_start);
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 5, TimeProvider = clock });
        using var client = server.Client();
        for (var i = 0; i < 3; i++) await client.GetAsync("v2/user");

        server.RateLimit = 2;
        using var refused = await client.GetAsync("v2/user");
        server.RateLimit = 10;
        using var allowed = await client.GetAsync("v2/user");

        Assert.That((refused.StatusCode, Headers(refused)), Is.EqualTo((HttpStatusCode.TooManyRequests, ("2", "0", "1800000071"))));
        Assert.That((allowed.StatusCode, Headers(allowed)), Is.EqualTo((HttpStatusCode.OK, ("10", "6", "1800000071"))));
        Assert.That(() => server.RateLimit = -1, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task RateLimitOfZero_RefusesAll()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 0 });
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");

        Assert.That(await response.RefusalAsync(), Is.EqualTo((429, "APP_002")));
    }

    [Test]
    public async Task RateLimitHeaders_SwitchedOff_AreNotSent()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1, RateLimitHeaders = false });
        using var client = server.Client();

        using var response = await client.GetAsync("v2/user");
        using var refused = await client.GetAsync("v2/user");

        Assert.That(response.Headers.Concat(refused.Headers).Select(header => header.Key), Has.None.StartsWith("X-RateLimit"));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [TestCase(-30, "1800000041", 1_799_999_980)]
    [TestCase(30, "1800000101", 1_800_000_040)]
    public async Task ClockSkew_MovesWhatTheServerSaysButNotTheWindow(int seconds, string reset, long date)
    {
        var clock = new FakeTimeProvider(_start);
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 1, ClockSkew = TimeSpan.FromSeconds(seconds), TimeProvider = clock });
        using var client = server.Client();

        using var first = await client.PostJsonAsync("v2/task/9hv/time", """{"time":1}""");
        clock.Advance(TimeSpan.FromSeconds(59));
        using var second = await client.GetAsync("v2/user");
        clock.Advance(TimeSpan.FromSeconds(1));
        using var third = await client.GetAsync("v2/user");

        Assert.That((first.Header("X-RateLimit-Reset"), first.Headers.Date), Is.EqualTo((reset, DateTimeOffset.FromUnixTimeSeconds(date))));
        Assert.That(server.RecordedTime.Single().RecordedAt, Is.EqualTo(_start.AddSeconds(seconds)));
        Assert.That((second.StatusCode, third.StatusCode), Is.EqualTo((HttpStatusCode.TooManyRequests, HttpStatusCode.OK)));
    }

    [Test]
    public async Task RateLimitCounters_SpreadTheCountButNotTheLimit()
    {
        await using var server = await ClickUpServer.StartAsync(new() { RateLimit = 40, RateLimitCounters = 4, TimeProvider = new FakeTimeProvider(_start) });
        using var client = server.Client();
        var remaining = new List<int>();

        for (var i = 0; i < 40; i++)
        {
            using var response = await client.GetAsync("v2/user");
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            remaining.Add(int.Parse(response.Header("X-RateLimit-Remaining")));
        }
        using var refused = await client.GetAsync("v2/user");

        Assert.That(remaining, Is.Not.Ordered.Descending);
        Assert.That(remaining.Min(), Is.GreaterThan(20), "each of four counters saw about ten");
        Assert.That((refused.StatusCode, refused.Header("X-RateLimit-Remaining")), Is.EqualTo((HttpStatusCode.TooManyRequests, "0")));
    }

    private static (string Limit, string Remaining, string Reset) Headers(HttpResponseMessage response) =>
        (response.Header("X-RateLimit-Limit"), response.Header("X-RateLimit-Remaining"), response.Header("X-RateLimit-Reset"));
}
