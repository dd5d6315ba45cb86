using System.Diagnostics;
using System.Text;

namespace ClickUp.Generated.Tests.Webhooks;

/// <summary>What anybody can send to a webhook's address costs no more time and memory than its length, whatever it is.</summary>
public class WebhookCostTests
{
    private const string Secret = "SECRETOFTHEWEBHOOK";

    private static readonly Dictionary<string, Func<int, string>> _bodies = new()
    {
        ["text"] = static n => $$"""{"event":"{{new string('a', n)}}"}""",
        ["escapes"] = static n => $$"""{"event":"{{Many(@"\u0041", n)}}"}""",
        ["backslashes"] = static n => $$"""{"event":"{{Many(@"\\", n)}}"}""",
        ["half surrogates"] = static n => $$"""{"event":"{{Many(@"\ud800", n)}}"}""",
        ["digits"] = static n => $$"""{"event":"e","webhook_id":{{new string('9', n)}}}""",
        ["blanks"] = static n => "{" + new string(' ', n) + """ "event":"e"}""",
        ["nesting"] = static n => new string('[', n),
        ["nesting inside"] = static n => """{"event":"e","history_items":[{"before":""" + new string('[', n),
        ["names"] = static n => "{\"event\":\"e\"" + Many(static i => $",\"n{i}\":{i}", n / 10) + "}",
        ["one name"] = static n => "{\"event\":\"e\"" + Many(",\"same\":1", n) + "}",
        ["the event, over and over"] = static n => "{\"event\":\"e\"" + Many(",\"event\":\"e\"", n) + "}",
        ["history items"] = static n => """{"event":"e","history_items":[""" + Many("""{"id":"1","before":{"a":[1,"2",null]}},""", n) + "{}]}",
        ["history items of the wrong kind"] = static n => """{"event":"e","history_items":[""" + Many("1,", n) + "{}]}",
        ["an Automation's task"] = static n => """{"trigger_id":"t","auto_id":"a:main","date":"2026-03-01T00:00:00Z","payload":{"lists":[""" + Many("""{"list_id":"1","type":"home"},""", n) + "{}]}}",
        ["cut off"] = static n => """{"event":"e","history_items":[""" + Many("""{"id":"1"},""", n),
        ["no JSON"] = static n => new string('x', n),
        ["bytes that are no text"] = static n => $$"""{"event":"{{new string('ÿ', n)}}"}""",
    };

    private static IEnumerable<string> Names => _bodies.Keys;

    [TestCaseSource(nameof(Names))]
    public void Reading_TakesTimeAndMemoryByTheLength(string name)
    {
        const int Small = 1 << 15, Times = 8;
        var encoding = name.StartsWith("bytes", StringComparison.Ordinal) ? Encoding.Latin1 : Encoding.UTF8;
        var (small, large) = (encoding.GetBytes(_bodies[name](Small)), encoding.GetBytes(_bodies[name](Times * Small)));
        var length = (double)large.Length / small.Length;
        Assert.That(length, Is.InRange(Times / 1.5, Times * 1.5));

        Assert.That(Bytes(large), Is.LessThan(2 * length * (Bytes(small) + 65_536)), "memory");
        Assert.That(Bytes(large), Is.LessThan(64L * large.Length + 262_144), "memory for each byte");
        // The clock of a busy machine: the least of some.
        var bound = 3 * length * (Time(small) + TimeSpan.FromMilliseconds(0.2));
        Assert.That(() => Time(large), Is.LessThan(bound).After(3_000, 1), "time");
    }

    private static long Bytes(byte[] body)
    {
        Read(body);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(body);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TimeSpan Time(byte[] body)
    {
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            Read(body);
            least = watch.Elapsed < least ? watch.Elapsed : least;
        }

        return least;
    }

    private static void Read(byte[] body)
    {
        ClickUpWebhook.ReadUnverified(body);
        ClickUpWebhook.Read(body, ClickUpWebhook.Sign(body, Secret), [Secret]);
        ClickUpWebhook.Verify(body, Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 1 << 16)), [Secret]);
    }

    private static string Many(string text, int length) => new StringBuilder(length + text.Length).Insert(0, text, (length / text.Length) + 1).ToString();

    private static string Many(Func<int, string> text, int count) => string.Concat(Enumerable.Range(0, count).Select(text));
}
