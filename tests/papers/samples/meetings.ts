import { pdfOf } from '../../../utils/base/documents/printed-pdf.ts';
import type { Wording } from '../../../utils/class-data/school/school-text.ts';
import type { MeetingInput } from '../../../utils/duties/meetings/meeting-input.ts';
import { makeMeetingPack, planMeeting } from '../../../utils/duties/meetings/meeting-pack.ts';
import { planMeetingSheet } from '../../../utils/duties/meetings/meeting-sheet.ts';
import { CONSENTS } from '../../unit/base/documents/form-samples.ts';
import { CASTS, type Cast, CLASS_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';
import { topicsOf } from './acknowledgements.ts';

const meetingOf = ({ className, date, families }: Cast, wording: Wording): MeetingInput => ({
  className,
  date,
  topics: date ? topicsOf(wording) : [],
  families: families.map(({ student, representative }, at) => ({
    student,
    people: [
      {
        name: representative,
        capacity: 'законный представитель',
        handOut: at % 3 === 0 ? null : 'логин и временный пароль',
        acknowledge: true,
        chooseForm: at % 4 === 0,
        consents: at < 2 && CONSENTS.child ? [CONSENTS.child] : [],
      },
    ],
  })),
});

export const meetings = [
  ...paper(
    'meeting-sheet',
    'Лист родительского собрания',
    'filed-landscape',
    (cast, { faces, wording }) =>
      planMeetingSheet(
        planMeeting(meetingOf(cast, wording)).rows,
        meetingOf(cast, wording),
        cast.details,
        faces,
        wording,
      ),
    [...CASTS, ...CLASS_CASTS],
  ),
  ...paper(
    'meeting-pack',
    'Пакет к собранию',
    'filed',
    (cast, { fonts, createdAt, wordings, wording }) =>
      pdfOf(
        makeMeetingPack(meetingOf(cast, wording), cast.details, wordings.consents, fonts, {
          createdAt,
          bothSides: false,
          wording,
        }),
      ),
    CASTS.slice(0, 1),
  ),
];
