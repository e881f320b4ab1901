import type { Signal } from '@preact/signals';
import { counted } from '../../../utils/base/text/counted.ts';
import { Menu } from '../../ui/menu.tsx';
import { type JournalFilter, type JournalRow, journalFilters } from './journal-rows.ts';

const FILTERS: [JournalFilter, string, 'bad' | 'warn' | ''][] = [
  ['present', 'Все', ''],
  ['failing', 'Неуспевающие', 'bad'],
  ['one-three', 'С одной «3»', 'warn'],
  ['one-four', 'С одной «4»', ''],
  ['not-certified', 'Не аттестованы', 'bad'],
  ['warned', 'Есть сигналы', 'warn'],
  ['left', 'Выбыли', ''],
];
/** How many stand in the strip itself. */
const IN_STRIP = 4;

/** Whom to show, with numbers of students; nobody's and what does not fit stand under «Ещё». */
export function JournalFilters(props: { rows: readonly JournalRow[]; filter: Signal<JournalFilter> }) {
  const { filter } = props;
  const all = FILTERS.map(([id, title, tone]) => ({
    id,
    title,
    tone,
    many: counted(
      'students',
      props.rows.filter(journalFilters[id]).map(({ key }) => key),
    ).number,
  })).filter(({ id, many }) => id !== 'left' || many > 0);
  const first = all.filter(({ id, many }) => id === 'present' || many > 0).slice(0, IN_STRIP);
  const active = all.filter(({ id }) => id === filter.value && !first.some((each) => each.id === id));
  const strip = [...first.slice(0, IN_STRIP - active.length), ...active];
  const rest = all.filter(({ id }) => !strip.some((each) => each.id === id));
  const button = ({ id, title, tone, many }: (typeof all)[number]) => (
    <button key={id} type="button" aria-pressed={filter.value === id} onClick={() => (filter.value = id)}>
      {title} <span class={many && tone ? `count ${tone}` : 'muted'}>{many}</span>
    </button>
  );
  return (
    <fieldset class="tabs" aria-label="Кого показать">
      {strip.map(button)}
      {rest.length > 0 && <Menu title="Ещё">{rest.map(button)}</Menu>}
    </fieldset>
  );
}
