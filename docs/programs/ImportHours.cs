// Imports hours from CSV. Each line is recorded once, however often the program runs, and though an answer is lost on the way.
//
// 9hv 2026-03-02 09:00 2.5 h: recorded
// DEV-42 2026-03-02 13:00 1 h: recorded
// 9hv 2026-03-02 09:00 2.5 h: was there already
using System.Globalization;
using ClickUp.Generated;

internal static class ImportHours
{
    private const string Csv = """
        task,start,end
        9hv,2026-03-02T09:00Z,2026-03-02T11:30Z
        DEV-42,2026-03-02T13:00Z,2026-03-02T14:00Z
        9hv,2026-03-02T09:00Z,2026-03-02T11:30Z
        """;

    public static async Task RunAsync(ClickUpClient client, TextWriter output)
    {
        foreach (var line in Csv.Split('\n').Skip(1).Select(line => line.Trim().Split(',')))
        {
            var (start, end) = (DateTimeOffset.Parse(line[1], CultureInfo.InvariantCulture), DateTimeOffset.Parse(line[2], CultureInfo.InvariantCulture));
            var once = await client.TrackTimeOnceAsync(line[0], TrackTimeRequest.Between(start, end));
            output.WriteLine(FormattableString.Invariant($"{line[0]} {start:yyyy-MM-dd HH:mm} {(end - start).TotalHours} h: {(once.WasFound ? "was there already" : "recorded")}"));
        }
    }
}
