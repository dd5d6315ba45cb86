using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary>What is true of every generated operation and model, whatever the documents are.</summary>
public class GeneratedSurfaceTests
{
    private static IReadOnlyList<MethodInfo> Operations => GeneratedSurface.Operations;

    private static IReadOnlyList<Type> Models => GeneratedSurface.Models;

    [Test]
    public void Operation_IsAsynchronous_AndEndsWithACancellationTokenThatMayBeLeftOut()
    {
        foreach (var operation in Operations)
        {
            var last = operation.GetParameters()[^1];

            Assert.That(operation.Name, Does.EndWith("Async"));
            Assert.That(operation.ReturnType.IsAssignableTo(typeof(Task)), operation.Name);
            Assert.That((last.ParameterType, last.Name, last.HasDefaultValue), Is.EqualTo((typeof(CancellationToken), "cancellationToken", true)), operation.Name);
        }
    }

    [Test]
    public void Operation_IsVirtualInTheClient()
    {
        var methods = GeneratedSurface.Interfaces.SelectMany(type => typeof(ClickUpClient).GetInterfaceMap(type).TargetMethods).Where(method => !method.IsSpecialName && !GeneratedSurface.IsByHand(method)).ToList();

        Assert.That(methods, Has.Count.EqualTo(Operations.Count).And.Not.Empty);
        Assert.That(methods, Has.All.Matches<MethodInfo>(method => method is { IsVirtual: true, IsFinal: false, IsPublic: true }));
    }

    [Test]
    public void Operation_OfTheClient_IsInTheInterface()
    {
        var methods = typeof(ClickUpClient).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !GeneratedSurface.IsByHand(method));

