import type { Signal } from '@preact/signals';
import type { RosterPerson } from '../../utils/class-data/roster/person.ts';
import { nameApart, personOf } from '../state/class-states.ts';
import { SelectBox } from '../ui/select-box.tsx';

/** The children of a representative in the class; none for anybody else. */
export const childrenHere = (person: string): RosterPerson[] =>
  (personOf(person)?.children ?? []).flatMap((child) => personOf(child) ?? []);

/** Which child something is recorded for, where a representative has several in the class. '': all of them. */
export function ChildChoice({ person, child }: { person: string; child: Signal<string> }) {
  const children = childrenHere(person);
  if (children.length < 2) return null;
  return (
    <SelectBox
      label="Для кого"
      options={[['', 'для всех детей'], ...children.map((one) => [one.key, nameApart(one)] as const)]}
      value={child.value}
      onChange={(chosen) => (child.value = chosen)}
    />
  );
}
