namespace ClickUp.Generated.Testing.State;

/// <summary>The tasks of a query in their order. Good for as long as nothing has changed that it was made of.</summary>
internal sealed class TaskList(World world, string query, ServerTask[] tasks)
{
    private readonly Table<ServerTask> _tasks = world.Tasks;
    private readonly Table<ServerList> _lists = world.Lists;
    private readonly Table<ServerSpace> _spaces = world.Spaces;
    private readonly Table<Item> _items = world.Items;

    public ServerTask[] Tasks => tasks;

    public bool IsOf(World now, string wanted) => wanted == query && now.Tasks == _tasks && now.Lists == _lists && now.Spaces == _spaces && now.Items == _items;
}
