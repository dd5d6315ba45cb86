namespace ClickUp.Generated.Testing.Tests.Operations;

public class TaskRelationsTests
{
    [TestCase("depends_on", "9hv", "86c7mc19h")]
    [TestCase("dependency_of", "86c7mc19h", "9hv")]
    public async Task Dependency_SaidEitherWay_StandsWithBothTasks(string word, string waiting, string waitedFor)
    {
        await using var api = await Api.StartAsync();

        await api.PostAsync("v2/task/9hv/dependency", new Dictionary<string, string> { [word] = "86c7mc19h" });

        foreach (var id in new[] { "9hv", "86c7mc19h" })
        {
            var dependency = (await api.GetAsync($"v2/task/{id}"))["dependencies"]!.AsArray().Single()!;
            Assert.That(((string?)dependency["task_id"], (string?)dependency["depends_on"], (int)dependency["type"]!), Is.EqualTo((waiting, waitedFor, 1)));
        }
        await api.DeleteAsync($"v2/task/9hv/dependency?{word}=86c7mc19h");
        Assert.That((await api.GetAsync("v2/task/86c7mc19h"))["dependencies"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Dependency_SaidBothWaysOrNeither_IsRefused()
    {
        await using var api = await Api.StartAsync();

        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/dependency", new { }), Is.EqualTo((400, "INPUT_003")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/dependency", new { depends_on = "a", dependency_of = "b" }), Is.EqualTo((400, "INPUT_003")));
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/dependency", new { depends_on = "9hv" }), Is.EqualTo((400, "INPUT_003")));
    }

    [Test]
    public async Task Link_StandsWithBothTasks_EachNamingTheOther()
    {
        await using var api = await Api.StartAsync();

        var answer = await api.PostAsync("v2/task/9hv/link/86c7mc19h");

        Assert.That(answer["task"]!["linked_tasks"].Texts("link_id"), Is.EqualTo(["86c7mc19h"]));
        Assert.That((await api.GetAsync("v2/task/86c7mc19h"))["linked_tasks"].Texts("link_id"), Is.EqualTo(["9hv"]));
        await api.DeleteAsync("v2/task/86c7mc19h/link/9hv");
        Assert.That((await api.GetAsync("v2/task/9hv"))["linked_tasks"]!.AsArray(), Is.Empty);
        Assert.That(await api.RefusedAsync(HttpMethod.Post, "v2/task/9hv/link/9hv"), Is.EqualTo((400, "INPUT_003")));
    }
}
