import { computed } from '@preact/signals';
import { taskCounts } from '../../../utils/register/counts/section-badges.ts';
import { overdueAt } from '../../../utils/register/tasks/task-terms.ts';
import { taskLines } from '../../state/class-counts.ts';
import { vaultLines } from '../../vault/vault-tasks.ts';

/** What is owed in the class and for the vault, by term; without a term, those of the vault first. */
export const dueLines = computed(() => {
  const of = (those: typeof taskLines.value) =>
    those.map((line) => ({ line, at: overdueAt(line) ?? Number.MAX_SAFE_INTEGER }));
  return [...of(vaultLines.value), ...of(taskLines.value)]
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
});

/** The same by how urgent they are. */
export const dueUrgencies = computed(() => taskCounts(dueLines.value));
