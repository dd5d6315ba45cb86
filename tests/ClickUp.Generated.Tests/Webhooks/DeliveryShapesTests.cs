using System.Collections;
using System.Reflection;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests.Webhooks;

/// <summary>Deliveries in the shapes that ClickUp sends, field by field: what is in them stands in properties.</summary>
public class DeliveryShapesTests
{
    private const string User = """{"id":183,"username":"Ann","email":"ann@example.com","color":"#ffffff","initials":"A","profilePicture":null,"role":1,"role_subtype":0}""";
    private const string Status = """{"status":"to do","color":"#f9d900","orderindex":0,"type":"open"}""";
    private const string Folder = """{"id":"90","name":"F","category":{"id":"91","name":"G","hidden":true},"project":{"id":"92","name":"S"}}""";

    private const string Comment = """
        {"id":"648","date":"1642736652800","parent":"9hv","type":1,"comment":[{"text":"Look","attributes":{"bold":true}}],"text_content":"Look\n","x":null,"y":null,"image_y":null,"image_x":null,
         "page":null,"comment_number":null,"page_id":null,"page_name":null,"view_id":null,"view_name":null,"team":null,"user":
        """ + User + ""","new_thread_count":0,"new_mentioned_thread_count":0,"email_attachments":[],"threaded_users":[],"threaded_replies":0,"threaded_assignees":0,"threaded_assignees_members":[],"threaded_unresolved_count":0,"thread_followers":[],"group_thread_followers":[],"reactions":[],"emails":[]}""";

    // Event, field, before, after, data, what the item has besides.
    private static readonly (string Event, string Field, string? Before, string? After, string Data, string More)[] _items =
    [
        ("taskCreated", "status", """{"status":null,"color":"#000000","type":"removed","orderindex":-1}""", Status, """{"status_type":"open"}""", ""),
        ("taskCreated", "task_creation", "null", "null", """{"via":"api","trace_id":"1","subcategory_id":"90"}""", ",\"source\":\"api\""),
        ("taskStatusUpdated", "status", Status, Status, """{"status_type":"open"}""", ""),
        ("taskUpdated", "name", "\"Old\"", "\"New\"", "{}", ""),
        ("taskUpdated", "archived", "\"false\"", "\"true\"", "{}", ""),
        ("taskUpdated", "content", "null", """ "{\"ops\":[{\"insert\":\"a\"}]}" """, "{}", ""),
        ("taskUpdated", "custom_field", "null", "\"b1a2c486-5f05-403b-b4fd-c512ff050000\"", "{}", ""","custom_field":{"id":"0a52","name":"Stage","type":"drop_down","type_config":{"options":[{"id":"b1","name":"Bug","value":"b1","type":"t","color":null,"orderindex":0}]},"values_set":null,"userid":"183","date_created":"1642736652800","hide_from_guests":false,"team_id":"9001","deleted":false,"deleted_by":null,"pinned":false,"required":false,"required_on_subtasks":false,"linked_subcategory":null}"""),
        ("taskPriorityUpdated", "priority", "null", """{"id":"2","priority":"high","color":"#ffcc00","orderindex":"2"}""", "{}", ""),
        ("taskAssigneeUpdated", "assignee_add", null, User, "{}", ""),
        ("taskAssigneeUpdated", "assignee_rem", User, "{}", "{}", ""),
        ("taskDueDateUpdated", "due_date", "\"1642701600000\"", "\"1643608800000\"", """{"due_date_time":true,"old_due_date_time":false}""", ""),
        ("taskTagUpdated", "tag", "null", """[{"name":"def","tag_fg":"#FF4081","tag_bg":"#FF4081","creator":2770032}]""", "{}", ""),
        ("taskMoved", "section_moved", Folder, Folder, """{"mute_notifications":true}""", ""),
        ("taskCommentPosted", "comment", "null", "\"648\"", "{}", ",\"comment\":" + Comment),
        ("taskCommentUpdated", "comment", "null", "\"648\"", "{}", ",\"comment\":" + Comment),
        ("taskTimeEstimateUpdated", "time_estimate", "null", "\"3600000\"", """{"time_estimate_string":"1 hour","old_time_estimate_string":"","rolled_up_time_estimate":3600000,"time_estimate":3600000,"time_estimates_by_user":[{"userid":183,"user_time_estimate":"3600000","user_rollup_time_estimate":"3600000"}]}""", ""),
        ("taskTimeTrackedUpdated", "time_spent", "null", """{"id":"297","start":"1642701600000","end":"1642705200000","time":"3600000","source":"clickup","date_added":"1642705200000"}""", """{"total_time":"3600000","rollup_time":"3600000"}""", ""),
        ("listUpdated", "name", "\"Old\"", "\"New\"", "{}", ""),
    ];

    private static IEnumerable<TestCaseData> Deliveries => _items.Select(item => new TestCaseData(Body(item)).SetArgDisplayNames(item.Event, item.Field));

    [TestCaseSource(nameof(Deliveries))]
    public void Value_StandsInAProperty(string body)
    {
        var read = ClickUpWebhook.ReadUnverified(Encoding.UTF8.GetBytes(body));

        Assert.That(read.Event, Is.Not.Null);
        // An option of a drop-down has its name once more there, or so it seems: one sample is known.
        Assert.That(Kept(read.Event!).Where(kept => kept != "CustomFieldOption.value"), Is.Empty);
    }

    [Test]
    public void OfAllValues_AtLeast99InAHundred_StandInProperties()
    {
        var all = _items.Select(Body).ToList();
        var values = all.Sum(body => JObject.Parse(body).Descendants().OfType<JValue>().Count());
        var kept = all.Sum(body => Kept(ClickUpWebhook.ReadUnverified(Encoding.UTF8.GetBytes(body)).Event!).Count());

        TestContext.Out.WriteLine($"{values} values, {kept} kept aside");
        Assert.That(kept, Is.LessThanOrEqualTo(values / 100));
    }

    private static string Body((string Event, string Field, string? Before, string? After, string Data, string More) item)
    {
        var before = item.Before is null ? "" : $",\"before\":{item.Before}";
        var place = item.Event.StartsWith("list", StringComparison.Ordinal) ? "\"list_id\":\"90\"" : "\"task_id\":\"9hv\"";
        var id = item.Event.StartsWith("list", StringComparison.Ordinal) ? "a3f1c486-5f05-403b-b4fd-c512ff050000" : "2800763136717140857";
        return $$"""
            {"event":"{{item.Event}}","webhook_id":"7fa3ec74-69a8-4530-a251-8a13730bd204",{{place}},"team_id":"9001","history_items":[
             {"id":"{{id}}","type":1,"date":"1642734631523","field":"{{item.Field}}","parent_id":"162641062","data":{{item.Data}},"user":{{User}}{{before}},"after":{{item.After}}{{(item.More.Contains("\"source\"") ? "" : ",\"source\":null")}}{{item.More}}}]}
            """;
    }

    /// <summary>What is not in a property, in the model and in all that is inside of it, before and after among it.</summary>
    private static IEnumerable<string> Kept(object? value)
    {
        switch (value)
        {
            case Model model:
                foreach (var name in model.AdditionalProperties.Keys)
                    yield return $"{model.GetType().Name}.{name}";
                foreach (var property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.GetIndexParameters().Length == 0))
                {
                    foreach (var kept in Kept(property.GetValue(model)))
                        yield return kept;
                }

                break;
            case string:
                break;
            case IEnumerable values:
                foreach (var kept in values.Cast<object?>().SelectMany(Kept))
                    yield return kept;
                break;
        }
    }
}
