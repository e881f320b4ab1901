import {
  array,
  type InferOutput,
  integer,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
} from 'valibot';
import { type ColumnKind, type ColumnMapping, columnKinds } from './mapping.ts';

/** The teacher's choice for one column: its meaning, and which of the row's people it describes. */
const columnChoiceSchema = object({
  kind: picklist(columnKinds),
  person: nullable(pipe(number(), integer(), minValue(0))),
});
export const columnChoicesSchema = array(columnChoiceSchema);
export type ColumnChoice = InferOutput<typeof columnChoiceSchema>;

const OF_ROW: ColumnKind[] = ['class', 'class-letter', 'number', 'unknown', 'snils', 'child'];

/** Kinds that need an owner if a row names several people. */
export const hasOwner = (kind: ColumnKind): boolean =>
  !OF_ROW.includes(kind) && kind !== 'role' && kind !== 'relation';

export const choicesOf = (mapping: ColumnMapping): ColumnChoice[] =>
  mapping.columns.map(({ kind, person }) => ({ kind, person }));

/**
 * The mapping with the teacher's choices, column by column; a person that the table does not have counts as
 * the first.
 */
export function withChoices(mapping: ColumnMapping, choices: ColumnChoice[]): ColumnMapping {
  const people = mapping.people.length > 0 ? mapping.people : [{ role: null, relation: null }];
  const columns = mapping.columns.map((column, at) => {
    const choice = choices[at];
    if (!choice || (choice.kind === column.kind && choice.person === column.person)) return column;
    const person = choice.person !== null && choice.person < people.length ? choice.person : 0;
    const { doubt: _, ...settled } = column;
    return {
      ...settled,
      kind: choice.kind,
      person: OF_ROW.includes(choice.kind) ? null : person,
      confidence: 1,
      reasons: ['выбрано вами'],
    };
  });
  return { ...mapping, columns, people };
}

/** «ученик», «мать»; if the table does not say, the header of the name; «второй человек» as a last resort. */
export function ownerText(mapping: ColumnMapping, person: number): string {
  const { role, relation } = mapping.people[person] ?? { role: null, relation: null };
  const header = mapping.columns.find(
    (column) => column.person === person && /name$/.test(column.kind),
  )?.header;
  const titles = { student: 'ученик', representative: 'родитель' };
  return relation ?? (role ? titles[role] : header || `${person + 1}-й человек строки`);
}
