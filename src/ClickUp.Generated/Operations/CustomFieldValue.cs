using System.Globalization;
using Newtonsoft.Json;

namespace ClickUp.Generated;

/// <remarks>Made by the method of its kind; <see cref="Value"/> takes whatever else ClickUp may want.</remarks>
public partial class CustomFieldValue
{
    /// <summary>The same value for a field.</summary>
    /// <param name="fieldId">The field.</param>
    /// <exception cref="ArgumentException"><paramref name="fieldId"/> is null or blank.</exception>
    public CustomFieldValue For(string fieldId)
    {
        Arguments.NotBlank(fieldId, nameof(fieldId));
        var value = this.Copy();
        value.Id = fieldId;
        return value;
    }

    /// <summary>For the kinds <c>text</c> and <c>short_text</c>; for <c>url</c>, <c>email</c> and <c>phone</c> too, which ClickUp checks.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static CustomFieldValue Text(string text) => Of(RawJson.From(text));

    /// <summary>For the kind <c>url</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="address"/> is null, not absolute, or a path.</exception>
    public static CustomFieldValue Url(Uri address) => Text(Arguments.Address(address, nameof(address)));

    /// <summary>For the kind <c>email</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="address"/> is null, or has no @ inside.</exception>
    public static CustomFieldValue Email(string address) =>
        Arguments.NotBlank(address, nameof(address)).IndexOf('@') is > 0 and var at && at < address.Length - 1 ? Text(address) : throw new ArgumentException($"'{address}' is no e-mail address: it has no @ inside.", nameof(address));

    /// <summary>For the kind <c>phone</c>.</summary>
    /// <param name="number">With the code of its country: <c>+1 201 555 0123</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="number"/> is null or does not begin with +.</exception>
    public static CustomFieldValue Phone(string number) =>
        Arguments.NotBlank(number, nameof(number))[0] == '+' ? Text(number) : throw new ArgumentException($"'{number}' has no code of a country: a phone number begins with + and that code.", nameof(number));

