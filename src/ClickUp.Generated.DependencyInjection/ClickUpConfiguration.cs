using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ClickUp.Generated.DependencyInjection;

/// <summary>Reads a section of settings, by hand: no reflection, and messages that name the setting and never its value.</summary>
internal static class ClickUpConfiguration
{
    public static void Read(IConfiguration section, ClickUpClientOptions options)
    {
        options.Token = section[nameof(options.Token)] ?? options.Token;
        options.WorkspaceId = section[nameof(options.WorkspaceId)] ?? options.WorkspaceId;
        options.BaseAddress = Value(section, nameof(options.BaseAddress), options.BaseAddress, "an absolute address", static text => Uri.TryCreate(text, UriKind.Absolute, out var value) ? value : null);
        options.Timeout = Value<TimeSpan?>(section, nameof(options.Timeout), options.Timeout, "a time such as 00:00:20 (hours:minutes:seconds; a number alone would be days)", Time)!.Value;
        options.SettlingTime = Value<TimeSpan?>(section, nameof(options.SettlingTime), options.SettlingTime, "a time such as 00:00:05 (hours:minutes:seconds; a number alone would be days)", Time)!.Value;
        options.MaxResponseLength = Value<long?>(section, nameof(options.MaxResponseLength), options.MaxResponseLength, "a number of bytes", static text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null)!.Value;
        Read(section.GetSection(nameof(options.RateLimit)), options.RateLimit);
    }

    private static void Read(IConfigurationSection section, RateLimitHandlerOptions options)
    {
        options.QueueLength = Value<int?>(section, nameof(options.QueueLength), options.QueueLength, "a number of requests", Count)!.Value;
        options.Repeats = Value<int?>(section, nameof(options.Repeats), options.Repeats, "a number of requests", Count)!.Value;
        options.Wait = Value<bool?>(section, nameof(options.Wait), options.Wait, "true or false", Truth)!.Value;
        options.AllowRepeats = Value<bool?>(section, nameof(options.AllowRepeats), options.AllowRepeats, "true or false", Truth)!.Value;
    }

    private static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool? Truth(string text) => bool.TryParse(text, out var value) ? value : null;

    // .NET reads a number alone as days, which nobody means by the "20" of a timeout.
    private static TimeSpan? Time(string text) => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static T Value<T>(IConfiguration section, string name, T current, string kind, Func<string, T?> parse)
    {
        if (section[name] is not { } text)
            return current;
        return parse(text) ?? throw new InvalidOperationException($"The setting {(section is IConfigurationSection { Path: var path } ? $"{path}:{name}" : name)} is not {kind}.");
    }
}
