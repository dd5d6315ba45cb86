using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Answers;

namespace ClickUp.Generated.Testing.Operations;

/// <summary>Time entries as ClickUp answers them.</summary>
internal static class TimeEntryWire
{
    public static JsonNode Full(Call call, ServerTimeEntry time, bool numbers = false) => Written.By(json => new TimeEntryWriter(call, numbers).Write(json, time));

    public static JsonNode List(Call call, IEnumerable<ServerTimeEntry> times, bool numbers = false) => Written.List(times, new TimeEntryWriter(call, numbers).Write);
}
