using ClickUp.SpecCompiler.Documents;
using ClickUp.SpecCompiler.Overlay;
using Newtonsoft.Json.Linq;

namespace ClickUp.SpecCompiler;

/// <summary>Finds all that is wrong in one run: what was refused is taken out, and the rest is tried again, until it passes.</summary>
/// <remarks>So no rule has to know how to go on after an error. It costs a run for each error, and nothing where there is none.</remarks>
internal sealed class ErrorSearch
{
    /// <summary>Whoever has more has another document than the one he thinks of.</summary>
    public const int MaxErrors = 200;

    private readonly IReadOnlyList<SourceText> _documents;
    private readonly IReadOnlyList<SourceText> _overlays;
    private readonly Dictionary<string, List<string[]>> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<SpecException> _errors = [];

    private ErrorSearch(IReadOnlyList<SourceText> documents, IReadOnlyList<SourceText> overlays)
    {
        _documents = documents;
        _overlays = overlays;
    }

    /// <summary>What becomes of the documents, or an error that has all others with it.</summary>
    /// <param name="documents">In the order in which they are merged.</param>
    /// <param name="overlays">In the order in which they are applied.</param>
    /// <param name="make">Takes documents and actions, and may refuse both.</param>
    public static T Run<T>(IReadOnlyList<SourceText> documents, IReadOnlyList<SourceText> overlays, Func<IReadOnlyList<SourceDocument>, IReadOnlyList<OverlayAction>, T> make)
    {
        try
        {
            // Overlays are about as long as documents: read beside them.
            var actions = Task.Run(() => overlays.SelectMany(overlay => OverlayFile.Load(overlay.Name, overlay.Text)).ToList());
            return make([.. documents.Select(document => document.Load())], actions.GetAwaiter().GetResult());
        }
        catch (SpecException first) when (first.Code != SpecException.Unreadable)
        {
            var search = new ErrorSearch(documents, overlays);
            search.Find((sources, actions) => make(sources, actions));
            SpecException.ThrowIfAny(search._errors.Count > 0 ? search._errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column) : first.All);
            throw;
        }
    }

    private void Find(Action<IReadOnlyList<SourceDocument>, IReadOnlyList<OverlayAction>> make)
    {
        while (_errors.Count < MaxErrors)
        {
            var found = Try(make);
            var fresh = found.Where(error => !IsOutcome(error) && _errors.All(known => (known.File, known.Pointer, known.Message) != (error.File, error.Pointer, error.Message))).ToList();
            _errors.AddRange(fresh);
            // Without anything to take out, the next try would end as this one.
            if (found.Count == 0 || !found.Select(TakeOut).ToList().Contains(true))
                return;
        }
    }

    private IReadOnlyList<SpecException> Try(Action<IReadOnlyList<SourceDocument>, IReadOnlyList<OverlayAction>> make)
    {
        var errors = new List<SpecException>();
        var documents = _documents.Where(document => !_unreadable.Contains(document.Name)).Select(document => Caught(errors, () => document.Load(root => Edit(document.Name, root)))).OfType<SourceDocument>().ToList();
        var actions = _overlays.Where(overlay => !_unreadable.Contains(overlay.Name)).SelectMany(overlay => Caught(errors, () => OverlayFile.Load(overlay.Name, overlay.Text, Skipped(overlay.Name))) ?? []).ToList();
        if (errors.Count == 0 && documents.Count > 0)
            Caught(errors, () => { make(documents, actions); return documents; });
        return [.. errors.SelectMany(error => error.All)];
    }

    private static T? Caught<T>(List<SpecException> errors, Func<T> work) where T : class
    {
        try
        {
            return work();
        }
        catch (SpecException e)
        {
            errors.Add(e);
            return null;
        }
    }

    // A correction of what was taken out selects nothing, and a pattern perhaps only what was taken out.
    private bool IsOutcome(SpecException error)
    {
        if (error is not { Code: SpecException.WrongOverlay, Target: { } target })
            return false;
        var names = target.LeadingNames;
        var taken = _taken.Where(file => _documents.Any(document => document.Name == file.Key)).SelectMany(file => file.Value).ToList();
        return _unreadable.Count > 0 || taken.Count > 0 && (names.Count < 2 || names[0] != "paths" || taken.Any(steps => steps.Length < 2 || steps[0] != "paths" || SameEnd(steps[1], names[1])));
    }

    private static bool SameEnd(string published, string relative) => PathTemplate.ShapeOf(published).EndsWith(PathTemplate.ShapeOf(relative), StringComparison.Ordinal);

    // Whether there was something to take out.
    private bool TakeOut(SpecException error)
    {
        if (error.Pointer.Length == 0 || JsonPointer.PlainSteps(error.Pointer) is not { } steps)
            return error.File.Length > 0 && _unreadable.Add(error.File);
        if (_overlays.Any(overlay => overlay.Name == error.File))
        {
            if (steps is not ["actions", var index, ..])
                return _unreadable.Add(error.File);
            return Remember(error.File, ["actions", index]);
        }
        var source = _documents.FirstOrDefault(document => document.Name == error.File);
        if (source is null || _unreadable.Contains(source.Name))
            return false;
        string[]? place = null;
        Caught([], () => source.Load(root =>
        {
            Edit(source.Name, root);
            place = Neutral.PlaceOf(root, steps);
        }));
        return place is null ? _unreadable.Add(source.Name) : Remember(source.Name, place);
    }

    private bool Remember(string file, string[] steps)
    {
        if (!_taken.TryGetValue(file, out var places))
            _taken[file] = places = [];
        if (places.Any(known => known.SequenceEqual(steps)))
            return false;
        places.Add(steps);
        return true;
    }

    private void Edit(string file, JToken root)
    {
        if (_taken.TryGetValue(file, out var places))
            Neutral.Make(root, places);
    }

    private HashSet<int> Skipped(string overlay) => _taken.TryGetValue(overlay, out var places) ? [.. places.Select(steps => int.Parse(steps[1], System.Globalization.CultureInfo.InvariantCulture))] : [];
}
