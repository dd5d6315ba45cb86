using System.Text.Json.Nodes;
using ClickUp.Generated.Testing.Operations;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Answers;

/// <summary>What many tasks of one answer share, each written once: users, and what belongs to a list. Lives as long as the call, in which nothing changes any more.</summary>
internal sealed class TaskParts(World world)
{
    private static readonly byte[] _null = Written.Bytes(null);
    private static readonly byte[][] _priorities = [.. Enumerable.Range(1, 4).Select(priority => Written.Bytes(Wire.Priority(priority)))];

    private readonly Dictionary<long, byte[]?> _users = [];
    private readonly Dictionary<string, OfList> _lists = new(StringComparer.Ordinal);

    /// <summary>A user; null if there is none.</summary>
    public byte[]? User(long id)
    {
        if (!_users.TryGetValue(id, out var user)) _users[id] = user = world.User(id) is { } found ? Written.Bytes(Wire.User(found)) : null;
        return user;
    }

    /// <summary>Who did something, be it somebody whom a seed does not have.</summary>
    public byte[] Somebody(long id) => User(id) ?? Written.Bytes(Wire.User(Wire.Somebody(world, id)));

    public static byte[] Priority(int? priority) => priority is null ? _null : priority is >= 1 and <= 4 ? _priorities[priority.Value - 1] : Written.Bytes(Wire.Priority(priority));

    public OfList List(string id)
    {
        if (!_lists.TryGetValue(id, out var list)) _lists[id] = list = new OfList(world, world.Lists.Find(id)!);
        return list;
    }

    internal sealed class OfList(World world, ServerList list)
    {
        private readonly Dictionary<string, byte[]> _statuses = new(StringComparer.Ordinal);
        private readonly Dictionary<string, byte[]> _tags = new(StringComparer.Ordinal);

        public byte[] List { get; } = Written.Bytes(new JsonObject { ["id"] = list.Id, ["name"] = list.Name, ["access"] = true });

        public byte[] Folder { get; } = Written.Bytes(Wire.FolderOf(world, list));

        public byte[] Space { get; } = Written.Bytes(new JsonObject { ["id"] = list.SpaceId });

        /// <summary>The custom fields of its tasks, each with the properties that its tasks show of it.</summary>
        public IReadOnlyList<(Item Field, (string Name, byte[] Json)[] Properties)> Fields { get; } =
            [.. CustomFields.Accessible(world, list).Select(field => (field, field.Value.Select(property => (property.Key, Written.Bytes(property.Value))).ToArray()))];

        public byte[] Status(string name)
        {
            if (!_statuses.TryGetValue(name, out var status)) _statuses[name] = status = Written.Bytes(TaskWire.Status(world, list, name));
            return status;
        }

        public byte[] Tag(string name)
        {
            if (!_tags.TryGetValue(name, out var tag))
                _tags[name] = tag = Written.Bytes(Wire.Tag(world.Spaces.Find(list.SpaceId)!.Tags.FirstOrDefault(tag => tag.Name == name) ?? new ServerTag(name)));
            return tag;
        }
    }
}