    /// <summary>For the kinds <c>number</c> and <c>currency</c>.</summary>
    public static CustomFieldValue Number(decimal number) => Of(new RawJson(number.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc cref="Number(decimal)"/>
    public static CustomFieldValue Number(long number) => Of(RawJson.From(number));

    /// <inheritdoc cref="Number(decimal)"/>
    /// <exception cref="ArgumentException"><paramref name="number"/> is not finite.</exception>
    public static CustomFieldValue Number(double number) => Of(RawJson.From(number));

    /// <summary>For the kind <c>checkbox</c>.</summary>
    public static CustomFieldValue Checkbox(bool isChecked) => Of(RawJson.From(isChecked));

    /// <summary>For the kind <c>date</c>.</summary>
    /// <param name="date">Floored to milliseconds. Without its time it becomes 4:00 of the day in the user's zone: take <see cref="ClickUpDate.Day(int, int, int, TimeZoneInfo)"/>.</param>
    /// <param name="withTime">Whether the time of day counts and is shown.</param>
    public static CustomFieldValue Date(DateTimeOffset date, bool withTime = false)
    {
        var value = Of(RawJson.From(Json.Milliseconds(date)));
        value.ValueOptions = new CustomFieldValueOptions { Time = withTime };
        return value;
    }

    /// <summary>For the kind <c>drop_down</c>.</summary>
    /// <param name="optionId">The option's id; by its name, take a <c>CustomFieldMap</c>: ClickUp refuses names (FIELD_011).</param>
    /// <exception cref="ArgumentException"><paramref name="optionId"/> is null or blank.</exception>
    public static CustomFieldValue Option(string optionId) => Text(Arguments.NotBlank(optionId, nameof(optionId)));

    /// <summary>For the kind <c>labels</c>; takes the place of all that were set.</summary>
    /// <param name="optionIds">Ids of labels; by their names, take a <c>CustomFieldMap</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="optionIds"/> or one of them is null or blank.</exception>
    public static CustomFieldValue Labels(params IEnumerable<string> optionIds) => Of(Written(writer => Ids(writer, optionIds, nameof(optionIds), asNumbers: false)));

    /// <summary>For the kind <c>users</c>: adds people and takes people away.</summary>
    /// <param name="add">Ids of users; null: none.</param>
    /// <param name="remove">Ids of users; null: none.</param>
    /// <exception cref="ArgumentException">An id is null or blank, or there is none.</exception>
    public static CustomFieldValue People(IEnumerable<string>? add = null, IEnumerable<string>? remove = null) => Changes(add, remove, asNumbers: true);

    /// <summary>For the kinds <c>tasks</c> and <c>list_relationship</c>: adds tasks and takes tasks away.</summary>
    /// <param name="add">ClickUp's own ids, or links with them; null: none.</param>
    /// <param name="remove">ClickUp's own ids, or links with them; null: none.</param>
    /// <exception cref="ArgumentException">An id is none of ClickUp's own, or there is none.</exception>
    public static CustomFieldValue Tasks(IEnumerable<string>? add = null, IEnumerable<string>? remove = null) =>
        Changes(add?.Select(id => OwnId(id, nameof(add))).ToList(), remove?.Select(id => OwnId(id, nameof(remove))).ToList(), asNumbers: false);

    /// <summary>For the kind <c>emoji</c>, a rating.</summary>
    /// <param name="count">From 0 to the field's count, which is 5 at most.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0 or above 5.</exception>
    public static CustomFieldValue Rating(int count) =>
        count is >= 0 and <= 5 ? Number((long)count) : throw new ArgumentOutOfRangeException(nameof(count), count, "A rating is from 0 to 5.");

    /// <summary>For the kind <c>manual_progress</c>.</summary>
    /// <param name="current">Where it stands between the field's start and end: not a percentage.</param>
    public static CustomFieldValue Progress(decimal current) => Of(Written(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("current");
        writer.WriteRawValue(current.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }));

    /// <summary>For the kind <c>location</c>.</summary>
    /// <param name="latitude">In degrees, from -90 to 90.</param>
    /// <param name="longitude">In degrees, from -180 to 180.</param>
    /// <param name="address">What is shown.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latitude"/> or <paramref name="longitude"/> is none.</exception>
    /// <exception cref="ArgumentException"><paramref name="address"/> is null or blank.</exception>
    public static CustomFieldValue Location(double latitude, double longitude, string address)
    {
        if (latitude is not (>= -90 and <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is from -90 to 90 degrees.");
        if (longitude is not (>= -180 and <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is from -180 to 180 degrees.");
        Arguments.NotBlank(address, nameof(address));
        return Of(Written(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("location");
            writer.WriteStartObject();
            writer.WritePropertyName("lat");
            Json.Write(writer, latitude);
            writer.WritePropertyName("lng");
            Json.Write(writer, longitude);
            writer.WriteEndObject();
            writer.WritePropertyName("formatted_address");
            Json.Write(writer, address);
            writer.WriteEndObject();
        }));
    }

    private static CustomFieldValue Of(RawJson value) => new() { Value = value };

    private static CustomFieldValue Changes(IEnumerable<string>? add, IEnumerable<string>? remove, bool asNumbers)
    {
        var (added, removed) = (add?.ToList() ?? [], remove?.ToList() ?? []);
        if (added.Count + removed.Count == 0)
            throw new ArgumentException("There is nothing to add and nothing to remove.", nameof(add));
        return Of(Written(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("add");
            Ids(writer, added, nameof(add), asNumbers);
            writer.WritePropertyName("rem");
            Ids(writer, removed, nameof(remove), asNumbers);
            writer.WriteEndObject();
        }));
    }

    private static void Ids(BodyWriter writer, IEnumerable<string> ids, string parameter, bool asNumbers)
    {
        writer.WriteStartArray();
        foreach (var id in Arguments.NotNull(ids, parameter))
        {
            if (asNumbers)
                Json.WriteId(writer, Arguments.NotBlank(id, parameter));
            else
                Json.Write(writer, Arguments.NotBlank(id, parameter));
        }

        writer.WriteEndArray();
    }

    // The field takes no other, and ClickUp has no parameter here that would say that an id is custom.
    private static string OwnId(string id, string parameter) => TaskId.Read(Arguments.NotBlank(id, parameter)) is { IsCustom: false, IsAmbiguous: false } task
        ? task.Text
        : throw new ArgumentException($"'{id}' is none of ClickUp's own task ids, which alone this field takes: GetTaskAsync tells that of a custom one.", parameter);

    private static RawJson Written(Action<BodyWriter> write) => RawJson.Written(write, static (writer, write) => write(writer));
}
