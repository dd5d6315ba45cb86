using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Names;

public class NumbersTests
{
    [TestCase("", ExpectedResult = "")]
    [TestCase("0", ExpectedResult = "Zero")]
    [TestCase("12", ExpectedResult = "Twelve")]
    [TestCase("20", ExpectedResult = "Twenty")]
    [TestCase("42", ExpectedResult = "FortyTwo")]
    [TestCase("256", ExpectedResult = "TwoHundredFiftySix")]
    [TestCase("1300", ExpectedResult = "OneThousandThreeHundred")]
    [TestCase("999999", ExpectedResult = "NineHundredNinetyNineThousandNineHundredNinetyNine")]
    [TestCase("007", ExpectedResult = "ZeroZeroSeven")]
    [TestCase("1000000", ExpectedResult = "OneZeroZeroZeroZeroZeroZero")]
    public string Number_InWords(string digits) => Numbers.Read(digits);
}
