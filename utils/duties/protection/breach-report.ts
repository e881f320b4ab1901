import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  officialSlots,
  paragraph,
  signatures,
  tick,
} from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import type { NameCorrections } from '../../base/names/name-corrections.ts';
import { type SchoolDetails, schoolName } from '../../class-data/school/school-details.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { type Applicant, planStatement } from '../../class-data/school/statement.ts';
import { cutLine } from '../../register/handed-papers/tear-off.ts';
import { BREACH_CHANGED, BREACH_REQUEST } from './protection-texts.ts';

/** A parent or pupil reports that confidentiality was broken; '' leaves lines to write on. */
export interface BreachReport {
  applicant: Applicant;
  /** Class of the pupil concerned. */
  className: string;
  date: string;
}

const SUBJECT = 'о нарушении конфиденциальности в электронном дневнике';

const RECEIVER = officialSlots('', '', { post: 'должность принявшего' });

/**
 * Statement of a parent or pupil to the head about a breach, with a receipt that the applicant keeps: from the day and
 * hour on it the school's terms run.
 */
export function planBreachReport(
  { applicant, className, date }: BreachReport,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
  corrections: NameCorrections = {},
): Paper {
  return planStatement(
    {
      subject: SUBJECT,
      applicant,
      capacity: 'anybody',
      date,
      body: (column) => [
        ...field('Чья учётная запись:', '', column, { caption: 'фамилия, имя', gap: 3 }),
        ...field('Класс ученика:', className, column),
        ...field('Когда и от кого стало известно:', '', column, { caption: 'дата, время; от кого' }),
        ...field('Что произошло:', '', column, {
          caption: 'кто узнал логин или пароль, что увидели, изменили или отправили',
          lines: 3,
        }),
        ...tick(wording(BREACH_CHANGED), false, column, 2),
        ...paragraph(wording(BREACH_REQUEST), column, { gap: 3 }),
      ],
      after: (whole) => receipt(details, applicant, whole),
    },
    details,
    faces,
    corrections,
  );
}

function receipt(details: SchoolDetails, applicant: Applicant, whole: FormColumn) {
  const column = { ...whole, size: 10 };
  const title = ['Расписка', schoolName(details)].filter(Boolean).join(', ');
  return [
    cutLine(column, 4),
    ...paragraph(`принято заявление ${SUBJECT}`, column, { lead: `${title}:`, keep: true }),
    ...field('Заявитель:', applicant.name, column),
    ...paragraph('«____» _______________ 20____ г. в ____ ч ____ мин, вх. № ______________', column, {
      gap: 1,
      keep: true,
    }),
    signatures(RECEIVER, column, 0, 7),
  ];
}
