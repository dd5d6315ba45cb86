using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Reference.Tests;

public class OperationTests
{
    [Test]
    public void Operations_HaveOneMethodEach()
    {
        Assert.That(Published.Operations, Has.Count.EqualTo(135));
        Assert.That(ClientMethod.All.Select(method => method.Operation), Is.EquivalentTo(Published.Operations));
    }

    [Test]
    public void Result_IsThereWhereTheDocumentHasOne()
    {
        var without = ClientMethod.All.Where(method => method.Result is null).Select(method => method.Operation!);

        // Nothing is there to be read, or an object of which nothing is known.
        Assert.That(without, Has.All.Matches<PublishedOperation>(operation => operation is { Method: not "GET" } && IsEmpty(operation.Answer)));
    }

    [Test]
    public void Client_IsNotLong()
    {
        var file = System.Reflection.CustomAttributeExtensions.GetCustomAttributes<System.Reflection.AssemblyMetadataAttribute>(typeof(OperationTests).Assembly).Single(metadata => metadata.Key == "ClientFile").Value!;

        Assert.That(File.ReadLines(Path.Combine(Published.Repository, file)).Count(), Is.LessThanOrEqualTo(14_500).And.GreaterThan(5_000));
    }

    private static bool IsEmpty(JToken? answer) =>
        answer is null || Published.Follow(answer["schema"] ?? new JObject())["properties"] is null or JObject { Count: 0 };
}
