import { type Day, russianDay } from '../../../utils/base/calendar/day.ts';
import type { ConsentState } from '../../../utils/duties/consents/consent-states.ts';
import { DISSEMINATION } from '../../../utils/duties/consents/purposes.ts';
import { withdrawalLeft } from '../../../utils/duties/consents/withdrawal-terms.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import type { ShownColumn, ShownRow } from '../../register/register-view.tsx';
import { nameOf, personOf } from '../../state/class-states.ts';

export interface ConsentRow extends ShownRow {
  state: ConsentState;
  /** Ends within the time of the reminder. */
  isExpiring: boolean;
}

const STATUS: Record<ConsentState['status'], { text: string; tone: string }> = {
  none: { text: 'нет', tone: '' },
  given: { text: 'дано', tone: 'ok' },
  refused: { text: 'отказ', tone: 'warn' },
  withdrawn: { text: 'отозвано', tone: 'bad' },
  expired: { text: 'истекло', tone: 'bad' },
  disagreed: { text: 'разногласие', tone: 'bad' },
  check: { text: 'проверить', tone: 'warn' },
  'not-needed': { text: 'не требуется', tone: '' },
};

const HINTS: Partial<Record<ConsentState['status'], string>> = {
  disagreed: 'Один из родителей согласен, другой нет: решает директор',
  check: 'Подписал(а) тот, чьи полномочия не записаны',
};

/** States that are entered in the information system. */
const ENTERED: ReadonlySet<ConsentState['status']> = new Set(['given', 'refused', 'withdrawn']);

/** The columns of the register of consents: whose data, what was said, on what paper, and where it is entered. */
export const consentColumns: ShownColumn<ConsentRow>[] = [
  {
    title: 'Чьи данные',
    hint: 'Отметка у родителя — согласие на обработку его собственных данных; данные ребёнка — строка ребёнка',
    order: ({ words }) => words[0] ?? '',
    cell: ({ key, nested }) => <PersonCell person={key} nested={nested} />,
  },
  {
    title: 'Согласие',
    width: '120px',
    order: ({ state }) => STATUS[state.status].text,
    cell: (row) => <Status {...row} />,
  },
  {
    title: 'Дата и номер',
    width: '144px',
    order: ({ state }) => state.on ?? '',
    cell: ({ state: { on, number } }) =>
      on && <span class="number">{[russianDay(on), number && `№ ${number}`].filter(Boolean).join(' ')}</span>,
  },
  { title: 'Кто подписал', width: '116px', cell: ({ state }) => <Signer state={state} /> },
  {
    title: 'Где бумага',
    width: '112px',
    cell: ({ state }) => <span class="muted">{state.place ?? ''}</span>,
  },
  {
    title: 'В системе',
    width: '158px',
    order: ({ state }) => state.inSystem?.on ?? '',
    cell: ({ state }) => (state.purpose === DISSEMINATION ? null : <InSystem state={state} />),
  },
];

function Status({ state, isExpiring }: Pick<ConsentRow, 'state' | 'isExpiring'>) {
  const { text, tone } = STATUS[state.status];
  if (state.status === 'not-needed') return <span class="small muted">{text}</span>;
  if (state.status === 'given' && state.until) {
    return (
      <span class={`chip ${isExpiring ? 'warn' : tone}`} title={`Дано до ${russianDay(state.until)}`}>
        до {shortDay(state.until)}
      </span>
    );
  }
  return (
    <span class={`chip ${tone}`} title={HINTS[state.status]}>
      {text}
    </span>
  );
}

/** «сама» of whoever signed for her own data, else who it was to the child; the name is one step away. */
function Signer({ state: { signedBy, person } }: { state: ConsentState }) {
  if (!signedBy) return null;
  if (signedBy === person) return <>{alone(person)}</>;
  const name = nameOf(signedBy);
  return <span title={name}>{personOf(signedBy)?.relation ?? name}</span>;
}

const WOMEN = /^(?:мать|мачеха|бабушка|прабабушка|т[её]тя|сестра)/i;
const MEN = /^(?:отец|отчим|дедушка|прадедушка|дядя|брат)/i;

function alone(key: string): string {
  const person = personOf(key);
  const relation = person?.relation ?? '';
  if (person?.sex === 'female' || WOMEN.test(relation)) return 'сама';
  return person?.sex === 'male' || MEN.test(relation) ? 'сам' : 'сам(а)';
}

function InSystem({ state }: { state: ConsentState }) {
  const { withdrawal, inSystem } = state;
  if (withdrawal && !withdrawal.settled) {
    const by = withdrawal.nextTerm ?? withdrawal.destroyBy;
    return (
      <span
        class={withdrawal.overdue ? 'chip bad' : 'chip warn'}
        title={[`${withdrawalLeft(withdrawal)}, до ${russianDay(by)}`, withdrawal.stopDoubt]
          .filter(Boolean)
          .join('. ')}
      >
        {withdrawal.decision ? withdrawalLeft(withdrawal) : 'решение'} до {dayAndMonth(by)}
      </span>
    );
  }
  if (inSystem) {
    return (
      <span class="muted small" title={`Внесено ${russianDay(inSystem.on)}: ${inSystem.by}`}>
        внесено {dayAndMonth(inSystem.on)}
      </span>
    );
  }
  return ENTERED.has(state.status) ? <span class="chip warn">не внесено</span> : null;
}

/** «31.12.26» */
const shortDay = (day: Day) => russianDay(day).replace(/\d\d(?=\d\d$)/, '');
/** «05.09» */
const dayAndMonth = (day: Day) => russianDay(day).slice(0, 5);
