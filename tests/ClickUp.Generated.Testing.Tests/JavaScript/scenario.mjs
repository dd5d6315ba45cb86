// A team's day with clickup.js, a client that knows nothing of this project: what it prints is what it read.
import { createClickup } from 'clickup.js';

const [prefixUrl, list] = process.argv.slice(2);
const clickup = createClickup({ token: 'pk_test', request: { prefixUrl } });

const { teams } = await clickup.authorization.teams();
const ids = [];
for (let i = 0; i < 130; i++) ids.push((await clickup.list.createTask(list, { name: `Task ${i}` })).id);
await clickup.task.update(ids[0], { name: 'Renamed', status: 'in progress', priority: 2 });
const comment = await clickup.task.addComment(ids[0], { commentText: 'Hello', notifyAll: false });
const { comments } = await clickup.task.comments(ids[0]);
const tracked = await clickup.task.addTrackedTime(ids[0], { start: 1772442000000, end: 1772445600000, time: 3600000 });
await clickup.task.delete(ids[1]);

const seen = [];
for (let page = 0; ; page++) {
  const answer = await clickup.list.tasks(list, { page, statuses: ['to do', 'in progress'] });
  seen.push(answer.tasks.length);
  if (answer.lastPage ?? answer.last_page) break;
}
const custom = await clickup.task.get('DEV-42', { custom_task_ids: true, team_id: teams[0].id });
const refused = await clickup.task.get(ids[1]).then(() => null, error => `${error}`);
const times = await clickup.task.bulkTimeInStatus({ task_ids: [ids[0], ids[2]] }).then(answer => Object.keys(answer).length, error => `${error}`);

console.log(JSON.stringify({
  team: teams[0].id, first: ids[0], comment: `${comment.id}`, comments: comments.length, tracked: tracked.id ?? tracked.data?.id, pages: seen, custom: custom.id, refused, times,
}));
