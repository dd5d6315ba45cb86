using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary>Every request that changes something: what its difference says makes one of the other, and each property is cleared on purpose only.</summary>
public class UpdateRequestTests
{
    private const int Times = 50;

    private static IEnumerable<Type> Requests => GeneratedSurface.Models.Where(type => type.GetMethod("Difference") is not null);

    private static IEnumerable<TestCaseData> Properties => Requests.SelectMany(type => GeneratedSurface.PropertiesOf(type)
        .Where(property => !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null)
        .Select(property => new TestCaseData(type, property).SetArgDisplayNames(type.Name, property.Name)));

    [TestCaseSource(nameof(Requests))]
    public void Difference_MakesTheOtherOfTheOne_AndIsNullWhereNothingDiffers(Type type)
    {
        var random = new Random(type.Name.Sum(letter => letter) * type.Name.Length);
        for (var i = 0; i < Times; i++)
        {
            Model before = RoundTripTests.Create(type, random), after = RoundTripTests.Create(type, random);
            foreach (var (one, other) in new[] { (before, after), (after, before), (before, Empty(type)), (Empty(type), after) })
            {
                var was = Json(one);
                foreach (var field in Json(Difference(type, one, other) ?? Empty(type)).Properties())
                    was[field.Name] = field.Value;

                Assert.That(Meaning(was), Is.EqualTo(Meaning(Json(other))));
            }

            Assert.That(Difference(type, before, before.Copy()), Is.Null);
        }
    }

    [TestCaseSource(nameof(Properties))]
    public void Clear_SendsOneField_AndNeverOneThatIsSet(Type type, PropertyInfo property)
    {
        var request = Empty(type);
        Clear(request, property.Name);
        Clear(request, property.Name);
        Assert.That(Json(request).Properties().Count(field => field.Value is not JArray), Is.EqualTo(1));

        var random = new Random(1);
        Model set;
        do
            set = RoundTripTests.Create(type, random);
        while (property.GetValue(set) is null or System.Collections.ICollection { Count: 0 });
        var error = Assert.Throws<TargetInvocationException>(() => Clear(set, property.Name))!.InnerException;
        Assert.That(error, Is.InstanceOf<ArgumentException>().With.Message.Contains($"'{property.Name}' is set"));
    }

    /// <summary>What a request comes to: without what has been cleared or is empty, and without what ClickUp does not know.</summary>
    private static string Meaning(JObject request)
    {
        foreach (var field in request.Properties().ToList())
        {
            var isNothing = field.Value.Type == JTokenType.Null || field.Value is JArray { Count: 0 } || (string?)(field.Value as JValue) is "" or " " or "none";
            // What is added and removed says nothing of what is there.
            isNothing |= field.Value is JObject changes && (changes["add"] ?? changes["rem"]) is not null;
            if (isNothing || field.Name.StartsWith("x ", StringComparison.Ordinal))
                field.Remove();
        }

        // The colour of a List is taken away by a field of its own.
        if (request["unset_status"]?.Type == JTokenType.Boolean)
            request.Remove("status");
        request.Remove("unset_status");
        return string.Join("\n", request.Properties().OrderBy(field => field.Name, StringComparer.Ordinal));
    }

    private static Model Empty(Type type) => (Model)Activator.CreateInstance(type)!;

    private static Model? Difference(Type type, Model before, Model after) => (Model?)type.GetMethod("Difference")!.MakeGenericMethod(type).Invoke(null, [before, after]);

    private static void Clear(Model request, string property) => request.GetType().GetMethod("Clear")!.Invoke(request, [property]);

    private static JObject Json(Model model) => JObject.Parse(JsonConvert.SerializeObject(model));
}
