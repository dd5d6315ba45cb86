using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;

namespace ClickUp.Generated.Faults.Tests.HostileAnswers;

/// <summary>What holds for any bytes at all that are read as a model. System.Text.Json, which is strict, is the judge of what JSON is.</summary>
internal static class ModelInvariants
{
    /// <summary>Throws where something does not hold. Tells whether the bytes were read.</summary>
    public static bool Check(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        if (bytes.Length - text.Length > 3 && text.Contains('\uFFFD'))
            text = Encoding.UTF8.GetString(bytes);
        EchoEverythingResponse model;
        try
        {
            model = Read(JsonSource.From(bytes, bytes.Length, Encoding.UTF8));
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            if (IsObject(text, 60))
                throw new InvariantException($"An object of JSON was refused: {e.Message}", text);
            return false;
        }

        if (!IsObject(text, 1000))
            throw new InvariantException("What is no object of JSON was read.", text);
        var written = Write(model);
        if (!IsObject(written, 1000))
            throw new InvariantException($"What was written is no JSON: {written}", text);
        if (Write(Read(JsonSource.From(written))) is var again && again != written)
            throw new InvariantException($"What was written is not what is read back: {written} became {again}", text);
        NothingIsLost(text, written);
        return true;
    }

    public static EchoEverythingResponse Read(JsonSource source)
    {
        using var reader = BodyReader.Of(source);
        reader.Advance();
        EchoEverythingResponse? model = null;
        if (!Json.Read(reader, ref model) || model is null)
            throw new JsonReaderException("No object.");
        reader.End();
        return model;
    }

    public static string Write(Model model)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text))
            model.WriteTo(writer);
        return text.ToString();
    }

    // The last of several fields of one name counts; null says the same as no field where a property is nullable.
    private static void NothingIsLost(string text, string written)
    {
        using var before = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1000 });
        using var after = JsonDocument.Parse(written, new JsonDocumentOptions { MaxDepth = 1000 });
        if (text.Contains("\\u", StringComparison.Ordinal))
            return;
        foreach (var field in before.RootElement.EnumerateObject())
        {
            if (before.RootElement.GetProperty(field.Name).ValueKind != JsonValueKind.Null && !after.RootElement.TryGetProperty(field.Name, out _))
                throw new InvariantException($"'{field.Name}' is lost: {written}", text);
        }
    }

    private static bool IsObject(string text, int depth)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = depth });
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
