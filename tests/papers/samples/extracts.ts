import { parse } from 'valibot';
import type { Paper } from '../../../utils/base/documents/paper.ts';
import { planClassSheet } from '../../../utils/duties/extracts/class-sheet-paper.ts';
import { draftClassSheet, draftExtract } from '../../../utils/duties/extracts/draft-extract.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';
import { planExtract, planHalfExtract } from '../../../utils/duties/extracts/extract-paper.ts';
import { extractSettingsSchema } from '../../../utils/duties/extracts/extract-settings.ts';
import { EXTRACT_LIST_NOTE } from '../../../utils/duties/extracts/extract-texts.ts';
import { halfSheets } from '../../../utils/duties/extracts/half-sheets.ts';
import { draftLeaverExtract } from '../../../utils/duties/extracts/leaver-extract.ts';
import { planLeaverExtract } from '../../../utils/duties/extracts/leaver-extract-paper.ts';
import { periodDays } from '../../../utils/duties/extracts/period-days.ts';
import { planHandOverSheet } from '../../../utils/register/handed-papers/hand-over-sheet.ts';
import { lesson, timetable, week } from '../../unit/class-data/timetable/a-timetable.ts';
import { CASTS, type Cast, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';
import { journalOf, ON, PERIOD } from './class-journal.ts';

const look = parse(extractSettingsSchema, {});

function extractOf(cast: Cast, at = 1): Extract {
  const { journal, year } = journalOf(cast);
  const { student } = cast.families[at] as Cast['families'][number];
  return draftExtract(journal, year.periods.get('q2')!, student, {
    studentName: student,
    className: cast.className,
    period: PERIOD,
    days: periodDays(journal, 'q2', { on: ON, settled: null }),
    on: ON,
    number: '12345674',
    recommendations: 'Читать вслух каждый день.\nПовторить таблицу умножения.',
    timeInWords: () => '21.11.2026 14:05',
  });
}

const leaver =
  (unmarked: boolean) =>
  (cast: Cast, { faces, wording }: SampleContext): Paper => {
    const { journal, year } = journalOf(cast);
    const { student } = cast.families[0]!;
    const isBlank = cast.id === 'blank';
    const head = {
      student: year.year.students[0]!.student.key,
      studentName: student,
      className: cast.className,
      schoolYear: '2026/2027 учебный год',
      number: isBlank ? '' : '45',
      on: isBlank ? '' : ON,
    };
    const of = { settled: null, timeInWords: () => '21.11.2026 14:05' };
    const extract = draftLeaverExtract(journal, year, head, of);
    return planLeaverExtract(
      { ...extract, unmarked: unmarked || extract.unmarked },
      cast.details,
      faces,
      wording,
    );
  };

const sheet =
  (large: boolean) =>
  (cast: Cast, { faces }: SampleContext): Paper => {
    const { journal } = journalOf(cast);
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    const lessons = days.flatMap((day) =>
      [1, 2, 3, 4, 5, 6].map((number) => lesson(day, number, { subject: 'Вероятность и статистика' })),
    );
    const moved = lesson('2026-11-24', 7, { subject: 'Физика', notes: ['Замена: вместо Ильи Пенкова'] });
    const drafted = draftClassSheet(journal, timetable([week('2026-11-23', [...lessons, moved])]), 'q2', {
      className: cast.className,
      period: PERIOD,
      on: ON,
      planned: [{ day: '2026-12-03', until: null, subject: 'Физика', title: 'Контрольная работа' }],
      works: '',
      holidays: 'Зимние каникулы: 31.12.2026 – 10.01.2027',
    });
    return planClassSheet(drafted, cast.details, faces, { large, hidden: [] });
  };

export const extracts = [
  ...paper(
    'extract',
    'Выписка из электронного журнала',
    'home',
    (cast, { faces, wording }) => planExtract(extractOf(cast), cast.details, faces, look, wording),
    FILLED_CASTS,
  ),
  ...paper(
    'extract-large',
    'Выписка крупным шрифтом',
    'home',
    (cast, { faces, wording }) =>
      planExtract(extractOf(cast), cast.details, faces, { ...look, large: true }, wording),
    FILLED_CASTS,
  ),
  ...paper(
    'extract-signed',
    'Выписка с подписью директора',
    'home',
    (cast, { faces, wording }) =>
      planExtract(extractOf(cast), cast.details, faces, { ...look, headSigns: true }, wording),
    FILLED_CASTS,
  ),
  ...paper(
    'extract-halves',
    'Две выписки на листе',
    'cut',
    (cast, { faces, wording }) =>
      halfSheets(
        [0, 1].map((at) => planHalfExtract(extractOf(cast, at), cast.details, faces, look, wording)),
      ),
    FILLED_CASTS,
  ),
  ...paper('leaver-extract', 'Выписка выбывающему', 'filed', leaver(false), CASTS),
  ...paper(
    'leaver-extract-first-class',
    'Выписка выбывающему из 1 класса',
    'filed',
    leaver(true),
    FILLED_CASTS.slice(0, 1),
  ),
  ...paper('class-sheet', 'Сведения для родителей', 'filed', sheet(false), FILLED_CASTS),
  ...paper(
    'class-sheet-large',
    'Сведения для родителей крупным шрифтом',
    'filed',
    sheet(true),
    FILLED_CASTS.slice(0, 1),
  ),
  ...paper('hand-over-extracts', 'Ведомость вручения выписок', 'filed', (cast, { faces, wording }) =>
    planHandOverSheet(
      { what: 'выписок', note: wording(EXTRACT_LIST_NOTE) },
      cast.families.map((each) => ({ ...each, what: 'выписка № 1234 5674', period: PERIOD })),
      cast.className,
      cast.details,
      faces,
    ),
  ),
];
