import type { Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { RecordedOf } from '../../register/kind.ts';
import type { Extract } from './extract.ts';
import type { extractKinds } from './extract-entries.ts';
import type { ExtractState } from './extract-states.ts';

type RecordedExtract = RecordedOf<(typeof extractKinds)[number]>;

/**
 * What is recorded once extracts came out of the printer: that they were made out, and of one alone that `to` got it in
 * person. What the register has already is not recorded again.
 */
export function printedEntries(
  extracts: readonly Extract[],
  about: {
    classGroup: string;
    on: Day;
    to: Pick<RosterPerson, 'key' | 'name'> | null;
    states: readonly ExtractState[];
  },
): RecordedExtract[] {
  const { classGroup, to } = about;
  const known = new Map(about.states.map((state) => [state.id, state]));
  const made = extracts
    .filter(({ number }) => !known.has(number))
    .map(
      ({ student, number, on, period }): RecordedExtract => ({
        kind: 'extract-issued',
        classGroup,
        person: student,
        extract: number,
        on,
        span: period,
      }),
    );
  const [only, ...more] = extracts;
  if (!to || !only || more.length > 0 || known.get(only.number)?.handedOver) return made;
  return [
    ...made,
    {
      kind: 'extract-handed-over',
      classGroup,
      person: only.student,
      extract: only.number,
      on: about.on,
      to: to.key,
      toName: to.name,
      how: 'in-person',
    },
  ];
}
