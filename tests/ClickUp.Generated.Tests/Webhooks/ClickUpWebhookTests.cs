using System.Text;

namespace ClickUp.Generated.Tests.Webhooks;

public class ClickUpWebhookTests
{
    private const string Secret = "SECRETOFTHEWEBHOOK";

    // HMAC-SHA256 of the body under the key "secret", by openssl.
    private const string KnownBody = """{"webhook_id":"7689a169-a000-4985-8676-6902b96d6627","event":"taskCreated","task_id":"c0j"}""";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Test]
    public void Sign_IsLowerCaseHexOfHmacSha256()
    {
        using var hmac = new System.Security.Cryptography.HMACSHA256(Bytes("secret"));
        var expected = string.Concat(hmac.ComputeHash(Bytes(KnownBody)).Select(value => value.ToString("x2")));

        Assert.That(ClickUpWebhook.Sign(Bytes(KnownBody), "secret"), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Signatures))]
    public void Read_OfEverySignatureAndSecrets_SaysWhatItIs(string? signature, string[] secrets, WebhookReadStatus expected)
    {
        var read = ClickUpWebhook.Read(Bytes(KnownBody), signature, secrets);

        Assert.That(read.Status, Is.EqualTo(expected));
        Assert.That(read.Event is not null, Is.EqualTo(expected == WebhookReadStatus.Event));
        Assert.That(ClickUpWebhook.Verify(Bytes(KnownBody), signature, secrets), Is.EqualTo(expected == WebhookReadStatus.Event));
    }

    private static IEnumerable<object?[]> Signatures()
    {
        var right = ClickUpWebhook.Sign(Bytes(KnownBody), Secret);
        var wrong = ClickUpWebhook.Sign(Bytes(KnownBody + " "), Secret);
        var secretSets = new (string[] Secrets, bool Has)[] { ([Secret], true), (["other", Secret], true), ([Secret, "other"], true), (["other"], false), (["", " ", Secret], true) };
        foreach (var (secrets, has) in secretSets)
        {
            foreach (var form in new[] { right, right.ToUpperInvariant(), $" {right} " })
                yield return [form, secrets, has ? WebhookReadStatus.Event : WebhookReadStatus.WrongSignature];
            yield return [wrong, secrets, WebhookReadStatus.WrongSignature];
            yield return [null, secrets, WebhookReadStatus.NoSignature];
            yield return ["", secrets, WebhookReadStatus.NoSignature];
            yield return ["  ", secrets, WebhookReadStatus.NoSignature];
            yield return [right[..^1], secrets, WebhookReadStatus.MalformedSignature];
            yield return [right + "0", secrets, WebhookReadStatus.MalformedSignature];
            yield return ["sha256=" + right, secrets, WebhookReadStatus.MalformedSignature];
            yield return [new string('g', 64), secrets, WebhookReadStatus.MalformedSignature];
        }

        foreach (var none in new[] { Array.Empty<string>(), [""], [" "], [null!] })
            yield return [right, none, WebhookReadStatus.NoSecret];
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"event\":\"taskCreated\"}")]
    [TestCase("{\"webhook_id\":\"x\"}")]
    [TestCase("{\"trigger_id\":\"x\"}")]
    [TestCase("{\"trigger_id\":\"x\",\"payload\":null}")]
    [TestCase("{\"event\":\"taskCreated\",\"webhook_id\":\"x\"")]
    [TestCase("{\"event\":\"taskCreated\",\"webhook_id\":\"x\"} {}")]
    [TestCase("<html></html>")]
    public void ReadUnverified_OfWhatIsNoDelivery_SaysSo(string body) =>
        Assert.That(ClickUpWebhook.ReadUnverified(Bytes(body)).Status, Is.EqualTo(WebhookReadStatus.NotADelivery));

    [Test]
    public void Automation_OfEitherKind_IsToldApart()
    {
        var current = ClickUpWebhook.ReadUnverified(Bytes("""{"auto_id":"a:main","trigger_id":"t","date":"2026-03-01T09:00:00.000Z","payload":{"id":"9hv","name":"N","time_mgmt":{"due_date":"1772355600000"},"lists":[{"list_id":"1","type":"home"}]}}"""));
        var legacy = ClickUpWebhook.ReadUnverified(Bytes("""{"id":"a:main","trigger_id":"t","date":"2026-03-01T09:00:00.000Z","payload":{"id":"9hv","name":"N","list":{"id":"1"}}}"""));

        Assert.That((current.Status, current.Automation!.IsLegacy), Is.EqualTo((WebhookReadStatus.Automation, false)));
        Assert.That((legacy.Status, legacy.Automation!.IsLegacy), Is.EqualTo((WebhookReadStatus.Automation, true)));
        Assert.That(current.Automation.TryGetTask(out var task) && task!.Name == "N" && task.Lists![0].ListId == "1", Is.True);
        Assert.That(current.Automation.TryGetLegacyTask(out _), Is.False);
        Assert.That(legacy.Automation.TryGetLegacyTask(out var older) && older!.List!.Id == "1", Is.True);
        Assert.That(current.Automation.Date, Is.EqualTo(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void DeliveryKey_IsTheSameForARepetition_AndAnotherForThePair()
    {
        var status = Read("taskStatusUpdated", "9hv", "1");

        Assert.That(status.DeliveryKey, Is.EqualTo(Read("taskStatusUpdated", "9hv", "1").DeliveryKey));
        Assert.That(status.DeliveryKey, Is.Not.EqualTo(Read("taskUpdated", "9hv", "1").DeliveryKey));
        Assert.That(status.DeliveryKey, Is.Not.EqualTo(Read("taskStatusUpdated", "9hv", "2").DeliveryKey));
    }

    [Test]
    public void DeliveryKey_OfAnEditedComment_IsAnotherThanThatOfTheEditBefore()
    {
        static WebhookEvent Edited(string text) => ClickUpWebhook.ReadUnverified(Bytes($$"""
            {"event":"taskCommentUpdated","webhook_id":"w","task_id":"9hv","history_items":[{"id":"1","field":"comment","before":null,"after":"2","comment":{"id":"2","text_content":"{{text}}"} }]}
            """)).Event!;

        var (first, again, second) = (Edited("first"), Edited("first"), Edited("second"));
        Assert.That(again.DeliveryKey, Is.EqualTo(first.DeliveryKey));
        Assert.That(second.DeliveryKey, Is.Not.EqualTo(first.DeliveryKey));
    }

    [TestCase("listCreated", "list_id", true)]
    [TestCase("folderCreated", "folder_id", true)]
    [TestCase("spaceCreated", "space_id", true)]
    [TestCase("goalCreated", "goal_id", true)]
    [TestCase("keyResultCreated", "key_result_id", true)]
    [TestCase("folderUpdated", "folder_id", false)]
    [TestCase("spaceDeleted", "space_id", false)]
    [TestCase("taskDeleted", "task_id", false)]
    public void DeliveryKey_WithoutHistory_ExistsForWhatHappensOnce(string name, string id, bool exists)
    {
        var read = ClickUpWebhook.ReadUnverified(Bytes($$"""{"event":"{{name}}","webhook_id":"w","{{id}}":"5","history_items":[]}"""));

        Assert.That(read.Event!.DeliveryKey, exists ? Is.Not.Null : Is.Null);
    }

    private static WebhookEvent Read(string name, string task, string item) =>
        ClickUpWebhook.ReadUnverified(Bytes($$"""{"event":"{{name}}","webhook_id":"w","task_id":"{{task}}","history_items":[{"id":"{{item}}","field":"status"}]}""")).Event!;
}
