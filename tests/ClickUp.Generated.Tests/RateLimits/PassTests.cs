namespace ClickUp.Generated.Tests.RateLimits;

public sealed class PassTests
{
    [TestCase(1, 9, 2, 1, ExpectedResult = true)]
    [TestCase(2, 1, 1, 9, ExpectedResult = false)]
    [TestCase(1, 1, 1, 2, ExpectedResult = true)]
    [TestCase(1, 2, 1, 1, ExpectedResult = false)]
    [TestCase(1, 1, 1, 1, ExpectedResult = false)]
    [TestCase(1, 1, 2, 2, ExpectedResult = true)]
    [TestCase(2, 1, 1, 2, ExpectedResult = false)]
    public bool Pass_IsBefore_InAnEarlierWindowOrEarlierInTheSame(long window, long index, long otherWindow, long otherIndex) =>
        new Pass(window, index, false).IsBefore(new Pass(otherWindow, otherIndex, true));
}
