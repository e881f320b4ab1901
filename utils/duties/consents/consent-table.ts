import type { RegisterTable } from '../../register/register-table.ts';
import type { ConsentState } from './consent-states.ts';
import { purposeTitle } from './purposes.ts';

const STATUS: Record<ConsentState['status'], string> = {
  none: 'нет',
  given: 'согласие',
  refused: 'отказ',
  withdrawn: 'отзыв',
  expired: 'согласие истекло',
  disagreed: 'разногласие родителей',
  check: 'проверить',
  'not-needed': 'не требуется',
};

/** A consent without a last day ends with its withdrawal. */
const NO_LAST_DAY = 'до отзыва';

/** The register of consents, a row for each state given; `nameOf` gives full names, `purposes` are the school's. */
export function consentTable(
  states: readonly ConsentState[],
  nameOf: (person: string) => string,
  purposes: readonly { id: string; title: string }[],
): RegisterTable {
  return {
    name: 'Журнал учёта согласий на обработку персональных данных',
    kept: 'consents',
    columns: [
      { key: 'number', title: '№', kind: 'number', share: 6 },
      { key: 'subject', title: 'Чьи данные', kind: 'text', share: 34 },
      { key: 'status', title: 'Согласие / отказ / отзыв', kind: 'text', share: 17 },
      { key: 'on', title: 'Дата', kind: 'date', share: 16 },
      { key: 'paper', title: 'Номер', kind: 'text', share: 11 },
      { key: 'purpose', title: 'Цель', kind: 'text', share: 30 },
      { key: 'signedBy', title: 'Кто подписал', kind: 'text', share: 34 },
      { key: 'until', title: 'Срок', kind: 'date', share: 16 },
      { key: 'place', title: 'Где бумага', kind: 'text', share: 18 },
      { key: 'inSystem', title: 'Внесено в систему', kind: 'date', share: 17 },
      { key: 'enteredBy', title: 'Кто внёс', kind: 'text', share: 20 },
      { key: 'acceptedBy', title: 'Подпись принявшего', kind: 'by-hand', share: 20 },
    ],
    rows: states.map((state, index) => ({
      number: index + 1,
      subject: nameOf(state.person),
      status: STATUS[state.status],
      on: state.on,
      paper: state.number,
      purpose: [purposeTitle(state.purpose, purposes), state.scope].filter(Boolean).join(': '),
      signedBy: state.signedBy && nameOf(state.signedBy),
      until: state.until ?? (state.status === 'given' ? NO_LAST_DAY : null),
      place: state.place,
      inSystem: state.inSystem?.on ?? null,
      enteredBy: state.inSystem?.by ?? null,
    })),
  };
}
