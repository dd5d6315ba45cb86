using System.Net;
using Moq;

namespace ClickUp.Generated.Tests;

/// <summary>The client as a user's code has it, and as a user's tests fake it.</summary>
public class IClickUpClientTests
{
    [Test]
    public async Task UsersCode_TracksThroughAMock()
    {
        var clickUp = new Mock<IClickUpClient>(MockBehavior.Strict);
        clickUp
            .Setup(client => client.TrackTimeAsync("DEV-42", It.Is<TrackTimeRequest>(request => request.Time == TimeSpan.FromMinutes(90)), null, null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new TrackTimeResponse { Id = "7" });

        Assert.That(await new Stopwatch(clickUp.Object).StopAsync("DEV-42", TimeSpan.FromMinutes(90)), Is.EqualTo("recorded as 7"));
    }

    [Test]
    public async Task UsersCode_SeesEachFailureThatItWantsToTellApart()
    {
        var reset = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var clickUp = new Mock<IClickUpClient>();
        clickUp
            .SetupSequence(client => client.TrackTimeAsync(It.IsAny<string>(), It.IsAny<TrackTimeRequest>(), null, null, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new ClickUpApiException("TrackTime", HttpStatusCode.TooManyRequests, "APP_002", "Rate limit reached", rateLimit: new RateLimit(100, 0, reset)))
            .ThrowsAsync(new ClickUpApiException("TrackTime", HttpStatusCode.NotFound, "ITEM_013", "Task not found", "{}"))
            .ThrowsAsync(new ClickUpException("TrackTime", "cut", mayHaveBeenCarriedOut: true, new IOException()))
            .ThrowsAsync(new ClickUpException("TrackTime", "no network", mayHaveBeenCarriedOut: false));
        var stopwatch = new Stopwatch(clickUp.Object);
        var hour = TimeSpan.FromHours(1);

        Assert.That(await stopwatch.StopAsync("9hv", hour), Is.EqualTo("again after 2027-01-15 08:00:00Z"));
        Assert.That(await stopwatch.StopAsync("9hv", hour), Is.EqualTo("TrackTime failed: 404 Task not found (ITEM_013)"));
        Assert.That(await stopwatch.StopAsync("9hv", hour), Is.EqualTo("look whether it is there"));
        Assert.That(await stopwatch.StopAsync("9hv", hour), Is.EqualTo("again"));
    }

    [Test]
    public async Task ClientItself_CanBeMockedToo()
    {
        var clickUp = new Mock<ClickUpClient>("pk_test");
        clickUp.Setup(client => client.TrackTimeAsync("9hv", It.IsAny<TrackTimeRequest>(), null, null, default)).ReturnsAsync(new TrackTimeResponse { Id = "7" });

        Assert.That((await clickUp.Object.TrackAsync()).Id, Is.EqualTo("7"));
    }

    private sealed class Stopwatch(IClickUpClient clickUp)
    {
        public async Task<string> StopAsync(string task, TimeSpan time)
        {
            try
            {
                return $"recorded as {(await clickUp.TrackTimeAsync(task, TrackTimeRequest.For(time))).Id}";
            }
            catch (ClickUpApiException e) when (e.RateLimit is { Remaining: 0 } limit)
            {
                return $"again after {limit.Reset:u}";
            }
            catch (ClickUpApiException e)
            {
                return e.Message;
            }
            catch (ClickUpException e)
            {
                return e.MayHaveBeenCarriedOut ? "look whether it is there" : "again";
            }
        }
    }
}
