import type { FigureKind } from './received-report.ts';

/** The meaning of a report's column; `ignored`: known but not compared; `year`, `period`: whose figures a row gives. */
export type ReportColumn = FigureKind | 'subject' | 'class' | 'student' | 'year' | 'period' | 'ignored';

/** Figures of something else than the class in the period: a plan, a district, a change. */
const NOT_OURS =
  /план|прогноз|цел(?:ь|ев)|район|город|регион|област|по школе|по параллел|прошл|предыдущ|динамик|измен|отклон|разниц|\+ ?\/ ?-|рейтинг|мест[оа]/;
/** Words that may stand beside a mark in a heading: «Кол-во «5»», «Отличников (5)». */
const BESIDE_MARK =
  /(?:кол|числ|всего|получ|имеют|отмет|оцен|уча[щт]|учен|обуч|отличник|хорошист|троечник|двоечник|неуспев|на(?!\p{L}))[\p{L}-]*|-к(?!\p{L})|ок(?!\p{L})|[«»"'“”„(),.:%\s-]/gu;

/** The first match wins. */
const KINDS: [RegExp, ReportColumn][] = [
  [/^№|п ?[/.] ?п|^учител|преподават|^примеч|кабинет|пропу|^осв/, 'ignored'],
  [
    /^(?!.*\d)(?:.*(?:кол|всего|числ|списочн).*(?:учащ|учен|обуч|детей)|(?:учащихся|учеников|обучающихся))/,
    'students',
  ],
  [/ф\.? ?и\.? ?о|фамил|^ученик|^учащийся|^обучающийся/, 'student'],
  [/предмет|дисциплин/, 'subject'],
  [/качеств|^кач\b|^кач\.|^кзн?$/, 'quality'],
  [/(?<!не)успеваем|^усп\b|^усп\./, 'success'],
  [/соу|обучен+ост/, 'degree'],
  [/средн\S* (?:балл|отметк|оценк)|^ср\.? ?б|^сб$/, 'mean'],
  [/н ?[/\\] ?а|не ?аттест/, 'notCertified'],
  [/пят[её]р/, 'fives'],
  [/четв[её]р(?:ок|к)/, 'fours'],
  [/троек|тройк/, 'threes'],
  [/двоек|двойк/, 'twos'],
  [/^класс/, 'class'],
  [/^(?:учебный )?год$/, 'year'],
  [/^(?:отч[её]тный )?период$|^четверть$|^триместр$|^полугодие$/, 'period'],
];

/** Whether a column names who teaches: it is not compared, but tells study groups of a subject apart. */
export const isTeacher = (heading: string): boolean => /^учител|преподават/i.test(heading.trim());

/** The meaning of a heading; null: unknown, possibly a subject. */
export function reportColumn(heading: string): ReportColumn | null {
  const text = heading
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[%\s,.]+/, '')
    .trim();
  if (!text) return null;
  const found =
    KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? MARKS.get(text.replace(BESIDE_MARK, '')) ?? null;
  return found !== null && !NAMES.includes(found) && NOT_OURS.test(text) ? null : found;
}

const NAMES: readonly ReportColumn[] = ['ignored', 'subject', 'student', 'class', 'year', 'period'];
const MARKS = new Map<string, ReportColumn>([
  ['5', 'fives'],
  ['4', 'fours'],
  ['3', 'threes'],
  ['2', 'twos'],
  ['1', 'ignored'],
]);
