using System.Text.Json;

namespace ClickUp.Generated.Testing.Contract;

/// <summary>A schema, compiled: which kinds fit, and what is inside them.</summary>
internal sealed class Shape
{
    public Kinds Kinds { get; set; } = Kinds.Any;

    /// <summary>The properties by their names, with their places in <see cref="Required"/>.</summary>
    public Dictionary<string, (int Index, Shape Shape)>? Properties { get; set; }

    /// <summary>The names that must be there, in the order of their indexes; null where one need not be.</summary>
    public IReadOnlyList<string?> Required { get; set; } = [];

    /// <summary>What every other property is; null: anything.</summary>
    public Shape? Others { get; set; }

    public Shape? Items { get; set; }

    /// <summary>One of them must fit as well.</summary>
    public IReadOnlyList<Shape> AnyOf { get; set; } = [];

    /// <summary>All of them must fit as well.</summary>
    public IReadOnlyList<Shape> AllOf { get; set; } = [];

    /// <summary>The properties that it names, in one branch or another.</summary>
    public IEnumerable<string> Names => (Properties?.Keys ?? Enumerable.Empty<string>()).Concat(AnyOf.Concat(AllOf).SelectMany(part => part.Names)).Distinct();

    /// <summary>Why a value does not fit; null: it does. Only a value that does not costs the words.</summary>
    /// <param name="value">The value.</param>
    /// <param name="leniency">What is let through all the same.</param>
    public Misfit? Check(JsonElement value, Leniency leniency)
    {
        if ((KindOf(value) & Kinds) == 0) return new Misfit("", $"{Named(Kinds)} expected, {Named(KindOf(value))} found");
        foreach (var part in AllOf)
        {
            if (part.Check(value, leniency) is { } misfit) return misfit;
        }
        if (AnyOf.Count > 0 && CheckAny(value, leniency) is { } none) return none;
        return value.ValueKind switch
        {
            JsonValueKind.Object => CheckObject(value, leniency),
            JsonValueKind.Array => CheckList(value, leniency),
            _ => null,
        };
    }

    public static string Named(Kinds kinds)
    {
        if (kinds == Kinds.Any) return "anything";
        var names = new List<string>();
        if ((kinds & Kinds.Object) != 0) names.Add("an object");
        if ((kinds & Kinds.List) != 0) names.Add("a list");
        if ((kinds & Kinds.Text) != 0) names.Add("text");
        if ((kinds & Kinds.Fraction) != 0) names.Add("a number");
        else if ((kinds & Kinds.Integer) != 0) names.Add("a whole number");
        if ((kinds & Kinds.Boolean) != 0) names.Add("true or false");
        if ((kinds & Kinds.Null) != 0) names.Add("null");
        return string.Join(" or ", names);
    }

    private static Kinds KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Kinds.Null,
        JsonValueKind.True or JsonValueKind.False => Kinds.Boolean,
        JsonValueKind.Number => IsWhole(value) ? Kinds.Integer : Kinds.Fraction,
        JsonValueKind.String => Kinds.Text,
        JsonValueKind.Array => Kinds.List,
        JsonValueKind.Object => Kinds.Object,
        _ => Kinds.None,
    };

    private static bool IsWhole(JsonElement value) => value.TryGetInt64(out _) || (value.TryGetDecimal(out var number) && decimal.IsInteger(number));

    /// <summary>Of several that all do not fit, the one says why that gets furthest.</summary>
    private Misfit? CheckAny(JsonElement value, Leniency leniency)
    {
        Misfit? furthest = null;
        foreach (var branch in AnyOf)
        {
            if (branch.Check(value, leniency) is not { } misfit) return null;
            if (furthest is null || misfit.Depth > furthest.Depth) furthest = misfit;
        }
        return furthest;
    }

    private Misfit? CheckObject(JsonElement value, Leniency leniency)
    {
        if (Properties is null && Others is null) return null;
        Span<bool> seen = stackalloc bool[Math.Min(Required.Count, 512)];
        seen.Clear();
        foreach (var property in value.EnumerateObject())
        {
            var shape = Others;
            if (Properties is not null && Properties.TryGetValue(property.Name, out var known))
            {
                if (property.Value.ValueKind == JsonValueKind.Null && leniency == Leniency.NullsAreAbsent && Required[known.Index] is null) continue;
                seen[known.Index] = true;
                shape = known.Shape;
            }
            if (shape?.Check(property.Value, leniency) is { } misfit) return misfit.Inside("." + property.Name);
        }
        for (var i = 0; i < seen.Length; i++)
        {
            if (!seen[i] && Required[i] is { } name) return new Misfit("." + name, "is required");
        }
        return null;
    }

    private Misfit? CheckList(JsonElement value, Leniency leniency)
    {
        if (Items is null) return null;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (Items.Check(item, leniency) is { } misfit) return misfit.Inside($"[{index}]");
            index++;
        }
        return null;
    }
}

/// <summary>What is let through although a schema does not say it.</summary>
internal enum Leniency
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>In requests: a property that may be absent may be null too.</summary>
    NullsAreAbsent,
}

/// <summary>Where something does not fit, and why.</summary>
internal sealed record Misfit(string Path, string Reason, int Depth = 0)
{
    public Misfit Inside(string step) => new(step + Path, Reason, Depth + 1);

    public override string ToString() => Path.Length == 0 ? Reason : $"{Path.TrimStart('.')}: {Reason}";
}
