using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>Where an operation is reached: one base address has to serve all of them.</summary>
internal static class Servers
{
    /// <summary>What every path of the merged document is relative to.</summary>
    public const string BaseAddress = "https://api.clickup.com/api";

    /// <summary>The operation's path relative to <see cref="BaseAddress"/>, from the servers of the operation, of its path or of its document.</summary>
    public static string PathOf(SourceDocument document, JProperty path, JObject item, JObject operation)
    {
        var servers = operation["servers"] ?? item["servers"] ?? document.Root["servers"];
        if (servers is null or JArray { Count: 0 })
            return Guess(path);
        if (servers is not JArray list)
            throw SpecDocument.Refuse(servers, "is not a list of servers.");

        // Several servers are alternatives: one that fits is enough.
        return list.Select(server => Relative(server, path.Name)).FirstOrDefault(relative => relative is not null)
            ?? throw SpecDocument.Refuse(list, $"No server here reaches \"{path.Name}\" below {BaseAddress}, the one address that the client calls.");
    }

    // Without servers OpenAPI says "where the document was found". ClickUp's paths say themselves where they belong.
    private static string Guess(JProperty path)
    {
        if (path.Name.StartsWith("/api/v", StringComparison.Ordinal))
            return path.Name["/api".Length..];
        if (path.Name.StartsWith("/v", StringComparison.Ordinal))
            return path.Name;
        throw SpecDocument.Refuse(path.Value, $"The document has no servers, and \"{path.Name}\" begins neither with /v2/ nor with /api/v3/: add \"servers\".");
    }

    private static string? Relative(JToken server, string path)
    {
        if (server is not JObject { } at || at["url"] is not JValue { Value: string url })
            throw SpecDocument.Refuse(server, "is not a server: it has no \"url\".");
        if (at["variables"] is JObject variables)
        {
            foreach (var variable in variables.Properties())
                url = url.Replace($"{{{variable.Name}}}", (variable.Value as JObject)?["default"]?.ToString());
        }
        // Port, user info, query and fragment would stand in these parts.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.GetLeftPart(UriPartial.Authority) != "https://api.clickup.com" || address.PathAndQuery != address.AbsolutePath)
            return null;
        var whole = address.AbsolutePath.TrimEnd('/') + path;
        return whole.StartsWith("/api/", StringComparison.Ordinal) ? whole["/api".Length..] : null;
    }
}
