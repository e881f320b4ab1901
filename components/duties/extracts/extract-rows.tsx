import { type Day, russianDay } from '../../../utils/base/calendar/day.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { shownNumber } from '../../../utils/duties/extracts/extract-number.ts';
import type { ExtractState } from '../../../utils/duties/extracts/extract-states.ts';
import { rowNames } from '../../class-data/journal/journal-rows.ts';
import { families, nameOf, personOf, students, today } from '../../state/class-states.ts';
import { recipientsOf, whyNoPaper } from '../../state/recipients.ts';
import type { Column } from '../../ui/table/data-table.tsx';
import { issued, paperFamilies } from './extract-for.ts';

/** A student in the table of whom extracts are made for. */
export interface ExtractRow {
  key: string;
  name: string;
  /** Surname and given name, of namesakes the birthday too. */
  shown: string;
  /** The family gets paper, and may. */
  onPaper: boolean;
  isDue: boolean;
  /** By which day the next extract is due; null: by none. */
  due: Day | null;
  /** Why no paper may go to the family; null: it may. */
  why: string | null;
  /** Who may receive it, in short names. */
  to: string;
  /** The latest extract; null: none yet. */
  last: ExtractState | null;
}

export const EXTRACT_COLUMNS: readonly Column<ExtractRow>[] = [
  { title: 'Ученик', width: 'clamp(220px, 17vw, 380px)', cell: ({ shown }) => shown },
  {
    title: 'На бумаге',
    width: '150px',
    cell: ({ why, onPaper, isDue, due }) => {
      if (why) return <span class="chip bad">{why}</span>;
      if (!onPaper) return <span class="muted">·</span>;
      if (due === null) return 'да';
      const by = `до ${russianDay(due)}`;
      return isDue ? <span class={due < today.value ? 'chip bad' : 'chip warn'}>{by}</span> : by;
    },
  },
  { title: 'Кому', cell: ({ to }) => to || <span class="muted">·</span> },
  {
    title: 'Последняя',
    hint: 'Последняя выписка этого ученика',
    width: '330px',
    cell: ({ last }) =>
      last ? (
        <>
          {russianDay(last.issued.on)}{' '}
          <span class="muted">
            · № {shownNumber(last.id)} · {stateOf(last)}
          </span>
        </>
      ) : (
        <span class="muted">·</span>
      ),
  },
];

const stateOf = ({ handedOver, returned }: ExtractState): string => {
  if (returned) return 'ознакомлены';
  return handedOver ? 'вручена' : 'не вручена';
};

/** The class in its order. */
export function extractRows(): ExtractRow[] {
  const { paper, due } = paperFamilies();
  const states = issued();
  const dueOf = new Map(families.value.map(({ student, nextPaperDue }) => [student, nextPaperDue]));
  const names = rowNames(
    students.value.map(({ key }) => ({ key, name: nameOf(key) })),
    (key) => personOf(key)?.birthDate ?? null,
  );
  return students.value.map(({ key }) => ({
    key,
    name: nameOf(key),
    shown: Object.values(names.get(key) ?? {})
      .join(' ')
      .trim(),
    onPaper: paper.includes(key),
    isDue: due.includes(key),
    due: dueOf.get(key) ?? null,
    why: whyNoPaper(key),
    to: recipientsOf(key)
      .map(({ name }) => shortName(name))
      .join(', '),
    last: states.find((state) => state.issued.person === key) ?? null,
  }));
}
