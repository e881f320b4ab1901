import { addresseeText } from '../../../utils/base/names/addressee.ts';
import { NO_REASON } from '../../../utils/class-data/analytics/absence-words.ts';
import type { Wording } from '../../../utils/class-data/school/school-text.ts';
import { draftNotice } from '../../../utils/duties/notices/draft-notice.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { planNotice } from '../../../utils/duties/notices/notice-paper.ts';
import {
  NOTICE_LIST_NOTE,
  PROPOSAL_ABSENCES,
  PROPOSAL_MARKS,
} from '../../../utils/duties/notices/notice-texts.ts';
import { planHandOverSheet } from '../../../utils/register/handed-papers/hand-over-sheet.ts';
import { type Cast, FILLED_CASTS } from '../casts.ts';
import { paper, type SampleContext } from '../sample.ts';
import { journalOf, ON, PERIOD } from './class-journal.ts';

const notice =
  (change: (wording: Wording) => Partial<Notice>) =>
  (cast: Cast, { faces, wording }: SampleContext) => {
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
    const of = { student, warnings: year.warnings, timetable: null, head, wording };
    const drafted = draftNotice(journal, period, of);
    return planNotice({ ...drafted, number: '12', ...change(wording) }, cast.details, faces, wording);
  };

export const notices = [
  ...paper(
    'notice',
    'Уведомление о неуспеваемости и пропусках',
    'filed',
    notice(() => ({})),
    FILLED_CASTS,
  ),
  ...paper(
    'notice-marks',
    'Уведомление о неуспеваемости',
    'filed',
    notice((wording) => ({ absences: [], proposal: wording(PROPOSAL_MARKS) })),
    FILLED_CASTS.slice(0, 1),
  ),
  ...paper(
    'notice-failing',
    'Уведомление о неуспеваемости за период',
    'filed',
    notice((wording) => ({ current: false, absences: [], proposal: wording(PROPOSAL_MARKS) })),
    FILLED_CASTS.slice(0, 1),
  ),
  ...paper(
    'notice-absences',
    'Уведомление о пропусках',
    'filed',
    notice((wording) => ({
      subjects: [],
      proposal: wording(PROPOSAL_ABSENCES),
      absences: [{ day: '16.11.2026', lessons: 'алгебра, 3-й урок', reason: NO_REASON }],
    })),
    FILLED_CASTS,
  ),
  ...paper(
    'hand-over-notices',
    'Ведомость вручения уведомлений',
    'filed',
    (cast, { faces, wording }) =>
      planHandOverSheet(
        { what: 'уведомлений', note: wording(NOTICE_LIST_NOTE) },
        cast.families.map((each) => ({ ...each, what: 'уведомление № 12', period: PERIOD })),
        cast.className,
        cast.details,
        faces,
      ),
    FILLED_CASTS,
  ),
];
