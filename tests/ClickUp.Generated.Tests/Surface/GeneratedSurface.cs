using System.Reflection;

namespace ClickUp.Generated.Tests;

/// <summary>What users see of the client that was generated for this assembly.</summary>
internal static class GeneratedSurface
{
    private const int Deepest = 3;

    public static IReadOnlyList<Type> Types { get; } = [.. typeof(Model).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(Model).Namespace)];

    /// <summary>The client's interface and the groups that it consists of.</summary>
    public static IReadOnlyList<Type> Interfaces { get; } = [typeof(IClickUpClient), .. typeof(IClickUpClient).GetInterfaces()];

    /// <summary>What was generated; the client has <c>SendAsync</c> besides, by hand.</summary>
    public static IReadOnlyList<MethodInfo> Operations { get; } = [.. Interfaces.SelectMany(type => type.GetMethods()).Where(method => !method.IsSpecialName && !IsByHand(method))];

    public static IReadOnlyList<Type> Models { get; } = [.. Types.Where(type => type.IsSubclassOf(typeof(Model)))];

    /// <summary>What is no operation of a document: <c>SendAsync</c>, what is done once, and the enumerations of pages, which ask through operations.</summary>
    public static bool IsByHand(MethodInfo method) => method.Name == nameof(IClickUpClient.SendAsync) || method.Name.EndsWith("OnceAsync", StringComparison.Ordinal) || IsEnumeration(method);

    public static bool IsEnumeration(MethodInfo method) => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ClickUpPages<>);

    /// <summary>What can be set: what is computed from it was written by hand.</summary>
    public static PropertyInfo[] PropertiesOf(Type type) => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite)];

    /// <summary>All types that a signature is made of: of <c>IList&lt;long&gt;</c> both.</summary>
    public static IEnumerable<Type> Parts(Type type) =>
        type.IsArray || type.IsByRef ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);

    /// <summary>The types of all properties, parameters and results of what was generated, each with its place.</summary>
    public static IEnumerable<(string Place, string Name, Type Type)> Signatures
    {
        get
        {
            var options = Operations.SelectMany(operation => operation.GetParameters()).Select(parameter => parameter.ParameterType).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal));
            return Models.Concat(options).SelectMany(type => PropertiesOf(type).Select(property => ($"{type.Name}.{property.Name}", property.Name, property.PropertyType)))
                .Concat(Operations.SelectMany(operation => operation.GetParameters().Select(parameter => ($"{operation.Name}({parameter.Name})", parameter.Name!, parameter.ParameterType))))
                .Concat(Operations.Select(operation => (operation.Name, operation.Name, operation.ReturnType)));
        }
    }

    /// <summary>A value that is not the default of its type; of a model, one with all its properties set, as requests may need them.</summary>
    public static object SomeValue(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "a";
        if (type == typeof(RawJson))
            return RawJson.Parse("1");
        if (type == typeof(HttpMethod))
            return HttpMethod.Get;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.FromUnixTimeMilliseconds(1);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMilliseconds(1);
        if (type.IsPrimitive)
            return Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsValueType)
            return Activator.CreateInstance(type, type.GetConstructor([typeof(long)]) is null ? "a" : 1L)!;
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IList<>) || type.GetGenericTypeDefinition() == typeof(IEnumerable<>)))
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()))!;
            list.Add(SomeValue(type.GetGenericArguments()[0], depth));
            return list;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDictionary<,>))
        {
            var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            map.Add("a", SomeValue(type.GetGenericArguments()[1], depth));
            return map;
        }

        var value = Activator.CreateInstance(type)!;
        if (value is Model && depth < Deepest)
        {
            foreach (var property in PropertiesOf(type))
                property.SetValue(value, SomeValue(property.PropertyType, depth + 1));
        }

        return value;
    }
}
