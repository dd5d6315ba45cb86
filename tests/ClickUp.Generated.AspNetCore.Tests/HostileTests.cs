using System.Net;
using System.Text;

namespace ClickUp.Generated.AspNetCore.Tests;

public class HostileTests
{
    private static readonly HttpStatusCode[] Allowed =
    [
        HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.ServiceUnavailable,
    ];

    /// <summary>Bodies of random bytes and mutations of a right one, signed rightly and otherwise.</summary>
    [TestCase(500)]
    [TestCase(20_000, Category = "Long")]
    public async Task Anything_IsAnsweredWithOneOfTheDocumentedStatuses(int count)
    {
        var random = new Random(7);
        await using var host = await WebhookHost.StartAsync(options => options.OnAny((_, _, _) => ValueTask.CompletedTask));
        var right = Encoding.UTF8.GetBytes(Bodies.Status("9hv", 1));

        for (var i = 0; i < count; i++)
        {
            var body = i % 2 == 0 ? RandomBytes(random) : Mutated(right, random);
            var status = await host.PostAsync(body, i % 3 == 0 ? Printable(random) : ClickUpWebhook.Sign(body, WebhookHost.Secret));
            Assert.That(Allowed, Does.Contain(status), () => Convert.ToBase64String(body));
        }

        Assert.That(host.Log.Lines, Has.None.StartsWith("Critical").And.None.Contains("An unhandled exception"));
    }

    [Test]
    public void Reading_WhatIsDeep_Long_OrNotUtf8_ThrowsNothing()
    {
        var bodies = new[]
        {
            new string('[', 100_000), new string('{', 100_000), string.Concat(Enumerable.Repeat("""{"history_items":[""", 5_000)),
            "\uFEFF{}", "{\"event\":\"\ud800\",\"webhook_id\":\"x\"}", "{\"event\":1e400,\"webhook_id\":" + new string('9', 400) + "}",
        };

        foreach (var body in bodies.Select(Encoding.UTF8.GetBytes).Append([0xFF, 0xFE, 0x00]).Append([]))
            Assert.That(() => ClickUpWebhook.ReadUnverified(body), Throws.Nothing);
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(0, 2_000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Mutated(byte[] right, Random random)
    {
        var bytes = right.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, (byte)"{}[]\",:\\0"[random.Next(9)]);
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 50), bytes.Count - at));
                    break;
            }

            if (bytes.Count == 0)
                break;
        }

        return [.. bytes];
    }

    private static string Printable(Random random) => new([.. Enumerable.Range(0, random.Next(0, 80)).Select(_ => (char)random.Next(' ', '~'))]);
}
