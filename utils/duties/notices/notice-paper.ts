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
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';
import { cutLine, tearOffTitle } from '../../register/handed-papers/tear-off.ts';
import { NOTICE_TITLES, type Notice, noticeAbout } from './notice.ts';

/**
 * A notice on one A4 side: what it is about, what is proposed, the teacher's signature, a tear-off for the
 * family.
 */
export function planNotice(notice: Notice, details: SchoolDetails, faces: Faces): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 11 };
  const about = noticeAbout(notice);
  const title = ['УВЕДОМЛЕНИЕ', about && NOTICE_TITLES[about]].filter(Boolean).join(' ');
  return flowPaper(
    `Уведомление, ${notice.studentName}`,
    [
      ...head(notice, details, column),
      ...paragraph(title, column, { align: 'center', face: 'bold', size: 13, gap: 5, keep: true }),
      ...field('Родителям (законным представителям):', notice.representatives.join('; '), column, { gap: 4 }),
      ...field('Ученик(ца):', notice.studentName, column),
      ...field('Класс, период:', [notice.className, notice.period].filter(Boolean).join(', '), column),
      ...subjectParts(notice, column),
      ...absenceParts(notice, column),
      ...(notice.proposal.trim()
        ? [
            ...paragraph('Что предлагается', column, { face: 'bold', gap: 4, keep: true }),
            ...paragraphs(notice.proposal, column, { gap: 1 }),
          ]
        : []),
      ...(details.teacher.contacts
        ? paragraph(`Связаться с классным руководителем: ${details.teacher.contacts}`, column, { gap: 3 })
        : []),
      signatures(classTeacherSlots(details), column, 4),
      ...tearOff(notice, title, details, column),
    ],
    faces,
  );
}

function head(notice: Notice, details: SchoolDetails, column: FormColumn): FlowPart[] {
  const dated = `${longDate(notice.on) || '«____» _______________ 20____ г.'} № ${notice.number || '________'}`;
  return [...schoolHead(details, column), ...paragraph(dated, column, { gap: 3, keep: true })];
}

function subjectParts({ subjects }: Notice, column: FormColumn): FlowPart[] {
  if (!subjects.length) return [];
  return [
    ...paragraph(
      'Сообщаем, что по следующим предметам есть неудовлетворительные отметки или нет аттестации:',
      column,
      { gap: 4, keep: true },
    ),
    ...tableParts(
      [
        { title: 'Предмет', share: 45 },
        { title: 'Отметки (дата)', share: 95 },
        { title: 'Средний балл или отметка за период', share: 30, align: 'center' },
      ],
      subjects.map(({ subject, marks, result }) => [subject, marks.replaceAll(' (', '\u00a0('), result]),
      column,
    ),
  ];
}

function absenceParts({ absences, subjects }: Notice, column: FormColumn): FlowPart[] {
  if (!absences.length) return [];
  const text = subjects.length ? 'Кроме того, пропущены уроки:' : 'Сообщаем, что пропущены уроки:';
  return [
    ...paragraph(text, column, { gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Дата', share: 30, align: 'center' },
        { title: 'Пропущено уроков', share: 40, align: 'center' },
        { title: 'Причина', share: 100 },
      ],
      absences.map(({ day, lessons, reason }) => [day, lessons, reason]),
      column,
    ),
  ];
}

/** The part returned to school; never separated from its cut line. */
function tearOff(notice: Notice, title: string, details: SchoolDetails, column: FormColumn): FlowPart[] {
  const dated = longDate(notice.on) ? ` от ${longDate(notice.on)}` : '';
  const number = notice.number ? ` № ${notice.number}` : '';
  return [
    cutLine(column, 5),
    ...tearOffTitle(details, column),
    ...paragraph(
      `С уведомлением ${title.replace('УВЕДОМЛЕНИЕ', '').trim()}${dated}${number} (${[notice.studentName, notice.className.replaceAll(' ', '\u00a0'), notice.period].filter(Boolean).join(', ')}) ознакомлен(а).`.replace(
        'уведомлением  ',
        'уведомлением ',
      ),
      column,
      { gap: 1.5, keep: true },
    ),
    signatures(personSlots(), column, 1),
  ];
}
