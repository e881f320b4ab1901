import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  paragraphs,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import { longDate } from '../../base/text/document-date.ts';
import { oursNote } from '../../class-data/analytics/table-notes.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots, contactLine } from '../../class-data/school/teacher-signature.ts';
import { cutLine, tearOffTitle } from '../../register/handed-papers/tear-off.ts';
import { type Notice, noticeAbout, noticeTitle } from './notice.ts';
import {
  CURRENT_MARKS,
  FAILING_MARKS,
  MISSED_LESSONS,
  MISSED_LESSONS_TOO,
  NOTICE_TEAR_OFF,
} from './notice-texts.ts';

/** The addressee stands on the right half of the sheet, as in other letters of the school, mm. */
const ADDRESSEE = { x: FILED.left + 85, width: FILED.width - 85 } as const;
/** Sizes in pt, the largest first: the notice stays on one side as long as it can. */
const SIZES = [11, 10, 9] as const;

/**
 * A notice on one A4 side, in smaller type if it has to be: to whom, what it is about, what is proposed, the teacher's
 * signature, a tear-off for the family.
 */
export function planNotice(notice: Notice, details: SchoolDetails, faces: Faces, wording: Wording): Paper {
  const plan = (size: number) =>
    flowPaper(
      `Уведомление, ${notice.studentName}`,
      noticeParts(notice, details, { x: FILED.left, width: FILED.width, faces, size }, wording),
      faces,
    );
  let paper = plan(SIZES[0]);
  for (const size of SIZES.slice(1)) if (paper.pages > 1) paper = plan(size);
  return paper.pages > 1 ? plan(SIZES[0]) : paper;
}

function noticeParts(
  notice: Notice,
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
): FlowPart[] {
  const { size = SIZES[0] } = column;
  const about = noticeAbout(notice);
  const title = about && noticeTitle(about, notice.current);
  return [
    ...head(notice, details, column),
    ...paragraph(['УВЕДОМЛЕНИЕ', title].filter(Boolean).join(' '), column, {
      align: 'center',
      face: 'bold',
      size: size + 2,
      gap: 5,
      keep: true,
    }),
    ...field('Ученик(ца):', notice.studentName, column, { gap: 4 }),
    ...field('Класс, период:', [notice.className, notice.period].filter(Boolean).join(', '), column),
    ...subjectParts(notice, column, wording),
    ...absenceParts(notice, column, wording),
    ...(notice.proposal.trim()
      ? [
          ...paragraph('Что предлагается', column, { face: 'bold', gap: 4, keep: true }),
          ...paragraphs(notice.proposal, column, { gap: 1 }),
        ]
      : []),
    ...(details.teacher.contacts ? paragraph(contactLine(details), column, { gap: 3 }) : []),
    signatures(classTeacherSlots(details), column, 4),
    ...tearOff(notice, title ?? '', details, column, wording),
  ];
}

function head(notice: Notice, details: SchoolDetails, column: FormColumn): FlowPart[] {
  const dated = `${longDate(notice.on) || '«____» _______________ 20____ г.'} № ${notice.number || '________'}`;
  const addressees = notice.addressees.filter((name) => name.trim());
  const to: FormColumn = { ...column, ...ADDRESSEE };
  return [
    ...schoolHead(details, column),
    ...paragraph(dated, column, { gap: 3, keep: true }),
    ...(addressees.length > 0
      ? addressees.flatMap((name, index) => paragraph(name, to, { gap: index ? 0.5 : 3, keep: true }))
      : field('', '', to, { caption: 'фамилия, имя, отчество родителя (законного представителя)', gap: 3 })),
  ];
}

function subjectParts({ subjects, current }: Notice, column: FormColumn, wording: Wording): FlowPart[] {
  if (!subjects.length) return [];
  const note = oursNote(subjects.map(({ result }) => ({ ours: result.endsWith('*') })));
  const text = wording(current ? CURRENT_MARKS : FAILING_MARKS);
  return [
    ...paragraph(text, column, { gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Предмет', share: 45 },
        { title: 'Отметки (дата)', share: 95 },
        {
          title: current ? 'Средний балл' : 'Средний балл или отметка за период',
          share: 30,
          align: 'center',
        },
      ],
      subjects.map(({ subject, marks, result }) => [subject, marks.replaceAll(' (', '\u00a0('), result]),
      column,
      tableLook(column),
    ),
    ...(note ? paragraph(note, column, { gap: 0.5, keep: true }) : []),
  ];
}

/** Tables go with the size of the text: below the largest their rows are closer together. */
const tableLook = ({ size = SIZES[0] }: FormColumn) => ({ size: size - 1.5, tight: size < SIZES[0] });

function absenceParts({ absences, subjects }: Notice, column: FormColumn, wording: Wording): FlowPart[] {
  if (!absences.length) return [];
  const text = wording(subjects.length ? MISSED_LESSONS_TOO : MISSED_LESSONS);
  return [
    ...paragraph(text, column, { gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Дата', share: 28, align: 'center' },
        { title: 'Пропущенные уроки', share: 92 },
        { title: 'Причина', share: 50 },
      ],
      absences.map(({ day, lessons, reason }) => [day, lessons, reason]),
      column,
      tableLook(column),
    ),
  ];
}

/** The part returned to school; never separated from its cut line. */
function tearOff(
  notice: Notice,
  title: string,
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
): FlowPart[] {
  const on = longDate(notice.on);
  const dated = [on && `от ${on}`, notice.number && `№ ${notice.number}`];
  const who = [notice.studentName, notice.className.replaceAll(' ', '\u00a0'), notice.period].filter(Boolean);
  const text = wording(NOTICE_TEAR_OFF, {
    'о чём': title,
    'дата и номер': dated.filter(Boolean).join(' '),
    'о ком': who.join(', '),
  });
  const answerBy = longDate(notice.answerBy);
  return [
    cutLine(column, 5),
    ...tearOffTitle(details, column),
    ...paragraph(text, column, { gap: 1.5, keep: true }),
    ...(notice.absences.length > 0 ? held(field('Причина пропусков:', '', column, { lines: 2 })) : []),
    ...held(
      answerBy
        ? paragraph(`Ответ прошу дать до ${answerBy}`, column, { gap: 2 })
        : field('Ответ прошу дать до', '', { ...column, width: column.width / 2 }, { gap: 2 }),
    ),
    signatures(personSlots(), column, 1),
  ];
}

/** Parts that stay with what follows them. */
const held = (parts: FlowPart[]): FlowPart[] => parts.map((part) => ({ ...part, keep: true }));
