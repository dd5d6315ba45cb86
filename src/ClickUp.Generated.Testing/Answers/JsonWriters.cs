using System.Buffers.Text;
using System.Text.Json;

namespace ClickUp.Generated.Testing.Answers;

/// <summary>Values as ClickUp writes them, without text in between.</summary>
internal static class JsonWriters
{
    /// <summary>JSON that was written before.</summary>
    public static void Raw(this Utf8JsonWriter json, ReadOnlySpan<byte> name, byte[] value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    /// <summary>A whole number as text, or null.</summary>
    public static void Digits(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long? number)
    {
        if (number is not { } value)
        {
            json.WriteNull(name);
            return;
        }
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, text, out var length);
        json.WriteString(name, text[..length]);
    }

    /// <summary>A time as the digits of its milliseconds, or null.</summary>
    public static void Time(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? time) => json.Digits(name, time?.ToUnixTimeMilliseconds());

    /// <summary>A number, or null.</summary>
    public static void NumberOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
