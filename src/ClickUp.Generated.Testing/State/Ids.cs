using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ClickUp.Generated.Testing.State;

/// <summary>Ids in ClickUp's forms: never given twice, and the same ones in every run.</summary>
internal static class Ids
{
    private const string _digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    // As long as ClickUp's ids are, so that a client that makes a double of them is found out.
    private const long _firstTime = 4207254868138870001;

    public static string Time(World world) => Text(_firstTime + world.TimeSequence++);

    public static string History(World world) => Text(4_811_000_000_000_000_001 + world.Sequence++);

    /// <summary>Of spaces, folders and lists: 12 digits.</summary>
    public static string Place(World world)
    {
        while (true)
        {
            var id = Text(901_100_000_001 + world.Sequence++);
            if (world.Spaces.Find(id) is null && world.Folders.Find(id) is null && world.Lists.Find(id) is null) return id;
        }
    }

    /// <summary>Of a task: <c>86c</c> and six letters or digits, which do not follow each other.</summary>
    public static string Task(World world)
    {
        Span<char> text = stackalloc char[9];
        while (true)
        {
            "86c".CopyTo(text);
            // The factor has no divisor in common with 36^6, so no number comes twice.
            var number = (++world.Sequence * 1_000_003 + 987_654_321) % 2_176_782_336;
            for (var i = 8; i >= 3; i--, number /= 36) text[i] = _digits[(int)(number % 36)];
            var id = text.ToString();
            if (world.Tasks.Find(id) is null) return id;
        }
    }

    /// <summary>Of comments, attachments' versions and chat: 14 digits.</summary>
    public static long Comment(World world) => 90_110_000_000_001 + world.Sequence++;

    public static string Workspace(World world)
    {
        while (true)
        {
            var id = Text(9001 + world.Sequence++);
            if (world.Workspaces.Find(id) is null) return id;
        }
    }

    /// <summary>Of views, docs and pages, such as <c>8cc-105</c>.</summary>
    public static string Short(World world) => "8cc-" + Text(105 + world.Sequence++);

    public static string Uuid(World world) => Guid(world, "uuid").ToString();

    /// <summary>The key of a webhook: 64 upper-case letters and digits.</summary>
    public static string Secret(World world) => Convert.ToHexString(Hash("secret", world.Sequence++));

    private static Guid Guid(World world, string purpose)
    {
        var bytes = Hash(purpose, world.Sequence++).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3f | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static byte[] Hash(string purpose, long number)
    {
        Span<byte> input = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(input, purpose.Length);
        BinaryPrimitives.WriteInt64BigEndian(input[8..], number);
        return SHA256.HashData(input);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
