namespace ClickUp.SpecCompiler.Names;

/// <summary>Numbers in words: 12 is Twelve.</summary>
internal static class Numbers
{
    private const int Longest = 6;

    private static readonly string[] Small =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen",
        "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    /// <summary>The words of digits; one by one where they are no count: 007, or longer than a million.</summary>
    public static string Read(string digits) =>
        digits.Length == 0 ? "" : digits.Length <= Longest && (digits[0] != '0' || digits.Length == 1) ? Read(int.Parse(digits)) : string.Concat(digits.Select(digit => Small[digit - '0']));

    private static string Read(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + Rest(number % 10),
        < 1000 => Small[number / 100] + "Hundred" + Rest(number % 100),
        _ => Read(number / 1000) + "Thousand" + Rest(number % 1000),
    };

    private static string Rest(int number) => number == 0 ? "" : Read(number);
}
