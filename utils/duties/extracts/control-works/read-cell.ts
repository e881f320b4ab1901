import { classByClass, namesOther, withoutClass } from './class-in-cell.ts';
import { isDayOff, isRemark } from './header-words.ts';
import { clean, isEmpty, isTick } from './looks.ts';
import type { AskedClass } from './schedule.ts';
import { type DayContext, type DaySpan, type PlaceMonth, scheduleDays } from './schedule-days.ts';
import { isSubject, isTitle, subjectAndTitle } from './subjects.ts';

/** What row, column and titles say of a cell. */
export interface CellPlace {
  subject: string | null;
  spans: DaySpan[] | null;
  month: PlaceMonth | null;
  /** Name of the work by the header. */
  title: string | null;
  /** Whether row, column or a section name a class. */
  hasClass: boolean;
}

export interface CellWork {
  spans: DaySpan[];
  subject: string;
  title: string;
}

/** `className`: the class that the cell itself names. */
export type ReadCell =
  | { is: 'works'; works: CellWork[]; className: string | null }
  | { is: 'left'; why: string; className: string | null }
  | { is: 'remark'; why: string };

const left = (why: string): ReadCell => ({ is: 'left', why, className: null });

/** «Петрова А. И.»: somebody's name is no work. */
const isPerson = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?(?:\p{Lu}\.?)?$/u.test(text);

/**
 * Reads a cell of a grid: what its place does not say stands in it. Several parts: the cell says it class by
 * class («7А – 12.10; 7Б – 13.10»). None: nothing is planned.
 */
export function readCell(raw: string, place: CellPlace, asked: AskedClass): ReadCell[] {
  const text = clean(raw);
  if (isEmpty(text)) return [];
  if (isTick(text)) return [readPart(text, text, null, place, asked)];
  if (isDayOff(text) || isRemark(text)) return [{ is: 'remark', why: `«${text}»: не работа` }];
  if (isPerson(text)) return [left(`«${text}»: имя, а не работа`)];
  const parts = classByClass(raw, asked);
  if (parts) return parts.map(({ rest, className }) => readPart(rest, rest, className, place, asked));
  const isNamed = place.hasClass && !namesOther(text, asked);
  const { rest, className } = isNamed ? { rest: text, className: null } : withoutClass(text, asked);
  return [readPart(className === null ? raw : rest, rest, className, place, asked)];
}

function readPart(
  raw: string,
  text: string,
  className: string | null,
  place: CellPlace,
  asked: AskedClass,
): ReadCell {
  const read = place.spans
    ? onDays(text, place.spans, place, asked, className !== null)
    : dated(raw, text, place, asked);
  return read.is === 'remark' ? read : { ...read, className };
}

/** The days are known: the cell says what is done, or in which subject. */
function onDays(
  text: string,
  spans: DaySpan[],
  place: CellPlace,
  asked: AskedClass,
  hasOwnClass: boolean,
): ReadCell {
  const works = (subject: string, title: string): ReadCell => ({
    is: 'works',
    works: [{ spans, subject, title: title || (place.title ?? '') }],
    className: null,
  });
  if (/\d{1,2}\.\d{1,2}(?!\d)/.test(text)) {
    const inside = dated(text, text, { ...place, spans: null }, asked);
    if (inside.is !== 'works') return left(`«${text}» не понято`);
    const days = (each: DaySpan) => `${each.day} ${each.until ?? ''}`;
    const isSame = inside.works.every((work) =>
      work.spans.every((each) => spans.some((one) => days(one) === days(each))),
    );
    return isSame ? inside : left(`дата в ячейке («${text}») не та, что в шапке`);
  }
  if (isTick(text) || (text === '' && hasOwnClass))
    return place.subject ? works(place.subject, '') : left('нет предмета');
  if (/^[\d\s.,-]+$/.test(text)) return left(`число «${text}» не понято`);
  if (place.subject) {
    if (isSubject(text) && !isTitle(text) && !sameStart(text, place.subject))
      return left(`в ячейке «${text}», а строка — «${place.subject}»`);
    return works(place.subject, text);
  }
  const parts = text.split(/\s*[;\n]\s*/);
  const several =
    parts.length === 1 && text.split(',').every((part) => isSubject(part.trim()))
      ? text.split(/\s*,\s*/)
      : parts;
  const found = several.map(subjectAndTitle);
  if (found.some((each) => each === null || each.subject === '')) return left(`предмет в «${text}» не понят`);
  return {
    is: 'works',
    works: found.map((each) => ({
      spans,
      subject: each!.subject,
      title: each!.title || (place.title ?? ''),
    })),
    className: null,
  };
}

