using System.Text.Json;

namespace ClickUp.Generated.Benchmarks.Readers;

/// <summary>A made-up answer of many tasks, about 4.7 KB each, the same in every run. A third of it is in fields that no document names.</summary>
internal static class TasksAnswer
{
    private static readonly string[] Words = ["review", "the", "draft", "with", "sales", "before", "shipping", "a", "new", "page", "for", "customers", "über", "quarter", "and", "measure", "again"];

    /// <param name="tasks">How many.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="isLast">Whether it is the last page.</param>
    public static byte[] Create(int tasks, int first = 0, bool isLast = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("tasks");
            for (var i = 0; i < tasks; i++)
                WriteTask(json, first + i);
            json.WriteEndArray();
            json.WriteBoolean("last_page", isLast);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteTask(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject();
        json.WriteString("id", $"86c7m{number:x4}");
        json.WriteString("custom_id", $"DEV-{number}");
        json.WriteNull("custom_item_id");
        json.WriteString("name", Text(number, 6));
        json.WriteString("text_content", Text(number + 1, 95));
        json.WriteString("markdown_description", Text(number + 1, 95));
        json.WriteStartObject("status");
        json.WriteString("status", number % 3 == 0 ? "in progress" : "to do");
        json.WriteString("id", $"p90150{number % 7}_x8Kd");
        json.WriteString("color", "#87909e");
        json.WriteString("type", "custom");
        json.WriteNumber("orderindex", number % 5);
        json.WriteEndObject();
        json.WriteString("orderindex", $"{number}.00000000000000000000000000000000");
        json.WriteString("date_created", $"{1567780450202 + number}");
        json.WriteString("date_updated", $"{1567789090202 + number}");
        json.WriteNull("date_closed");
        json.WriteNull("date_done");
        json.WriteBoolean("archived", false);
        WritePerson(json, "creator", number);
        json.WriteStartArray("assignees");
        WritePerson(json, null, number + 1);
        WritePerson(json, null, number + 2);
        json.WriteEndArray();
        json.WriteStartArray("group_assignees");
        json.WriteEndArray();
        json.WriteStartArray("watchers");
        WritePerson(json, null, number);
        json.WriteEndArray();
        json.WriteStartArray("checklists");
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in new[] { "urgent", "web" })
        {
            json.WriteStartObject();
            json.WriteString("name", tag);
            json.WriteString("tag_fg", "#ffffff");
            json.WriteString("tag_bg", "#3e63dd");
            json.WriteNumber("creator", 183 + number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNull("parent");
        json.WriteStartObject("priority");
        json.WriteString("color", "#6fddff");
        json.WriteString("id", "3");
        json.WriteString("orderindex", "3");
        json.WriteString("priority", "normal");
        json.WriteEndObject();
        json.WriteString("due_date", $"{1568000000000 + number}");
        json.WriteNull("start_date");
        json.WriteNumber("points", number % 8);
        json.WriteNumber("time_estimate", 3600000L * (number % 9));
        json.WriteNumber("time_spent", 60000L * number);
        json.WriteStartArray("custom_fields");
        for (var field = 0; field < 5; field++)
            WriteField(json, number, field);
        json.WriteEndArray();
        json.WriteStartArray("dependencies");
        json.WriteEndArray();
        json.WriteStartArray("linked_tasks");
        json.WriteEndArray();
        json.WriteStartArray("locations");
        json.WriteEndArray();
        json.WriteString("team_id", "9001");
        json.WriteString("url", $"https://app.clickup.com/t/86c7m{number:x4}");
        json.WriteStartObject("sharing");
        json.WriteBoolean("public", false);
        json.WriteNull("token");
        json.WriteBoolean("seo_optimized", false);
        json.WriteEndObject();
        json.WriteString("permission_level", "create");
        WritePlace(json, "list", "901500000001");
        WritePlace(json, "project", "901500000002");
        WritePlace(json, "folder", "901500000002");
        json.WriteStartObject("space");
        json.WriteString("id", "90150000003");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, string? name, int number)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteNumber("id", 1830000L + number);
        json.WriteString("username", $"Person {number}");
        json.WriteString("color", "#4169e1");
        json.WriteString("initials", "PN");
        json.WriteString("email", $"person{number}@example.com");
        json.WriteNull("profilePicture");
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, int number, int field)
    {
        json.WriteStartObject();
        json.WriteString("id", $"0a52c486-5f05-403b-b4fd-c512ff05{field:x4}");
        json.WriteString("name", Text(field, 2));
        json.WriteString("type", field % 2 == 0 ? "drop_down" : "number");
        json.WriteStartObject("type_config");
        if (field % 2 == 0)
        {
            json.WriteNumber("default", 0);
            json.WriteNull("placeholder");
            json.WriteStartArray("options");
            for (var option = 0; option < 2; option++)
            {
                json.WriteStartObject();
                json.WriteString("id", $"b1a2c486-5f05-403b-b4fd-c512ff05{option:x4}");
                json.WriteString("name", Text(option, 1));
                json.WriteNull("color");
                json.WriteNumber("orderindex", option);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteString("date_created", "1567780450202");
        json.WriteBoolean("hide_from_guests", false);
        json.WriteBoolean("required", field == 0);
        json.WriteNumber("value", number);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, string id)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteString("name", "Roadmap");
        json.WriteBoolean("hidden", false);
        json.WriteBoolean("access", true);
        json.WriteEndObject();
    }

    private static string Text(int seed, int words)
    {
        var text = new System.Text.StringBuilder();
        var state = (uint)seed * 2654435761u;
        for (var i = 0; i < words; i++)
        {
            state = (state * 1664525u) + 1013904223u;
            text.Append(i == 0 ? "" : i % 20 == 0 ? "\n" : " ").Append(Words[(state >> 16) % (uint)Words.Length]);
        }

        return text.ToString();
    }
}
