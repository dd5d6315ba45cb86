using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Documents;

/// <summary>The <c>components</c> of the merged document: two documents may mean different things by one name.</summary>
internal sealed class MergedComponents
{
    private readonly References _references;
    private readonly Dictionary<JToken, JToken> _winners;
    private readonly Dictionary<(string Section, string Name), JProperty> _chosen = [];
    private readonly Dictionary<(SourceDocument Document, string Name), string> _schemes = [];

    /// <summary>Chooses names. The first document keeps its own; what another calls the same but defines otherwise gets the file's name in front.</summary>
    public MergedComponents(References references, Dictionary<JToken, JToken> winners, IReadOnlyList<SourceDocument> documents)
    {
        _references = references;
        _winners = winners;
        foreach (var document in documents)
        {
            foreach (var section in (document.Root["components"] as JObject ?? []).Properties().Where(section => section.Value is JObject))
            {
                foreach (var component in ((JObject)section.Value).Properties())
                    Choose(document, section.Name, component);
            }
        }
    }

    /// <summary>Moves the components to their new place.</summary>
    public JObject Build()
    {
        var components = new JObject();
        foreach (var ((section, name), component) in _chosen)
        {
            if (components[section] is not JObject members)
                components[section] = members = [];
            var value = component.Value;
            // A token that still has a parent would be copied, and the refs to it would lead to the original.
            component.Value = JValue.CreateNull();
            members[name] = value;
        }
        return components;
    }

    /// <summary>Names of security schemes are no refs.</summary>
    public void RenameSchemes(Candidate candidate)
    {
        foreach (var requirement in (candidate.Operation["security"] as JArray ?? []).OfType<JObject>())
        {
            foreach (var scheme in requirement.Properties().ToList())
            {
                if (_schemes.TryGetValue((candidate.Document, scheme.Name), out var name))
                    scheme.Replace(new JProperty(name, scheme.Value));
            }
        }
    }

    private void Choose(SourceDocument document, string section, JProperty component)
    {
        foreach (var name in Names(document, component.Name))
        {
            if (_chosen.TryGetValue((section, name), out var taken))
            {
                if (Sameness.Difference(taken.Value, component.Value, _references) is not null)
                    continue;
                _winners[component.Value] = taken.Value;
            }
            else
            {
                _chosen[(section, name)] = component;
            }
            if (section == "securitySchemes" && name != component.Name)
                _schemes[(document, component.Name)] = name;
            return;
        }
        throw SpecDocument.Refuse(component.Value, $"\"{component.Name}\" is defined otherwise in a file of the same name; rename one of the two files.");
    }

    private static IEnumerable<string> Names(SourceDocument document, string name)
    {
        var path = Path.ChangeExtension(document.File, null);
        return [name, $"{NotAllowed.Replace(Path.GetFileName(path), "-")}.{name}", $"{NotAllowed.Replace(path, "-").Trim('-')}.{name}"];
    }

    private static readonly Regex NotAllowed = new("[^A-Za-z0-9_-]+");
}
