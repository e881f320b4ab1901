import { count } from '../../base/text/plural.ts';
import { ABSENCE_LETTERS } from '../journal/absence-of-letter.ts';
import { absenceKinds } from '../journal/class-journal.ts';
import type { AnalyticsSettings } from './analytics-settings.ts';
import type { AbsenceCount } from './attendance.ts';
import type { Average } from './average.ts';
import { type ExpectedMark, markBy } from './expected-mark.ts';
import { shownAverage, shownDigits } from './fraction.ts';
import type { SubjectOfStudent } from './subject-of-student.ts';
import { COUNTED_BY_US, noReasonInWords } from './table-notes.ts';

/** One cell at the end of a row: a short text, a sign, and the full text. */
export interface OverlayCell {
  text: string;
  /** disputed: near a threshold; risk: a 2; few: too few marks; plain: nothing to report. */
  sign: 'plain' | 'disputed' | 'risk' | 'few';
  hint: string;
}

/** In column order. */
export type OverlayRow = OverlayCell[];

const MARKS = ['отметке', 'отметкам', 'отметкам'] as const;
const FIVES = ['пятёрка', 'пятёрки', 'пятёрок'] as const;
const LESSONS = ['урок', 'урока', 'уроков'] as const;
const NOTHING: OverlayCell = { text: '', sign: 'plain', hint: '' };

/**
 * Cells at the end of a student's row in a period: average, expected mark, absences. null: no data on the
 * student.
 */
export function periodRow(own: SubjectOfStudent | null, settings: AnalyticsSettings): OverlayRow {
  if (!own) return [NOTHING, NOTHING, NOTHING];
  return [averageCell(own.average), expectedCell(own, settings), absencesCell(own.absences)];
}

/** Cells at the end of a row in «Итоговые»: average of the period marks, and the year mark it leads to. */
export function yearRow(own: SubjectOfStudent | null): OverlayRow {
  if (!own?.expected) return [NOTHING, NOTHING];
  const { from, mark } = own.expected;
  const average = shownDigits(from, 2);
  const differs = own.differs ? `; выставлена «${own.given}»` : '';
  const hint = `По отметкам за периоды: средний балл ${average}, за год «${mark}»${differs}`;
  return [
    { text: average, sign: 'plain', hint: 'Среднее отметок за периоды' },
    { text: String(mark), sign: mark === 2 ? 'risk' : own.differs ? 'disputed' : 'plain', hint },
  ];
}

/** Cells at the end of a row in class 1. */
export const absencesRow = (own: SubjectOfStudent | null): OverlayRow => [
  own ? absencesCell(own.absences) : NOTHING,
];

function averageCell(average: Average): OverlayCell {
  const how = average.how === 'weighted' ? 'с весами работ' : 'без весов работ';
  const hint = average.count
    ? `Средний балл ${shownAverage(average.value)} по ${count(average.count, MARKS)}, ${how}; ${COUNTED_BY_US}`
    : 'Нет отметок, которые считаются';
  return { text: shownAverage(average.value), sign: 'plain', hint };
}

function expectedCell({ expected, fives }: SubjectOfStudent, settings: AnalyticsSettings): OverlayCell {
  if (!expected) return { ...NOTHING, text: '–', hint: 'Прогноза нет' };
  const { mark, from } = expected;
  const rise = fives ? `. До «${fives.target}» ещё ${count(fives.count, FIVES)}` : '';
  const hint = `Ожидается «${mark}»: средний балл ${shownDigits(from, 2)}`;
  if (expected.fewMarks)
    return { text: `${mark}`, sign: 'few', hint: `${hint}. Мало отметок, нужно ${settings.fewMarks}${rise}` };
  if (mark === 2) return { text: '2', sign: 'risk', hint: `${hint}. Неуспевающий${rise}` };
  if (expected.disputed)
    return {
      text: `${mark}`,
      sign: 'disputed',
      hint: `${hint}. Спорная: рядом «${neighbour(expected, settings)}»${rise}`,
    };
  return { text: `${mark}`, sign: 'plain', hint: `${hint}${rise}` };
}

/** The mark on the other side of the threshold. */
function neighbour({ from, mark }: ExpectedMark, settings: AnalyticsSettings): number {
  const above = markBy(from + settings.disputed, settings);
  return above > mark ? above : markBy(Math.max(100, from - settings.disputed - 1), settings);
}

function absencesCell(absences: AbsenceCount): OverlayCell {
  const { missed, illness, excused, late } = absences;
  const text = absenceKinds
    .filter((kind) => absences[kind] > 0)
    .map((kind) => `${ABSENCE_LETTERS[kind]}\u202f${absences[kind]}`)
    .join(' ');
  const why = `${noReasonInWords(absences)}, по болезни ${illness}, по уважительной ${excused}`;
  const hint = `Пропущено ${count(missed, LESSONS)}${missed ? `: ${why}` : ''}${late ? `. Опозданий: ${late}` : ''}`;
  return { text: text || '–', sign: 'plain', hint };
}
