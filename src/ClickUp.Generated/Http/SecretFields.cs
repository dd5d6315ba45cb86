using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>The fields of a request that are secrets themselves: what the token exchange gives for a token.</summary>
internal static class SecretFields
{
    /// <summary>Their values in a query and in a body.</summary>
    public static List<string> In(Uri uri, BodyContent? body)
    {
        var secrets = new List<string>();
        AddPairs(secrets, uri.Query.TrimStart('?'));
        if (body is { IsForm: true })
            AddPairs(secrets, body.ToText());
        else if (body is { IsEmpty: false })
            AddProperties(secrets, body.ToText());
        return secrets;
    }

    private static void AddPairs(List<string> secrets, string pairs)
    {
        foreach (var pair in pairs.Split('&'))
        {
            var end = pair.IndexOf('=');
            if (end > 0 && IsSecret(Uri.UnescapeDataString(pair.Substring(0, end))))
                secrets.Add(Uri.UnescapeDataString(pair.Substring(end + 1)));
        }
    }

    private static void AddProperties(List<string> secrets, string json)
    {
        using var reader = BodyReader.Of(JsonSource.From(json));
        if (reader.Advance() != JsonToken.StartObject)
            return;
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var isSecret = IsSecret(reader.Text);
            reader.Advance();
            if (isSecret && reader.TokenType == JsonToken.String)
                secrets.Add(reader.Text);
            else
                reader.SkipValue();
        }
    }

    private static bool IsSecret(string name) => name is "client_secret" or "code" or "refresh_token";
}
