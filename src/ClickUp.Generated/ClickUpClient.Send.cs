namespace ClickUp.Generated;

public partial class ClickUpClient
{
    /// <inheritdoc/>
    public virtual Task<RawJson> SendAsync(HttpMethod method, string path, RawJson? body = null, CancellationToken cancellationToken = default)
    {
        Arguments.NotNull(method, nameof(method));
        var request = new ClickUpRequest(method, AddressOf(Arguments.NotBlank(path, nameof(path))), "Send");
        if (body is { } json)
            request.Content = BodyContent.FromJson(json, static (writer, json) => Json.Write(writer, json));
        return SendAsync<RawJson>(request, CallAnswer.Raw, cancellationToken);
    }

    // A token goes to the base address and what is below it, however the path is written.
    private CallUri AddressOf(string path)
    {
        if (path.Any(static letter => letter is <= ' ' or '\\' or '#' or '\u007f'))
            throw Refused("has a blank, a control character, a backslash or a '#'");
        // As ClickUp's documents write it, too.
        var address = _baseAddress + (path[0] == '/' ? path.Substring(1) : path);
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Split('?')[0].Contains(':') || !Uri.TryCreate(address, UriKind.Absolute, out var whole))
            throw Refused("is no path");
        if (!whole.AbsoluteUri.StartsWith(_baseAddress, StringComparison.Ordinal) || Uri.UnescapeDataString(path.Split('?')[0]).Split('/', '\\').Any(static step => step is "." or ".."))
            throw Refused("leads elsewhere");
        return new CallUri(address);

        ArgumentException Refused(string why) =>
            new($"The path {why}: it goes on from {_baseAddress}, such as v2/team or v2/task/9hv?include_subtasks=true, with its values escaped.", nameof(path));
    }
}
