using System.Globalization;

namespace ClickUp.Generated;

/// <remarks>
/// Made by <see cref="Plain"/>, <see cref="LinkTo"/>, <see cref="Mention"/>, <see cref="Emoji"/>, <see cref="CodeLines"/> and <see cref="ListItems"/>;
/// what one that came is, <see cref="Kind"/> says.
/// </remarks>
/// <example><code>Comment = [CommentPart.Plain("Look, "), CommentPart.Mention(userId)]</code></example>
public partial class CommentPart
{
    private const string LineFeed = "\n";
    private const string EmojiType = "emoticon";
    private const string MentionType = "tag";

    /// <summary>What the part is; <see cref="CommentPartKind.Other"/> where ClickUp has a kind that is not known here.</summary>
    public CommentPartKind Kind => Type switch
    {
        MentionType => CommentPartKind.Mention,
        EmojiType => CommentPartKind.Emoji,
        not null and not "" => CommentPartKind.Other,
        _ when User is not null => CommentPartKind.Mention,
        _ when Emoticon is not null => CommentPartKind.Emoji,
        _ when Attributes?.CodeBlock is not null => CommentPartKind.CodeBlock,
        _ when Attributes?.List is not null => CommentPartKind.ListItem,
        _ when Attributes?.Link is not null => CommentPartKind.Link,
        _ when Text is not null => CommentPartKind.Text,
        _ => CommentPartKind.Other,
    };

    /// <summary>Text.</summary>
    /// <param name="text">The text; a line feed in it begins a new line.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="italic">Whether it is italic.</param>
    /// <param name="underline">Whether it is underlined.</param>
    /// <param name="strike">Whether it is struck through.</param>
    /// <param name="code">Whether it is code inside a line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static CommentPart Plain(string text, bool bold = false, bool italic = false, bool underline = false, bool strike = false, bool code = false) => new()
    {
        Text = Arguments.NotNull(text, nameof(text)),
        Attributes = bold || italic || underline || strike || code
            ? new CommentPartAttributes { Bold = Only(bold), Italic = Only(italic), Underline = Only(underline), Strike = Only(strike), Code = Only(code) }
            : null,
    };

    /// <summary>A link.</summary>
    /// <param name="text">What is shown.</param>
    /// <param name="address">Where it leads.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or empty, or <paramref name="address"/> is null or not absolute.</exception>
    public static CommentPart LinkTo(string text, Uri address) =>
        new() { Text = Arguments.NotBlank(text, nameof(text)), Attributes = new CommentPartAttributes { Link = Arguments.Address(address, nameof(address)) } };

    /// <summary>A mention of a user, who is notified.</summary>
    /// <param name="userId">The user.</param>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is null or blank.</exception>
    public static CommentPart Mention(string userId) => new() { Type = MentionType, User = new User { Id = Arguments.NotBlank(userId, nameof(userId)) } };

    /// <summary>An emoji.</summary>
    /// <param name="emoji">One emoji as text.</param>
    /// <exception cref="ArgumentException"><paramref name="emoji"/> is null, blank, cut in the middle, or the name of an emoji.</exception>
    public static CommentPart Emoji(string emoji)
    {
        if (Arguments.NotBlank(emoji, nameof(emoji)).All(static letter => letter < 128))
            throw new ArgumentException($"'{emoji}' is no emoji, but letters: give the emoji itself.", nameof(emoji));
        var codes = new List<string>();
        for (var i = 0; i < emoji.Length; i += char.IsSurrogatePair(emoji, i) ? 2 : 1)
        {
            if (char.IsSurrogate(emoji, i) && !char.IsSurrogatePair(emoji, i))
                throw new ArgumentException("The emoji is cut in the middle.", nameof(emoji));
            codes.Add(char.ConvertToUtf32(emoji, i).ToString("x", CultureInfo.InvariantCulture));
        }

        return new CommentPart { Text = emoji, Type = EmojiType, Emoticon = new CommentEmoji { Code = string.Join("-", codes) } };
    }

    /// <summary>A block of code, as the parts of its lines: <c>Comment = [.. CommentPart.CodeLines("dotnet build")]</c>.</summary>
    /// <param name="code">The code, of one line or several.</param>
    /// <param name="language">The language, as ClickUp calls it.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null, or <paramref name="language"/> null or blank.</exception>
    public static IReadOnlyList<CommentPart> CodeLines(string code, string language = "plain")
    {
        Arguments.NotBlank(language, nameof(language));
        return Lines(Split(Arguments.NotNull(code, nameof(code))), () => new CommentPartAttributes { CodeBlock = new CommentCodeBlock { CodeBlock = language } });
    }

    /// <summary>A list, as the parts of its lines: <c>Comment = [.. CommentPart.ListItems(["one", "two"])]</c>.</summary>
    /// <param name="items">Texts; one of several lines is an item for each of them.</param>
    /// <param name="kind"><c>bullet</c>, <c>ordered</c>, <c>unchecked</c>, <c>checked</c> or <c>toggled</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="items"/> or one of them is null, or <paramref name="kind"/> null or blank.</exception>
    public static IReadOnlyList<CommentPart> ListItems(IEnumerable<string> items, string kind = "bullet")
    {
        Arguments.NotBlank(kind, nameof(kind));
        return Lines(Arguments.NotNull(items, nameof(items)).SelectMany(static item => Split(Arguments.NotNull(item, nameof(items)))), () => new CommentPartAttributes { List = new CommentList { List = kind } });
    }

    private static IEnumerable<CommentPart> Split(string text) => text.Replace("\r\n", LineFeed).Split('\n').Select(static line => new CommentPart { Text = line });

    // What a block is stands at the line feed after each of its lines.
    private static List<CommentPart> Lines(IEnumerable<CommentPart> lines, Func<CommentPartAttributes> attributes) =>
        [.. lines.SelectMany(line => new[] { line, new CommentPart { Text = LineFeed, Attributes = attributes() } }).Where(static part => part.Text!.Length > 0)];

    private static bool? Only(bool value) => value ? true : null;
}
