import { addresseeText } from '../../../utils/base/names/addressee.ts';
import { draftNotice, USUAL_PROPOSALS } from '../../../utils/duties/notices/draft-notice.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { planNotice } from '../../../utils/duties/notices/notice-paper.ts';
import { planHandOverSheet } from '../../../utils/register/handed-papers/hand-over-sheet.ts';
import { type Cast, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';
import { journalOf, ON, PERIOD } from './class-journal.ts';

const notice =
  (change: Partial<Notice>) =>
  (cast: Cast, { faces }: SampleContext) => {
    const { journal, year } = journalOf(cast);
    const period = year.periods.get('q2')!;
    const { student: name, representative } = cast.families[1]!;
    const student = period.students.find((each) => each.student.key === name)!;
    const head = {
      studentName: name,
      addressees: [addresseeText({ name: representative, sex: 'female' })],
      className: cast.className,
      period: PERIOD,
      on: ON,
    };
    const drafted = draftNotice(journal, period, { student, warnings: year.warnings, timetable: null, head });
    return planNotice({ ...drafted, number: '12', ...change }, cast.details, faces);
  };

export const notices = [
  ...paper('notice', 'Уведомление о неуспеваемости и пропусках', 'filed', notice({}), FILLED_CASTS),
  ...paper(
    'notice-marks',
    'Уведомление о неуспеваемости',
    'filed',
    notice({ absences: [], proposal: USUAL_PROPOSALS.marks }),
    FILLED_CASTS.slice(0, 1),
  ),
  ...paper(
    'notice-absences',
    'Уведомление о пропусках',
    'filed',
    notice({
      subjects: [],
      proposal: USUAL_PROPOSALS.absences,
      absences: [{ day: '16.11.2026', lessons: 'алгебра, 3-й урок', reason: 'причина не указана' }],
    }),
    FILLED_CASTS,
  ),
  ...paper(
    'hand-over-notices',
    'Ведомость вручения уведомлений',
    'filed',
    (cast, { faces }) =>
      planHandOverSheet(
        'уведомлений',
        cast.families.map((each) => ({ ...each, what: 'уведомление № 12', period: PERIOD })),
        cast.className,
        cast.details,
        faces,
      ),
    FILLED_CASTS,
  ),
];
