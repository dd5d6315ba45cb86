namespace ClickUp.Generated;

/// <summary>What a part of a comment is.</summary>
public enum CommentPartKind
{
    /// <summary>A kind that is not known here: its fields are in <see cref="Model.AdditionalProperties"/>, and it is written back as it came.</summary>
    Other,

    /// <summary>Text, with the attributes of the part.</summary>
    Text,

    /// <summary>A text that leads to an address.</summary>
    Link,

    /// <summary>A user who is mentioned.</summary>
    Mention,

    /// <summary>An emoji.</summary>
    Emoji,

    /// <summary>The end of a line of code; the line is the text before.</summary>
    CodeBlock,

    /// <summary>The end of a list's item; the item is the text before.</summary>
    ListItem,
}
