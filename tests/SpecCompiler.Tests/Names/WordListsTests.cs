using ClickUp.SpecCompiler.Names;
using ClickUp.SpecCompiler.Rules;
using ClickUp.SpecCompiler.Tests.Rules;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Tests.Names;

/// <summary>The words that the rules know: a word less, and a name or a type that users have would be another.</summary>
public sealed class WordListsTests
{
    [Test]
    public void WordsThatSayNothing_NeedTheirParents(
        [Values("After", "Attribute", "Before", "Body", "Config", "Content", "Count", "Current", "Data", "Default", "Detail", "Details", "Entry", "Extra", "Field",
            "Fields", "Info", "Item", "Items", "Kind", "Level", "Meta", "Metadata", "Object", "Option", "Options", "Parent", "Properties", "Property", "Record",
            "Response", "Request", "Result", "Results", "Setting", "Settings", "Source", "State", "Target", "Total", "Type", "TypeConfig", "Value", "ValueOptions", "Values")] string word)
    {
        var names = new ClassNames();
        var schema = new JObject { ["type"] = "object", ["properties"] = new JObject { ["a"] = new JObject() } };
        names.Learn([(word, false, schema)]);

        Assert.That(names.Nested(word, schema, "Thing", request: false), Is.EqualTo("Thing" + word));
    }

    [Test]
    public void Verbs_AreNotWhatAnAnswerIsAbout(
        [Values("Get", "Create", "Update", "Edit", "Delete", "Remove", "Add", "Set", "Start", "Stop", "Invite", "Search", "List", "Fetch", "Post", "Put", "Change")] string verb) =>
        Assert.That(ClassNames.Base(verb + "ThingResponse"), Is.EqualTo("Thing"));

    [TestCase("%", ExpectedResult = "Percent")]
    [TestCase("#", ExpectedResult = "Number")]
    [TestCase("$", ExpectedResult = "Dollar")]
    [TestCase("&", ExpectedResult = "And")]
    [TestCase("+", ExpectedResult = "Plus")]
    [TestCase("-", ExpectedResult = "Minus")]
    [TestCase("*", ExpectedResult = "Star")]
    [TestCase("/", ExpectedResult = "Slash")]
    [TestCase("<", ExpectedResult = "Less")]
    [TestCase(">", ExpectedResult = "Greater")]
    [TestCase("=", ExpectedResult = "Equal")]
    [TestCase("!", ExpectedResult = "Not")]
    [TestCase("?", ExpectedResult = "Question")]
    [TestCase("@", ExpectedResult = "At")]
    [TestCase(".", ExpectedResult = "Dot")]
    [TestCase(",", ExpectedResult = "Comma")]
    [TestCase("€", ExpectedResult = "Euro")]
    [TestCase("£", ExpectedResult = "Pound")]
    [TestCase("_", ExpectedResult = "Underscore")]
    [TestCase("~", ExpectedResult = "Tilde")]
    [TestCase("|", ExpectedResult = "Or")]
    [TestCase(":", ExpectedResult = "Colon")]
    [TestCase(" ", ExpectedResult = "Space")]
    public string Symbol_IsSpoken(string symbol) => MemberNames.Of(symbol);

    [TestCase("a0", ExpectedResult = "AZero")]
    [TestCase("a1", ExpectedResult = "AOne")]
    [TestCase("a2", ExpectedResult = "ATwo")]
    [TestCase("a3", ExpectedResult = "AThree")]
    [TestCase("a4", ExpectedResult = "AFour")]
    [TestCase("a5", ExpectedResult = "AFive")]
    [TestCase("a6", ExpectedResult = "ASix")]
    [TestCase("a7", ExpectedResult = "ASeven")]
    [TestCase("a8", ExpectedResult = "AEight")]
    [TestCase("a9", ExpectedResult = "ANine")]
    [TestCase("teamid", ExpectedResult = "WorkspaceId")]
    [TestCase("timeezone", ExpectedResult = "Timezone")]
    public string Word_IsSpelled(string word) => Words.Pascal(word);

    [TestCase("men", ExpectedResult = "man")]
    [TestCase("indices", ExpectedResult = "index")]
    [TestCase("species", ExpectedResult = "species")]
    [TestCase("movies", ExpectedResult = "movie")]
    [TestCase("cookies", ExpectedResult = "cookie")]
    [TestCase("caches", ExpectedResult = "cache")]
    [TestCase("aliases", ExpectedResult = "alias")]
    [TestCase("analyses", ExpectedResult = "analysis")]
    [TestCase("news", ExpectedResult = "news")]
    [TestCase("always", ExpectedResult = "always")]
    [TestCase("has", ExpectedResult = "has")]
    [TestCase("gas", ExpectedResult = "gas")]
    [TestCase("lens", ExpectedResult = "lens")]
    [TestCase("canvas", ExpectedResult = "canvas")]
    [TestCase("alias", ExpectedResult = "alias")]
    [TestCase("atlas", ExpectedResult = "atlas")]
    [TestCase("previous", ExpectedResult = "previous")]
    public string Noun_HasASingularOfItsOwn(string word) => Singular.Of(word);

