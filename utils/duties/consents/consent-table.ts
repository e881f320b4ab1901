import type { RegisterTable } from '../../register/register-table.ts';
import type { ConsentState } from './consent-states.ts';

const STATUS: Record<ConsentState['status'], string> = {
  none: 'нет',
  given: 'дано',
  refused: 'отказ',
  withdrawn: 'отозвано',
  expired: 'истекло',
  disagreed: 'разногласие родителей',
  check: 'проверить',
  'not-needed': 'не требуется',
};

/** The register of consents, a row for each state given; `nameOf` gives full names. */
export function consentTable(
  states: readonly ConsentState[],
  nameOf: (person: string) => string,
): RegisterTable {
  return {
    name: 'Журнал учёта согласий на обработку персональных данных',
    columns: [
      { key: 'number', title: '№', kind: 'number', share: 6 },
      { key: 'subject', title: 'Чьи данные', kind: 'text', share: 34 },
      { key: 'status', title: 'Согласие', kind: 'text', share: 14 },
      { key: 'on', title: 'Дата', kind: 'date', share: 16 },
      { key: 'paper', title: 'Номер', kind: 'text', share: 12 },
      { key: 'signedBy', title: 'Кто подписал', kind: 'text', share: 34 },
      { key: 'until', title: 'Действует до', kind: 'date', share: 16 },
      { key: 'place', title: 'Где бумага', kind: 'text', share: 18 },
      { key: 'inSystem', title: 'Внесено в систему', kind: 'date', share: 17 },
      { key: 'enteredBy', title: 'Кто внёс', kind: 'text', share: 22 },
    ],
    rows: states.map((state, index) => ({
      number: index + 1,
      subject: nameOf(state.person),
      status: STATUS[state.status],
      on: state.on,
      paper: state.number,
      signedBy: state.signedBy && nameOf(state.signedBy),
      until: state.until,
      place: state.place,
      inSystem: state.inSystem?.on ?? null,
      enteredBy: state.inSystem?.by ?? null,
    })),
  };
}
