import { dictionary } from '../base/text/dictionary.ts';

/**
 * The characters of a recovery code: digits and the capital letters that look the same in Russian and Latin,
 * so that it can be typed in either layout. Characters easily confused are left out: 0 and O, 1 and I, B (8),
 * Y (У). The check characters need their number to be prime.
 */
const CHARACTERS = '23456789ACEHKMPTX';
/** Russian letters that look like one of the characters on paper. */
const RUSSIAN = dictionary<string>({
  А: 'A',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  З: '3',
});
const PRIME = CHARACTERS.length;
/** 22 random characters are 89 bits; two more are check characters. */
const LENGTH = 24;
const GROUP = 4;

/** The result of reading a typed code; `note` is Russian, for the teacher. */
export type ReadCode = { ok: true; code: string } | { ok: false; note: string };

const remainder = (value: number): number => ((value % PRIME) + PRIME) % PRIME;
/** Weights of neighbours differ and none is a multiple of the prime. */
const weightOf = (index: number): number => (index % (PRIME - 1)) + 1;

/**
 * Both sums are zero in a correct code: a wrong character changes the first, two swapped neighbours the
 * second.
 */
function sums(values: number[]): { plain: number; weighted: number } {
  return {
    plain: remainder(values.reduce((sum, value) => sum + value, 0)),
    weighted: remainder(values.reduce((sum, value, index) => sum + value * weightOf(index), 0)),
  };
}

/** A new random code in its plain form, without dashes. */
export function newRecoveryCode(): string {
  const values: number[] = [];
  while (values.length < LENGTH - 2) {
    // 255 = 15 × 17: the last value of a byte would favour the first character.
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 255) values.push(byte % PRIME);
  }
  const { plain, weighted } = sums(values);
  // The last two weights are neighbours, w and w + 1.
  const last = remainder(weightOf(LENGTH - 2) * plain - weighted);
  values.push(remainder(-plain - last), last);
  return values.map((value) => CHARACTERS[value]).join('');
}

/** As printed: groups of four. */
export function groupedCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Reads a code as typed: any case, any dashes and spaces, letters of either layout. */
export function readRecoveryCode(typed: string): ReadCode {
  const characters = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}.,_]/gu, ''),
  ];
  const code = characters.map((character) => RUSSIAN.get(character) ?? character).join('');
  const unrecognised = characters.find((_, index) => !CHARACTERS.includes(code[index] ?? ' '));
  if (unrecognised !== undefined) {
    return { ok: false, note: `Знака «${unrecognised}» в коде не бывает. Сверьте с бумагой.` };
  }
  if (code.length !== LENGTH) {
    return {
      ok: false,
      note: `В коде ${LENGTH} знака — шесть групп по четыре, а набрано ${code.length}. Сверьте с бумагой.`,
    };
  }
  const { plain, weighted } = sums([...code].map((character) => CHARACTERS.indexOf(character)));
  if (plain !== 0 || weighted !== 0) {
    return { ok: false, note: 'В коде описка: один из знаков не тот. Сверьте с бумагой по группам.' };
  }
  return { ok: true, code };
}
