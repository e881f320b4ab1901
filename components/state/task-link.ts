import type { TaskLine } from '../../utils/register/tasks/task-line.ts';
import { linkTo, type SectionId } from './link-to.ts';

/** Where the action of a task leads: its section, with those concerned chosen by its filter. */
export const taskLink = (
  { section, filter }: Pick<TaskLine, 'section' | 'filter'>,
  classGroup: string | null,
): string =>
  // Each rule names a section: a test compares them.
  linkTo({ section: section as SectionId, classGroup, detail: filter });
