/**
 * The signs of a recovery code: digits and those capital letters that look the same in Russian and in Latin, so that
 * it can be typed in either layout. Left out is what is taken for another: 0 and O, 1 and I, 8's B, У's Y. Their
 * number is a prime, which the check signs need.
 */
const SIGNS = '23456789ACEHKMPTX';
/** Russian letters that stand on paper as one of the signs does. */
const RUSSIAN: Record<string, string> = {
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
};
const PRIME = SIGNS.length;
/** 22 random signs are 89 bits; two more check them. */
const LENGTH = 24;
const GROUP = 4;

/** What a typed code comes to; `note` is Russian, for the teacher. */
export type ReadCode = { ok: true; code: string } | { ok: false; note: string };

const remainder = (value: number): number => ((value % PRIME) + PRIME) % PRIME;
/** Weights of neighbours differ and none is a multiple of the prime. */
const weightOf = (index: number): number => (index % (PRIME - 1)) + 1;

/** Both sums are nothing in a right code: a wrong sign changes the first, two neighbours swapped the second. */
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
    // 255 = 15 × 17: the last value of a byte would favour the first sign.
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 255) values.push(byte % PRIME);
  }
  const { plain, weighted } = sums(values);
  // The two last weights are neighbours, w and w + 1.
  const last = remainder(weightOf(LENGTH - 2) * plain - weighted);
  values.push(remainder(-plain - last), last);
  return values.map((value) => SIGNS[value]).join('');
}

/** As it stands on paper: groups of four. */
export function groupedCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Takes a code as it was typed: any case, any dashes and spaces, letters of either layout. */
export function readRecoveryCode(typed: string): ReadCode {
  const signs = [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}.,_]/gu, ''),
  ];
  const code = signs.map((sign) => RUSSIAN[sign] ?? sign).join('');
  const strange = signs.find((_, index) => !SIGNS.includes(code[index] ?? ' '));
  if (strange !== undefined) {
    return { ok: false, note: `Знака «${strange}» в коде не бывает. Сверьте с бумагой.` };
  }
  if (code.length !== LENGTH) {
    return {
      ok: false,
      note: `В коде ${LENGTH} знака — шесть групп по четыре, а набрано ${code.length}. Сверьте с бумагой.`,
    };
  }
  const { plain, weighted } = sums([...code].map((sign) => SIGNS.indexOf(sign)));
  if (plain !== 0 || weighted !== 0) {
    return { ok: false, note: 'В коде описка: один из знаков не тот. Сверьте с бумагой по группам.' };
  }
  return { ok: true, code };
}
