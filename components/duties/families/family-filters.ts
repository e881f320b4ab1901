import { counted } from '../../../utils/base/text/counted.ts';
import type { FamilyRow } from '../../../utils/duties/families/family-rows.ts';

/** What the strip above the families leaves of them; the number beside each is that of its families. */
export const FAMILY_FILTERS: readonly {
  id: string;
  title: string;
  tone?: 'bad' | 'warn';
  test(row: FamilyRow): boolean;
}[] = [
  { id: 'tasks', title: 'Есть дела', tone: 'bad', test: ({ tasks }) => tasks.length > 0 },
  {
    id: 'paper',
    title: 'На бумаге',
    test: ({ coverage: { form } }) => form === 'paper' || form === 'both',
  },
  { id: 'study', title: 'Учёба', tone: 'warn', test: ({ warnings }) => warnings.length > 0 },
  {
    id: 'late',
    title: 'Просрочено',
    tone: 'bad',
    test: ({ tasks }) => tasks.some(({ tone }) => tone === 'bad'),
  },
  {
    id: 'unknown',
    title: 'Форма не выбрана',
    tone: 'warn',
    test: ({ coverage }) => coverage.form === 'unknown',
  },
  {
    id: 'unproved',
    title: 'Нет подтверждения',
    tone: 'warn',
    test: ({ coverage }) => coverage.evidence === null,
  },
];

/** Families that a filter leaves. */
export const familiesLeft = (rows: readonly FamilyRow[], id: string): FamilyRow[] =>
  rows.filter((row) => FAMILY_FILTERS.find((each) => each.id === id)?.test(row) ?? true);

export const countLeft = (rows: readonly FamilyRow[], id: string) =>
  counted(
    'families',
    familiesLeft(rows, id).map(({ student }) => student),
  );
