import type { AnyDuty } from '../duty.ts';
import type { AnyEntry, Holds, KindBook } from '../kind.ts';
import { turnKinds } from './turn-entries.ts';

/** Entries of a class by what they are about: «Согласия» → 41, in the order of the duties. */
export type CountedEntries = readonly { title: string; records: number }[];

/** What of the records of a class follows its people or continues with the class, and what ends with its year. */
export interface TurnSummary {
  follows: CountedEntries;
  ends: CountedEntries;
}

/** `own`: what counts in the class; what was recorded of people and tasks stands at the end. */
export function turnSummary(
  own: readonly AnyEntry[],
  duties: readonly Pick<AnyDuty, 'title' | 'kinds'>[],
  kinds: KindBook,
): TurnSummary {
  const ofDuties = new Set(duties.flatMap((each) => each.kinds.map(({ id }) => id)));
  const ofTurn = new Set<string>(turnKinds.map(({ id }) => id));
  const holdsOf = ({ kind }: AnyEntry): Holds | undefined => kinds.get(kind)?.holds;
  const counted = (isCounted: (entry: AnyEntry) => boolean): CountedEntries =>
    [
      ...duties.map((each) => {
        const ids = new Set(each.kinds.map(({ id }) => id));
        return {
          title: each.title,
          records: own.filter((entry) => ids.has(entry.kind) && isCounted(entry)).length,
        };
      }),
      {
        title: 'Полномочия, «Не выдавать» и прочее о людях',
        records: own.filter(
          (entry) => !ofDuties.has(entry.kind) && !ofTurn.has(entry.kind) && isCounted(entry),
        ).length,
      },
    ].filter(({ records }) => records > 0);
  return {
    follows: counted((entry) => holdsOf(entry) !== 'year'),
    ends: counted((entry) => holdsOf(entry) === 'year'),
  };
}
