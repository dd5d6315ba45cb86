using System.Text.Json.Nodes;

namespace ClickUp.Generated.Testing.Tests.State;

public class StateFileTests
{
    private const string _places = "\"workspaces\":[{\"id\":\"9\",\"name\":\"W\"}],\"spaces\":[{\"id\":\"1\",\"workspace_id\":\"9\",\"name\":\"S\"}],\"lists\":[{\"id\":\"2\",\"space_id\":\"1\",\"name\":\"L\"}]";

    [TestCase("", "can not be read")]
    [TestCase("null", "must be an object")]
    [TestCase("[]", "must be an object")]
    [TestCase("""{"format":"1"}""", "\"format\": 1")]
    [TestCase("""{"format":2}""", "format 2")]
    [TestCase("""{"format":0}""", "format 0")]
    [TestCase("""{"format":1,"users":null}""", "users")]
    [TestCase("""{"format":1,"users":{}}""", "users")]
    [TestCase("""{"format":1,"users":[null]}""", "users[0]")]
    [TestCase("""{"format":1,"users":[{"id":"one","name":"A"}]}""", "users[0]")]
    [TestCase("""{"format":1,"users":[{"id":1,"name":"A","email":"a@b.c"},{"id":1,"name":"B","email":"b@b.c"}]}""", "Two users of the state have the id 1")]
    [TestCase("""{"format":1,"workspaces":[{"name":"x"}]}""", "'id'")]
    [TestCase("""{"format":1,"workspaces":[{"id":"","name":"x"}]}""", "workspaces[0] of the state has no id")]
    [TestCase("""{"format":1,"spaces":[{"id":"1","workspace_id":"8","name":"S"}]}""", "space 1 of the state has the workspace 8")]
    [TestCase("{\"format\":1," + _places + ",\"tasks\":[{\"id\":\"a\",\"list_id\":\"3\"}]}", "task a of the state has the list 3")]
    [TestCase("{\"format\":1," + _places + ",\"tasks\":[{\"id\":\"a\",\"list_id\":\"2\",\"status\":\"odd\"}]}", "status 'odd'")]
    [TestCase("{\"format\":1," + _places + ",\"tasks\":[{\"id\":\"a\",\"list_id\":\"2\",\"parent_id\":\"z\"}]}", "task a of the state has the parent z")]
    [TestCase("{\"format\":1," + _places + ",\"tasks\":[{\"id\":\"a\",\"list_id\":\"2\",\"other_list_ids\":[\"7\"]}]}", "task a of the state has the list 7")]
    [TestCase("{\"format\":1," + _places + ",\"tasks\":[{\"id\":\"a\",\"list_id\":\"2\"},{\"id\":\"a\",\"list_id\":\"2\"}]}", "Two tasks of the state have the id a")]
    [TestCase("{\"format\":1," + _places + ",\"tasks\":[{\"id\":\"a\",\"list_id\":\"2\",\"tags\":null}]}", "tasks[0].tags")]
    [TestCase("{\"format\":1," + _places + ",\"tasks\":[{\"id\":\"a\",\"list_id\":\"2\",\"colour\":\"red\"}]}", "colour")]
    [TestCase("{\"format\":1," + _places + ",\"items\":[{\"kind\":\"goal\",\"id\":\"g\"}]}", "'parent', 'value'")]
    [TestCase("""{"format":1,"files":{"a":"no base64!"}}""", "files")]
    public async Task FileThatIsBroken_SaysWhatIsWrong_AndChangesNothing(string state, string message)
    {
        await using var server = await ClickUpServer.StartAsync();
        var before = server.SaveState();

        Assert.That(() => server.LoadState(state), Throws.ArgumentException.With.Message.Contains(message));
        Assert.That(server.SaveState(), Is.EqualTo(before));
    }

    [Test]
    public async Task StateOfEverything_ComesBackFromItsFile_AsItWas()
    {
        await using var api = await Api.StartAsync();
        await api.EveryOperationAsync();
        var state = api.Server.SaveState();

        await using var other = await ClickUpServer.StartAsync();
        other.LoadState(state);

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(other.SaveState()), JsonNode.Parse(state)), Is.True);
    }
}
