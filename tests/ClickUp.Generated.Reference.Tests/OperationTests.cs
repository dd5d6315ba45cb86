using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

/// <summary>The documents have so many operations, and the client a method for each.</summary>
public class OperationTests
{
    [Test]
    public void Operations_HaveOneMethodEach()
    {
        Assert.That(ClientMethod.All.Select(method => method.Operation), Is.EquivalentTo(Documents.OfTheClient.Operations));
        Assert.That(Documents.OfTheClient.Operations, Is.Not.Empty);
    }

    [Test]
    public void Result_IsThereWhereTheDocumentHasOne()
    {
        var without = ClientMethod.All.Where(method => method.Result is null).Select(method => method.Operation!);

        // Nothing is there to be read, or an object of which nothing is known.
        Assert.That(without, Has.All.Matches<DocumentedOperation>(operation => operation is { Method: not "GET" } && IsEmpty(operation.Answer)));
    }

    private static bool IsEmpty(JToken? answer) =>
        answer is null || Documents.Follow(answer["schema"] ?? new JObject())["properties"] is null or JObject { Count: 0 };
}
