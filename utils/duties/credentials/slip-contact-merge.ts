import type { SlipContact } from './slip-settings.ts';

type Fields = Pick<SlipContact, 'reportTo' | 'teacher'> & SlipContact['texts'];

const fieldsOf = ({ reportTo, teacher, texts }: SlipContact): Fields => ({ reportTo, teacher, ...texts });

const FIELDS = ['reportTo', 'teacher', 'password', 'login', 'gosuslugi'] as const;

/** A text as it was shown before the change, and as it is to be. */
export interface ContactChange {
  field: keyof Fields;
  was: string;
  text: string;
}

export function contactChanges(before: SlipContact, after: SlipContact): ContactChange[] {
  const [was, text] = [fieldsOf(before), fieldsOf(after)];
  return FIELDS.filter((field) => was[field] !== text[field]).map((field) => ({
    field,
    was: was[field],
    text: text[field],
  }));
}

/** The stored texts with the changes; one of a text that was changed elsewhere meanwhile is `refused`. */
export function withContactChanges(
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
