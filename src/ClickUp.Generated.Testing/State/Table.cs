using System.Collections.Immutable;

namespace ClickUp.Generated.Testing.State;

/// <summary>Rows by id, in the order of their making, and by further keys. Nothing of it ever changes: a change is another table, so that a state is copied by keeping it.</summary>
internal sealed class Table<T> where T : class
{
    private readonly Func<T, string> _id;
    private readonly Func<T, IEnumerable<string>> _keys;
    private readonly ImmutableDictionary<string, (long Order, T Row)> _rows;
    private readonly ImmutableDictionary<string, ImmutableSortedDictionary<long, string>> _index;
    private readonly long _next;

    public Table(Func<T, string> id, Func<T, IEnumerable<string>> keys)
        : this(id, keys, ImmutableDictionary.Create<string, (long, T)>(StringComparer.Ordinal), ImmutableDictionary.Create<string, ImmutableSortedDictionary<long, string>>(StringComparer.Ordinal), 0)
    {
    }

    private Table(Func<T, string> id, Func<T, IEnumerable<string>> keys, ImmutableDictionary<string, (long, T)> rows,
        ImmutableDictionary<string, ImmutableSortedDictionary<long, string>> index, long next) =>
        (_id, _keys, _rows, _index, _next) = (id, keys, rows, index, next);

    public int Count => _rows.Count;

    public IEnumerable<T> All => _rows.Values.OrderBy(row => row.Order).Select(row => row.Row);

    public T? Find(string id) => _rows.TryGetValue(id, out var row) ? row.Row : null;

    /// <summary>The rows under a key, in the order of their making.</summary>
    public IEnumerable<T> Of(string key) => _index.TryGetValue(key, out var ids) ? ids.Values.Select(id => _rows[id].Row) : [];

    public int CountOf(string key) => _index.TryGetValue(key, out var ids) ? ids.Count : 0;

    public Table<T> Put(T row)
    {
        var id = _id(row);
        var isThere = _rows.TryGetValue(id, out var old);
        var order = isThere ? old.Order : _next;
        var index = _index;
        var keys = _keys(row).ToArray();
        var oldKeys = isThere ? [.. _keys(old.Row)] : Array.Empty<string>();
        foreach (var key in oldKeys.Except(keys)) index = Without(index, key, order);
        foreach (var key in keys.Except(oldKeys))
            index = index.SetItem(key, (index.TryGetValue(key, out var ids) ? ids : ImmutableSortedDictionary<long, string>.Empty).SetItem(order, id));
        return new Table<T>(_id, _keys, _rows.SetItem(id, (order, row)), index, isThere ? _next : _next + 1);
    }

    public Table<T> Remove(string id)
    {
        if (!_rows.TryGetValue(id, out var old)) return this;
        var index = _index;
        foreach (var key in _keys(old.Row)) index = Without(index, key, old.Order);
        return new Table<T>(_id, _keys, _rows.Remove(id), index, _next);
    }

    private static ImmutableDictionary<string, ImmutableSortedDictionary<long, string>> Without(
        ImmutableDictionary<string, ImmutableSortedDictionary<long, string>> index, string key, long order)
    {
        var left = index[key].Remove(order);
        return left.IsEmpty ? index.Remove(key) : index.SetItem(key, left);
    }
}
