namespace ClickUp.Generated.Testing.Contract;

/// <summary>The kinds of JSON that fit a place.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Fraction = 8,
    Text = 16,
    List = 32,
    Object = 64,
    Number = Integer | Fraction,
    Any = Null | Boolean | Number | Text | List | Object,
}
