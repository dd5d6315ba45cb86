namespace ClickUp.Generated;

/// <summary>One string for each property name, whatever number of objects carry it.</summary>
/// <remarks>
/// A fixed number of slots: a name replaces another in its slot, so that no answer makes it grow. Slots are written and
/// read whole, so that no lock is needed: at worst a string is made twice.
/// </remarks>
internal sealed class NameTable
{
    public static readonly NameTable Shared = new();

    private const int LongestName = 64;
    private readonly string?[] _slots = new string?[1024];

    public string Get(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName)
            return name.ToString();
        var hash = (uint)name.Length;
        foreach (var letter in name)
            hash = (hash * 31) + letter;
        ref var slot = ref _slots[(hash ^ (hash >> 10)) % (uint)_slots.Length];
        var known = slot;
        return known is not null && name.SequenceEqual(known.AsSpan()) ? known : slot = name.ToString();
    }
}
