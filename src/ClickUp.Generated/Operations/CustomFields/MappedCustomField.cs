namespace ClickUp.Generated;

/// <summary>A custom field of a <see cref="CustomFieldMap"/>: makes values for it, checked against its kind and its options, and reads them from tasks.</summary>
/// <remarks>What a method makes names the field: it goes into <c>CreateTaskRequest.CustomFields</c>, and into <c>SetCustomFieldValueAsync</c>.</remarks>
public sealed class MappedCustomField
{
    private readonly CustomField _field;

    internal MappedCustomField(CustomField field) => _field = field;

    /// <summary>The field's id.</summary>
    public string Id => _field.Id;

    /// <summary>The field's name; empty where none came.</summary>
    public string Name => _field.Name ?? "";

    /// <summary>The field's kind, as ClickUp calls it: <c>drop_down</c>, <c>number</c>, …</summary>
    public string Type => _field.Type ?? "";

    /// <summary>The options of a drop-down, or labels.</summary>
    public IReadOnlyList<CustomFieldOption> Options => (_field.TypeConfig?.Options ?? []).ToArray();

    /// <summary>The field as it is in a task, with its value there.</summary>
    /// <param name="task">A task as it was read.</param>
    /// <returns>Without a value where the task has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    public CustomField Read(ClickUpTask task)
    {
        var read = Arguments.NotNull(task, nameof(task)).CustomFields.FirstOrDefault(field => field.Id == Id);
        if (read is { TypeConfig: not null, Type: not null })
            return read;
        // A task may leave out what the field's list tells.
        var whole = _field.Copy();
        whole.Value = read?.Value;
        return whole;
    }

    /// <summary>The option of an id or a name.</summary>
    /// <param name="idOrName">Upper and lower case count.</param>
    /// <exception cref="ArgumentException">There is none, or several have that name; the message lists the options.</exception>
    public CustomFieldOption FindOption(string idOrName)
    {
        Arguments.NotBlank(idOrName, nameof(idOrName));
        if (Options.FirstOrDefault(option => option.Id == idOrName) is { } known)
            return known;
        // Labels have a label where options have a name.
        var named = Options.Where(option => (option.Name ?? option.Label) == idOrName).ToList();
        return named.Count == 1
            ? named[0]
            : throw new ArgumentException($"The custom field {this} has {(named.Count == 0 ? "no" : "several")} '{idOrName}'. Its options are: {(Options.Count == 0 ? "none" : string.Join(", ", Options.Select(static option => $"'{option.Name ?? option.Label}' ({option.Id})")))}.", nameof(idOrName));
    }

    /// <summary>A text, an address, an e-mail address, or a phone number with the code of its country.</summary>
    /// <exception cref="ArgumentException">The field is of another kind, or <paramref name="text"/> is none of its kind.</exception>
    public CustomFieldValue Text(string text) => Made(Type switch
    {
        "url" => CustomFieldValue.Url(Uri.TryCreate(Arguments.NotBlank(text, nameof(text)), UriKind.Absolute, out var address) ? address : throw new ArgumentException($"'{text}' is no absolute address.", nameof(text))),
        "email" => CustomFieldValue.Email(text),
        "phone" => CustomFieldValue.Phone(text),
        _ => CustomFieldValue.Text(text),
    }, "text", "short_text", "url", "email", "phone");

    /// <summary>A number, or an amount of money.</summary>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomFieldValue Number(decimal number) => Made(CustomFieldValue.Number(number), "number", "currency");

    /// <inheritdoc cref="Number(decimal)"/>
    public CustomFieldValue Number(long number) => Made(CustomFieldValue.Number(number), "number", "currency");

    /// <inheritdoc cref="Number(decimal)"/>
    /// <exception cref="ArgumentException">The field is of another kind, or <paramref name="number"/> is not finite.</exception>
    public CustomFieldValue Number(double number) => Made(CustomFieldValue.Number(number), "number", "currency");

    /// <inheritdoc cref="CustomFieldValue.Checkbox"/>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomFieldValue Checkbox(bool isChecked) => Made(CustomFieldValue.Checkbox(isChecked), "checkbox");

