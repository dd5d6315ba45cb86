namespace ClickUp.Generated.AspNetCore.Tests;

/// <summary>Bodies as ClickUp sends them, as far as a test needs them.</summary>
internal static class Bodies
{
    public static string Status(string task, int item, string webhookEvent = "taskStatusUpdated") => $$$"""
        {"event":"{{{webhookEvent}}}","history_items":[{"id":"{{{item}}}","type":1,"date":"1642734631523","field":"status","parent_id":"162641062","data":{"status_type":"done"},
        "source":null,"user":{"id":183,"username":"John","email":"john@company.com","color":"#7b68ee","initials":"J","profilePicture":null,"role":1,"role_subtype":0},
        "before":{"status":"to do","color":"#f9d900","orderindex":0,"type":"open"},"after":{"status":"complete","color":"#6bc950","orderindex":1,"type":"closed"}}],
        "task_id":"{{{task}}}","team_id":"9001","webhook_id":"7fa3ec74-69a8-4530-a251-8a13730bd204"}
        """;
}
