import type { InferOutput } from 'valibot';
import type { SlipContact, slipContactSchema } from './slip-settings.ts';

type Fields = Pick<SlipContact, 'reportTo' | 'teacher'> & SlipContact['texts'];

const fieldsOf = ({ reportTo, teacher, texts }: SlipContact): Fields => ({ reportTo, teacher, ...texts });

export const CONTACT_FIELDS = ['reportTo', 'teacher', 'password', 'login', 'gosuslugi'] as const;

/** A text as it was shown before the change, and as it is to be. */
export interface ContactChange {
  field: keyof Fields;
  was: string;
  text: string;
}

export function contactChanges(before: SlipContact, after: SlipContact): ContactChange[] {
  const [was, text] = [fieldsOf(before), fieldsOf(after)];
  return CONTACT_FIELDS.filter((field) => was[field] !== text[field]).map((field) => ({
    field,
    was: was[field],
    text: text[field],
  }));
}

/** The stored texts with the changes; one of a text that was changed elsewhere meanwhile is `refused`. */
function withContactChanges(
  stored: SlipContact,
  changes: readonly ContactChange[],
): { contact: SlipContact; refused: boolean } {
  const there = fieldsOf(stored);
  const taken = changes.filter(({ field, was, text }) => [was, text].includes(there[field]));
  const { reportTo, teacher, ...texts } = {
    ...there,
    ...Object.fromEntries(taken.map(({ field, text }) => [field, text])),
  };
  return { contact: { reportTo, teacher, texts }, refused: taken.length < changes.length };
}

/**
 * The same upon what the vault has, null: nothing yet. What was never stored is as the page `shown` had it before the
 * changes.
 */
export function mergedContact(
  stored: InferOutput<typeof slipContactSchema> | null,
  changes: readonly ContactChange[],
  shown: SlipContact,
): { contact: SlipContact; refused: boolean } {
  const before = { ...shown.texts, teacher: shown.teacher };
  for (const { field, was } of changes) if (field !== 'reportTo') before[field] = was;
  const { teacher, ...texts } = before;
  const reportTo = changes.find(({ field }) => field === 'reportTo')?.was ?? shown.reportTo;
  const there = {
    reportTo: stored?.reportTo ?? reportTo,
    teacher: stored?.teacher || teacher,
    texts: stored?.texts ?? texts,
  };
  return withContactChanges(there, changes);
}
