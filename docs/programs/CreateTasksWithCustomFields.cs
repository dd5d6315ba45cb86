// Creates tasks with custom fields by the names of the fields and their options, and finds them by those.
//
// The door sticks: Bug, 1.5 h
// There is no option 'Chore': 'Bug', 'Wish'
using ClickUp.Generated;

internal static class CreateTasksWithCustomFields
{
    public static async Task RunAsync(ClickUpClient client, TextWriter output, string listId)
    {
        var fields = new CustomFieldMap((await client.GetListCustomFieldsAsync(listId)).Fields);
        var (stage, hours) = (fields["Stage"], fields["Hours"]);

        await client.CreateTaskAsync(listId, new CreateTaskRequest { Name = "The door sticks", CustomFields = [stage.Option("Bug"), hours.Number(1.5m)] });
        await client.CreateTaskAsync(listId, new CreateTaskRequest { Name = "A bigger door", CustomFields = [stage.Option("Wish")] });

        var bugs = new GetTasksOptions { CustomFields = [CustomFieldFilter.Any(stage.Id, stage.FindOption("Bug").Id!)] };
        await foreach (var task in client.EnumerateTasksAsync(listId, bugs))
        {
            if (stage.Read(task).TryGetOption(out var option) && hours.Read(task).TryGetNumber(out var number))
                output.WriteLine(FormattableString.Invariant($"{task.Name}: {option.Name}, {number} h"));
        }

        try
        {
            stage.Option("Chore");
        }
        catch (ArgumentException)
        {
            output.WriteLine($"There is no option 'Chore': {string.Join(", ", stage.Options.Select(option => $"'{option.Name}'"))}");
        }
    }
}
