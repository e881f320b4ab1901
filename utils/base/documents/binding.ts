import { glueShortWords } from './text.ts';

/**
 * Keeps together what Russian never splits at the end of a line: «ст. 9», «г. Примерск», «д. 5», «№ 152‑ФЗ»,
 * «И. О. Фамилия», «01.09.2026 г.», short words with the next one. Straight quotes become «».
 */
export function bindWords(text: string): string {
  return glueShortWords(
    text
      .replace(/(^|[\s(])"([^"\n]*)"/g, '$1«$2»')
      .replace(/-(?=ФЗ(?!\p{L}))/gu, '\u2011')
      .replace(
        /(?<!\p{L})(ст|ч|п|пп|г|ул|пер|пр|д|кв|корп|стр|им|обл|тел|№)(\.?) +(?=[\p{L}\d«])/giu,
        '$1$2\u00a0',
      )
      .replace(/(?<!\p{L})(\p{Lu}\.) ?(?=\p{Lu}\.)/gu, '$1\u00a0')
      .replace(/(?<=\p{Lu}\.\u00a0\p{Lu}\.) (?=\p{Lu})/gu, '\u00a0')
      .replace(/(?<=\p{L}) (?=\p{Lu}\.\u00a0\p{Lu}\.)/gu, '\u00a0')
      .replace(/(\d) (?=(?:г|гг|лет|дней|дня)(?!\p{L}))/gu, '$1\u00a0'),
  );
}

/** A line after wrapping: plain hyphens again, so that a search in the document finds «152-ФЗ». */
export function asDrawn(line: string): string {
  return line.replaceAll('\u2011', '-');
}
