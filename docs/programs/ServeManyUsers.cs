// Serves many users over the same connections: each has a client of its token, with a rate limit of its own.
//
// To send a user to: https://app.clickup.com/api?client_id=app&redirect_uri=https%3A%2F%2Fexample.com%2Fback&state=x7
// User 1 may use 1 workspace
// User 2 may use 1 workspace
// User 3 may use 1 workspace
using ClickUp.Generated;

internal static class ServeManyUsers
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, IEnumerable<string> tokens)
    {
        output.WriteLine($"To send a user to: {ClickUpOAuth.AuthorizationAddress("app", "https://example.com/back", "x7").AbsoluteUri}");

        var lines = await Task.WhenAll(tokens.Select(async token =>
        {
            var users = client.WithToken(token);
            var (user, workspaces) = ((await users.GetAuthorizedUserAsync()).User!, (await users.GetAuthorizedWorkspacesAsync()).Workspaces);
            return $"User {user.Id} may use {workspaces.Count} workspace";
        }));
        foreach (var line in lines)
            output.WriteLine(line);
    }
}
