using ClickUp.SpecCompiler.Names;

namespace ClickUp.SpecCompiler.Tests.Names;

public class ReservedTests
{
    [TestCase("Task")]
    [TestCase("List")]
    [TestCase("Group")]
    [TestCase("Action")]
    [TestCase("Range")]
    [TestCase("Lookup")]
    [TestCase("File")]
    [TestCase("HttpClient")]
    [TestCase("Timer")]
    [TestCase("Model")]
    [TestCase("RateLimit")]
    public void Class_CanNotHaveANameOfTheUsualUsingsOrOfOurs(string name) => Assert.That(Reserved.Type(name), Is.True);

    [TestCase("User")]
    [TestCase("Status")]
    [TestCase("Folder")]
    [TestCase("Space")]
    [TestCase("Comment")]
    public void Class_CanHaveAnyOther(string name) => Assert.That(Reserved.Type(name), Is.False);

    [Test]
    public void List_HasEveryPublicTypeOfTheUsualUsings()
    {
        var namespaces = new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" };
        var missing = new[] { typeof(object), typeof(Enumerable), typeof(HttpClient), typeof(Stack<>), typeof(Barrier), typeof(Uri), typeof(Console), typeof(Queryable), typeof(ParallelEnumerable), typeof(Parallel), typeof(ThreadPool) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => !type.IsNested && namespaces.Contains(type.Namespace))
            .Select(type => type.Name.Split('`')[0]).Distinct().Where(name => !Reserved.Type(name));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Property_CanNotBeCalledAsItsClassOrAsAMemberOfEveryModel()
    {
        Assert.That(Reserved.Member("Status", "Status"), Is.True);
        Assert.That(Reserved.Member("AdditionalProperties", "Status"), Is.True);
        Assert.That(Reserved.Member("Status", "Other"), Is.False);
    }
}
