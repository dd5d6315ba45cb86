namespace ClickUp.Generated;

/// <summary>What every operation asks of its arguments.</summary>
internal static class Arguments
{
    public static T NotNull<T>(T? value, string parameter) => value is null ? throw new ArgumentNullException(parameter) : value;

    public static string NotBlank(string? value, string parameter)
    {
        if (string.IsNullOrWhiteSpace(NotNull(value, parameter)))
            throw new ArgumentException($"{parameter} is empty.", parameter);
        return value!;
    }

    /// <summary>The time between two, each floored to milliseconds, as they are sent.</summary>
    /// <exception cref="ArgumentException">It is shorter than 1 ms.</exception>
    public static TimeSpan Interval(DateTimeOffset start, DateTimeOffset end, string parameter)
    {
        var milliseconds = Json.Milliseconds(end) - Json.Milliseconds(start);
        return milliseconds >= 1 ? TimeSpan.FromTicks(milliseconds * TimeSpan.TicksPerMillisecond)
            : throw new ArgumentException($"The end, {end:O}, is not after the start, {start:O}: the shortest time to track is 1 ms.", parameter);
    }

    /// <summary>An absolute address as text. What .NET takes for one without being told its scheme is a path of this machine.</summary>
    public static string Address(Uri? address, string parameter) =>
        NotNull(address, parameter) is { IsAbsoluteUri: true } && address!.OriginalString.TrimStart().StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            ? address.AbsoluteUri
            : throw new ArgumentException($"'{address}' is no absolute address, which begins with its scheme: https://example.com.", parameter);

    /// <summary>What stands in a header: a line break would start another one.</summary>
    public static string HeaderValue(string value, string parameter) =>
        value.All(static letter => letter is >= ' ' and <= '~') ? value : throw new ArgumentException($"{parameter} has a letter that no header may have.", parameter);

    /// <summary>A body that ClickUp would refuse is refused here, before anything is sent.</summary>
    public static void Body<T>(T? value, string parameter, bool required)
    {
        if (required)
            NotNull(value, parameter);
        if (value is Model model)
            model.Validate(parameter);
        else
            Model.ValidateAll(value as IEnumerable<Model>, parameter);
    }
}
