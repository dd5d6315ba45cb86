using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler.Overlay;

/// <summary>Comparisons in filters, as RFC 9535 has them: a missing value equals only a missing one, and only numbers and texts have an order.</summary>
internal static class Comparison
{
    /// <summary>Longer ones first.</summary>
    public static IReadOnlyList<string> Signs { get; } = ["==", "!=", "<=", ">=", "<", ">"];

    public static bool Holds(JToken? left, string sign, JToken? right) => sign switch
    {
        "==" => Same(left, right),
        "!=" => !Same(left, right),
        "<" => Less(left, right),
        ">" => Less(right, left),
        "<=" => Less(left, right) || Same(left, right),
        _ => Less(right, left) || Same(left, right),
    };

    private static bool Same(JToken? left, JToken? right) =>
        Number(left) is { } a && Number(right) is { } b ? a == b : JToken.DeepEquals(left, right);

    private static bool Less(JToken? left, JToken? right)
    {
        if (Number(left) is { } a && Number(right) is { } b)
            return a < b;
        return left is JValue { Value: string first } && right is JValue { Value: string second } && string.CompareOrdinal(first, second) < 0;
    }

    private static double? Number(JToken? token) =>
        token is JValue { Type: JTokenType.Integer or JTokenType.Float } number ? Convert.ToDouble(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
