import type { RegisterTable } from '../../register/register-table.ts';
import { PAPER_GROUNDS } from './informing-entries.ts';
import type { InformingState } from './informing-states.ts';

const FORMS = { electronic: 'электронная', paper: 'бумажная', both: 'электронная и бумажная' } as const;

/** The register of forms of informing, a row for each state given. */
export function informingTable(
  states: readonly InformingState[],
  nameOf: (person: string) => string,
): RegisterTable {
  return {
    name: 'Журнал учёта форм информирования',
    columns: [
      { key: 'number', title: '№', kind: 'number', share: 6 },
      { key: 'person', title: 'Кто выбрал', kind: 'text', share: 40 },
      { key: 'form', title: 'Форма', kind: 'text', share: 26 },
      { key: 'email', title: 'Рассылка', kind: 'text', share: 15 },
      { key: 'ground', title: 'Почему на бумаге', kind: 'text', share: 24 },
      { key: 'from', title: 'С какого дня', kind: 'date', share: 18 },
      { key: 'every', title: 'Выписка раз в … дней', kind: 'number', share: 18 },
      { key: 'paper', title: 'Номер заявления', kind: 'text', share: 20 },
      { key: 'due', title: 'Следующая выписка', kind: 'date', share: 20 },
    ],
    rows: states.map((state, index) => ({
      number: index + 1,
      person: nameOf(state.person),
      form: state.form && FORMS[state.form],
      email: state.byEmail ? 'да' : null,
      ground: state.paperGround && PAPER_GROUNDS[state.paperGround],
      from: state.from,
      every: state.every,
      paper: state.number,
      due: state.nextPaperDue,
    })),
  };
}
