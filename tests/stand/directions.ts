/** Pairs of characters that set the direction of a text and end it: U+2068/2069, U+2066/2069, U+202A/202C, U+202D/202C. */
const PAIRS = [
  ['\u2068', '\u2069'],
  ['\u2066', '\u2069'],
  ['\u202a', '\u202c'],
  ['\u202d', '\u202c'],
] as const;

const hash = (text: string): number =>
  [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) % 1_000_003, 7);

/**
 * Every third name or value of a page between invisible characters of direction: the same text always in the same way.
 * Addresses and attributes have none, nor have headings, choices, dates and numbers.
 */
export const withDirections = (html: string): string =>
  html.replace(
    /(<(?:a class="u"|dd|td)(?: [^>]*)?>)([^<]*[^<\s][^<]*)(?=<)/g,
    (whole, tag: string, text: string) => {
      const code = hash(text.trim());
      // Logins and passwords stand in `dd.bold`: no source has such characters in them.
      if (code % 3 || /class="bold"/.test(tag) || !/\p{L}/u.test(text)) return whole;
      const [open, close] = PAIRS[Math.floor(code / 3) % PAIRS.length]!;
      return `${tag}${text.replace(/\S[\s\S]*\S|\S/, `${open}$&${close}`)}`;
    },
  );
