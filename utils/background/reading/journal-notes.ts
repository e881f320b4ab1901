import { count } from '../../base/text/plural.ts';
import { describeProblem } from '../../base/text/problem.ts';
import type { JournalRun } from '../../class-data/journal/journal-run.ts';

/** What is said of a reading that the teacher has stopped. */
export const STOPPED = describeProblem({
  what: 'Остановлено вами.',
  kept: 'Прочитанное на месте.',
  press: 'Когда будет нужно, продолжите с этого места.',
});

/** What is said of a reading that is through; null: everything was read. */
export function noteOfFailed({ failed }: JournalRun): string | null {
  if (!failed.length) return null;
  const pages = count(failed.length, ['страницу', 'страницы', 'страниц']);
  return describeProblem({
    what: `Прочитано не всё: не удалось открыть ${pages} журналов.`,
    kept: 'Остальное прочитано.',
    press: 'Начните обновление ещё раз: будут открыты только они.',
  });
}
