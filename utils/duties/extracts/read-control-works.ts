import { classMeaning } from '../../class-data/classes/class-words.ts';
import type { ControlWork } from './control-work.ts';
import { type DaySpan, monthIn, workDays } from './work-days.ts';

/** The class's entries in the school's schedule of control works. */
export interface FoundWorks {
  /** `row` counts from 1, as in Excel. */
  works: { row: number; work: ControlWork }[];
  /** Rows about this class that were not understood, and why, in Russian. */
  left: { row: number; text: string; why: string }[];
}

interface Asked {
  className: string;
  schoolYear: number;
}

const WORDS = {
  date: /^(?:дат|срок|когда|числ|день|дни|период провед)/i,
  subject: /^(?:учебн\S* )?(?:предмет|дисциплин)|^учебн\S* (?:предмет|курс)/i,
  group: /^(?:класс|параллел)/i,
  title: /^(?:вид|форм|работ|назван|тем[аы]|оценочн|процедур|контрольн|тип|наименован|мероприят)/i,
} as const;

function namesClass(text: string, className: string): boolean | null {
  const meaning = classMeaning(text, className);
  return meaning === null ? null : meaning !== 'other' && meaning !== 'unclear';
}

const clean = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * The works of one class in a table «график оценочных процедур»: a list with a date column, or a grid with
 * days across. null: neither is found. Nothing is guessed: a row of the class that is not understood is
 * reported.
 */
export function readControlWorks(rows: readonly (readonly string[])[], asked: Asked): FoundWorks | null {
  return readList(rows, asked) ?? readGrid(rows, asked);
}

function readList(rows: readonly (readonly string[])[], asked: Asked): FoundWorks | null {
  const head = rows.findIndex(
    (row) =>
      row.some((cell) => WORDS.date.test(clean(cell))) && row.some((cell) => WORDS.subject.test(clean(cell))),
  );
  const titles = rows[head]?.map(clean);
  if (!titles) return null;
  const at = (words: RegExp) => titles.findIndex((title) => words.test(title));
  const [date, subject, group] = [at(WORDS.date), at(WORDS.subject), at(WORDS.group)];
  const title = titles.findIndex(
    (text, column) => WORDS.title.test(text) && ![date, subject, group].includes(column),
  );
  const found: FoundWorks = { works: [], left: [] };
  // A class or subject that is merged or written once applies to the rows below.
  let [lastGroup, lastSubject] = ['', ''];
  rows.slice(head + 1).forEach((cells, index) => {
    const row = head + 2 + index;
    const [own, name, when] = [clean(cells[group]), clean(cells[subject]), clean(cells[date])];
    const filled = cells.map(clean).filter(Boolean);
    if (filled.length === 0) return;
    // A title between the rows: «7 класс».
    if (filled.length === 1 && namesClass(filled[0] ?? '', asked.className) !== null && !when) {
      lastGroup = filled[0] ?? '';
      lastSubject = '';
      return;
    }
    if (own) lastGroup = own;
    if (name) lastSubject = name;
    const about = lastGroup === '' ? null : namesClass(lastGroup, asked.className);
    if (about === false || (group >= 0 && lastGroup === '')) return;
    const spans = when ? workDays(when, asked) : null;
    if (spans && lastSubject) {
      for (const span of spans)
        found.works.push({ row, work: { ...span, subject: lastSubject, title: clean(cells[title]) } });
      return;
    }
    const why = !when ? 'нет даты' : spans ? 'нет предмета' : `дата «${when}» не понята`;
    found.left.push({ row, text: filled.join(' · '), why });
  });
  return found;
}

/** Minimum number of days across that make a grid. */
const FEWEST_DAYS = 3;

function readGrid(rows: readonly (readonly string[])[], asked: Asked): FoundWorks | null {
  const head = rows.findIndex((_, at) => (daysAcross(rows, at, asked)?.size ?? 0) >= FEWEST_DAYS);
  const days = head < 0 ? null : daysAcross(rows, head, asked);
  if (!days) return null;
  const first = Math.min(...days.keys());
  const found: FoundWorks = { works: [], left: [] };
  const labels = rows.slice(head + 1).map((cells) => cells.slice(0, first).map(clean));
  const hasClasses = labels.some((own) =>
    own.some((label) => namesClass(label, asked.className) !== null && isClass(label)),
  );
  let [lastGroup, lastSubject] = ['', ''];
  rows.slice(head + 1).forEach((cells, index) => {
    const row = head + 2 + index;
    const own = labels[index]?.filter(Boolean) ?? [];
    const group = own.find(isClass);
    const subject = own.find((label) => !isClass(label) && !/^\d+\.?$/.test(label));
    if (group) {
      lastGroup = group;
      lastSubject = '';
    }
    if (subject) lastSubject = subject;
    if (hasClasses && (lastGroup === '' || namesClass(lastGroup, asked.className) === false)) return;
    for (const [column, spans] of days) {
      const text = clean(cells[column]);
      if (!text || /^[-–—]$/.test(text)) continue;
      const work = lastSubject
        ? { subject: lastSubject, title: isTick(text) ? '' : text }
        : { subject: text, title: '' };
      if (!lastSubject && isTick(text)) found.left.push({ row, text, why: 'нет предмета' });
      else for (const span of spans) found.works.push({ row, work: { ...span, ...work } });
    }
  });
  return found;
}

/** «7а», «7-е классы»: the label of a class and nothing else. */
const isClass = (label: string): boolean =>
  /^(?:\d{1,2}(?:\s*[-–—]\s*(?:\d{1,2}|е|ые|х))?[\s"«»„“”,;и]*(?:[а-яё](?![а-яё])[\s"«»„“”,;и]*)*)+(?:класс\S*|параллел\S*)?$/iu.test(
    label,
  ) && !/^\d+\.$/.test(label);

/** «+», «х», «1»: only marks that something is on that day. */
const isTick = (text: string): boolean => /^(?:\+|[xх✓✔v]|\d)$/iu.test(text);

/** Days in the heads of a grid; bare numbers take the month from the row above. */
function daysAcross(
  rows: readonly (readonly string[])[],
  at: number,
  { schoolYear }: Asked,
): Map<number, DaySpan[]> | null {
  const days = new Map<number, DaySpan[]>();
  const above = rows[at - 1] ?? [];
  let month: number | null = null;
  for (const [column, cell] of (rows[at] ?? []).entries()) {
    const text = clean(cell);
    month = monthIn(clean(above[column])) ?? month;
    const bare = /^\d{1,2}$/.test(text);
    if (!text || (bare && month === null)) continue;
    const spans = /\d/.test(text) ? workDays(text, { schoolYear, month }) : null;
    if (spans) days.set(column, spans);
  }
  return days.size > 0 ? days : null;
}
