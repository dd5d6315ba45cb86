using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClickUp.Generated.Shapes.Tests.SystemText;

/// <summary>A model that a minimal API returns has its values, and one that is posted to it arrives with them.</summary>
public sealed class MinimalApiTests
{
    private const string Model = """{"name":"42","created":1567780450202,"kind":"circle","owner":{"handle":"o"},"x":1.10,"count":"many"}""";

    [TestCase(false)]
    [TestCase(true)]
    public async Task Model_GoesThroughAMinimalApi_WithReflectionAndWithout(bool context)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (context)
            builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolver = HolderContext.Default);
        await using var app = builder.Build();
        app.MapPost("/shape", (CreateShapeResponse shape) => shape.Owner.Handle == "o" && shape.Kind == GetShapeKind.Circle ? [shape] : new List<CreateShapeResponse>());
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var response = await http.PostAsync("/shape", new StringContent(Model, Encoding.UTF8, "application/json"));

        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo($"[{Model}]"));
        var shapes = await http.PostAsJsonAsync("/shape", new CreateShapeResponse { Kind = GetShapeKind.Circle, Owner = new Owner { Handle = "o" } });
        Assert.That(await shapes.Content.ReadAsStringAsync(), Is.EqualTo("""[{"kind":"circle","owner":{"handle":"o"}}]"""));
    }
}
