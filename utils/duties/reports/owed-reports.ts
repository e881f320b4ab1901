import type { ClassToday } from '../../register/duty.ts';
import { ofKinds } from '../../register/kind.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { reportKinds } from './report-entries.ts';

const NOT_COMPARED: TaskRule = {
  rule: 'not-compared',
  text: 'Отчёт завуча получен, с журналом не сверен',
  unit: 'documents',
  filter: null,
  act: 'Сверить',
  why: 'Отчёт завуча сверяют с журналом класса: где числа расходятся, ошибку ищут вместе.',
  source: 'инструкция, п. 5',
};

/** Ids of the received reports that were compared with the journal. */
export const comparedReports = (entries: ClassToday['entries']): ReadonlySet<string> =>
  new Set(
    ofKinds(entries, reportKinds).flatMap((entry) =>
      entry.kind === 'report-compared' ? [entry.report] : [],
    ),
  );

/** Received reports that nobody has compared with the journal. */
export function owedReports({ entries, today }: Pick<ClassToday, 'entries' | 'today'>): Owed[] {
  const compared = comparedReports(entries);
  const open = ofKinds(entries, reportKinds).flatMap((entry) =>
    entry.kind === 'report-received' && !compared.has(entry.id) ? [entry] : [],
  );
  const days = open.map(({ on }) => on);
  return owe(NOT_COMPARED, { who: open.map(({ id }) => id), since: sinceFirst(days, today), due: null });
}
