using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Carries an operation out on the state that the call brings along, and gives the body of the answer; null for none.</summary>
internal delegate JsonNode? Handler(Call call);

/// <summary>An operation that has state.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path from <c>v2/</c> or <c>v3/</c> on, with <c>{…}</c> for what differs.</param>
/// <param name="Handler">What it does.</param>
/// <param name="Status">The status of its success.</param>
/// <param name="Refusals">The codes it refuses with, apart from those that all have.</param>
internal sealed record Route(string Method, string Path, Handler Handler, int Status, string[] Refusals)
{
    /// <summary>Whether it takes more than its document says, so that it alone judges its requests.</summary>
    public bool JudgesAlone { get; init; }
}

/// <summary>The operations that have state, one file per resource.</summary>
internal static class Routes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. Workspaces.Routes, .. Members.Routes, .. Guests.Routes, .. Groups.Routes,
        .. Spaces.Routes, .. Tags.Routes, .. Folders.Routes, .. Lists.Routes,
        .. Tasks.Routes, .. TaskQueries.Routes, .. TaskPlaces.Routes, .. TaskRelations.Routes, .. TimesInStatus.Routes,
        .. Checklists.Routes, .. Comments.Routes, .. Attachments.Routes, .. CustomFields.Routes, .. Templates.Routes,
        .. TrackedTimes.Routes, .. TimeEntries.Routes, .. TimeEntryTags.Routes,
        .. Goals.Routes, .. Views.Routes, .. WebhookRegistrations.Routes,
        .. Channels.Routes, .. Messages.Routes, .. Docs.Routes, .. Pages.Routes,
        .. PostTypes.Routes, .. Acls.Routes, .. AuditLogs.Routes,
    ];

    public static Route Get(string path, Handler handler, params string[] refusals) => new("GET", path, handler, 200, refusals);

    public static Route Post(string path, Handler handler, params string[] refusals) => new("POST", path, handler, 200, refusals);

    public static Route Put(string path, Handler handler, params string[] refusals) => new("PUT", path, handler, 200, refusals);

    public static Route Patch(string path, Handler handler, params string[] refusals) => new("PATCH", path, handler, 200, refusals);

    public static Route Delete(string path, Handler handler, params string[] refusals) => new("DELETE", path, handler, 200, refusals);

    public static Route JudgingAlone(this Route route) => route with { JudgesAlone = true };

    public static Route With(this Route route, int status) => route with { Status = status };
}
