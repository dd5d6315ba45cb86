using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <summary>What a request must say so that what ClickUp has becomes what the caller has.</summary>
/// <remarks>
/// Over JSON, where an answer and a request have the same names: a status is an object in an answer and its name in a
/// request, assignees are users and become ids to add and to remove. What the request has no property for is left out.
/// Where names differ all the same, the request knows (<see cref="Model.FieldFor"/>).
/// </remarks>
internal static class Differences
{
    /// <summary>The request; null when it has nothing to say.</summary>
    public static T? Of<T>(Model before, Model after) where T : Model, new()
    {
        var (old, now) = (Arguments.NotNull(before, nameof(before)).FieldsWritten(), Arguments.NotNull(after, nameof(after)).FieldsWritten());
        var request = new T();
        var isChanged = false;
        foreach (var name in now.Keys.Concat(old.Keys.Where(name => !now.ContainsKey(name))))
            isChanged |= SetField(request, name, old, now) || SetChanges(request, name, old, now);

        return isChanged ? request : null;
    }

    /// <summary>Sets what the request has for a field; true when that is a change.</summary>
    private static bool SetField<T>(T request, string name, Dictionary<string, RawJson> old, Dictionary<string, RawJson> now) where T : Model, new()
    {
        var (field, clear, isRequired) = request.FieldOf(request.FieldFor(name));
        // By what it is called in C#, it is another field of that name.
        if (field != request.FieldFor(name))
            return false;
        var (was, value) = (Find(old, name, clear), Find(now, name, clear));
        var isChanged = was != value;
        var isNeeded = isRequired || (request.PartnerOf(field) is { } partner && Find(old, partner) != Find(now, partner));
        if (!isChanged && !isNeeded)
            return false;
        // A list that is not there is empty: nothing in it is told from a null that clears.
        if (value == RawJson.Null && was.ToString()[0] == '[')
            value = EmptyList;
        if (value != RawJson.Null)
            return Set(request, field, was, value, isNeeded);
        // What another field has set in order to be cleared stays.
        if (isChanged && (!request.PropertiesWritten().TryGetValue(field, out var set) || set == EmptyList))
            request.SetCleared(field, clear);
        return isChanged;
    }

    /// <summary>The same where a request has one field for what is added to a list, and one for what is removed.</summary>
    private static bool SetChanges<T>(T request, string name, Dictionary<string, RawJson> old, Dictionary<string, RawJson> now) where T : Model
    {
        var (add, remove) = ("add_" + name, "rem_" + name);
        if (request.FieldOf(add).Name is null || request.FieldOf(remove).Name is null)
            return false;
        var (before, after) = (Ids(Find(old, name), "id") ?? [], Ids(Find(now, name), "id") ?? []);
        return Put(add, after.Except(before)) | Put(remove, before.Except(after));

        bool Put(string field, IEnumerable<string> ids) => ids.Any() && request.ReadField(field, List(ids));
    }

    private static bool Set<T>(T request, string name, RawJson was, RawJson value, bool isNeeded) where T : Model, new()
    {
        foreach (var (way, isChange) in Ways(name, was, value))
        {
            // Tried on another one, since what does not fit may leave a part behind.
            if (way == RawJson.Null || !new T().ReadField(name, way))
                continue;
            return (!isChange && !isNeeded) || !request.ReadField(name, way) ? false : isChange;
        }

        return false;
    }

    private static readonly RawJson EmptyList = new("[]");

    private static readonly RawJson EmptyText = new("\"\"");

    // What null does not clear, an empty text does not either: both mean nothing.
    private static RawJson Find(Dictionary<string, RawJson> fields, string name, string clear) =>
        Find(fields, name) is var value && value == EmptyText && clear != RawJson.Null.ToString() ? RawJson.Null : Find(fields, name);

    private static RawJson Find(Dictionary<string, RawJson> fields, string name) => fields.TryGetValue(name, out var value) ? value : RawJson.Null;

    /// <summary>The value as requests may want it, the likeliest first, and whether it is another one than before then.</summary>
    private static List<(RawJson Way, bool IsChange)> Ways(string name, RawJson was, RawJson value)
    {
        var ways = new List<(RawJson, bool)> { (value, value != was) };
        if (value.ToString()[0] == '{')
        {
            foreach (var part in new[] { name, "id" })
            {
                if (Part(value, part) is { } found)
                    ways.Add((found, found != (was.ToString()[0] == '{' ? Part(was, part) : was)));
            }
        }
        else if (value.ToString()[0] == '[')
        {
            var (old, now) = (Ids(was, "id") ?? [], Ids(value, "id"));
            if (now is not null)
            {
                var (add, remove) = (now.Except(old).ToList(), old.Except(now).ToList());
                ways.Add((Changes(add, remove), add.Count + remove.Count > 0));
                ways.Add((List(now), !now.SequenceEqual(old)));
            }

            if (Ids(value, "name") is { } names)
                ways.Add((List(names), !names.SequenceEqual(Ids(was, "name") ?? [])));
        }

        return ways;
    }

    private static RawJson Changes(IEnumerable<string> add, IEnumerable<string> remove) => new($"{{\"add\":{List(add)},\"rem\":{List(remove)}}}");

    private static RawJson List(IEnumerable<string> values) => new($"[{string.Join(",", values)}]");

    private static RawJson? Part(RawJson value, string name)
    {
        using var reader = BodyReader.Of(JsonSource.From(value.ToString()));
        reader.Advance();
        return PartOf(reader, name);
    }

    /// <summary>The ids of a list of objects, or a list of ids itself, as JSON; null when one has none.</summary>
    private static List<string>? Ids(RawJson list, string name)
    {
        var ids = new List<string>();
        using var reader = BodyReader.Of(JsonSource.From(list.ToString()));
        if (reader.Advance() != JsonToken.StartArray)
            return ids;
        while (reader.Advance() != JsonToken.EndArray)
        {
            if (reader.TokenType == JsonToken.StartObject ? PartOf(reader, name) is { } id : Scalar(reader, out id))
                ids.Add(id.ToString());
            else
                return null;
        }

        return ids;

        static bool Scalar(BodyReader reader, out RawJson id)
        {
            var isScalar = reader.TokenType is JsonToken.String or JsonToken.Integer;
            id = reader.ReadRaw();
            return isScalar;
        }
    }

    // Of the object that the reader stands at; left at its end.
    private static RawJson? PartOf(BodyReader reader, string name)
    {
        RawJson? found = null;
        while (reader.Advance() == JsonToken.PropertyName)
        {
            var isIt = reader.Text == name;
            reader.Advance();
            var value = reader.ReadRaw();
            if (isIt)
                found = value;
        }

        return found;
    }
}
