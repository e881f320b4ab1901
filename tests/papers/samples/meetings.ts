import { DEFAULT_CONSENT_TEXTS } from '../../../utils/duties/consents/consent-texts.ts';
import type { MeetingInput } from '../../../utils/duties/meetings/meeting-input.ts';
import { makeMeetingPack, planMeeting } from '../../../utils/duties/meetings/meeting-pack.ts';
import { planMeetingSheet } from '../../../utils/duties/meetings/meeting-sheet.ts';
import { CONSENTS } from '../../unit/base/documents/form-samples.ts';
import { CASTS, type Cast } from '../casts.ts';
import { paper } from '../sample.ts';
import { TOPICS } from './acknowledgements.ts';

const meetingOf = ({ className, date, families }: Cast): MeetingInput => ({
  className,
  date,
  topics: date ? TOPICS : [],
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
  ...paper('meeting-sheet', 'Лист родительского собрания', 'filed-landscape', (cast, { faces }) =>
    planMeetingSheet(planMeeting(meetingOf(cast)).rows, meetingOf(cast), cast.details, faces),
  ),
  ...paper(
    'meeting-pack',
    'Пакет к собранию',
    'filed',
    (cast, { fonts, createdAt }) =>
      makeMeetingPack(meetingOf(cast), cast.details, DEFAULT_CONSENT_TEXTS, fonts, {
        createdAt,
        bothSides: false,
      }).bytes,
    CASTS.slice(0, 1),
  ),
];
