using Newtonsoft.Json;

namespace ClickUp.Generated.Tests;

public class TaskPriorityTests
{
    [TestCase("""{ "id": "1", "priority": "urgent" }""", "1")]
    [TestCase("""{ "id": "2" }""", "2")]
    [TestCase("""{ "id": "3", "priority": "no name of ClickUp's" }""", "3")]
    [TestCase("""{ "priority": "low", "color": "#fff" }""", "4")]
    [TestCase("""{ "id": "9", "priority": "urgent" }""", "1")]
    [TestCase("""{ "id": "9", "priority": "ninth" }""", null)]
    [TestCase("{}", null)]
    public void Value_IsWhatARequestTakes(string json, string? expected) =>
        Assert.That(JsonConvert.DeserializeObject<TaskPriority>(json)!.Value?.ToString(), Is.EqualTo(expected));

    [Test]
    public void Value_GoesOutAsANumber() =>
        Assert.That(JsonConvert.SerializeObject(new UpdateTaskRequest { Priority = new TaskPriority { Id = "1", Name = "urgent", Color = "" }.Value }), Is.EqualTo("""{"priority":1}"""));
}
