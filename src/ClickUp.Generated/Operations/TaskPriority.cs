namespace ClickUp.Generated;

public partial class TaskPriority
{
    /// <summary>The priority as a request takes it; null where neither <see cref="Id"/> nor <see cref="Name"/> is one of ClickUp's four.</summary>
    /// <remarks>A List's has a name only, which is ClickUp's own word, whatever the language of the user.</remarks>
    public Priority? Value => Id switch
    {
        "1" => Priority.Urgent,
        "2" => Priority.High,
        "3" => Priority.Normal,
        "4" => Priority.Low,
        _ => Name switch
        {
            "urgent" => Priority.Urgent,
            "high" => Priority.High,
            "normal" => Priority.Normal,
            "low" => Priority.Low,
            _ => null,
        },
    };
}
