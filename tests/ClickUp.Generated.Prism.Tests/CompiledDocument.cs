using Newtonsoft.Json.Linq;

namespace ClickUp.Generated.Prism.Tests;

/// <summary>What SpecCompiler wrote for the generator: it tells the types of C#, which say otherwise than the wire in two places.</summary>
internal static class CompiledDocument
{
    /// <summary>Writes it as it is on the wire, beside the tests, and names the file.</summary>
    public static string OnTheWire()
    {
        const string File = "compiled-on-the-wire.json";
        var document = JObject.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "compiled.json")));
        foreach (var schema in document["components"]!["schemas"]!.Children<JProperty>().Select(property => (JObject)property.Value).ToList())
        {
            // Every class has AdditionalProperties by itself: the generator is not to add its own.
            schema.Remove("additionalProperties");
            foreach (var property in schema["properties"]!.Children<JProperty>().Select(property => (JObject)property.Value))
            {
                // DateTimeOffset and TimeSpan are milliseconds on the wire, and nothing else has these formats.
                if ((string?)property["format"] is "date-time" or "duration")
                    property.Replace(new JObject { ["type"] = "integer" });
            }
        }

        System.IO.File.WriteAllText(Path.Combine(AppContext.BaseDirectory, File), document.ToString());
        return File;
    }
}
