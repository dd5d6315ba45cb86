using System.Reflection;
using System.Text.RegularExpressions;
using ClickUp.SpecCompiler.Names;
using Newtonsoft.Json;

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
    public void Class_CanNotHaveANameThatTheLibraryUses()
    {
        var sources = Directory.GetFiles(Path.Combine(Sample.Repository, "src", "ClickUp.Generated"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file, @"[\\/](obj|bin|Operations)[\\/]")).Select(File.ReadAllText)
            .Concat(Directory.GetFiles(Path.Combine(Sample.Repository, "build", "templates")).Select(File.ReadAllText)).ToList();
        var own = sources.SelectMany(source => Matches(source, @"^(?:(?:public|internal|static|sealed|abstract|readonly|partial|ref|record) )*(?:class|struct|interface|record|enum) ([A-Z]\w+)"));
        var imported = sources.SelectMany(source => Matches(source, @"^using ([\w.]+);")).Append("Newtonsoft.Json").ToHashSet();
        var words = sources.SelectMany(source => Matches(Regex.Replace(source, "//.*", ""), @"\b([A-Z]\w*)")).ToHashSet();
        var used = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll").Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file))).Append(typeof(JsonConvert).Assembly)
            .SelectMany(assembly => assembly.GetExportedTypes()).Where(type => !type.IsNested && imported.Contains(type.Namespace ?? ""))
            .SelectMany(type => new[] { type.Name.Split('`')[0], Regex.Replace(type.Name, "Attribute$", "") }).Where(words.Contains);

        var taken = own.Concat(used).Distinct().ToList();

        Assert.That(taken, Is.SupersetOf(new[] { "Deadline", "JsonReader", "HttpStatusCode", "Activity" }));
        Assert.That(string.Join(' ', taken.Where(name => !Reserved.Type(name)).Order()), Is.Empty);

        static IEnumerable<string> Matches(string source, string pattern) => Regex.Matches(source, pattern, RegexOptions.Multiline).Select(match => match.Groups[1].Value);
    }

    [Test]
    public void Property_CanNotBeCalledAsItsClassOrAsAMemberOfEveryModel()
    {
        Assert.That(Reserved.Member("Status", "Status"), Is.True);
        Assert.That(Reserved.Member("AdditionalProperties", "Status"), Is.True);
        Assert.That(Reserved.Member("Json", "Status"), Is.True, "the class's own code calls Json.Read");
        Assert.That(Reserved.Member("Status", "Other"), Is.False);
    }
}