    [TestCase("string str text uuid date datetime", ExpectedResult = "string")]
    [TestCase("integer int int32 int64 long", ExpectedResult = "long")]
    [TestCase("number float double decimal bigint", ExpectedResult = "long")]
    [TestCase("boolean bool", ExpectedResult = "bool")]
    [TestCase("object dict map", ExpectedResult = "IDictionary<string, string>")]
    [TestCase("array list", ExpectedResult = "IList<RawJson>")]
    [TestCase("file", ExpectedResult = "FileParameter")]
    [TestCase("any null", ExpectedResult = "RawJson")]
    public string Type_IsKnownByAnyOfItsNames(string names) =>
        names.Split(' ').Select(name => Given.Answer($$"""{ "type": "object", "properties": { "x": { "type": "{{name}}" {{(names.StartsWith("object", StringComparison.Ordinal) ? ", \"additionalProperties\": { \"type\": \"string\" }" : "")}} } } }""").TypeOf("GetThingResponse", "x").TrimEnd('?')).Distinct().Single();

    [Test]
    public void Keyword_ThatNoTypeCanSay_IsRefused([Values("not", "if", "then", "else", "dependentSchemas", "prefixItems", "$dynamicRef", "$recursiveRef")] string keyword) =>
        Assert.That(Given.Refused(() => Given.Answer($$"""{ "{{keyword}}": {} }""")).Message, Does.StartWith($"'{keyword}' can not be expressed"));

    [Test]
    public void Id_IsWrittenInOneWord([Values("user", "team", "task", "list", "space", "folder", "parent", "workspace")] string word)
    {
        Assert.That(IdNames.IsId(word + "id"), Is.True);
        Assert.That(IdNames.IsId("x" + word + "id"), Is.False);
    }

    [Test]
    public void Header_ThatTheClientSetsItself_IsLeftOut([Values("Content-Type", "Accept", "Authorization", "authorization")] string header) =>
        Assert.That(Given.Operation($$""" "parameters": [ { "name": "{{header}}", "in": "header", "schema": { "type": "string" } } ] """)["parameters"], Is.Empty);

    [Test]
    public void Method_OfHttp_IsAnOperation([Values("get", "put", "post", "delete", "options", "head", "patch", "trace")] string method) =>
        Assert.That((string?)Given.Operation("", method: method)["operationId"], Is.EqualTo("GetThing"));

    [TestCase("Get a Thing", ExpectedResult = "GetThing")]
    [TestCase("Get an Answer", ExpectedResult = "GetAnswer")]
    [TestCase("Get The Thing", ExpectedResult = "GetThing")]
    [TestCase("Get Any Thing", ExpectedResult = "GetAnyThing")]
    public string Article_IsNoPartOfAName(string summary) => (string)Given.Operation("", summary: summary)["operationId"]!;

    [Test]
    public void Member_OfEveryModel_IsNoNameForAProperty(
        [Values("AdditionalProperties", "ReadFrom", "WriteTo", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize", "ReadProperty", "WriteProperties", "ReadObject", "WriteObject", "AppendTo", "Json", "Arguments")] string name) =>
        Assert.That(Reserved.Member(name, "Thing"), Is.True);

    [Test]
    public void Keyword_OfCSharp_IsNoNameForAParameter(
        [Values("abstract", "event", "explicit", "null", "object", "string", "struct", "while", "body", "options", "customTaskIds", "cancellationToken")] string name) =>
        Assert.That(Reserved.Parameter(name), Is.True);

    [Test]
    public void Keyword_OfJsonSchema_IsNoPropertyThatSlippedOut(
        [Values("$defs", "allOf", "anyOf", "dependencies", "deprecated", "items", "maxItems", "not", "oneOf", "pattern", "type", "unevaluatedItems", "unevaluatedProperties", "xml", "contains", "propertyNames")] string keyword) =>
        Assert.That(Shapes.Strangers(new JObject { [keyword] = new JObject { ["type"] = "string" } }), Is.Empty);

    [Test]
    public void AnythingElse_IsAPropertyThatSlippedOut([Values("name", "contact", "allof")] string word) =>
        Assert.That(Shapes.Strangers(new JObject { [word] = new JObject { ["type"] = "string" } }).Count(), Is.EqualTo(1));

    [Test]
    public void Object_OfWhichNothingIsKnown_IsLessThanAnything()
    {
        Assert.That(CSharpType.AnyObject, Is.Not.EqualTo(CSharpType.Anything));
        Assert.That(CSharpType.Common(CSharpType.AnyObject, new CSharpType.Named("Thing", false)), Is.EqualTo(new CSharpType.Named("Thing", false)));
        Assert.That(CSharpType.Common(CSharpType.Anything, new CSharpType.Named("Thing", false)), Is.EqualTo(CSharpType.Contradictory));
    }
}
