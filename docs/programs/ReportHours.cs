// Reports the hours of a month by person and tag.
//
// user 1, billed: 3.5 h
// user 1, travel: 1 h
using ClickUp.Generated;

internal static class ReportHours
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string workspaceId)
    {
        var month = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var (day, hours, tag) in new[] { (2, 2.5, "billed"), (3, 1, "billed"), (4, 1, "travel") })
        {
            var entry = CreateTimeEntryRequest.Between(month.AddDays(day), month.AddDays(day).AddHours(hours), "9hv");
            entry.Tags = [new Tag { Name = tag }];
            await client.CreateTimeEntryOnceAsync(workspaceId, entry);
        }

        // ClickUp leaves out what starts exactly at one of these, and what others have recorded unless Assignee names them.
        var range = new GetTimeEntriesOptions { StartDate = month.AddMilliseconds(-1), EndDate = month.AddMonths(1) };
        var entries = (await client.GetTimeEntriesAsync(workspaceId, range)).Data;
        // An entry of two tags counts for both.
        var sums = entries.Where(entry => !entry.IsRunning)
            .SelectMany(entry => entry.Tags.Select(tag => tag.Name).DefaultIfEmpty("no tag").Select(tag => (Who: entry.User.Id, Tag: tag, entry.Duration)))
            .GroupBy(part => (part.Who, part.Tag)).OrderBy(group => group.Key);
        foreach (var sum in sums)
            output.WriteLine(FormattableString.Invariant($"user {sum.Key.Who}, {sum.Key.Tag}: {sum.Sum(part => part.Duration.TotalHours)} h"));
    }
}
