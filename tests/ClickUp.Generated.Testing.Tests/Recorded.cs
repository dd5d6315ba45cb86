namespace ClickUp.Generated.Testing.Tests;

/// <summary>The fields that answers of the real service had: operation, where in the answer (<c>[]</c> is each of a list), and their names.</summary>
internal static class Recorded
{
    private const string _user = "id username email color initials profilePicture";
    private const string _task = "id custom_id custom_item_id name text_content description status orderindex date_created date_updated date_closed date_done archived creator assignees group_assignees watchers "
        + "checklists tags parent top_level_parent priority due_date start_date points time_estimate custom_fields dependencies linked_tasks locations team_id url sharing permission_level list project folder space";
    private const string _list = "id name orderindex content status priority assignee task_count due_date start_date folder space archived override_statuses";
    private const string _comment = "id comment comment_text user assignee group_assignee reactions date reply_count";
    private const string _checklist = "id task_id name orderindex resolved unresolved items";
    private const string _item = "id name orderindex assignee group_assignee resolved parent date_created start_date start_date_time due_date due_date_time sent_due_date_notif children";
    private const string _goal = "id pretty_id name team_id creator color date_created start_date due_date description private archived multiple_owners editor_token date_updated folder_id folder_name members "
        + "group_members owners key_results percent_completed key_result_count history pretty_url role_subtype";
    private const string _keyResult = "id goal_id name creator type date_created unit workspace_id goal_pretty_id percent_completed completed task_ids subcategory_ids owners last_action";

    public static (string Operation, string Place, string Fields)[] All { get; } =
    [
        ("GET v2/user", "user", _user + " week_start_day global_font_support timezone"),
        ("GET v2/team", "teams[]", "id name color avatar members"),
        ("GET v2/team", "teams[].members[].user", _user + " role role_subtype role_key custom_role last_active date_joined date_invited"),
        ("GET v2/team/{team_id}/space", "spaces[]", "id name color private avatar admin_can_manage statuses multiple_assignees features archived"),
        ("GET v2/team/{team_id}/space", "spaces[].statuses[]", "id status type orderindex color"),
        ("GET v2/space/{space_id}/folder", "", "folders"),
        ("POST v2/space/{space_id}/folder", "", "id name orderindex override_statuses hidden space task_count archived deleted statuses lists permission_level"),
        ("GET v2/folder/{folder_id}/list", "lists[]", _list),
        ("POST v2/folder/{folder_id}/list", "", _list + " deleted inbound_address statuses permission_level"),
        ("POST v2/folder/{folder_id}/list", "statuses[]", "id status orderindex color type status_group"),
        ("GET v2/space/{space_id}/list", "lists[]", _list),
        ("GET v2/space/{space_id}/tag", "tags[]", "name project_id tag_fg tag_bg creator"),
        ("GET v2/list/{list_id}/member", "members[]", _user + " profileInfo"),
        ("GET v2/list/{list_id}/member", "members[].profileInfo", "display_profile verified_ambassador verified_consultant top_tier_user ai_expert viewed_verified_ambassador viewed_verified_consultant viewed_top_tier_user viewed_ai_expert"),
        ("GET v2/task/{task_id}/member", "", "members"),
        ("POST v2/list/{list_id}/task", "", _task),
        ("PUT v2/task/{task_id}", "", _task + " attachments"),
        ("GET v2/task/{task_id}", "", _task + " attachments"),
        ("GET v2/task/{task_id}", "sharing", "public public_share_expires_on public_fields token seo_optimized"),
        ("GET v2/task/{task_id}", "status", "id status color orderindex type"),
        ("GET v2/task/{task_id}", "priority", "color id orderindex priority"),
        ("GET v2/task/{task_id}", "folder", "id name hidden access"),
        ("GET v2/task/{task_id}", "list", "id name access"),
        ("GET v2/team/{team_id}/task", "", "tasks last_page"),
        ("GET v2/team/{team_id}/task", "tasks[]", _task),
        ("POST v2/task/{task_id}/link/{links_to}", "task", _task),
        ("POST v2/task/{task_id}/link/{links_to}", "task.linked_tasks[]", "task_id link_id date_created userid workspace_id"),
        ("DELETE v2/task/{task_id}/link/{links_to}", "task", _task),
        ("GET v2/task/{task_id}/comment", "comments[]", _comment),
        ("POST v2/task/{task_id}/comment", "", "id hist_id date"),
        ("GET v2/list/{list_id}/comment", "comments[]", _comment),
        ("POST v2/list/{list_id}/comment", "", "id hist_id date"),
        ("POST v2/task/{task_id}/checklist", "checklist", _checklist),
        ("PUT v2/checklist/{checklist_id}", "", "checklist"),
        ("POST v2/checklist/{checklist_id}/checklist_item", "checklist", _checklist + " date_created creator"),
        ("POST v2/checklist/{checklist_id}/checklist_item", "checklist.items[]", _item),
        ("PUT v2/checklist/{checklist_id}/checklist_item/{checklist_item_id}", "checklist.items[]", _item),
        ("POST v2/task/{task_id}/attachment", "", "id version date name title extension source thumbnail_small thumbnail_medium thumbnail_large url url_w_query url_w_host"),
        ("POST v2/team/{team_id}/goal", "goal", _goal),
        ("GET v2/goal/{goal_id}", "goal", _goal),
        ("PUT v2/goal/{goal_id}", "goal", _goal),
        ("GET v2/team/{team_id}/goal", "", "goals folders"),
        ("POST v2/goal/{goal_id}/key_result", "key_result", _keyResult),
        ("POST v2/goal/{goal_id}/key_result", "key_result.last_action", "id key_result_id userid note date_modified steps_before steps_taken steps_current steps_before_float steps_taken_float workspace_id"),
        ("PUT v2/key_result/{key_result_id}", "key_result", _keyResult),
        ("GET v2/team/{team_id}/time_entries", "", "data"),
        ("GET v2/team/{team_id}/time_entries/current", "", "data"),
        ("POST v2/team/{team_id}/time_entries", "data", "id task wid user billable start end duration description tags at is_locked task_location"),
        ("POST v2/team/{team_id}/time_entries/start", "data", "id task wid user billable start duration description tags at is_locked task_location"),
        ("POST v2/team/{team_id}/time_entries/stop", "data", "id task wid user billable start end duration description tags source at is_locked approval_id"),
        ("DELETE v2/team/{team_id}/time_entries/{timer_id}", "data[]", "id task wid user billable start end duration description tags source at is_locked approval_id"),
    ];
}
