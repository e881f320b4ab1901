import { parse } from 'valibot';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseYear } from '../../../../utils/class-data/analytics/year-analysis.ts';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { draftExtract } from '../../../../utils/duties/extracts/draft-extract.ts';
import type { Extract } from '../../../../utils/duties/extracts/extract.ts';
import { extractSettingsSchema } from '../../../../utils/duties/extracts/extract-settings.ts';
import { final, register, smallJournal } from '../../class-data/analytics/small-journal.ts';

const DAYS = ['2026-11-09', '2026-11-16', '2026-11-17', '2026-11-27'];
const settings = parse(analyticsSettingsSchema, {});
export const look = parse(extractSettingsSchema, {});
const head = {
  studentName: 'Слабов Иван Ильич',
  className: '7 «А»',
  period: '2-я четверть',
  days: '',
  on: '2026-11-21',
  number: '12345674',
  recommendations: '',
  timeInWords: (iso: string) => iso.slice(0, 10),
};

export function journalOf(): ClassJournal {
  const algebra = register('Алгебра', 'q2', DAYS, {
    weak: ['3', '2/4-', 'н/а', '5'],
    strong: ['5', 'Н', '5', ''],
  });
  algebra.rows[0]!.cells[0]!.remark = 'Не готов к уроку';
  algebra.teachers = ['Мария Павловна Примерова'];
  algebra.lessons[3]!.homework = 'Параграф 12';
  return {
    ...smallJournal(
      [algebra, register('Физика', 'q2', DAYS, { weak: ['', 'Н', '', ''] })],
      [final('weak', 'Алгебра', '3', 'q2')],
    ),
    weighted: false,
  };
}
export const draft = (key: string, journal = journalOf(), more = {}): Extract =>
  draftExtract(journal, analyseYear(journal, { today: '2026-11-21', settings }).periods.get('q2')!, key, {
    ...head,
    ...more,
  });
