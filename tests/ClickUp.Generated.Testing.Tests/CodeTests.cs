using System.Net;
using ClickUp.Generated.Testing.Operations;

namespace ClickUp.Generated.Testing.Tests;

public class CodeTests
{
    private static readonly string[] _codes = [.. ErrorCodes.All.Keys.Order(StringComparer.Ordinal)];

    [Test]
    public async Task EveryCode_IsThereOnDemand_InBothForms()
    {
        await using var api = await Api.StartAsync();
        foreach (var code in _codes)
        {
            api.Server.FailNext(ClickUpFault.Refuse(code), times: 2);

            var (status, found) = await api.RefusedAsync(HttpMethod.Get, "v2/user");
            using var newer = await api.RawAsync(HttpMethod.Get, "v3/workspaces/9001/docs", null);

            Assert.That((found, status, (int)newer.StatusCode), Is.EqualTo((code, (int)ErrorCodes.All[code].Status, (int)ErrorCodes.All[code].Status)));
            Assert.That((string?)(await newer.JsonAsync())["message"], Is.EqualTo(ErrorCodes.All[code].Message));
        }
    }

    [Test]
    public void EveryCode_OfARoute_IsKnown() => Assert.That(Routes.All.SelectMany(route => route.Refusals).Distinct(), Is.SubsetOf(_codes));

    [Test]
    public void Refuse_WithAnUnknownCode_ListsThose() => Assert.That(() => ClickUpFault.Refuse("X_1"), Throws.ArgumentException.With.Message.Contains("OAUTH_027"));

    [Test]
    public async Task Refuse_ForbidsAnOperation_UntilItIsCleared()
    {
        await using var api = await Api.StartAsync();
        api.Server.Refuse(HttpMethod.Delete, "/api/v2/task/{task_id}", "ACCESS_083");

        Assert.That(await api.RefusedAsync(HttpMethod.Delete, "v2/task/9hv"), Is.EqualTo((401, "ACCESS_083")));
        Assert.That(await api.RefusedAsync(HttpMethod.Delete, "v2/task/86c7mc19h"), Is.EqualTo((401, "ACCESS_083")));
        await api.GetAsync("v2/task/9hv");
        api.Server.ClearFaults();
        await api.DeleteAsync("v2/task/9hv");
        Assert.That(() => api.Server.Refuse(HttpMethod.Get, "v2/task", "ACCESS_083"), Throws.ArgumentException.With.Message.Contains("/api/"));
    }

    [Test]
    public async Task RevokedToken_IsUnknown_UntilReset()
    {
        await using var api = await Api.StartAsync();
        api.Server.RevokeToken(ClickUpServer.DefaultToken);

        Assert.That(await api.RefusedAsync(HttpMethod.Get, "v2/user"), Is.EqualTo((401, "OAUTH_025")));
        api.Server.Reset();
        await api.GetAsync("v2/user");
    }

    [Test]
    public async Task TokenExchange_GivesATokenThatIsAccepted()
    {
        await using var api = await Api.StartAsync();
        using var client = api.Server.Client(authorization: null);

        using var response = await client.PostJsonAsync("v2/oauth/token", """{"client_id":"a","client_secret":"b","code":"c"}""");
        using var user = api.Server.Client("Bearer " + (string?)(await response.JsonAsync())["access_token"]);

        Assert.That((await user.GetAsync("v2/user")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