    /// <inheritdoc cref="CustomFieldValue.Date"/>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomFieldValue Date(DateTimeOffset date, bool withTime = false) => Made(CustomFieldValue.Date(date, withTime), "date");

    /// <summary>An option of a drop-down.</summary>
    /// <param name="idOrName">Upper and lower case count.</param>
    /// <exception cref="ArgumentException">The field is of another kind or has no such option; the message lists its options.</exception>
    public CustomFieldValue Option(string idOrName) => Made(() => CustomFieldValue.Option(IdOf(idOrName)), "drop_down");

    /// <summary>Labels, which take the place of all that were set.</summary>
    /// <param name="idsOrNames">Upper and lower case count.</param>
    /// <exception cref="ArgumentException">The field is of another kind or has no such label; the message lists its labels.</exception>
    public CustomFieldValue Labels(params IEnumerable<string> idsOrNames) => Made(() => CustomFieldValue.Labels(Arguments.NotNull(idsOrNames, nameof(idsOrNames)).Select(IdOf).ToList()), "labels");

    /// <inheritdoc cref="CustomFieldValue.People"/>
    /// <exception cref="ArgumentException">The field is of another kind, or takes one person alone.</exception>
    public CustomFieldValue People(IEnumerable<string>? add = null, IEnumerable<string>? remove = null) => Made(
        () => add?.ToList() is var added && added?.Count > 1 && _field.TypeConfig?.SingleUser == true
            ? throw new ArgumentException($"The custom field {this} takes one person alone.", nameof(add))
            : CustomFieldValue.People(added, remove),
        "users");

    /// <inheritdoc cref="CustomFieldValue.Tasks"/>
    /// <exception cref="ArgumentException">The field is of another kind.</exception>
    public CustomFieldValue Tasks(IEnumerable<string>? add = null, IEnumerable<string>? remove = null) => Made(CustomFieldValue.Tasks(add, remove), "tasks", "list_relationship");

    /// <summary>A rating.</summary>
    /// <param name="count">From 0 to the field's count.</param>
    /// <exception cref="ArgumentException">The field is of another kind, or has a smaller count.</exception>
    public CustomFieldValue Rating(int count) => Made(
        () => count <= (_field.TypeConfig?.Count ?? 5) ? CustomFieldValue.Rating(count) : throw new ArgumentOutOfRangeException(nameof(count), count, $"The custom field {this} counts to {_field.TypeConfig?.Count ?? 5}."),
        "emoji");

    /// <summary>A progress that is set by hand.</summary>
    /// <param name="current">From the field's start to its end: not a percentage.</param>
    /// <exception cref="ArgumentException">The field is of another kind, or <paramref name="current"/> is outside of its bounds.</exception>
    public CustomFieldValue Progress(decimal current) => Made(
        () => current < _field.TypeConfig?.Start || current > _field.TypeConfig?.End
            ? throw new ArgumentOutOfRangeException(nameof(current), current, $"The custom field {this} goes from {_field.TypeConfig!.Start} to {_field.TypeConfig.End}.")
            : CustomFieldValue.Progress(current),
        "manual_progress");

    /// <inheritdoc cref="CustomFieldValue.Location"/>
    /// <exception cref="ArgumentException">The field is of another kind, or an argument is none.</exception>
    public CustomFieldValue Location(double latitude, double longitude, string address) => Made(CustomFieldValue.Location(latitude, longitude, address), "location");

    /// <summary>Name and id.</summary>
    public override string ToString() => $"'{Name}' ({Id})";

    private string IdOf(string idOrName) => FindOption(idOrName).Id ?? throw new ArgumentException($"The option '{idOrName}' of the custom field {this} has no id.", nameof(idOrName));

    private CustomFieldValue Made(CustomFieldValue value, params string[] kinds) => Made(() => value, kinds);

    private CustomFieldValue Made(Func<CustomFieldValue> make, params string[] kinds) => kinds.Contains(Type)
        ? make().For(Id)
        : throw new ArgumentException($"The custom field {this} is of the kind {Type}, which takes no such value: {string.Join(", ", kinds)} would.");
}