        Assert.That(methods.Select(method => method.ToString()), Is.EquivalentTo(Operations.Select(method => method.ToString())));
        Assert.That(Operations.Select(operation => operation.Name), Is.Unique, "overloads can not be told apart in a mock");
    }

    [Test]
    public void Operation_IsInOneGroup_AndTheClientsInterfaceIsAllGroups()
    {
        var groups = typeof(IClickUpClient).Assembly.GetExportedTypes().Where(type => type is { IsInterface: true, Namespace: "ClickUp.Generated" } && type.Name.StartsWith("IClickUp", StringComparison.Ordinal) && type != typeof(IClickUpClient));

        Assert.That(typeof(IClickUpClient).GetInterfaces(), Is.EquivalentTo(groups));
        Assert.That(typeof(IClickUpClient).GetMethods().Where(method => !method.IsSpecialName).Select(method => method.Name), Is.EquivalentTo(new[] { "SendAsync", "TrackTimeOnceAsync", "CreateTimeEntryOnceAsync" }), "what is in no group is written by hand");
    }

    [Test]
    public void Model_HasAConverter_APublicConstructor_AndProperties()
    {
        foreach (var model in Models)
        {
            Assert.That(model.GetCustomAttribute<JsonConverterAttribute>(), Is.Not.Null, model.Name);
            Assert.That(model.GetConstructor(Type.EmptyTypes), Is.Not.Null, model.Name);
            Assert.That(GeneratedSurface.PropertiesOf(model), Is.Not.Empty, model.Name);
        }

        Assert.That(Models, Is.Not.Empty);
    }

    [Test]
    public void Property_HasASetter()
    {
        var properties = Models.SelectMany(model => model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));

        Assert.That(properties.Where(property => property.SetMethod?.IsPublic != true).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"), Is.SubsetOf(new[] { "AutomationCall.IsLegacy", "CommentPart.Kind", "CustomField.HasValue", "GetRunningTimeEntryResponse.IsRunning", "TaskPriority.Value", "TimeEntry.IsRunning", "WebhookEvent.DeliveryKey" }), "what is computed was written by hand");
    }

    [Test]
    public void Model_WritesEachPropertyUnderANameOfItsOwn([ValueSource(nameof(Models))] Type type)
    {
        var model = Activator.CreateInstance(type)!;
        foreach (var property in GeneratedSurface.PropertiesOf(type))
            property.SetValue(model, GeneratedSurface.SomeValue(property.PropertyType));
        using var reader = new JsonTextReader(new StringReader(JsonConvert.SerializeObject(model)));

        var written = JObject.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });

        Assert.That(written.Count, Is.EqualTo(GeneratedSurface.PropertiesOf(type).Length));
        Assert.That(written.ToString(Formatting.None), Is.EqualTo(JsonConvert.SerializeObject(JsonConvert.DeserializeObject(JsonConvert.SerializeObject(model), type))));
    }

    [Test]
    public void Type_IsNeverTooNarrow_AndAnIdNeverADouble()
    {
        var signatures = GeneratedSurface.Signatures.SelectMany(at => GeneratedSurface.Parts(at.Type).Select(part => (at.Place, at.Name, Part: part))).ToList();

        Assert.That(signatures.Where(at => at.Part == typeof(int) || at.Part == typeof(float) || at.Part == typeof(DateTime) || at.Part == typeof(object)), Is.Empty);
        Assert.That(signatures.Where(at => at.Part == typeof(double) && Regex.IsMatch(at.Name, "(^i|I)ds?$")), Is.Empty);
    }

    [Test]
    public void Type_HasNoNameThatOneOfTheSystemHas()
    {
        string[] usual = ["System", "System.Collections.Generic", "System.Linq", "System.Threading.Tasks"];
        var taken = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .SelectMany(file => Assembly.Load(AssemblyName.GetAssemblyName(file)).GetExportedTypes())
            .Where(type => type.Namespace is { } name && usual.Contains(name)).Select(type => type.Name.Split('`')[0]).ToHashSet();

        Assert.That(taken, Is.SupersetOf(new[] { "Action", "List", "Task", "Lookup" }));
        Assert.That(GeneratedSurface.Types.Select(type => type.Name).Where(taken.Contains), Is.Empty);
    }

    [Test]
    public void Name_SaysSomething() =>
        Assert.That(GeneratedSurface.Types.Select(type => type.Name).Where(name => name.Contains("Anonymous", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Name_HasNoUnderscoreAndNoNumberAtItsEnd()
    {
        var types = GeneratedSurface.Types;
        var names = types.Select(type => type.Name.Split('`')[0])
            .Concat(types.SelectMany(type => type.GetProperties().Select(property => property.Name)))
            .Concat(Operations.Select(operation => operation.Name))
            .Concat(Operations.SelectMany(operation => operation.GetParameters().Select(parameter => parameter.Name!)));

        Assert.That(names.Where(name => Regex.IsMatch(name, @"_|\d+$")), Is.Empty);
    }

    [Test]
    public void Signature_HoldsNoTypeOfNewtonsoftButReaderAndWriter()
    {
        var types = GeneratedSurface.Types;
        var signatures = types.SelectMany(type => type.GetProperties().Select(property => (type.Name + "." + property.Name, property.PropertyType)))
            .Concat(types.SelectMany(type => type.GetMethods().SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Select(used => ($"{type.Name}.{method.Name}", used)))));

        var untyped = signatures.Where(member => member.Item2.Namespace!.StartsWith("Newtonsoft", StringComparison.Ordinal)).Select(member => member.Item1).Distinct();

        Assert.That(untyped.Except([.. types.SelectMany(type => new[] { $"{type.Name}.ReadFrom", $"{type.Name}.WriteTo" })]), Is.EquivalentTo(["RawJson.From", "RawJson.ToJToken"]), "one JToken in a signature costs trimming");
    }

    [Test]
    public void PublicMember_IsDocumented()
    {
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Model).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Elements().Any()).Select(member => member.Attribute("name")!.Value.Split('(')[0].Split("``")[0]).ToHashSet();
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var types = GeneratedSurface.Types;
        var members = types.Select(type => $"T:{type.FullName}")
            .Concat(types.SelectMany(type => type.GetProperties(own).Select(property => $"P:{type.FullName}.{property.Name}")))
            .Concat(types.SelectMany(type => type.GetMethods(own).Where(method => !method.IsSpecialName).Select(method => $"M:{type.FullName}.{method.Name}")));

        Assert.That(members.Where(member => !documented.Contains(member)), Is.Empty);
    }

    [Test]
    public void WhatUsersFake_HasAPublicConstructor()
    {
        var limit = new RateLimit(100, 99, DateTimeOffset.UnixEpoch);
        var cause = new IOException();
        var failure = new ClickUpException("TrackTime", "message", mayHaveBeenCarriedOut: true, cause);
        var error = new ClickUpApiException("TrackTime", System.Net.HttpStatusCode.NotFound, "ITEM_013", "Task not found", "{}", limit, cause);

        Assert.That((limit.Limit, limit.Remaining, limit.Reset, limit.ToString()), Is.EqualTo((100, 99, DateTimeOffset.UnixEpoch, "99 of 100 left until 1970-01-01 00:00:00Z")));
        Assert.That((failure.Operation, failure.Message, failure.MayHaveBeenCarriedOut, failure.InnerException), Is.EqualTo(("TrackTime", "message", true, cause)));
        Assert.That((error.Operation, error.StatusCode, error.ErrorCode, error.ErrorMessage, error.ResponseBody, error.RateLimit, error.InnerException),
            Is.EqualTo(("TrackTime", System.Net.HttpStatusCode.NotFound, "ITEM_013", "Task not found", "{}", limit, cause)));
        Assert.That((error.Message, error.MayHaveBeenCarriedOut), Is.EqualTo(("TrackTime failed: 404 Task not found (ITEM_013)", false)));
        Assert.That(error, Is.InstanceOf<ClickUpException>());
        Assert.That(new ClickUpApiException("X", (System.Net.HttpStatusCode)599).Message, Is.EqualTo("X failed: 599 (unknown status)"));
    }
}
