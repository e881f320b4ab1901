import { russianDay } from '../../../utils/base/calendar/day.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { nameOf, personOf } from '../../state/class-states.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Column } from '../../ui/table/data-table.tsx';
import type { LetterRow } from './letter-rows.ts';

/** The relation stands beside the name already: «полномочия не записаны» instead of «бабушка: полномочия не записаны». */
function besideRelation(why: string, person: string): string {
  const relation = personOf(person)?.relation?.trim();
  return relation && why.startsWith(`${relation}: `) ? why.slice(relation.length + 2) : why;
}

const NOTHING = <span class="muted">·</span>;

export const letterColumns: readonly Column<LetterRow>[] = [
  {
    title: 'Представитель',
    order: ({ name }) => name,
    cell: ({ key }) => <PersonCell person={key} nested />,
  },
  {
    title: 'Адрес',
    width: '30%',
    order: ({ email, why }) => email ?? `я ${why}`,
    cell: ({ key, email, foreign, why }) =>
      email === null ? (
        <span class="muted">{why && besideRelation(why, key)}</span>
      ) : (
        <span class="line">
          <span class="cut">{email}</span>
          {foreign && (
            <span class="chip warn" title={`Почта ${foreign} за границей: спросите российский адрес`}>
              за границей
            </span>
          )}
        </span>
      ),
  },
  {
    title: 'Отм.',
    hint: 'Сведения об отметках по почте: только с действующим согласием',
    width: '48px',
    align: 'middle',
    cell: ({ marksOf, marksWhy }) =>
      marksOf.length > 0 ? (
        <StateMark state="done" text={`отметки по почте можно: ${marksOf.map(nameOf).join(', ')}`} />
      ) : marksWhy ? (
        <StateMark state="none-needed" text={marksWhy} />
      ) : (
        NOTHING
      ),
  },
  {
    title: 'Готово',
    hint: 'Когда письмо подготовлено',
    width: '66px',
    order: ({ prepared }) => prepared?.on ?? '',
    cell: ({ prepared }) =>
      prepared ? (
        <span
          title={`${prepared.onPaper ? 'на бумаге' : 'для почты'}, ${russianDay(prepared.on)}: ${prepared.subject}`}
        >
          {russianDay(prepared.on).slice(0, 5)}
        </span>
      ) : (
        NOTHING
      ),
  },
  {
    title: 'Отпр.',
    hint: 'Когда письмо отправлено',
    width: '66px',
    order: ({ sent }) => sent ?? '',
    cell: ({ sent }) =>
      sent ? <span title={russianDay(sent)}>{russianDay(sent).slice(0, 5)}</span> : NOTHING,
  },
];
