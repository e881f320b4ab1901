import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { type ClassLines, classLines, latestOf } from '../../../utils/register/turn/class-line.ts';
import {
  proposalsFor,
  type TurnProposal,
  turnProposals,
} from '../../../utils/register/turn/turn-proposals.ts';
import type { ClassBook } from '../../state/class-book.ts';

export const linesOf = ({ everywhere }: ClassBook): ClassLines => classLines(everywhere);

/** Which classes of earlier years the shown class seems to continue. */
export const proposalsOf = (book: ClassBook): TurnProposal[] =>
  proposalsFor(turnProposals(book.lists, linesOf(book)), book.classGroup, linesOf(book));

/** The classes that continue the shown one, the latest known of each line. */
export function laterClasses(book: ClassBook): Roster['classGroup'][] {
  const listed = new Set(book.lists.map(({ classGroup }) => classGroup.id));
  const ids = latestOf(linesOf(book), book.classGroup, listed);
  return book.lists.flatMap(({ classGroup }) => (ids.includes(classGroup.id) ? [classGroup] : []));
}
