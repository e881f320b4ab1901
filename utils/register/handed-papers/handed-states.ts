import type { Day } from '../../base/calendar/day.ts';
import { inOrder } from '../effective.ts';
import type { RegisterColumn, RegisterRow } from '../register-printout.ts';
import { HAND_OVER_WAYS } from './hand-over-ways.ts';

/** What the entries of every register say: which one it is, and when it was written down. */
interface Recorded {
  id: string;
  at: string;
  stamp?: string | undefined;
}

/** A paper of a student was made out: it goes to the family and comes back signed. */
interface IssuedPaper extends Recorded {
  /** The student. */
  person: string;
  on: Day;
  /** Period, as the paper names it. */
  span: string;
}

interface HandedOver extends Recorded {
  on: Day;
  /** Key of who received it; null: somebody who is not in the list. */
  to: string | null;
  toName: string;
  how: keyof typeof HAND_OVER_WAYS;
}

/** The tear-off came back. */
interface Returned extends Recorded {
  on: Day;
  signedName: string;
}

/** A paper and what has become of it. */
export interface HandedState<
  I extends IssuedPaper = IssuedPaper,
  H extends HandedOver = HandedOver,
  R extends Returned = Returned,
> {
  /** What its entries call it by. */
  id: string;
  issued: I;
  handedOver: H | null;
  returned: R | null;
}

/**
 * Joins the counting entries about papers of one kind by the paper that each speaks of. In the order in which the
 * papers were recorded; of several facts of one kind the latest counts; facts about a paper that nobody issued are
 * none.
 */
export function handedStates<I extends IssuedPaper, H extends HandedOver, R extends Returned>(
  facts: { issued: readonly I[]; handedOver: readonly H[]; returned: readonly R[] },
  paperOf: (entry: I | H | R) => string,
): HandedState<I, H, R>[] {
  const states = new Map<string, HandedState<I, H, R>>();
  for (const issued of inOrder(facts.issued)) {
    const id = paperOf(issued);
    states.set(id, { id, issued, handedOver: null, returned: null });
  }
  for (const handedOver of inOrder(facts.handedOver)) {
    const state = states.get(paperOf(handedOver));
    if (state) state.handedOver = handedOver;
  }
  for (const returned of inOrder(facts.returned)) {
    const state = states.get(paperOf(returned));
    if (state) state.returned = returned;
  }
  return [...states.values()];
}

/** In the order of the days on which they were made out, as a register on paper has them. */
export function byDay<State extends HandedState>(states: readonly State[]): State[] {
  const recorded = new Map(inOrder(states.map(({ issued }) => issued)).map((issued, at) => [issued, at]));
  const placeOf = ({ issued }: State) => recorded.get(issued) ?? 0;
  return [...states].sort((a, b) =>
    a.issued.on === b.issued.on ? placeOf(a) - placeOf(b) : a.issued.on < b.issued.on ? -1 : 1,
  );
}

/** «Слабова Анна, на собрании» */
export const receiverText = ({ toName, how }: Pick<HandedOver, 'toName' | 'how'>): string =>
  `${toName}, ${HAND_OVER_WAYS[how]}`;

/** Last columns of the table of such papers: when and to whom handed over, when and by whom signed for. */
export const handedColumns = (
  /** «Вручена» or «Вручено». */
  title: string,
  shares: { day: number; receiver: number; signer: number },
): RegisterColumn[] => [
  { key: 'handedOn', title, kind: 'date', share: shares.day },
  { key: 'to', title: 'Кому и как', kind: 'text', share: shares.receiver },
  { key: 'signedOn', title: 'Ознакомлены', kind: 'date', share: shares.day },
  { key: 'signedBy', title: 'Кто расписался', kind: 'text', share: shares.signer },
  { key: 'sign', title: 'Подпись', kind: 'by-hand', share: 22 },
];

/** The cells of `handedColumns`. */
export const handedCells = ({ handedOver, returned }: HandedState): RegisterRow => ({
  handedOn: handedOver?.on ?? null,
  to: handedOver && receiverText(handedOver),
  signedOn: returned?.on ?? null,
  signedBy: returned?.signedName ?? null,
});
