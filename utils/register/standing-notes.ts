import type { Standing, StandingState } from './standing.ts';

/** Whose word is waited for: the head's decision, the teacher's on who it is, a student's of 18. */
export type Awaited = 'head' | 'who' | 'grown-up';

/** What is said beside a name. The text says it all; the tone only underlines it. */
export interface StandingNote {
  /** Russian, short. */
  text: string;
  tone: 'bad' | 'warn' | 'fact';
  awaits: Awaited | null;
}

/** The note on a member of a family. */
export interface PersonNote extends StandingNote {
  person: string;
  name: string;
}

type Noted = Extract<
  StandingState,
  'awaits-head' | 'blocked' | 'unknown' | 'unproven' | 'no-authority' | 'grown-up'
>;

const NOTES: Record<Noted, Omit<StandingNote, 'text'> & { text: string | null }> = {
  // The ground stands in what the standing says of itself.
  'awaits-head': { text: null, tone: 'bad', awaits: 'head' },
  blocked: { text: null, tone: 'bad', awaits: null },
  unknown: { text: 'кто это?', tone: 'warn', awaits: 'who' },
  unproven: { text: 'полномочия не записаны', tone: 'fact', awaits: null },
  'no-authority': { text: null, tone: 'fact', awaits: null },
  'grown-up': { text: 'ждёт ответа ученика', tone: 'warn', awaits: 'grown-up' },
};

const isNoted = (state: StandingState): state is Noted => state in NOTES;

/** What is to be said of somebody's standing; null: nothing. `told`: the answer of the student of 18, if there is one. */
export function standingNote({ state, why }: Standing, told: boolean | undefined): StandingNote | null {
  if (!isNoted(state)) return null;
  if (state === 'grown-up' && told === false)
    return { text: 'ученик не разрешил сообщать', tone: 'fact', awaits: null };
  const { text, ...note } = NOTES[state];
  return { text: text ?? why ?? '', ...note };
}
