using System.Diagnostics.CodeAnalysis;

namespace ClickUp.Generated;

/// <remarks>Read by the method of its kind, from every shape that ClickUp sends; <see cref="Value"/> has it as it came.</remarks>
public partial class CustomField
{
    // The range of DateTimeOffset.
    private const long Earliest = -62_135_596_800_000;
    private const long Latest = 253_402_300_799_999;

    /// <summary>Whether the task has a value here.</summary>
    public bool HasValue => AnyKind() is not null;

    /// <summary>Reads a text, an address, an e-mail address, a phone number, or the result of a formula.</summary>
    /// <returns>False when there is no value, or the field is of another kind.</returns>
    public bool TryGetText([NotNullWhen(true)] out string? text) =>
        (text = Given("text", "short_text", "url", "email", "phone", "formula") is { } value ? CustomFieldJson.Scalar(value) : null) is not null;

    /// <summary>Reads a number, an amount of money, or the result of a formula. It comes as number or as text.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetNumber(out decimal number) => Found(Given("number", "currency", "formula") is { } value ? CustomFieldJson.Number(value) : null, out number);

    /// <summary>Reads a checkbox. It comes as the text "true" or "false".</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetCheckbox(out bool isChecked) => Found(Given("checkbox") is { } value ? CustomFieldJson.Truth(value) : null, out isChecked);

    /// <summary>Reads a date; one without a time of day is 4:00 in the zone of the user who set it.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetDate(out DateTimeOffset date) =>
        Found(Given("date") is { } value && CustomFieldJson.Number(value) is { } time and >= Earliest and <= Latest ? DateTimeOffset.FromUnixTimeMilliseconds((long)time) : (DateTimeOffset?)null, out date);

    /// <summary>Reads the option of a drop-down. It comes as the option's place (<c>OrderIndex</c>), or as its id.</summary>
    /// <returns>False when there is no value, the field is of another kind, or <see cref="TypeConfig"/> does not have the option.</returns>
    public bool TryGetOption([NotNullWhen(true)] out CustomFieldOption? option)
    {
        option = null;
        if (Given("drop_down") is { } value && CustomFieldJson.Scalar(value) is { } text)
        {
            option = Options.FirstOrDefault(known => known.Id == text)
                ?? (CustomFieldJson.Number(text) is { } place ? Options.FirstOrDefault(known => known.OrderIndex == place) : null);
        }

        return option is not null;
    }

    /// <summary>Reads labels. They come as ids; one that <see cref="TypeConfig"/> does not have is an option with nothing but its id.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetLabels([NotNullWhen(true)] out IReadOnlyList<CustomFieldOption>? labels) =>
        (labels = Given("labels") is { } value ? CustomFieldJson.Ids(value)?.ConvertAll(id => Options.FirstOrDefault(known => known.Id == id) ?? new CustomFieldOption { Id = id }) : null) is not null;

    /// <summary>Reads people. Where ids stand alone, they are users with nothing else.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetPeople([NotNullWhen(true)] out IReadOnlyList<User>? people) =>
        (people = Given("users") is { } value ? CustomFieldJson.Models(value, static id => new User { Id = id }) : null) is not null;

    /// <summary>Reads tasks, of which ClickUp sends little more than their names.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetTasks([NotNullWhen(true)] out IReadOnlyList<ClickUpTask>? tasks) =>
        (tasks = Given("tasks", "list_relationship") is { } value ? CustomFieldJson.Models(value, static id => new ClickUpTask { Id = id }) : null) is not null;

    /// <summary>Reads files.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetAttachments([NotNullWhen(true)] out IReadOnlyList<Attachment>? attachments) =>
        (attachments = Given("attachment") is { } value ? CustomFieldJson.Models(value, static id => new Attachment { Id = id }) : null) is not null;

    /// <summary>Reads a rating, of the kind <c>emoji</c>. It comes as number or as text.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetRating(out int count) =>
        Found(Given("emoji") is { } value && CustomFieldJson.Number(value) is { } number and >= 0 and <= int.MaxValue ? (int)number : (int?)null, out count);

    /// <summary>Reads a progress, set by hand or counted by ClickUp, which are spelled differently.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetProgress([NotNullWhen(true)] out CustomFieldProgress? progress)
    {
        progress = Given("manual_progress", "automatic_progress", "progress") is { } value && CustomFieldJson.Fields(value) is { } fields
            ? new CustomFieldProgress(Number(fields, "current"), Number(fields, "percent_completed") ?? Number(fields, "percent_complete"))
            : null;
        return progress is not null;
    }

    /// <summary>Reads a place.</summary>
    /// <inheritdoc cref="TryGetText"/>
    public bool TryGetLocation([NotNullWhen(true)] out CustomFieldLocation? location)
    {
        location = Given("location") is { } value && CustomFieldJson.Fields(value) is { } fields
            && fields.TryGetValue("location", out var point) && CustomFieldJson.Fields(point) is { } degrees
            && Number(degrees, "lat") is { } latitude && Number(degrees, "lng") is { } longitude
            ? new CustomFieldLocation((double)latitude, (double)longitude, Text(fields, "formatted_address"), Text(fields, "place_id"))
            : null;
        return location is not null;
    }

    private IEnumerable<CustomFieldOption> Options => TypeConfig?.Options ?? [];

    // Of a field that does not say its kind, any may be tried.
    private RawJson? Given(params string[] kinds) => Type is null || kinds.Contains(Type) ? AnyKind() : null;

    // One page of ClickUp's alone gives Value the type of its example: then there is nothing to tell the kinds apart by.
    private RawJson? AnyKind()
    {
        object? value = Value;
        return value is RawJson json && json != RawJson.Null ? json : null;
    }

    private static bool Found<T>(T? value, out T found) where T : struct
    {
        found = value ?? default;
        return value is not null;
    }

    private static decimal? Number(Dictionary<string, RawJson> fields, string name) => fields.TryGetValue(name, out var value) ? CustomFieldJson.Number(value) : null;

    private static string? Text(Dictionary<string, RawJson> fields, string name) => fields.TryGetValue(name, out var value) ? CustomFieldJson.Scalar(value) : null;
}
