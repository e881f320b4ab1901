import { type ClassLines, classLines } from '../../../utils/register/turn/class-line.ts';
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
