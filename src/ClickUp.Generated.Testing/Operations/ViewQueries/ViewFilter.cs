using System.Text.Json;
using ClickUp.Generated.Testing.State;

namespace ClickUp.Generated.Testing.Operations.ViewQueries;

/// <summary>Which tasks a view's filters let through. A filter that is not understood lets everything through.</summary>
internal sealed class ViewFilter
{
    private readonly Call _call;
    private readonly TaskTraits _traits;
    private readonly ViewDates _dates;
    private readonly Func<ServerTask, bool>[] _fields;
    private readonly List<(bool IsOr, int[] Fields)> _groups = [];
    private readonly bool _isOr;

    public ViewFilter(Call call, Part filters, TaskTraits traits)
    {
        (_call, _traits, _dates) = (call, traits, new ViewDates(call.Now, call.User.TimeZone));
        var fields = filters.Objects("fields").ToArray();
        AsksForArchived = Array.Exists(fields, field => field.Text("field") == "archived");
        _fields = [.. fields.Select(Condition)];
        _isOr = filters.Text("op") == "OR";
        var between = filters.Items("filter_group_ops").Select(Part.Plain).ToArray();
        foreach (var group in filters.Items("filter_groups").Where(group => group.ValueKind == JsonValueKind.Array))
        {
            var indexes = group.EnumerateArray().Select(Part.Number).OfType<double>().Where(index => index >= 0 && index < _fields.Length).Select(index => (int)index).ToArray();
            if (indexes.Length > 0) _groups.Add((_groups.Count > 0 && _groups.Count <= between.Length ? between[_groups.Count - 1] == "OR" : _isOr, indexes));
        }
    }

    /// <summary>Whether one of them is about archived tasks, which are left out otherwise.</summary>
    public bool AsksForArchived { get; }

    public bool Fits(ServerTask task)
    {
        if (_groups.Count == 0) return _fields.Length == 0 || (_isOr ? Array.Exists(_fields, field => field(task)) : Array.TrueForAll(_fields, field => field(task)));
        var fits = Fits(task, _groups[0].Fields);
        // One after the other, as they stand.
        foreach (var (isOr, fields) in _groups.Skip(1)) fits = isOr ? fits || Fits(task, fields) : fits && Fits(task, fields);
        return fits;
    }

    private bool Fits(ServerTask task, int[] fields) => _isOr ? Array.Exists(fields, field => _fields[field](task)) : Array.TrueForAll(fields, field => _fields[field](task));

    private Func<ServerTask, bool> Condition(Part field)
    {
        var (name, op, values) = (field.Text("field"), field.Text("op"), field.Items("values").ToArray());
        if (op is "IS SET") return task => _traits.IsSet(task, name) != false;
        if (op is "IS NOT SET") return task => _traits.IsSet(task, name) != true;
        if (TaskTraits.IsDate(name)) return DateCondition(name, op, values);
        var wanted = values.Select(value => Normal(name, Part.Plain(value))).OfType<string>().ToArray();
        if (wanted.Length == 0) return _ => true;
        return op switch
        {
            "" or "EQ" or "ANY" => task => _traits.Texts(task, name) is not { } own || own.Intersect(wanted).Any(),
            "NOT" or "NOT ANY" => task => _traits.Texts(task, name) is not { } own || !own.Intersect(wanted).Any(),
            "ALL" => task => _traits.Texts(task, name) is not { } own || !wanted.Except(own).Any(),
            "NOT ALL" => task => _traits.Texts(task, name) is not { } own || wanted.Except(own).Any(),
            _ => Compared(op, values.Select(Part.Number).FirstOrDefault(), task => _traits.Number(task, name)),
        };
    }

    private Func<ServerTask, bool> DateCondition(string name, string op, JsonElement[] values)
    {
        if (op is "GT" or "GTE" or "LT" or "LTE") return Compared(op, values.SelectMany(Times).Cast<double?>().FirstOrDefault(), task => _traits.Date(task, name)?.ToUnixTimeMilliseconds());
        var wanted = values.Select(_dates.Read).OfType<Func<DateTimeOffset?, bool>>().ToArray();
        if (wanted.Length == 0) return _ => true;
        return op is "NOT" or "NOT ANY" or "NOT ALL"
            ? task => !Array.Exists(wanted, value => value(_traits.Date(task, name)))
            : task => Array.Exists(wanted, value => value(_traits.Date(task, name)));
    }

    private static IEnumerable<double> Times(JsonElement value) => Part.Number(value) is { } number ? [number] : new Part(value).Numbers();

    private static Func<ServerTask, bool> Compared(string op, double? bound, Func<ServerTask, double?> number) => (op, bound) switch
    {
        ("GT", { } than) => task => number(task) > than,
        ("GTE", { } than) => task => number(task) >= than,
        ("LT", { } than) => task => number(task) < than,
        ("LTE", { } than) => task => number(task) <= than,
        _ => _ => true,
    };

    private string? Normal(string name, string? value) => (name, value) switch
    {
        ("assignee", "me") => Wire.Text(_call.UserId),
        ("status", { } status) => status.ToLowerInvariant(),
        ("tag", { } tag) => Tags.Normal(tag.TrimStart('#')),
        _ => value,
    };
}
