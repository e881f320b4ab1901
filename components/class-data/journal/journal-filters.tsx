import type { Signal } from '@preact/signals';
import { counted } from '../../../utils/base/text/counted.ts';
import { FilterStrip } from '../../ui/table/filter-strip.tsx';
import { type JournalFilter, type JournalRow, journalFilters } from './journal-rows.ts';

const FILTERS: [JournalFilter, string, 'bad' | 'warn' | undefined][] = [
  ['failing', 'Неуспевающие', 'bad'],
  ['one-three', 'С одной «3»', 'warn'],
  ['one-four', 'С одной «4»', undefined],
  ['not-certified', 'Не аттестованы', 'bad'],
  ['warned', 'Есть сигналы', 'warn'],
  ['left', 'Выбыли', undefined],
];

/** Whom of the class to show, with numbers of students. */
export function JournalFilters(props: { rows: readonly JournalRow[]; filter: Signal<JournalFilter> }) {
  const { rows, filter } = props;
  const many = (id: JournalFilter) =>
    counted(
      'students',
      rows.filter(journalFilters[id]).map(({ key }) => key),
    ).number;
  return (
    <FilterStrip
      label="Кого показать"
      total={many('present')}
      filters={FILTERS.map(([id, title, tone]) => ({ id, title, tone, count: many(id) }))}
      value={filter.value === 'present' ? null : filter.value}
      onChoose={(id) => (filter.value = isJournalFilter(id) ? id : 'present')}
    />
  );
}

export const isJournalFilter = (id: string | null): id is JournalFilter =>
  id !== null && Object.hasOwn(journalFilters, id);
