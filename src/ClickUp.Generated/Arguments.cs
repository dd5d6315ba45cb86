namespace ClickUp.Generated;

/// <summary>What every operation asks of its arguments.</summary>
internal static class Arguments
{
    public static T NotNull<T>(T? value, string parameter) where T : class => value ?? throw new ArgumentNullException(parameter);

    public static string NotBlank(string? value, string parameter)
    {
        if (string.IsNullOrWhiteSpace(NotNull(value, parameter)))
            throw new ArgumentException($"{parameter} is empty.", parameter);
        return value!;
    }
}
