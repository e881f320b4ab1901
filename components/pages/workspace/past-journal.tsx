import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { rollOf } from '../../../utils/class-data/analytics/class-analysis.ts';
import { analyseYear } from '../../../utils/class-data/analytics/year-analysis.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { journalRows, markedSubjects } from '../../class-data/journal/journal-rows.ts';
import { JournalTable } from '../../class-data/journal/journal-table.tsx';
import { analyticsSettings } from '../../state/class-book.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { pastJournal } from './past-year-state.ts';

const YEAR = '';

/** Marks, averages and absences of a year that is over, by period. */
export function PastJournal({ roster }: { roster: Roster }) {
  const chosen = useSignal(YEAR);
  const journal = pastJournal.value;
  const figures = useMemo(
    () =>
      journal &&
      analyseYear(journal, {
        today: `${roster.schoolYear + 1}-08-31`,
        settings: analyticsSettings.value,
        roll: rollOf(roster),
      }),
    [journal, roster, analyticsSettings.value],
  );
  if (journal === undefined) return <p class="muted">Открываю журнал…</p>;
  if (!journal || !figures || figures.year.students.length === 0)
    return <p class="muted">Журнал того года не читался.</p>;
  const shown = figures.periods.get(chosen.value) ?? figures.year;
  const names = new Map([
    ...journal.students.map(({ key, name }) => [key, name] as const),
    ...roster.students.map(({ key, name }) => [key, name] as const),
  ]);
  const marked = markedSubjects(figures.year);
  const periods = journal.periods.filter(({ kind }) => kind !== 'year');
  return (
    <>
      <div class="row">
        <h3 class="grow">Журнал</h3>
        <SelectBox
          label="Период журнала"
          unseenLabel
          options={[[YEAR, 'Год'], ...periods.map(({ id, name }) => [id, name] as const)]}
          value={chosen.value}
          onChange={(next) => (chosen.value = next)}
        />
      </div>
      <JournalTable
        rows={journalRows(shown, [], (key) => names.get(key) ?? 'нет в журнале')}
        subjects={shown.subjects.filter(({ subject }) => marked.has(subject.id))}
        order={null}
        withTotals
        withDifferences={false}
        past={roster}
      />
    </>
  );
}
