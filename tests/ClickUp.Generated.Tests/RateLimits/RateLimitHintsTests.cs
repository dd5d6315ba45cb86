namespace ClickUp.Generated.Tests.RateLimits;

public sealed class RateLimitHintsTests
{
    private static readonly DateTimeOffset _date = new(1999, 12, 31, 23, 59, 0, TimeSpan.Zero);

    [TestCase(1, 1.0)]
    [TestCase(60, 60.0)]
    [TestCase(62, 62.0, Description = "by the rounding of two times")]
    [TestCase(63, null)]
    [TestCase(0, null)]
    [TestCase(-1, null)]
    public void TheRestOfTheWindow_IsWhatCanBeOne_ByTheServersOwnClock(int resetIn, double? left)
    {
        using var response = AnsweringHandler.Answer(System.Net.HttpStatusCode.OK, 100, 7, resetIn);
        var hints = RateLimitHints.From(response);
        Assert.That(hints.Left?.TotalSeconds, Is.EqualTo(left));
        Assert.That((hints.Told!.Limit, hints.Told.Remaining, hints.RetryAfter), Is.EqualTo((100L, 7L, (TimeSpan?)null)));
    }

    [Test]
    public void WithoutADate_OrALimit_NothingIsKnown()
    {
        using var undated = AnsweringHandler.Answer(System.Net.HttpStatusCode.OK, 100, 7);
        undated.Headers.Date = null;
        Assert.That((RateLimitHints.From(undated).Left, RateLimitHints.From(undated).Told?.Limit), Is.EqualTo(((TimeSpan?)null, (long?)100)));

        using var unlimited = AnsweringHandler.Answer(System.Net.HttpStatusCode.OK, 100, 7);
        unlimited.Headers.Remove("X-RateLimit-Limit");
        unlimited.Headers.Add("X-RateLimit-Limit", "0");
        Assert.That(RateLimitHints.From(unlimited), Is.EqualTo(default(RateLimitHints)));
    }

    [TestCase(7, 7)]
    [TestCase(-7, 0)]
    [TestCase(0, 0)]
    public void RetryAfter_AsADate_IsADistance(int later, int seconds)
    {
        using var response = AnsweringHandler.Refusal();
        response.Headers.Date = _date;
        response.Headers.RetryAfter = new(_date.AddSeconds(later));
        Assert.That(RateLimitHints.From(response).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public void RetryAfter_AsADate_WithoutTheAnswersOwn_SaysNothing()
    {
        using var response = AnsweringHandler.Refusal();
        response.Headers.RetryAfter = new(_date);
        Assert.That(RateLimitHints.From(response).RetryAfter, Is.Null);
    }

    [Test]
    public void RetryAfter_InSeconds_IsTaken()
    {
        using var response = AnsweringHandler.Refusal(retryAfter: TimeSpan.FromSeconds(9));
        Assert.That(RateLimitHints.From(response).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(9)));
    }
}
