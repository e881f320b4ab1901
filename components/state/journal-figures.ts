import { computed } from '@preact/signals';
import { type ClassAnalysis, rollOf } from '../../utils/class-data/analytics/class-analysis.ts';
import { analyseYear } from '../../utils/class-data/analytics/year-analysis.ts';
import { settledWarnings } from '../../utils/duties/observations/student-observations.ts';
import { analyticsSettings, book } from './class-book.ts';
import { personOf, today } from './class-states.ts';
import { sealed } from './sealed.ts';
import { storedClassJournal } from './stored-journal.ts';

/** The journal of the chosen class; null: none was read yet, or it is not opened yet. */
export const journal = computed(() => storedClassJournal.value ?? null);

/** All figures of the chosen class's year, calculated when first asked for; null: no journal was read yet. */
export const figures = computed(() =>
  journal.value
    ? analyseYear(journal.value, {
        today: today.value,
        settings: analyticsSettings.value,
        roll: book.value && rollOf(book.value.roster),
      })
    : null,
);

/** The period that the sections show: its id, null for the year; undefined until the teacher chooses: the current one. */
const chosen = sealed<string | null | undefined>(undefined);

export function choosePeriod(period: string | null): void {
  chosen.value = period;
}

export const shownPeriod = computed<string | null>(() => {
  const known = figures.value;
  if (!known || chosen.value === null) return null;
  return known.periods.has(chosen.value ?? '') ? (chosen.value ?? null) : known.current;
});

/** The figures of the period shown. */
export const analysis = computed<ClassAnalysis | null>(() => {
  const known = figures.value;
  return known && (known.periods.get(shownPeriod.value ?? '') ?? known.year);
});

/** The name as the class list has it, else as the journal writes it. */
export function studentName(key: string): string {
  const inList = personOf(key)?.name;
  return inList ?? journal.value?.students.find((student) => student.key === key)?.name ?? 'нет в журнале';
}

export function subjectName(id: string): string {
  return journal.value?.subjects.find((subject) => subject.id === id)?.name ?? 'предмет';
}

/** By the id of a warning who looked into it, when and what was done. */
export const settled = computed(() => settledWarnings(book.value?.register.entries ?? []));

/** Early warnings of today that nobody has looked into yet. */
export const openWarnings = computed(() =>
  (figures.value?.warnings ?? []).filter(({ id }) => !settled.value.has(id)),
);
