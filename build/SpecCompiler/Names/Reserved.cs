using System.Text.RegularExpressions;

namespace ClickUp.SpecCompiler.Names;

/// <summary>Names that a generated type, member or parameter may not have.</summary>
internal static class Reserved
{
    /// <summary>Types that the library has by hand.</summary>
    private static readonly string[] Handwritten =
    [
        "ClickUpClient", "IClickUpClient", "ClickUpClientOptions", "ClickUpException", "ClickUpApiException", "RateLimit",
        "RateLimitHandler", "RateLimitHandlerOptions", "RawJson", "Model", "ModelExtensions", "AnyModelConverter", "Differences", "FileParameter", "Json", "JsonModelConverter",
        "JsonOpenEnumConverter", "JsonRawConverter", "JsonText", "SystemTextJson", "TokenText",
        "UrlBuilder", "TaskIds", "ClickUpTelemetry", "Arguments", "BodyContent", "BodyReader", "BodyWriter", "ClickUpRequest", "Credential", "Deadline",
        "CallAnswer", "ICallAnswer", "CallLimits", "CallReport", "CallUri", "Escape", "Escapes", "FormContent", "HttpVersions", "ICallContent", "Redaction", "Repetition", "SecretFields",
        "Sendings", "Unescaped", "UserAgent", "IOpenEnum", "IUnset", "JsonSource", "NameTable", "OpenEnumConverter", "Pass", "RateLimitWindow", "ResponseBody",
        "FixedWindow", "RateLimitHints", "RateLimitWaiter", "TaskId", "WindowState", "Wording", "ClickUpPages", "ClickUpPage", "PageCycle", "PagePlace", "PageReader", "PageRows", "RowPlace",
        "Once", "OnceIntervals", "TrackTimeOnceResult", "CreateTimeEntryOnceResult", "ClickUpDate", "ClickUpOAuth", "CustomFieldMap", "MappedCustomField",
        "CustomFieldLocation", "CustomFieldProgress", "CustomFieldJson", "CustomFieldOperand", "CommentPartKind",
        // Namespaces, which the code in them would not find any more.
        "System", "Newtonsoft", "ClickUp", "Generated",
    ];

    /// <summary>
    /// The public types of System, System.Collections.Generic, System.IO, System.Linq, System.Net.Http, System.Threading and
    /// System.Threading.Tasks, and those of other namespaces that the library's sources use, as a fixed list: names must not
    /// depend on the runtime that SpecCompiler runs on.
    /// </summary>
    private static readonly Lazy<HashSet<string>> TypeNames = new(() =>
    {
        using var list = new StreamReader(typeof(Reserved).Assembly.GetManifestResourceStream("Reserved.txt")!);
        return [.. Handwritten, .. list.ReadToEnd().Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];
    });

    private static readonly HashSet<string> Members =
    [
        "AdditionalProperties", "ReadFrom", "WriteTo", "ToString", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "Finalize",
        // What generated classes have besides, and what their code calls by a plain name.
        "ReadProperty", "WriteProperties", "ReadObject", "WriteObject", "StartField", "Overrides", "Validate", "Require", "Need", "NeedSome",
        "ValidateAll", "ClearField", "FieldOf", "Clear", "Difference", "Differences", "Sends", "AppendTo", "Json", "Arguments",
    ];

    private static readonly HashSet<string> Keywords =
    [
        .. ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event "
            + "explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null "
            + "object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string "
            + "struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while").Split(' '),
        // What the templates put into every method themselves.
        "body", "options", "customTaskIds", "cancellationToken",
    ];

    /// <summary>Whether a class may not have the name.</summary>
    public static bool Type(string name) => TypeNames.Value.Contains(name);

    /// <summary>Whether a property of the class may not have the name.</summary>
    public static bool Member(string name, string className) => name == className || Members.Contains(name);

    /// <summary>Whether a method's parameter may not have the name.</summary>
    public static bool Parameter(string name) => Keywords.Contains(name);

    /// <summary>Whether the text can be written as a name in C#, in this project's manner.</summary>
    public static bool IsName(string text) => Identifier.IsMatch(text);

    private static readonly Regex Identifier = new("^[A-Za-z][A-Za-z0-9]*$");
}
