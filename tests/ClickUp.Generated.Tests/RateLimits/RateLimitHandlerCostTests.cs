
namespace ClickUp.Generated.Tests.RateLimits;

[TestFixture, NonParallelizable]
public class RateLimitHandlerCostTests
{
    [Test]
    public void FarFromTheLimit_AnAnswerThatIsThereAtOnceCostsNoMemory()
    {
        using var response = AnsweringHandler.Ok(int.MaxValue, int.MaxValue - 1);
        using var invoker = new HttpMessageInvoker(new RateLimitHandler(new ReadyHandler(Task.FromResult(response))));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.clickup.com/");
        request.Headers.TryAddWithoutValidation("Authorization", "pk_test");
        // The first ones are read; of these ten thousand, one is.
        Send(20_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Send(10_000);
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 10_000.0, Is.LessThan(0.5), "bytes a request");

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
