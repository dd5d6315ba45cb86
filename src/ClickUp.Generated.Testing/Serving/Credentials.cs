using ClickUp.Generated.Testing.Operations;

namespace ClickUp.Generated.Testing.Serving;

/// <summary>Which tokens there are. Not thread-safe: the server holds its lock around it.</summary>
internal sealed class Credentials
{
    private readonly string[] _tokens;
    private readonly HashSet<string> _revoked = [];
    private string? _made;

    public Credentials(ClickUpServerOptions options) => _tokens = [.. options.Tokens.Distinct()];

    /// <summary>The place of the token of a request, if it came in the form that is right for its kind; otherwise ClickUp's refusal.</summary>
    public ClickUpAnswer? Authorize(ClickUpRequest request, out int index)
    {
        index = -1;
        if (!request.Headers.TryGetValue("Authorization", out var sent) || string.IsNullOrWhiteSpace(sent)) return Errors.NoAuthorization;
        const string bearer = "Bearer ";
        var isBearer = sent.StartsWith(bearer, StringComparison.OrdinalIgnoreCase);
        var candidate = isBearer ? sent[bearer.Length..] : sent;
        var isPersonal = candidate.StartsWith("pk_", StringComparison.Ordinal);
        index = isBearer == isPersonal || _revoked.Contains(candidate) ? -1 : candidate == _made ? 0 : Array.IndexOf(_tokens, candidate);
        return index >= 0 ? null : isBearer ? Errors.UnknownOAuthToken : Errors.UnknownPersonalToken;
    }

    /// <summary>What a code is exchanged for: the first token that is no personal one, or one that is made for it and belongs to the first user.</summary>
    public string Exchange() => Array.Find(_tokens, token => !token.StartsWith("pk_", StringComparison.Ordinal)) ?? (_made = "access_test");

    public void Revoke(string token) => _revoked.Add(token);

    public void Clear()
    {
        _revoked.Clear();
        _made = null;
    }
}
