namespace ClickUp.Generated;

/// <summary>What can be done with every model.</summary>
public static class ModelExtensions
{
    /// <summary>A copy that shares nothing with the model: lists, dictionaries and models in it are copied too.</summary>
    /// <remarks>To change it and to send the difference: <c>UpdateTaskRequest.Difference(task, changed)</c>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static T Copy<T>(this T model) where T : Model => (T)Arguments.NotNull(model, nameof(model)).DeepCopy();
}
