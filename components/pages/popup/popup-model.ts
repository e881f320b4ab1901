import { computed, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { now } from '../../../utils/base/clock/now.ts';
import { CACHED_TASKS, cachedTasks, stateOfTasks } from '../../../utils/messages/cached-tasks.ts';
import { REVISION } from '../../../utils/messages/revision.ts';
import { taskCounts } from '../../../utils/register/counts/section-badges.ts';
import type { TaskLine, TaskLists } from '../../../utils/register/tasks/task-line.ts';
import { overdueAt, urgencyOfTask } from '../../../utils/register/tasks/task-terms.ts';
import { readableMoments } from '../../../utils/stored/due-moments.ts';
import { ask } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { followChanges } from '../../state/page-session.ts';
import { sealed } from '../../state/sealed.ts';
import { holder, vault, vaults } from '../../state/vault-session.ts';

/** What is owed, class by class; null: not read yet, or the vault is not open. */
export const taskLists = sealed<TaskLists | null>(null, { ofAllClasses: true });
/** When tasks become overdue, ms: all that is known while the vault is locked. */
export const dueMoments = signal<number[]>([]);

/** The class last looked at, in workspace or popup. */
const LAST = 'workspaceClass';
const chosen = sealed<string | null>(null, { ofAllClasses: true });

/** The class that is shown: the one chosen, else the first; null: no list of a class was read yet. */
export const shownClass = computed(() => {
  const classes = taskLists.value?.classes ?? [];
  return classes.find(({ classGroup }) => classGroup.id === chosen.value) ?? classes[0] ?? null;
});

export function chooseClass(id: string): void {
  chosen.value = id;
  void browser.storage.local.set({ [LAST]: id });
}

/** A task with its urgency of this minute; those of the vault belong to no class. */
export type ShownTask = TaskLine & { classGroup: string | null };

/** What is owed in the class that is shown and for the vault, the most urgent first. */
export const shownTasks = computed<ShownTask[]>(() => {
  const of = shownClass.value;
  return [
    ...tasksOf(taskLists.value?.vault ?? [], null),
    ...(of ? tasksOf(of.tasks, of.classGroup.id) : []),
  ].sort((a, b) => Number(order(a) > order(b)) - Number(order(a) < order(b)));
});

/** By the hour where the term is one; those without a term come last. */
const order = (line: TaskLine): number => overdueAt(line) ?? Number.POSITIVE_INFINITY;

const tasksOf = (lines: readonly TaskLine[], classGroup: string | null): ShownTask[] =>
  lines.map((line) => ({ ...line, classGroup, urgency: urgencyOfTask(line, now()) }));

/** How many of the tasks of a class are overdue. */
export const overdueIn = (tasks: readonly TaskLine[]): number =>
  taskCounts(tasksOf(tasks, null)).overdue.number;

const refreshMoments = latest({
  outlivesLocking: true,
  refreshes: true,
  read: async () => readableMoments({ local: browser.storage.local, vaults }, await holder.openVault()),
  show(moments) {
    dueMoments.value = moments;
  },
  failed: (error) => showFailure(error, 'tasks/moments'),
});

async function readCached() {
  const [{ [REVISION]: revision, [CACHED_TASKS]: cached }, open, { [LAST]: last }] = await Promise.all([
    browser.storage.session.get([REVISION, CACHED_TASKS]),
    holder.openVault(),
    browser.storage.local.get(LAST),
  ]);
  return { last, lists: open === null ? null : cachedTasks(cached, stateOfTasks(revision, now(), open)) };
}

/** The tasks that the background has cached, where nothing has changed since: there at once, even if it has to be started. */
const showCached = latest({
  ofAllClasses: true,
  read: (_, early: ReturnType<typeof readCached> | null) => early ?? readCached(),
  show({ last, lists }) {
    if (typeof last === 'string') chosen.value ??= last;
    if (lists) taskLists.value = lists;
  },
  failed: (error) => showFailure(error, 'tasks/cached'),
});

const refreshLists = latest({
  ofAllClasses: true,
  refreshes: true,
  read: () => ask('tasks/list'),
  show(answer) {
    if (answer.ok) taskLists.value = answer.value;
  },
  failed: (error) => showFailure(error, 'tasks/list'),
});

function refresh(early: ReturnType<typeof readCached> | null = null): void {
  void refreshMoments();
  if (vault.peek() !== 'unlocked') return;
  void showCached(early);
  void refreshLists();
}

/** Whenever the vault is opened or closed, or something has changed. */
export function watchTasks(): void {
  // Read while the page finds out whether the vault is open; shown only if it is.
  let early: ReturnType<typeof readCached> | null = readCached();
  vault.subscribe((state) => {
    refresh(early);
    if (state !== null) early = null;
  });
  followChanges(() => refresh());
}
