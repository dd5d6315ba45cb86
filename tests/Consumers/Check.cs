/// <summary>What a consumer makes sure of: the first thing that is not so ends it with an error.</summary>
internal static class Check
{
    public static void That(bool condition, string what)
    {
        if (!condition)
            throw new System.InvalidOperationException("Not so: " + what);
    }
}
