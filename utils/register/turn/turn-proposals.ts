import { ownClass } from '../../class-data/classes/own-class.ts';
import type { PersonKey, Roster, RosterPerson } from '../../class-data/roster/person.ts';
import { type ClassLines, continuing, ownLine, pairOf } from './class-line.ts';
import { countAgain, type FoundAgain, foundAgain } from './found-again.ts';

/** A class that may continue one of an earlier year. */
export interface TurnProposal {
  later: Roster;
  earlier: Roster;
  found: FoundAgain;
  /** Students of the later class who come from elsewhere. */
  newcomers: readonly RosterPerson[];
  /** Students of the earlier one who are not in the later one, with the teacher's other class in which they are now. */
  leavers: readonly { student: RosterPerson; now: Roster['classGroup'] | null }[];
}

/** What was found in the very lists: they are looked through by names once, however often it is asked. */
const foundIn = new WeakMap<readonly Roster[], Map<string, FoundAgain>>();

function foundOnce(lists: readonly Roster[], earlier: Roster, later: Roster): FoundAgain {
  const known = foundIn.get(lists) ?? new Map<string, FoundAgain>();
  foundIn.set(lists, known);
  const pair = pairOf(later.classGroup.id, earlier.classGroup.id);
  const found = known.get(pair) ?? foundAgain(earlier, later, besides(lists, earlier));
  known.set(pair, found);
  return found;
}

/** Students of the other classes of that year: a namesake of one of them is somebody else. */
const besides = (lists: readonly Roster[], { schoolYear, classGroup }: Roster): ReadonlySet<PersonKey> =>
  new Set(
    lists
      .filter((each) => each.schoolYear === schoolYear && each.classGroup.id !== classGroup.id)
      .flatMap(({ students }) => students.map(({ key }) => key)),
  );

/** Such a part of one of the two classes makes them one. */
const SHARE = 0.3;
/** Beyond this their numbers need not follow each other. */
const MOST = 0.5;

/**
 * Which classes continue which of earlier years, by their people; those that the teacher has settled are left out. A class
 * that is split is proposed for each part, one that merges with each of those that it was; only the nearest earlier year
 * with such classes is looked at.
 */
export function turnProposals(lists: readonly Roster[], lines: ClassLines): TurnProposal[] {
  return lists.flatMap((later) => {
    const before = lists.filter(
      (each) => each.schoolYear < later.schoolYear && each.classGroup.id !== later.classGroup.id,
    );
    const years = [...new Set(before.map(({ schoolYear }) => schoolYear))].sort((a, b) => b - a);
    for (const year of years) {
      const ofYear = before.filter(({ schoolYear }) => schoolYear === year);
      const [settled, open] = [true, false].map((is) =>
        ofYear.filter(({ classGroup }) => isSettled(lines, later.classGroup.id, classGroup.id) === is),
      ) as [Roster[], Roster[]];
      const like = open
        .map((earlier) => ({ earlier, found: foundOnce(lists, earlier, later) }))
        .filter(({ earlier, found }) => isContinued(earlier, later, found));
      // What was settled had been found.
      if (like.length + settled.length === 0) continue;
      return like.map(({ earlier, found }) => proposal(lists, { later, earlier, found }));
    }
    return [];
  });
}

/** Of these proposals, those that concern a class: its own, and those of the classes that it continues itself. */
export function proposalsFor(
  proposals: readonly TurnProposal[],
  classGroup: string,
  lines: ClassLines,
): TurnProposal[] {
  const line = ownLine(lines, classGroup);
  return proposals.filter(({ later }) => line.has(later.classGroup.id));
}

const isSettled = (lines: ClassLines, later: string, earlier: string): boolean =>
  lines.apart.has(pairOf(later, earlier)) || continuing(lines, earlier).includes(later);

function isContinued(earlier: Roster, later: Roster, found: FoundAgain): boolean {
  const again = countAgain(found);
  const share = again / Math.max(1, Math.min(earlier.students.length, later.students.length));
  if (share < SHARE) return false;
  const [was, is] = [earlier, later].map(({ classGroup }) => ownClass(classGroup.name).parallel);
  const follows = !was || !is || is - was === later.schoolYear - earlier.schoolYear;
  return follows || share > MOST;
}

function proposal(
  lists: readonly Roster[],
  of: Pick<TurnProposal, 'later' | 'earlier' | 'found'>,
): TurnProposal {
  const { later, earlier, found } = of;
  const before = new Set(found.students);
  const renumbered = new Map(found.renumbered.map(({ person, into }) => [person, into]));
  const known = new Set([...before, ...renumbered.values()]);
  const others = lists.filter(
    (each) => each.schoolYear >= later.schoolYear && each.classGroup.id !== later.classGroup.id,
  );
  return {
    ...of,
    newcomers: later.students.filter(({ key }) => !known.has(key)),
    leavers: earlier.students
      .filter(({ key }) => !before.has(key) && !renumbered.has(key))
      .map((student) => ({
        student,
        now:
          others.find(({ students }) => students.some(({ key }) => key === student.key))?.classGroup ?? null,
      })),
  };
}
