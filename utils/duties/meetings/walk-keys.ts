import type { ConsentAnswer, Form } from './meeting-marks.ts';

/** Whom a consent or a slip is about: the student of the family, or the person who came. */
export type Whose = 'child' | 'own';

/**
 * What one key says. `came` names a person by the number in the family, or in the one after it; the other marks are about the person who was
 * named last. None of them says a thing about anybody else.
 */
export type WalkAct =
  | { do: 'came'; number: number; signed: boolean; inNext?: true }
  | { do: 'consent'; whose: Whose; answer: ConsentAnswer }
  | { do: 'form'; form: Form }
  | { do: 'slip'; whose: Whose }
  | { do: 'signature' }
  | { do: 'clear' }
  | { do: 'next' }
  | { do: 'back' };

/** Keys of marks: where they lie (`KeyboardEvent.code`), and the letter that a Russian keyboard shows there. */
export const MARK_KEYS = {
  given: { code: 'KeyC', letter: 'С' },
  refused: { code: 'KeyJ', letter: 'О' },
  notBrought: { code: 'KeyY', letter: 'Н' },
  electronic: { code: 'Quote', letter: 'Э' },
  paper: { code: 'Comma', letter: 'Б' },
  both: { code: 'KeyB', letter: 'И' },
  slip: { code: 'KeyV', letter: 'М' },
  signature: { code: 'KeyG', letter: 'П' },
} as const;

/** The keys below 1, 2, 3: the same of the next family, and the one in which the keys stand is passed by. */
export const NEXT_FAMILY_KEYS = [
  { code: 'KeyQ', letter: 'Й' },
  { code: 'KeyW', letter: 'Ц' },
  { code: 'KeyE', letter: 'У' },
] as const;

const ACTS: ReadonlyMap<string, (whose: Whose) => WalkAct> = new Map([
  [MARK_KEYS.given.code, (whose) => ({ do: 'consent', whose, answer: 'given' })],
  [MARK_KEYS.refused.code, (whose) => ({ do: 'consent', whose, answer: 'refused' })],
  [MARK_KEYS.notBrought.code, (whose) => ({ do: 'consent', whose, answer: 'not-brought' })],
  [MARK_KEYS.electronic.code, () => ({ do: 'form', form: 'electronic' })],
  [MARK_KEYS.paper.code, () => ({ do: 'form', form: 'paper' })],
  [MARK_KEYS.both.code, () => ({ do: 'form', form: 'both' })],
  [MARK_KEYS.slip.code, (whose) => ({ do: 'slip', whose })],
  [MARK_KEYS.signature.code, () => ({ do: 'signature' })],
  ['Delete', () => ({ do: 'clear' })],
  ['Backspace', () => ({ do: 'back' })],
] as [string, (whose: Whose) => WalkAct][]);

/**
 * What a key says, by its place on the keyboard: the layout and Caps Lock do not matter. With Shift a number is a
 * presence without the signature, and a letter is about the person's own consent or slip. null: the walk does not know it.
 */
export function walkAct(key: Pick<KeyboardEvent, 'code' | 'shiftKey'>): WalkAct | null {
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(key.code)?.[1];
  if (number) return { do: 'came', number: Number(number), signed: !key.shiftKey };
  const ahead = 1 + NEXT_FAMILY_KEYS.findIndex(({ code }) => code === key.code);
  if (ahead > 0) return { do: 'came', number: ahead, signed: !key.shiftKey, inNext: true };
  if (key.code === 'Enter' || key.code === 'NumpadEnter') return { do: key.shiftKey ? 'back' : 'next' };
  return ACTS.get(key.code)?.(key.shiftKey ? 'own' : 'child') ?? null;
}
