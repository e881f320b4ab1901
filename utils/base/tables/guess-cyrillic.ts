import type { Encoding } from './encodings.ts';

/** Letter frequencies in Russian, in thousandths; about the same for names and common words. */
const OFTEN = new Map(
  Object.entries({
    о: 110,
    е: 85,
    а: 90,
    и: 74,
    н: 67,
    т: 60,
    с: 55,
    р: 48,
    в: 48,
    л: 44,
    к: 36,
    м: 32,
    д: 30,
    п: 28,
    у: 26,
    я: 22,
    ы: 17,
    ь: 17,
    г: 18,
    з: 16,
    б: 16,
    ч: 15,
    й: 13,
    х: 9,
    ж: 9,
    ш: 8,
    ю: 7,
    ц: 5,
    щ: 3,
    э: 3,
    ф: 4,
    ъ: 1,
    ё: 3,
  }).map(([letter, share]) => [letter, Math.log(share / 20)]),
);
/** Penalty for a character that is not a Russian letter: «°», «╨», «Ђ» are rare in a list of people. */
const FOREIGN = -6;
/** Non-ASCII characters that do occur there. */
const USUAL = new Set('«»№–—\u00a0');
/** A capital letter after a lower-case one: «иВАНОВ». */
const TURNED = -4;
const WORDS =
  /(?:^|[^а-яё])(?:фио|ф\.и\.о|логин|пароль|имя|фамилия|отчество|класс|дата|телефон|почта|ученик|ученица|родитель|мать|отец)(?![а-яё])/gi;
const OF_WORD = 8;

/** Enough of a file to judge by. */
const SAMPLE = 65_536;
/** Points by which the best reading must lead to be certain. */
const AHEAD = 20;

const CANDIDATES = ['windows-1251', 'ibm866', 'koi8-r'] as const;

/** How much a text looks like a Russian list of people. */
function russianness(text: string): number {
  let points = 0;
  let wasSmall = false;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 128) {
      wasSmall = false;
      continue;
    }
    const lower = character.toLowerCase();
    const letter = OFTEN.get(lower);
    if (letter === undefined) {
      points += USUAL.has(character) ? 0 : FOREIGN;
      wasSmall = false;
      continue;
    }
    points += letter;
    const isSmall = lower === character;
    if (!isSmall && wasSmall) points += TURNED;
    wasSmall = isSmall;
  }
  return points + (text.match(WORDS)?.length ?? 0) * OF_WORD;
}

/** UTF-8 with a few broken places: decoded as such, most non-ASCII characters are Russian letters. */
function isBrokenUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  const letters = text.match(/[а-яё]/gi)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return letters > broken * 20;
}

/**
 * Which single-byte Russian encoding a text is in, judged by letter frequencies and the places of capital
 * letters. Uncertain if there are too few letters or other languages.
 */
export function guessCyrillic(bytes: Uint8Array): { encoding: Encoding; isCertain: boolean } {
  const sample = bytes.subarray(0, SAMPLE);
  if (isBrokenUtf8(sample)) return { encoding: 'utf-8', isCertain: true };
  const read = CANDIDATES.map((encoding) => ({
    encoding,
    points: russianness(new TextDecoder(encoding).decode(sample)),
  })).sort((a, b) => b.points - a.points);
  const [best, next] = [read[0]!, read[1]!];
  return { encoding: best.encoding, isCertain: best.points > 0 && best.points - next.points >= AHEAD };
}
