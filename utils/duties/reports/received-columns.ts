import type { FigureKind } from './received-report.ts';

/** The meaning of a report's column; `ignored`: known but not compared. */
export type ReportColumn = FigureKind | 'subject' | 'class' | 'student' | 'ignored';

/** The first match wins. */
const KINDS: [RegExp, ReportColumn][] = [
  [/^№|п ?[/.] ?п|^учител|преподават|^примеч|кабинет|пропу|^осв|^[^\d]*1[^\d]*$/, 'ignored'],
  [/(?:кол|всего|числ|списочн).*(?:учащ|учен|обуч|детей)|^(?:учащихся|учеников|обучающихся)/, 'students'],
  [/ф\.? ?и\.? ?о|фамил|^ученик|^учащийся|^обучающийся/, 'student'],
  [/предмет|дисциплин/, 'subject'],
  [/качеств|^кач\b|^кач\.|^кзн?$/, 'quality'],
  [/успеваем|^усп\b|^усп\./, 'success'],
  [/соу|обучен+ост/, 'degree'],
  [/средн\S* (?:балл|отметк|оценк)|^ср\.? ?б|^сб$/, 'mean'],
  [/н ?[/\\] ?а|не ?аттест/, 'notCertified'],
  [/^[^\d]*5[^\d]*$|пят[её]р/, 'fives'],
  [/^[^\d]*4[^\d]*$|четв[её]р(?:ок|к)/, 'fours'],
  [/^[^\d]*3[^\d]*$|троек|тройк/, 'threes'],
  [/^[^\d]*2[^\d]*$|двоек|двойк/, 'twos'],
  [/^класс/, 'class'],
];

/** The meaning of a heading; null: unknown, possibly a subject. */
export function reportColumn(heading: string): ReportColumn | null {
  const text = heading
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[%\s,.]+/, '')
    .trim();
  return text ? (KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null) : null;
}
