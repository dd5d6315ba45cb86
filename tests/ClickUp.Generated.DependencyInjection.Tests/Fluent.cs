namespace ClickUp.Generated.DependencyInjection.Tests;

internal static class Fluent
{
    /// <summary>Does something with a value on its way.</summary>
    public static T Also<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }
}
