namespace ClickUp.Generated;

/// <summary>The way to an access token of another user: to ClickUp with the user's browser, and back with a code.</summary>
public static class ClickUpOAuth
{
    /// <summary>Where the browser of a user goes, who picks workspaces there and is sent on to <paramref name="redirectUri"/> with <c>code</c> and <c>state</c>.</summary>
    /// <remarks>The code becomes a token by <c>GetAccessTokenAsync</c>, for which a client needs none.</remarks>
    /// <param name="clientId">That of your app.</param>
    /// <param name="redirectUri">Absolute; one that the app has registered.</param>
    /// <param name="state">What comes back as it is, to be compared with what was sent: a random text for each user, since a code that somebody else sent must not be taken.</param>
    /// <exception cref="ArgumentException">An argument is null, blank, or <paramref name="redirectUri"/> is not absolute.</exception>
    public static Uri AuthorizationAddress(string clientId, Uri redirectUri, string state)
    {
        // On some systems "/back" is the address of a file.
        if (!Arguments.NotNull(redirectUri, nameof(redirectUri)).IsAbsoluteUri || redirectUri.IsFile)
            throw new ArgumentException("The address that the browser is sent back to is not absolute.", nameof(redirectUri));
        return new Uri("https://app.clickup.com/api?client_id=" + Uri.EscapeDataString(Arguments.NotBlank(clientId, nameof(clientId)))
            + "&redirect_uri=" + Uri.EscapeDataString(redirectUri.OriginalString) + "&state=" + Uri.EscapeDataString(Arguments.NotBlank(state, nameof(state))));
    }

    /// <inheritdoc cref="AuthorizationAddress(string, Uri, string)"/>
    public static Uri AuthorizationAddress(string clientId, string redirectUri, string state) => AuthorizationAddress(
        clientId,
        Uri.TryCreate(Arguments.NotBlank(redirectUri, nameof(redirectUri)), UriKind.Absolute, out var address) ? address : throw new ArgumentException("The address that the browser is sent back to is not absolute.", nameof(redirectUri)),
        state);
}
