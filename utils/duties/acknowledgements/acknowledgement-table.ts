import type { RegisterRow } from '../../register/register-printout.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import type { AcknowledgementState } from './acknowledgement-states.ts';

/** What proves an acknowledgement, in the words of the register. */
export const FORM_NAMES = {
  sheet: 'подпись в листе',
  extract: 'талон выписки',
  diary: 'подпись в дневнике',
  electronic: 'отметка на сайте',
} as const;

/** Who is acquainted with what of a period: a row for each signature, and one for a family that has not signed. */
export function acknowledgementTable(
  states: readonly AcknowledgementState[],
  asked: { period: string; topic: string },
  nameOf: (person: string) => string,
): RegisterTable {
  const rows = states.flatMap((state): RegisterRow[] => {
    const base = { student: nameOf(state.student), ...asked };
    const signed = state.signed.map(({ person, on, form }) => ({
      ...base,
      person: nameOf(person),
      on,
      form: FORM_NAMES[form],
    }));
    return signed.length > 0 ? signed : [{ ...base, person: null, on: null, form: null }];
  });
  return {
    name: 'Журнал учёта ознакомления',
    columns: [
      { key: 'number', title: '№', kind: 'number', share: 6 },
      { key: 'student', title: 'Ученик', kind: 'text', share: 36 },
      { key: 'period', title: 'Период', kind: 'text', share: 20 },
      { key: 'topic', title: 'С чем', kind: 'text', share: 34 },
      { key: 'person', title: 'Кто расписался', kind: 'text', share: 36 },
      { key: 'on', title: 'Дата', kind: 'date', share: 17 },
      { key: 'form', title: 'Чем подтверждено', kind: 'text', share: 24 },
    ],
    rows: rows.map((row, index) => ({ number: index + 1, ...row })),
  };
}
