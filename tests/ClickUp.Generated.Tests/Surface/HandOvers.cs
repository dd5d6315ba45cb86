namespace ClickUp.Generated.Tests;

/// <summary>What a program hands over from an answer to the next call or body: it compiles without a conversion, which is all that is asked of it.</summary>
internal static class HandOvers
{
    public static async Task RunAsync(IClickUpClient client)
    {
        // Ids into calls.
        var workspace = (await client.GetAuthorizedWorkspacesAsync()).Workspaces[0];
        var space = (await client.GetSpacesAsync(workspace.Id)).Spaces[0];
        var folder = (await client.GetFoldersAsync(space.Id)).Folders[0];
        var list = (await client.GetListsAsync(folder.Id)).Lists[0];
        var task = (await client.GetTasksAsync(list.Id)).Tasks[0];
        var user = task.Creator!;
        await client.GetSpaceAsync(task.Space!.Id);
        await client.GetFolderAsync(task.Folder!.Id);
        await client.GetListAsync(task.List!.Id);
        await client.GetTaskAsync(task.Parent!);
        await client.GetTaskAsync(task.LinkedTasks[0].TaskId);
        await client.GetTaskAsync(task.Dependencies[0].DependsOn!);
        await client.GetTaskMembersAsync(task.Id);
        await client.GetTaskCommentsAsync(task.Id);
        await client.GetWorkspaceTasksAsync(task.WorkspaceId!);
        await client.GetUserAsync(workspace.Id, user.Id);
        await client.GetUserAsync(workspace.Id, task.Assignees[0].Id);
        await client.GetListAsync(task.Locations[0].Id);
        await client.GetWorkspaceSeatsAsync(workspace.Id);
        await client.AddTagToTaskAsync(task.Id, task.Tags[0].Name);
        await client.SetCustomFieldValueAsync(task.Id, task.CustomFields[0].Id, new SetCustomFieldValueRequest { Value = task.CustomFields[0].Value });
        await client.AddTaskToListAsync(list.Id, task.Id);
        await client.RemoveUserFromWorkspaceAsync(workspace.Id, workspace.Members[0].User!.Id);
        var checklist = task.Checklists[0];
        await client.UpdateChecklistItemAsync(checklist.Id, checklist.Items[0].Id, new UpdateChecklistItemRequest { Assignee = user.Id, Parent = checklist.Items[0].Id });
        var comment = (await client.GetListCommentsAsync(list.Id)).Comments[0];
        await client.GetThreadedCommentsAsync(comment.Id);
        var created = await client.CreateTaskCommentAsync(task.Id, new CreateTaskCommentRequest { Comment = comment.Parts, Assignee = comment.User.Id });
        await client.DeleteCommentAsync(created.Id!);
        var goal = (await client.GetGoalsAsync(workspace.Id)).Goals[0];
        await client.GetGoalAsync(goal.Id);
        await client.DeleteKeyResultAsync(goal.KeyResults[0].Id);
        await client.GetUserAsync(workspace.Id, goal.Creator);
        var webhook = (await client.GetWebhooksAsync(workspace.Id)).Webhooks[0];
        await client.UpdateWebhookAsync(webhook.Id, new UpdateWebhookRequest { Endpoint = webhook.Endpoint, Events = webhook.Events });
        await client.CreateWebhookAsync(webhook.WorkspaceId, new CreateWebhookRequest { Endpoint = webhook.Endpoint, Events = webhook.Events, ListId = list.Id, SpaceId = space.Id, FolderId = folder.Id });
        var group = (await client.GetUserGroupsAsync(workspace.Id)).Groups[0];
        await client.UpdateUserGroupAsync(group.Id, new UpdateUserGroupRequest { Members = new Changes { Add = [user.Id], Remove = [group.Members[0].Id] } });

        // Ids into bodies.
        await client.CreateTaskAsync(list.Id, new CreateTaskRequest { Name = task.Name, Assignees = [user.Id, comment.User.Id], Parent = task.Id, LinksTo = task.Id, Priority = task.Priority?.Value, CustomItemId = task.CustomItemId });
        await client.UpdateTaskAsync(task.Id, new UpdateTaskRequest { DueDate = task.DueDate, StartDate = task.StartDate, TimeEstimate = task.TimeEstimate, Points = task.Points, Assignees = new Changes { Add = [user.Id] }, Watchers = new Changes { Remove = [user.Id] } });
        await client.UpdateTaskAsync(task.Id, new UpdateTaskRequest { Priority = list.Priority?.Value, Status = task.Status.Name, GroupAssignees = new Changes { Add = [group.Id] } });
        await client.CreateListAsync(folder.Id, new CreateListRequest { Name = list.Name, Assignee = user.Id, DueDate = list.DueDate, Priority = list.Priority?.Value });
        await client.CreateGoalAsync(workspace.Id, new CreateGoalRequest { Name = goal.Name, Owners = [goal.Creator, user.Id], DueDate = goal.DueDate });
        await client.UpdateGoalAsync(goal.Id, new UpdateGoalRequest { AddOwners = [user.Id], RemoveOwners = [goal.Owners[0].Id] });
        await client.CreateKeyResultAsync(goal.Id, new CreateKeyResultRequest { Name = task.Name, TaskIds = [task.Id], ListIds = [list.Id], Owners = [user.Id] });
        await client.CreateUserGroupAsync(workspace.Id, new CreateUserGroupRequest { Name = group.Name, Members = [user.Id] });
        await client.MergeTasksAsync(task.Id, new MergeTasksRequest { SourceTaskIds = [task.LinkedTasks[0].TaskId] });
        await client.AddDependencyAsync(task.Id, new AddDependencyRequest { DependsOn = task.LinkedTasks[0].TaskId });
        await client.InviteUserToWorkspaceAsync(workspace.Id, new InviteUserToWorkspaceRequest { Email = user.Email, CustomRoleId = workspace.Roles[0].Id });
        await client.UpdateSpaceAsync(space.Id, new UpdateSpaceRequest { Name = space.Name, Features = space.Features });

        // Time.
        var entry = (await client.GetTimeEntriesAsync(workspace.Id)).Data[0];
        await client.GetTimeEntryAsync(entry.WorkspaceId, entry.Id);
        await client.CreateTimeEntryAsync(entry.WorkspaceId, new CreateTimeEntryRequest { Start = entry.Start, Duration = entry.Duration, Tags = entry.Tags, TaskId = entry.Task!.Id, Assignee = entry.User.Id });
        await client.AddTagsToTimeEntriesAsync(entry.WorkspaceId, new AddTagsToTimeEntriesRequest { TimeEntryIds = [entry.Id], Tags = entry.Tags });
        await client.GetTaskAsync(entry.Task.Id);
        await client.GetListAsync(entry.TaskLocation!.ListId!);
        var tracked = (await client.GetTrackedTimeAsync(task.Id)).Data[0];
        await client.DeleteTrackedTimeAsync(task.Id, tracked.Intervals[0].Id);
        await client.TrackTimeAsync(task.Id, new TrackTimeRequest { Start = tracked.Intervals[0].Start, End = tracked.Intervals[0].End, Time = tracked.Intervals[0].Time });

        // Views: what was read is sent.
        var view = (await client.GetListViewsAsync(list.Id)).Views[0];
        await client.GetViewTasksAsync(view.Id);
        await client.UpdateViewAsync(view.Id, new UpdateViewRequest
        {
            Name = view.Name, Type = view.Type, Parent = view.Parent, Filters = view.Filters, Columns = view.Columns, Sorting = view.Sorting, Grouping = view.Grouping,
            Divide = view.Divide, Settings = view.Settings, Sidebar = view.Sidebar,
        });

        // Chat and Docs.
        var channel = (await client.GetChannelsAsync(workspace.Id)).Data[0];
        await client.GetChannelAsync(channel.WorkspaceId, channel.Id);
        var message = (await client.GetChannelMessagesAsync(channel.WorkspaceId, channel.Id)).Data[0];
        await client.GetMessageRepliesAsync(workspace.Id, message.Id);
        await client.CreateMessageReplyAsync(workspace.Id, message.Id, new CreateMessageReplyRequest { Content = message.Content, Type = message.Type, Assignee = message.UserId, PostData = message.PostData });
        await client.GetUserAsync(workspace.Id, message.UserId);
        await client.CreateDirectMessageAsync(workspace.Id, new CreateDirectMessageRequest { UserIds = [channel.Creator, user.Id] });
        var doc = (await client.SearchDocsAsync(workspace.Id)).Docs[0];
        await client.CreateDocAsync(doc.WorkspaceId, new CreateDocRequest { Name = doc.Name, Parent = doc.Parent });
        var page = (await client.GetDocPagesAsync(doc.WorkspaceId, doc.Id))[0];
        await client.GetDocPageAsync(page.WorkspaceId, page.DocId, page.Id);
        await client.CreateDocPageAsync(doc.WorkspaceId, doc.Id, new CreateDocPageRequest { ParentPageId = page.Id, Content = page.Content });
        await client.GetUserAsync(doc.WorkspaceId, doc.Creator);
        await client.MoveTaskToListAsync(workspace.Id, task.Id, list.Id, new MoveTaskToListRequest { StatusMappings = [new StatusMapping { SourceStatusId = task.Status.Id, DestinationStatusId = list.Statuses[0].Id }] });
        await client.UpdateTaskTimeEstimatesAsync(workspace.Id, task.Id, [new UserTimeEstimate { Assignee = user.Id, Time = task.TimeEstimate }]);
    }
}
