namespace ClickUp.Generated;

/// <summary>Custom fields by their ids and names, to write and read their values by what they are called.</summary>
/// <remarks>Names are not unique in ClickUp, and ids differ between workspaces. Nothing is created in passing: an unknown field or option is an error.</remarks>
public sealed class CustomFieldMap
{
    private readonly Dictionary<string, MappedCustomField> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, MappedCustomField> _byName;

    /// <summary>A map of fields.</summary>
    /// <param name="fields">As <c>GetListCustomFieldsAsync</c>, a folder, a space or the workspace gives them; one that comes twice counts once. Each level gives only its own.</param>
    /// <exception cref="ArgumentException"><paramref name="fields"/> or one of them is null.</exception>
    public CustomFieldMap(params IEnumerable<CustomField> fields)
    {
        foreach (var field in Arguments.NotNull(fields, nameof(fields)))
            _byId[Arguments.NotNull(field, nameof(fields)).Id] = new MappedCustomField(field);
        _byName = _byId.Values.ToLookup(static field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>All fields.</summary>
    public IReadOnlyCollection<MappedCustomField> Fields => _byId.Values;

    /// <summary>The field of an id or a name.</summary>
    /// <param name="idOrName">Upper and lower case count.</param>
    /// <exception cref="ArgumentException">There is none, or several fields have that name; the message lists names and ids.</exception>
    public MappedCustomField this[string idOrName]
    {
        get
        {
            if (_byId.TryGetValue(Arguments.NotBlank(idOrName, nameof(idOrName)), out var field))
                return field;
            var named = _byName[idOrName].ToList();
            return named.Count switch
            {
                1 => named[0],
                0 => throw new ArgumentException($"There is no custom field '{idOrName}'. There are: {Listed(_byId.Values)}.", nameof(idOrName)),
                _ => throw new ArgumentException($"Several custom fields are called '{idOrName}': take one by its id. They are: {Listed(named)}.", nameof(idOrName)),
            };
        }
    }

    private static string Listed(IEnumerable<MappedCustomField> fields) =>
        fields.Any() ? string.Join(", ", fields.OrderBy(static field => field.Name, StringComparer.Ordinal).Select(static field => $"{field} ({field.Type})")) : "none";
}

/// <seealso cref="CustomFieldMap"/>
public partial class CustomField;

/// <seealso cref="CustomFieldMap"/>
public partial class CustomFieldValue;
