namespace ClickUp.Generated.Tests.RateLimits;

/// <summary>The states of a window, one transition at a time.</summary>
public sealed class FixedWindowTests
{
    private readonly FixedWindow _window = new();
    private TimeSpan _now = TimeSpan.FromSeconds(1_000);

    [Test]
    public void Nothing_IsKnownAtFirst_AndTheFirstRequestOpensAWindow()
    {
        Assert.That(_window.State, Is.EqualTo(WindowState.Unknown));
        Assert.That(_window.IsOver(TimeSpan.Zero), Is.True);
        Assert.That(_window.Wait(_now, 1_000_000), Is.EqualTo(TimeSpan.Zero));

        Assert.That(Take(), Is.EqualTo(new Pass(1, 1, true)));
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
        Assert.That(_window.NextChange, Is.EqualTo(_now + FixedWindow.Length));
        Assert.That(_window.IsOver(_now + FixedWindow.Length - Tick), Is.False);
        Assert.That(_window.IsOver(_now + FixedWindow.Length), Is.True);
    }

    [Test]
    public void WithoutALimit_EachPlansLimitIsProbedByOneAlone()
    {
        long taken = 0;
        foreach (var plan in new[] { 100, 1_000, 10_000 })
        {
            while (taken < plan)
                Answer(Take(++taken));
            Assert.That(_window.State, Is.EqualTo(WindowState.Counting), $"all {plan} were answered");
            var probe = Take(++taken);
            Assert.That(_window.State, Is.EqualTo(WindowState.Probing));
            NotTaken();
            Answer(probe);
            Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
        }

        for (var i = 0; i < 1_000; i++)
            Take(++taken);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting), "there is no larger plan");
    }

    [Test]
    public void WhatLiesBeyondAPlan_IsTriedOnlyWhenAllHaveBeenAnswered()
    {
        var passes = Enumerable.Range(1, 100).Select(i => Take(i)).ToArray();
        Assert.That(_window.State, Is.EqualTo(WindowState.Probing));
        foreach (var pass in passes[..99])
            Answer(pass);
        NotTaken();
        Answer(passes[99]);
        Assert.That(Take(101).Index, Is.EqualTo(101));
    }

    [Test]
    public void Others_WaitForTheAnswerOfAProbe_ButNotForLong()
    {
        Assert.That(_window.TryTake(_now, othersWait: true, out _), Is.True);
        Assert.That(_window.State, Is.EqualTo(WindowState.Probing));
        Assert.That(_window.NextChange, Is.EqualTo(_now + FixedWindow.Patience));
        _now += FixedWindow.Patience - Tick;
        NotTaken();
        _now += Tick;
        Assert.That(Take(2).Window, Is.EqualTo(1));
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
    }

    [Test]
    public void NextChange_IsNeverAfterTheEndOfTheWindow()
    {
        Answer(Take(1), left: TimeSpan.FromSeconds(1.5));
        for (var i = 2; i <= 100; i++)
            Take(i);
        Assert.That(_window.State, Is.EqualTo(WindowState.Probing));
        Assert.That(_window.NextChange, Is.EqualTo(_now + TimeSpan.FromSeconds(1.5)));
    }

    [TestCase(1, ExpectedResult = true)]
    [TestCase(2, ExpectedResult = true)]
    [TestCase(3, ExpectedResult = false)]
    [TestCase(4, ExpectedResult = true)]
    [TestCase(6, ExpectedResult = false)]
    [TestCase(8, ExpectedResult = true)]
    [TestCase(9, ExpectedResult = false)]
    [TestCase(10, ExpectedResult = false)]
    [TestCase(11, ExpectedResult = true)]
    [TestCase(12, ExpectedResult = true)]
    [TestCase(20, ExpectedResult = true)]
    public bool FarFromTheLimit_FewAnswersAreWorthReading(int index)
    {
        var pass = Take(1);
        Answer(pass, limit: 20, remaining: 19);
        for (var i = 2; i <= index; i++)
            pass = Take(i);
        return pass.IsInformative;
    }

    [Test]
    public void AFullWindow_TakesNoneUntilItsEnd_WhichIsAMinuteAfterItsFirstAnswer()
    {
        var first = Take(1);
        _now += TimeSpan.FromSeconds(3);
        Answer(first, limit: 2, remaining: 1);
        Take(2);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting), "no answer would change it");
        NotTaken();
        Assert.That(_window.NextChange, Is.EqualTo(_now + FixedWindow.Length));
        _now += FixedWindow.Length - Tick;
        NotTaken();
        _now += Tick;
        Assert.That(Take(1), Is.EqualTo(new Pass(2, 1, true)));
    }

    [TestCase(57.9, 57.9)]
    [TestCase(58, 60)]
    [TestCase(59.9, 60)]
    [TestCase(5, 5)]
    public void AnEndThatIsTold_CountsWhenItIsEarlierByMoreThanRounding(double left, double end)
    {
        Answer(Take(1), limit: 10, remaining: 9, left: TimeSpan.FromSeconds(left));
        Assert.That(_window.NextChange, Is.EqualTo(_now + TimeSpan.FromSeconds(end)));
    }

    [Test]
    public void WhatOthersUsed_CountsAndWhatRemainsNeverAllowsMore()
    {
        Answer(Take(1), limit: 10, remaining: 4);
        Answer(Take(7), limit: 10, remaining: 9);
        foreach (var index in new[] { 8, 9, 10 })
            Take(index);
        NotTaken();
    }

    [Test]
    public void ALimitThatIsToldLower_HoldsAtOnce_AndOneThatIsHigherToo()
    {
        var passes = Enumerable.Range(1, 3).Select(i => Take(i)).ToArray();
        Answer(passes[0], limit: 2, remaining: 1);
        NotTaken();
        Answer(passes[1], limit: 5, remaining: 4);
        Take(4);
        Take(5);
        NotTaken();
    }

    [Test]
    public void AnAnswerOfAnEarlierWindow_ChangesNothingButTheLimit()
    {
        var early = Take(1);
        _now += FixedWindow.Length;
        var pass = Take(1);
        Answer(pass);
        var end = _window.NextChange;
        _now += TimeSpan.FromSeconds(10);
        Answer(early, limit: 3, remaining: 0, left: TimeSpan.FromSeconds(1));
        Assert.That(_window.NextChange, Is.EqualTo(end));
        Assert.That(_window.TryTake(_now, false, out _), Is.True);
        _now += FixedWindow.Length;
        for (var i = 1; i <= 3; i++)
            Take(i);
        NotTaken();
    }

    [Test]
    public void ARefusal_ClosesUntilTheEnd_AndTheNextWindowIsOpenedByOneAlone()
    {
        Answer(Take(1), limit: 10, remaining: 9);
        var refused = Take(2);
        var other = Take(3);
        _now += TimeSpan.FromSeconds(20);
        _window.Refused(_now, refused, default);
        Assert.That(_window.State, Is.EqualTo(WindowState.Closed));
        Answer(other, limit: 10, remaining: 7);
        Assert.That(_window.State, Is.EqualTo(WindowState.Closed), "an answer to what was sent before opens nothing");
        Assert.That(_window.NextChange, Is.EqualTo(_now + TimeSpan.FromSeconds(40)));
        NotTaken();
        _now += TimeSpan.FromSeconds(40);
        var probe = Take(1);
        Assert.That(_window.State, Is.EqualTo(WindowState.Probing), "although nobody waits");
        NotTaken();
        Answer(probe, limit: 10, remaining: 9);
        for (var i = 2; i <= 10; i++)
            Take(i);
        NotTaken();
    }

    [TestCase(0, 1)]
    [TestCase(0.5, 1)]
    [TestCase(-5, 1)]
    [TestCase(1, 1)]
    [TestCase(7, 7)]
    [TestCase(60, 60)]
    [TestCase(61, 60)]
    [TestCase(86_400, 60)]
    public void RetryAfter_IsTakenBetweenASecondAndAWindow(double told, double pause)
    {
        Answer(Take(1));
        Refuse(Take(2), retryAfter: told);
        Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(pause)));
    }

    [TestCase(0.0, new[] { 1.0, 4, 16, 60, 60, 60 })]
    [TestCase(5.0, new[] { 5.0, 5, 16, 60, 60 })]
    [TestCase(null, new[] { 60.0, 60 })]
    public void APause_GrowsWithEachRefusal_AndBeginsAnewAfterASuccess(double? retryAfter, double[] pauses)
    {
        for (var round = 0; round < 2; round++)
        {
            foreach (var pause in pauses)
            {
                Refuse(Take(1), retryAfter);
                Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(pause)));
                _now = _window.NextChange;
            }

            Answer(Take(1));
            _now = _window.NextChange;
        }
    }

    [TestCase(30, 30)]
    [TestCase(1, 1)]
    [TestCase(0.2, 1)]
    [TestCase(49, 50, Description = "as good as the end that was counted")]
    [TestCase(52, 50)]
    [TestCase(53, 53)]
    [TestCase(62, 60)]
    public void WithoutRetryAfter_AReset_CountsUnlessItMeansTheEndThatWasCounted(double left, double pause)
    {
        Answer(Take(1));
        var refused = Take(2);
        _now += TimeSpan.FromSeconds(10);
        _window.Refused(_now, refused, new RateLimitHints(null, TimeSpan.FromSeconds(left), null));
        Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(pause)));
    }

    [Test]
    public void RefusalsOfOneWindow_CountOnce_AndALaterEndIsKept()
    {
        var passes = Enumerable.Range(1, 4).Select(i => Take(i)).ToArray();
        Refuse(passes[0], retryAfter: 10);
        Refuse(passes[1], retryAfter: 3);
        Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(10)));
        Refuse(passes[2], retryAfter: null);
        Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(10)), "the first one said it for all");
        Refuse(passes[3], retryAfter: 12);
        Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(12)));
        _now = _window.NextChange;
        Refuse(Take(1), retryAfter: 0);
        Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(4)), "the second refusal, not the fifth");
    }

    [Test]
    public void ARefusalOfAnEarlierWindow_ClosesOnlyWhenItSaysForHowLong()
    {
        var early = Take(1);
        Answer(early);
        var late = Take(2);
        _now += FixedWindow.Length;
        Answer(Take(1));
        Refuse(early, retryAfter: null);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
        Refuse(late, retryAfter: 9);
        Assert.That(_window.State, Is.EqualTo(WindowState.Closed));
        Assert.That(_window.NextChange - _now, Is.EqualTo(TimeSpan.FromSeconds(9)));
    }

    [TestCase(100)]
    [TestCase(1_000)]
    [TestCase(10_000)]
    public void WithoutHeaders_TheFirstBeyondAPlansLimit_TellsItForFiveMinutes(int plan)
    {
        for (var i = 1; i <= plan; i++)
            Answer(Take(i));
        Refuse(Take(plan + 1), retryAfter: null);
        var learned = _now;
        for (var window = 0; window < 4; window++)
        {
            _now = _window.NextChange;
            Answer(Take(1));
            for (var i = 2; i <= plan; i++)
                Take(i);
            NotTaken();
        }

        _now = learned + FixedWindow.Memory;
        Answer(Take(1));
        for (var i = 2; i <= plan; i++)
            Answer(Take(i));
        Assert.That(Take(plan + 1).Index, Is.EqualTo(plan + 1), "plans change");
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(50)]
    [TestCase(100)]
    [TestCase(102)]
    public void WithoutHeaders_AStrayRefusal_ClosesOneWindowAndTellsNoLimit(int index)
    {
        for (var i = 1; i < index; i++)
            Answer(Take(i));
        Refuse(Take(index), retryAfter: null);
        _now = _window.NextChange;
        Answer(Take(1));
        for (var i = 2; i <= 101; i++)
            Answer(Take(i));
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
    }

    [Test]
    public void ALimitOfARefusal_FallsButDoesNotRise_AndNeverWinsOverHeaders()
    {
        for (var i = 1; i <= 1_000; i++)
            Answer(Take(i));
        Refuse(Take(1_001), retryAfter: null);
        _now = _window.NextChange;
        Answer(Take(1));
        var passes = Enumerable.Range(2, 999).Select(i => Take(i)).ToArray();
        Refuse(passes[99], retryAfter: null);
        _now = _window.NextChange;
        Answer(Take(1));
        for (var i = 2; i <= 100; i++)
            Take(i);
        NotTaken();

        _now = _window.NextChange;
        var told = Take(1);
        Answer(told, limit: 500, remaining: 499);
        var more = Enumerable.Range(2, 499).Select(i => Take(i)).ToArray();
        Refuse(more[99], retryAfter: null);
        _now = _window.NextChange;
        Answer(Take(1));
        for (var i = 2; i <= 500; i++)
            Take(i);
        NotTaken();
    }

    [Test]
    public void ARefusalOfAnEarlierWindow_TellsNoLimit()
    {
        for (var i = 1; i <= 100; i++)
            Answer(Take(i));
        var beyond = Take(101);
        _now += FixedWindow.Length;
        Answer(Take(1));
        Refuse(beyond, retryAfter: null);
        for (var i = 2; i <= 101; i++)
            Answer(Take(i));
    }

    [Test]
    public void ARefusalWithHeaders_TellsTheLimit()
    {
        _window.Refused(_now, Take(1), new RateLimitHints(new RateLimit(3, 0, default), TimeSpan.FromSeconds(20), null));
        _now += TimeSpan.FromSeconds(20);
        Answer(Take(1));
        Take(2);
        Take(3);
        NotTaken();
    }

    [Test]
    public void APlaceThatIsGivenBack_IsTakenByTheNext()
    {
        Answer(Take(1), limit: 2, remaining: 1);
        for (var i = 0; i < 100; i++)
            _window.GiveBack(Take(2));
        Take(2);
        NotTaken();
    }

    [Test]
    public void AWindowThatNothingReached_IsNone()
    {
        var pass = Take(1);
        _now += TimeSpan.FromSeconds(50);
        _window.GiveBack(pass);
        Assert.That(_window.State, Is.EqualTo(WindowState.Unknown));
        Assert.That(_window.Wait(_now, 1_000), Is.EqualTo(TimeSpan.Zero));
        Assert.That(Take(1), Is.EqualTo(new Pass(2, 1, true)));
        Assert.That(_window.NextChange, Is.EqualTo(_now + FixedWindow.Length));
    }

    [Test]
    public void AWindowWhoseFirstRequestNeverArrived_GoesOnForTheOthers()
    {
        var (first, second) = (Take(1), Take(2));
        _window.GiveBack(first);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
        Answer(second);
        Assert.That(Take(2).Window, Is.EqualTo(1));

        Answer(Take(3), limit: 1, remaining: 1);
        _window.GiveBack(second);
        _window.GiveBack(second);
        _window.GiveBack(second);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting), "one was answered");
    }

    [Test]
    public void AWindowThatOthersReached_GoesOn()
    {
        Answer(Take(1));
        var pass = Take(2);
        _window.GiveBack(pass);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
        Assert.That(Take(2).Window, Is.EqualTo(1));

        var (first, second) = (Take(3), Take(4));
        _window.GiveBack(first);
        _window.GiveBack(second);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
    }

    [Test]
    public void AProbeThatNeverConnected_IsFollowedByTheNextAtOnce()
    {
        for (var i = 1; i <= 100; i++)
            Answer(Take(i));
        var probe = Take(101);
        NotTaken();
        _window.GiveBack(probe);
        Assert.That(_window.State, Is.EqualTo(WindowState.Counting));
        Assert.That(Take(101).Index, Is.EqualTo(101));
        NotTaken();
    }

    [Test]
    public void APlaceInAClosedOrAnEarlierWindow_IsGone()
    {
        var (early, refused) = (Take(1), Take(2));
        Refuse(refused, retryAfter: 10);
        _window.GiveBack(early);
        Assert.That(_window.State, Is.EqualTo(WindowState.Closed));
        _now = _window.NextChange;
        Answer(Take(1), limit: 2, remaining: 1);
        Take(2);
        _window.GiveBack(early);
        NotTaken();
    }

    [Test]
    public void APauseGoesOnGrowing_WhenTheProbeNeverConnected()
    {
        Refuse(Take(1), retryAfter: 0);
        _now = _window.NextChange;
        _window.GiveBack(Take(1));
        Take(1);
        NotTaken();
    }

    [Test]
    public void TheWait_IsTheRestOfTheWindowAndOneMoreForEachThatIsFullBefore()
    {
        Answer(Take(1), limit: 3, remaining: 2);
        _now += TimeSpan.FromSeconds(10);
        foreach (var (ahead, seconds) in new[] { (0, 0), (1, 0), (2, 50), (4, 50), (5, 110), (7, 110), (8, 170) })
            Assert.That(_window.Wait(_now, ahead), Is.EqualTo(TimeSpan.FromSeconds(seconds)), $"{ahead} ahead");
        Take(2);
        var refused = Take(3);
        foreach (var (ahead, seconds) in new[] { (0, 50), (2, 50), (3, 110) })
            Assert.That(_window.Wait(_now, ahead), Is.EqualTo(TimeSpan.FromSeconds(seconds)), $"{ahead} ahead of a full window");
        Refuse(refused, retryAfter: 20);
        foreach (var (ahead, seconds) in new[] { (0, 20), (2, 20), (3, 80) })
            Assert.That(_window.Wait(_now, ahead), Is.EqualTo(TimeSpan.FromSeconds(seconds)), $"{ahead} ahead of a closed window");
        Assert.That(_window.Wait(_now + TimeSpan.FromSeconds(20), 100), Is.EqualTo(TimeSpan.Zero), "that is over");
    }

    [Test]
    public void TheWait_WithoutALimit_IsNoneOrTheRestOfAClosedWindow()
    {
        var pass = Take(1);
        Assert.That(_window.Wait(_now, 1_000_000), Is.EqualTo(TimeSpan.Zero));
        Refuse(pass, retryAfter: 30);
        Assert.That(_window.Wait(_now, 1_000_000), Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private Pass Take(long? index = null)
    {
        Assert.That(_window.TryTake(_now, othersWait: false, out var pass), Is.True, "taken");
        if (index is { } expected)
            Assert.That(pass.Index, Is.EqualTo(expected));
        return pass;
    }

    private void NotTaken()
    {
        Assert.That(_window.TryTake(_now, othersWait: true, out var pass), Is.False, "taken");
        Assert.That(pass, Is.EqualTo(default(Pass)));
    }

    private void Answer(Pass pass, int? limit = null, int remaining = 0, TimeSpan? left = null) =>
        _window.Answered(_now, pass, new RateLimitHints(limit is { } told ? new RateLimit(told, remaining, default) : null, left, null));

    private void Refuse(Pass pass, double? retryAfter) =>
        _window.Refused(_now, pass, new RateLimitHints(null, null, retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null));
}
