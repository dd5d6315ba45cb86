using System.Net;

namespace ClickUp.Generated;

/// <summary>How a <see cref="ClickUpClient"/> reaches ClickUp. The client copies it: later changes do not reach it.</summary>
public sealed class ClickUpClientOptions
{
    /// <summary>ClickUp's own address: <c>https://api.clickup.com/api/</c>.</summary>
    internal static readonly Uri ClickUpAddress = new("https://api.clickup.com/api/");

    /// <summary>A personal token (<c>pk_…</c>, sent as it is) or an OAuth access token (sent as <c>Bearer …</c>); null where none is needed.</summary>
    /// <remarks>Blanks around it are cut; control characters, and blanks and quotes inside, are refused.</remarks>
    public string? Token { get; set; }

    /// <summary>Gives the token, asked once per call; wins over <see cref="Token"/>.</summary>
    /// <remarks>Its cancellation token is cancelled with the call, and at the call's deadline. What it throws reaches the caller.</remarks>
    public Func<CancellationToken, ValueTask<string>>? TokenProvider { get; set; }

    /// <summary>The workspace, ClickUp's <c>team_id</c>: needed for custom task ids such as <c>DEV-42</c>.</summary>
    public string? WorkspaceId { get; set; }

    /// <summary>Where ClickUp is; a missing slash at the end is added. Default: <c>https://api.clickup.com/api/</c>.</summary>
    /// <remarks>
    /// Absolute and https, or http on the loopback (<c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>); without user info, query and fragment,
    /// and without ClickUp's version at its end (<c>v2</c>, <c>v3</c>), which is part of every operation.
    /// </remarks>
    public Uri BaseAddress { get; set; } = ClickUpAddress;

    /// <summary>For the whole call: waiting, sending, and reading the answer. Default: 100 seconds.</summary>
    /// <remarks>
    /// More than zero, at most 2,147,483,647 ms (about 24.8 days), or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.
    /// The <see cref="HttpClient.Timeout"/> of a caller's own <see cref="HttpClient"/> ends the call earlier if it is shorter.
    /// </remarks>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a request whose answer was lost may still be under way before a method that does something once, such as <c>TrackTimeOnceAsync</c>, sends it again. Default: 5 seconds.</summary>
    /// <remarks>At least 1 ms, at most 2,147,483,647 ms. A call that has less time left fails instead of waiting.</remarks>
    public TimeSpan SettlingTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest answer, in bytes after decompression; a longer one is a <see cref="ClickUpException"/>. Default: 64 MiB.</summary>
    /// <remarks>From 1 to 536,870,912 (512 MiB): an answer is read into memory whole.</remarks>
    public long MaxResponseLength { get; set; } = 64 << 20;

    /// <summary>How the rate limit is kept by connections of the client's own, by this <see cref="TimeProvider"/>.</summary>
    /// <remarks>A caller's <see cref="HttpClient"/> keeps what its handlers keep: <see cref="ClickUpClient.CreateHandler"/> gives it this.</remarks>
    public RateLimitHandlerOptions RateLimit { get; private set; } = new();

    /// <summary>The clock for deadlines and rate limits. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The base address, the workspace and the timeout; never a token.</summary>
    public override string ToString() => $"{(BaseAddress is { IsAbsoluteUri: true } ? BaseAddress.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : "no address")}, WorkspaceId {WorkspaceId ?? "none"}, Timeout {Timeout}";

    /// <summary>A copy for another user.</summary>
    internal ClickUpClientOptions With(string token, string? workspaceId)
    {
        var copy = (ClickUpClientOptions)MemberwiseClone();
        (copy.Token, copy.TokenProvider, copy.WorkspaceId) = (token, null, workspaceId ?? WorkspaceId);
        return copy;
    }

    /// <summary>A copy that has been checked.</summary>
    internal ClickUpClientOptions Checked()
    {
        var copy = (ClickUpClientOptions)MemberwiseClone();
        if (Token is not null)
            ClickUp.Generated.Credential.Check(Token, nameof(Token));
        if (WorkspaceId is not null)
            copy.WorkspaceId = Arguments.NotBlank(WorkspaceId, nameof(WorkspaceId)).Trim();
        Arguments.NotNull(TimeProvider, nameof(TimeProvider));
        copy.RateLimit = RateLimit.Checked();
        copy.BaseAddress = CheckAddress(Arguments.NotNull(BaseAddress, nameof(BaseAddress)));
        if (Timeout != System.Threading.Timeout.InfiniteTimeSpan && (Timeout <= TimeSpan.Zero || Timeout.TotalMilliseconds > int.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(Timeout), Timeout, "Timeout is more than zero and at most 24.8 days, or InfiniteTimeSpan.");
        if (SettlingTime < TimeSpan.FromMilliseconds(1) || SettlingTime.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(SettlingTime), SettlingTime, "SettlingTime is at least 1 ms and at most 24.8 days.");
        if (MaxResponseLength is < 1 or > 512 << 20)
            throw new ArgumentOutOfRangeException(nameof(MaxResponseLength), MaxResponseLength, "MaxResponseLength is from 1 byte to 512 MiB.");
        return copy;
    }

    private static Uri CheckAddress(Uri address)
    {
        if (!address.IsAbsoluteUri)
            throw Refused("is not absolute");
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && IsLoopback(address)))
            throw Refused("is not https, and not http on the loopback either: a token would be readable on the way");
        if (address.UserInfo.Length > 0)
            throw Refused("has user info: a token goes into Token");
        // An empty one counts: what is appended would become part of it.
        if (address.AbsoluteUri.IndexOfAny(['?', '#']) >= 0)
            throw Refused("has a query or a fragment");
        if (VersionAtTheEnd(address.AbsolutePath) is { } version)
            throw Refused($"ends in {version}, which is part of every operation: leave it out");
        return address.AbsolutePath.EndsWith("/", StringComparison.Ordinal) ? address : new Uri(address.AbsoluteUri + "/");

        static string? VersionAtTheEnd(string path)
        {
            var steps = path.TrimEnd('/');
            var last = steps.Substring(steps.LastIndexOf('/') + 1);
            return last.ToLowerInvariant() is "v2" or "v3" ? last : null;
        }

        // The address is not repeated: it may hold a password.
        static ArgumentException Refused(string why) => new($"The BaseAddress {why}.", nameof(BaseAddress));
    }

    // For Uri the name "loopback" is "localhost" too, which the address as it was written tells apart: a network may give that name to any machine.
    private static bool IsLoopback(Uri address) => address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        ? IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip)
        : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && address.OriginalString.IndexOf("//localhost", StringComparison.OrdinalIgnoreCase) >= 0;
}
