using System.Text.Json;
using System.Text.Unicode;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>JSON of which every text can be read.</summary>
internal static class JsonBody
{
    /// <exception cref="JsonException">It is no JSON, no UTF-8, or has half a letter in a text.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) throw new JsonException("It is no UTF-8");
        var root = JsonSerializer.Deserialize<JsonElement>(utf8);
        // Only an escape can leave a letter in halves, which is found out when the text is read.
        if (utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0) Read(root);
        return root;
    }

    public static bool Is(string contentType) =>
        contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) && (contentType.Length == "application/json".Length || contentType["application/json".Length] is ';' or ' ');

    private static void Read(JsonElement value)
    {
        try
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String:
                    value.GetString();
                    break;
                case JsonValueKind.Array:
                    foreach (var item in value.EnumerateArray()) Read(item);
                    break;
                case JsonValueKind.Object:
                    foreach (var property in value.EnumerateObject())
                    {
                        _ = property.Name;
                        Read(property.Value);
                    }
                    break;
            }
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text has half a letter", e);
        }
    }
}
