import { classInTitle, classMeaning } from '../../../class-data/classes/class-words.ts';
import { clean } from './looks.ts';
import type { AskedClass } from './schedule.ts';
import { isTitle } from './subjects.ts';

/** «7А – 12.10», «9 б: 15.10»: a class and what is said of it; null: it does not begin so. */
function afterClass(piece: string, asked: AskedClass): ClassPart | null {
  for (const { index } of piece.matchAll(/\s*[–—:-]\s*|\s+(?=\d{1,2}\.\d)/g)) {
    const [className, rest] = [piece.slice(0, index), piece.slice(index).replace(/^[\s–—:-]+/, '')];
    if (
      /\p{L}|^\d+-\d+$/u.test(className) &&
      rest !== '' &&
      classMeaning(className, asked.className) !== null
    )
      return { className, rest };
  }
  return null;
}

interface ClassPart {
  className: string;
  rest: string;
}

/** «7А – 12.10, 19.10; 7Б – 13.10»: each part with its class before or after it; null: it is not told so. */
export function classByClass(raw: string, asked: AskedClass): ClassPart[] | null {
  const groups: string[] = [];
  const hasDay = (text: string) => /\d{1,2}\.\d{1,2}(?!\d)/.test(text);
  const partOf = (piece: string): ClassPart | null => {
    const after = afterClass(piece, asked);
    if (after) return after;
    const { className, rest } = withoutClass(piece, asked);
    return className === null ? null : { className, rest };
  };
  for (const piece of raw
    .split(/[,;\n]/)
    .map(clean)
    .filter(Boolean)) {
    const last = groups.at(-1);
    if (last === undefined || (hasDay(last) && partOf(piece))) groups.push(piece);
    else groups[groups.length - 1] = `${last}, ${piece}`;
  }
  const parts = groups.filter(hasDay).map(partOf);
  if (parts.length !== groups.length || parts.length === 0) return null;
  if (parts.length === 1) return afterClass(groups[0]!, asked) ? [parts[0]!] : null;
  return parts.some((part) => part === null) ? null : parts.map((part) => part!);
}

export const namesOther = (text: string, asked: AskedClass): boolean => {
  const answer = classInTitle(text, asked.className);
  return !/^\d{1,2}(?:\s*-\s*\d{1,2})?$/.test(text) && (answer === 'other' || answer === 'unclear');
};

/** «КР (7А)», «7А, 7Б»: the class in a cell, and what else it says. A bare number is none. */
export function withoutClass(text: string, asked: AskedClass): { rest: string; className: string | null } {
  if (/^[\d\s.,;+-]*$/.test(text) || classInTitle(text, asked.className) === null)
    return { rest: text, className: null };
  const parts = text.split(/\s*[,;:()]\s*|\s+[–—-]\s+|\s+/).filter(Boolean);
  // The longest stretch of words that is nothing but classes.
  const isClass = (words: string[]) =>
    /\p{L}/u.test(words.join('')) &&
    !words.some((word) => isTitle(word)) &&
    classInTitle(words.join(' '), asked.className) !== null;
  for (let size = parts.length; size > 0; size--)
    for (let from = 0; from + size <= parts.length; from++) {
      const words = parts.slice(from, from + size);
      const others = [...parts.slice(0, from), ...parts.slice(from + size)].join(' ');
      if (isClass(words) && classInTitle(others, asked.className) === null && isOnlyClasses(words))
        return { rest: others, className: words.join(' ') };
    }
  return { rest: text, className: text };
}

const isOnlyClasses = (words: readonly string[]): boolean =>
  words.every((word) =>
    /^(?:\d{1,2}(?:-?\p{L}{1,5}|-\d{1,2}|-?["«„“]\p{L}["»“”])?|["«„“]?\p{L}["»“”]?|и|по|кл(?:асс\p{L}*|\.)?|["«„“]\p{L}["»“”])$/u.test(
      word,
    ),
  );
