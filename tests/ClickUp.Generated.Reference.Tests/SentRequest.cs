namespace ClickUp.Generated.Reference.Tests;

/// <summary>What arrived at the handler.</summary>
internal sealed record SentRequest(string Method, string Server, string Path, string Query, string? Authorization, string? ContentType, string? Body)
{
    /// <summary>Names and values of the query, decoded.</summary>
    public IEnumerable<string> QueryPairs => Query.Length == 0 ? [] : Query[1..].Split('&').Select(Uri.UnescapeDataString);
}