const sameStart = (a: string, b: string): boolean =>
  a.slice(0, 4).toLowerCase() === b.slice(0, 4).toLowerCase();

/** The cell says the days itself, possibly with the work and its subject. */
function dated(raw: string, text: string, place: CellPlace, asked: AskedClass): ReadCell {
  if (isTick(text) && !/^\d$/.test(text)) return left('день не указан');
  if (text === '') return left('день не указан');
  const context: DayContext = { schoolYear: asked.schoolYear, ...place.month };
  const whole = scheduleDays(text, context);
  if (whole.spans) return finished([{ spans: whole.spans, words: '' }], place, text);
  const lines = raw
    .split(/\s*[;\n]\s*/)
    .map(clean)
    .filter(Boolean);
  const parts = lines.length > 1 && lines.join(' ').length >= text.length - 4 ? lines : [text];
  const found = parts.map((part) => dayWithin(part, context));
  if (found.some((each) => each === null)) {
    // «КР 12.10, ВПР 15.11»
    const commas = text.split(/\s*,\s*/).map((part) => dayWithin(part, context));
    if (commas.length > 1 && commas.every((each) => each !== null)) return finished(commas, place, text);
    return left(/\p{L}/u.test(text) && !/\d/.test(text) ? `«${text}»: день не указан` : whole.why);
  }
  return finished(
    found.flatMap((each) => each ?? []),
    place,
    text,
  );
}

interface Dated {
  spans: DaySpan[];
  words: string;
}

/** The longest stretch of a text that is days, and the words around it. */
function dayWithin(text: string, context: DayContext): Dated | null {
  const tokens = text
    .replace(/[()]/g, ' ')
    .split(/[\s,:]+/)
    .filter(Boolean);
  if (tokens.length > 14) return null;
  for (let size = tokens.length; size > 0; size--)
    for (let from = 0; from + size <= tokens.length; from++) {
      const words = [...tokens.slice(0, from), ...tokens.slice(from + size)].filter((word) =>
        /[\p{L}\d]/u.test(word),
      );
      const stretch = tokens.slice(from, from + size).join(' ');
      if (tokens[from - 1] === '№') continue;
      const { spans } = scheduleDays(stretch, context);
      if (!spans) continue;
      if (words.some((word) => /\d{1,2}\.\d/.test(word))) return null;
      // «КР 2» under a month: a second work, or the second day?
      if (/^\d$/.test(stretch) && from > 0 && !text.includes(`(${stretch})`)) return null;
      return { spans, words: words.join(' ') };
    }
  return null;
}

function finished(found: readonly Dated[], place: CellPlace, text: string): ReadCell {
  const works: CellWork[] = [];
  for (const { spans, words } of found) {
    const named = words === '' ? { subject: '', title: '' } : wordsOf(words, place.subject !== null);
    const subject = place.subject ?? named?.subject;
    if (!named) return left(`«${text}»: кроме дня есть непонятное`);
    if (!subject) return left('нет предмета');
    works.push({ spans, subject, title: named.title || (place.title ?? '') });
  }
  return { is: 'works', works, className: null };
}

/** Words beside a date: the name of a work, or a subject with it. */
function wordsOf(words: string, hasSubject: boolean): { subject: string; title: string } | null {
  if (hasSubject) return isTitle(words) ? { subject: '', title: words } : null;
  const found = subjectAndTitle(words);
  return found && isSubject(found.subject) ? found : null;
}
