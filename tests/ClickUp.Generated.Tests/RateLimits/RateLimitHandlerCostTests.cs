namespace ClickUp.Generated.Tests.RateLimits;

[TestFixture, NonParallelizable]
public class RateLimitHandlerCostTests
{
    /// <summary>netstandard2.0 hands out the values of a header in an array of its own, and in no other way.</summary>
    private static readonly int _header = typeof(RateLimitHandler).GetMethod("Send", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!.DeclaringType == typeof(RateLimitHandler) ? 0 : 32;

    [Test]
    public void FarFromTheLimit_ACallOfTheClientCostsNoMemory()
    {
        using var request = new ClickUpRequest(HttpMethod.Get, new Uri("https://api.clickup.com/"), "TrackTime");
        request.Authorize("pk_test");
        Assert.That(BytesOf(request), Is.LessThan(0.5), "bytes a request");
    }

    [Test]
    public void FarFromTheLimit_AnyOtherRequestCostsNoMoreThanTheReadingOfItsToken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.clickup.com/");
        request.Headers.TryAddWithoutValidation("Authorization", "pk_test");
        Assert.That(BytesOf(request), Is.InRange(_header, _header + 0.5), "bytes a request");
    }

    private static double BytesOf(HttpRequestMessage request)
    {
        using var response = AnsweringHandler.Ok(int.MaxValue, int.MaxValue - 1);
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(new ReadyHandler(Task.FromResult(response))));
        // The first ones are read; of these ten thousand, one is.
        Send(20_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Send(10_000);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 10_000.0;

        void Send(int count)
        {
            for (var i = 0; i < count; i++)
                _ = invoker.SendAsync(request, CancellationToken.None);
        }
    }

    private sealed class ReadyHandler(Task<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer;
    }
}
