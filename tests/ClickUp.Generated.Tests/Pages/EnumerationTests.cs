using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Tests;

/// <summary>Every generated enumeration, whatever the kind of its pages.</summary>
public class EnumerationTests
{
    private static IReadOnlyList<MethodInfo> Methods { get; } = [.. GeneratedSurface.Interfaces.SelectMany(type => type.GetMethods()).Where(GeneratedSurface.IsEnumeration)];

    private static IEnumerable<TestCaseData> Enumerations => Methods.Select(method => new TestCaseData(method).SetArgDisplayNames(method.Name));

    [Test]
    public void Enumerations_AreSeventeen_AndVirtual()
    {
        // Single pages of the reference have fewer.
        if (GeneratedSurface.Operations.Count >= 100)
            Assert.That(Methods, Has.Count.EqualTo(17));
        Assert.That(Methods.Select(method => typeof(ClickUpClient).GetMethod(method.Name)!), Has.All.Matches<MethodInfo>(method => method is { IsVirtual: true, IsFinal: false }));
        Assert.That(Methods.Select(method => method.Name), Has.All.StartsWith("Enumerate").And.All.EndsWith("Async"));
    }

    [TestCaseSource(nameof(Enumerations))]
    public async Task Items_ComeOnceEach_WhereverTheLastPageEnds(MethodInfo method)
    {
        foreach (var (count, size) in new[] { (7, 3), (6, 3), (1, 3), (0, 3), (5, 1) })
        {
            foreach (var (tellsLast, end) in new[] { (true, ""), (false, ""), (true, null), (false, (string?)null), (false, "c99") })
            {
                using var client = new PagedServer(count, size) { TellsLast = tellsLast, EndCursor = end }.Client();

                Assert.That(await ItemsAsync(method, client), Is.EqualTo(Numbers(count)), $"{count} by {size}, {tellsLast}, '{end}'");
            }
        }
    }

    [TestCaseSource(nameof(Enumerations))]
    public async Task Pages_ThatAreInterrupted_GoOn(MethodInfo method)
    {
        using var client = new PagedServer(7, 2) { TellsLast = true }.Client();
        var items = new List<string>();
        string? from = null;
        var pages = 0;
        do
        {
            var (page, next) = await PageAsync(method, client, from);
            items.AddRange(page);
            from = next;
            pages++;
        }
        while (from is not null && pages < 100);

        Assert.That(items, Is.EqualTo(Numbers(7)));
    }

    [TestCaseSource(nameof(Enumerations))]
    public async Task Enumeration_BeginsAnew_AndAsksForNothingBeforeItsFirstItem(MethodInfo method)
    {
        var server = new PagedServer(3, 2);
        using var client = server.Client();
        var pages = Call(method, client);

        Assert.That(server.Queries, Is.Empty);
        Assert.That(await IdsOfAsync(pages), Is.EqualTo(Numbers(3)));
        Assert.That(await IdsOfAsync(pages), Is.EqualTo(Numbers(3)));
    }

    [TestCaseSource(nameof(Enumerations))]
    public void WrongArgument_IsSaidAtTheCall(MethodInfo method)
    {
        using var client = new PagedServer(3, 2).Client();

        Assert.That(() => Call(method, client, " "), Throws.InstanceOf<ArgumentException>());
    }

    [TestCaseSource(nameof(Enumerations))]
    public async Task Place_OfAnotherListing_IsRefused(MethodInfo method)
    {
        using var client = new PagedServer(3, 2).Client();
        var isCursor = Wanted(method).ParameterType.GetProperty("Cursor") is not null;

        // Any text may be a cursor: what it is, ClickUp says.
        if (!isCursor)
            await Assert.ThrowsAsync<ArgumentException>(() => PageAsync(method, client, "nowhere"));
    }

    [TestCaseSource(nameof(Enumerations))]
    public async Task Cancellation_HoldsBetweenItems(MethodInfo method)
    {
        using var client = new PagedServer(7, 3).Client();
        using var source = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAsync<OperationCanceledException>(() => EachAsync(method, client, source.Token, () =>
        {
            if (++seen == 2)
                source.Cancel();
        }));
        Assert.That(seen, Is.EqualTo(2));
    }

    [TestCaseSource(nameof(Enumerations))]
    public async Task Options_AreCopied_AndNeverChanged(MethodInfo method)
    {
        using var client = new PagedServer(5, 2).Client();
        var options = Activator.CreateInstance(Wanted(method).ParameterType)!;
        var page = options.GetType().GetProperty("Page");
        page?.SetValue(options, 1L);
        var before = JsonConvert.SerializeObject(options);

        var items = await IdsOfAsync(Call(method, client, "1", options));

        Assert.That(items, Is.EqualTo(page is null ? Numbers(5) : Numbers(5).Skip(2)), "it begins where the options say");
        Assert.That(JsonConvert.SerializeObject(options), Is.EqualTo(before));
    }

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(number => $"{number}");

    /// <summary>The parameter that says which pages are wanted.</summary>
    private static ParameterInfo Wanted(MethodInfo method) => method.GetParameters().Single(parameter => parameter.Name is "options" or "body");

    private static object Call(MethodInfo method, ClickUpClient client, string id = "1", object? options = null)
    {
        var arguments = method.GetParameters().Select(parameter => parameter.Name switch
        {
            "options" => options,
            "body" => options ?? Activator.CreateInstance(parameter.ParameterType),
            _ => parameter.HasDefaultValue ? null : parameter.ParameterType == typeof(string) ? id : GeneratedSurface.SomeValue(parameter.ParameterType),
        }).ToArray();
        return method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static Task<List<string>> ItemsAsync(MethodInfo method, ClickUpClient client) => IdsOfAsync(Call(method, client));

    private static async Task<List<string>> IdsOfAsync(object pages)
    {
        var ids = new List<string>();
        await EachOfAsync(pages, default, item => ids.Add(IdOf(item)));
        return ids;
    }

    private static Task EachAsync(MethodInfo method, ClickUpClient client, CancellationToken cancellationToken, Action act) => EachOfAsync(Call(method, client), cancellationToken, _ => act());

    private static Task EachOfAsync(object pages, CancellationToken cancellationToken, Action<object> act) => (Task)Generic(nameof(EachOfPagesAsync), pages).Invoke(null, [pages, cancellationToken, act])!;

    private static Task<(List<string> Items, string? Next)> PageAsync(MethodInfo method, ClickUpClient client, string? from)
    {
        var pages = Call(method, client);
        return (Task<(List<string>, string?)>)Generic(nameof(FirstPageAsync), pages).Invoke(null, [pages, from])!;
    }

    private static MethodInfo Generic(string name, object pages) => typeof(EnumerationTests).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(pages.GetType().GetGenericArguments());

    private static async Task EachOfPagesAsync<T>(ClickUpPages<T> pages, CancellationToken cancellationToken, Action<object> act)
    {
        await foreach (var item in pages.WithCancellation(cancellationToken))
            act(item!);
    }

    private static async Task<(List<string> Items, string? Next)> FirstPageAsync<T>(ClickUpPages<T> pages, string? from)
    {
        await foreach (var page in pages.AsPages(from))
            return ([.. page.Items.Select(item => IdOf(item!))], page.Next);
        return ([], null);
    }

    private static string IdOf(object item)
    {
        var json = JObject.Parse(item is RawJson raw ? raw.ToString() : JsonConvert.SerializeObject(item));
        return (string)(json["id"] ?? json["user_id"])!;
    }
}
