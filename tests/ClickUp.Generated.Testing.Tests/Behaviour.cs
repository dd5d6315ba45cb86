using System.Reflection;

namespace ClickUp.Generated.Testing.Tests;

/// <summary>What is known of ClickUp's behaviour, and the test that holds the embedded one to it.</summary>
public class Behaviour
{
    private static readonly (string Fact, string Test)[] _all =
    [
        // Places
        ("A deleted folder is still read, says so, and is deleted again with a 200", "FoldersTests.Delete_IsSoft_AndCanBeRepeated"),
        ("A deleted list is still read, and takes its tasks", "ListsTests.Delete_IsSoft_AndTakesTheTasks"),
        ("A deleted space is a 404 of its own code", "SpacesTests.Delete_TakesTheSpaceWithItsListsAndTasks"),
        ("A folder's update ignores archived, with a 200", "FoldersTests.Update_IgnoresArchivedWithA200"),
        ("A list's update ignores its folder, with a 200; none and unset_status clear", "ListsTests.Update_IgnoresTheFolder_AndClearsOnDemand"),
        ("A folderless list is in a hidden folder", "ListsTests.Folderless_IsInAHiddenFolderOfItsOwn"),
        ("The count of tasks is text in folders, a number in lists", "FoldersTests.Create_ThenList_HasItsListsAndTheCountOfTheirTasksAsText"),
        ("Archived ones are listed when asked for, and then alone", "SpacesTests.Archived_AreListedOnlyWhenAskedFor"),
        ("Lists inherit the statuses of their space, until they have their own, with exactly one that is open", "ListsTests.Statuses_CanBeReplaced_WithExactlyOneThatIsOpen"),
        ("A name is taken, empty or too long", "SpacesTests.Create_WithANameThatCanNotBe_IsRefused"),
        // Tasks
        ("A name is enough; the status is the list's first", "TasksTests.Create_WithANameAlone_HasWhatEveryTaskHas"),
        ("Deleting is a 204, then it is gone", "TasksTests.Delete_Is204_AndTakesSubtasksTimeAndComments"),
        ("A parent is of the same list", "TasksTests.Create_UnderAParentOfAnotherList_IsRefused"),
        ("An unknown status has one code on create and one on update", "TaskUpdatesTests.Update_ToWhatCanNotBe_IsRefused"),
        ("Tags, custom fields and a parent of null are ignored in an update", "TaskUpdatesTests.Update_WithWhatClickUpIgnores_ChangesNothing"),
        ("A blank clears the description, null what else can be cleared", "TaskUpdatesTests.Update_Clears"),
        ("People are added and removed", "TaskUpdatesTests.Update_AddsAndRemovesPeople"),
        ("A guest who does not see a task is not assigned, with a 200", "PeopleTests.Guest_WhoDoesNotSeeATask_IsNotAssignedToIt_WithA200"),
        ("Agents have negative ids", "PeopleTests.Agent_HasANegativeId_AndIsAssignedLikeAnybody"),
        ("A tag is made by its use, and removed whatever its case", "TagsTests.Tag_PutOnATask_IsMadeInTheSpace_AndRemovedWhateverItsCase"),
        ("A date without time moves to four o'clock of the user", "ListsTests.DueDate_WithoutTime_MovesToFourOClockOfTheUser"),
        ("A custom id without the pair gets a misleading 401", "CatalogTests.CustomTaskId_WithoutThePair_GetsTheMisleadingAnswer"),
        ("A task is in several lists, and not taken from its home", "TaskPlacesTests.List_CanBeAddedAndRemoved_ButNotTheHome"),
        ("A move to a list without the status needs a mapping", "TaskPlacesTests.Move_WhereTheStatusIsMissing_NeedsAMapping"),
        ("A merge takes several tasks into one", "TaskPlacesTests.Merge_PutsOneTaskInThePlaceOfSeveral"),
        ("A dependency stands with both, a link names the other", "TaskRelationsTests.Dependency_SaidEitherWay_StandsWithBothTasks"),
        ("Time in status runs by the clock; 2 to 100 at once", "TimesInStatusTests.Bulk_IsByTaskId_ForTwoToAHundred"),
        ("Checklist items are nested and counted", "ChecklistsTests.Items_AreNested_Counted_AndGoWithTheirParents"),
        ("Pages have 100 tasks, the last says so, past the end is nothing", "TaskQueriesTests.Pages_HaveAHundredTasks_AndTheLastSaysSo"),
        ("A closed status that is named is found without include_closed; limit and query are ignored", "TaskQueriesTests.Filters_LeaveWhatFits"),
        ("The newest come first; four orders, others are a 500; one value without brackets is no list", "TaskQueriesTests.QueriesThatCanNotBe_AreRefused"),
        ("Tasks of several lists are left out without include_timl", "TaskQueriesTests.Timl_InAListThatIsNotItsHome_IsThereWhenAskedFor"),
        // Custom fields
        ("Each kind is read in a shape of its own; no value, no key", "CustomFieldsTests.Value_IsReadInClickUpsShape"),
        ("An option by its name is refused", "CustomFieldsTests.Value_ThatDoesNotFit_IsRefused"),
        ("Each level lists its own fields, a list those above too", "CustomFieldsTests.Fields_OfEachLevel_AreListedThere_AndOfTheListAlsoThoseAbove"),
        ("Tasks are filtered by all operators", "FieldFiltersTests.Operators_LeaveTheTasksWhoseValueFits"),
        // Comments and files
        ("A new comment's id is a number, read it is text", "CommentsTests.Create_AnswersANumber_WhereReadingGivesText"),
        ("25 comments a page, the newest first, on from start and start_id", "CommentsTests.Pages_AreTheNewest25_AndGoOnBehindTheOldestSeen"),
        ("A partial update of a comment is taken", "CommentsTests.Update_OfAPartOfIt_LeavesTheRest"),
        ("A view that is no conversation has no comments", "CommentsTests.OnAList_AndOnAConversation_ButOnNoOtherView"),
        ("A file without a name is called blob", "AttachmentsTests.FileWithoutName_IsCalledBlob"),
        // Time
        ("A running timer is negative, has no end, and stops when another starts", "TimeEntriesTests.Timer_Runs_StopsWhenAnotherStarts_AndWhenItIsStopped"),
        ("Start and duration alone are refused", "TimeEntriesTests.Create_WithWhatIsNotEnough_IsRefused"),
        ("Tags are ignored in an update, and alone refused", "TimeEntriesTests.Update_IgnoresTags_AndNeedsSomethingElse"),
        ("Both bounds of a range are outside; numbers are text", "TimeEntriesTests.Range_HasItsBoundsOutside_AndNumbersAsText"),
        ("Without dates: 30 days of the caller", "TimeEntriesTests.Range_WithoutDates_IsTheLast30DaysOfTheCaller"),
        ("Two places, a place that is no number, others' time", "TimeEntriesTests.Range_ThatCanNotBe_IsRefused"),
        ("Several are deleted at once, and answered as a list", "TimeEntriesTests.Delete_TakesSeveralIds_AndAnswersAList"),
        ("Time tracked in the older way is a time entry", "TimeEntriesTests.BothWays_AreOneTime"),
        // The rest
        ("A goal goes as far as its targets", "GoalsTests.Goal_GoesAsFarAsItsTargets"),
        ("A view shows what its filters, search and settings say; forms can not be made", "ViewTasksTests.Filters_LeaveWhatFits"),
        ("A channel's name that is taken answers 200 with it", "ChatTests.Channel_IsMadeOnce_ReadChangedAndDeleted"),
        ("Messages come in pages with cursors; a reaction is there once", "ChatTests.Message_HasRepliesReactionsAndTaggedUsers"),
        ("Docs have nested pages, edited in three ways", "DocsTests.Pages_AreNested_EditedInThreeWays_AndRemoved"),
        ("Users and guests are managed on the Enterprise plan only", "PeopleTests.Managing_OnALesserPlan_IsRefused"),
        ("Kinds of posts have ids of their workspace", "PostTypesTests.Ids_DifferBetweenWorkspaces_AndAreTheSameEachTime"),
        ("Access is given, kept and taken away", "AclsTests.PrivateList_IsSeenByThoseWhoWereGivenAccess"),
        ("Audit logs page by the time of the last row", "AuditLogsTests.Pages_GoOnBehindTheTimeOfTheLastRow_BothWays_AndLoseNone"),
        ("Ids have ClickUp's forms", "IdsTests.Ids_HaveClickUpsForms_NeverComeTwice_AndAreTheSameInEveryRun"),
        // Webhooks
        ("All 28 names for the wildcard, the same once, addresses that are not allowed", "DeliveryTests.Registration_IsAnsweredAsClickUpDoes"),
        ("Each specific event comes with taskUpdated of the same history item", "DeliveryTests.SpecificEvent_ComesWithTaskUpdatedOfTheSameHistoryItem"),
        ("Spaces, folders and lists bring other events along", "DeliveryTests.Cascades_AreThoseOfClickUp"),
        ("Five attempts, then fail_count; one success heals", "DeliveryTests.Failure_IsTriedFiveTimes_ThenCounts_AndOneSuccessHeals"),
        ("100 failures suspend", "DeliveryTests.Hundred_Failures_Suspend_UntilItIsRevived"),
        ("410 and 401 suspend at once", "DeliveryTests.WhoDoesNotWantToHear_IsSuspendedAtOnce"),
        ("7 seconds", "DeliveryTests.Timeout_IsAFailedAttempt_ByTheServersClock"),
        // Tokens and limits
        ("A personal token comes as it is, another after Bearer", "CatalogTests.Authorization_InTheFormForItsKind_IsAccepted"),
        ("A window of 60 seconds, opened by its first request", "RateLimitsTests.Window_Lasts60Seconds_AndTheNextRequestOpensTheNext"),
    ];

    [TestCaseSource(nameof(_all))]
    public void Behaviour_IsHeldByATest((string Fact, string Test) row)
    {
        var (type, method) = (row.Test.Split('.')[0], row.Test.Split('.')[1]);

        var test = typeof(Behaviour).Assembly.GetTypes().SingleOrDefault(found => found.Name == type)?.GetMethod(method);

        Assert.That(test?.GetCustomAttributes().Any(attribute => attribute is TestAttribute or TestCaseAttribute or TestCaseSourceAttribute), Is.True, $"{row.Fact}: {row.Test}");
    }
}
