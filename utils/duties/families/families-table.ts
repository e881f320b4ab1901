import { russianDay } from '../../base/calendar/day.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import { FORM_WORDS } from './coverage-words.ts';
import type { FamilyRow } from './family-rows.ts';

/** «Сводка по семьям» for Excel and paper, a row for each family. */
export function familiesTable(
  rows: readonly Pick<FamilyRow, 'student' | 'coverage' | 'tasks'>[],
  nameOf: (person: string) => string,
): RegisterTable {
  return {
    name: 'Сводка по семьям',
    columns: [
      { key: 'number', title: '№', kind: 'number', share: 6 },
      { key: 'student', title: 'Ученик', kind: 'text', share: 38 },
      { key: 'form', title: 'Форма', kind: 'text', share: 22 },
      { key: 'evidence', title: 'Подтверждение', kind: 'text', share: 28 },
      { key: 'on', title: 'Дата', kind: 'date', share: 17 },
      { key: 'due', title: 'Что сделать', kind: 'text', share: 34 },
      { key: 'periods', title: 'Ознакомление по периодам', kind: 'text', share: 34 },
    ],
    rows: rows.map(({ student, coverage: { form, evidence, periods }, tasks }, index) => ({
      number: index + 1,
      student: nameOf(student),
      form: FORM_WORDS[form],
      evidence: evidence?.what ?? null,
      on: evidence?.on ?? null,
      due: tasks.map(({ text }) => text).join('; ') || null,
      periods:
        periods
          .filter(({ begun }) => begun)
          .map(({ name, signedOn }) => `${name}: ${signedOn === null ? 'нет' : russianDay(signedOn)}`)
          .join('; ') || null,
    })),
  };
}
