import { daysLater } from '../../base/calendar/day-time.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  officialSlots,
  paragraph,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { firstFitting, signedFlow } from '../../base/documents/signed-flow.ts';
import { sender } from '../../base/names/addressee.ts';
import type { NameCorrections } from '../../base/names/name-corrections.ts';
import { type SchoolDetails, schoolName } from '../../class-data/school/school-details.ts';
import type { SchoolText, Wording } from '../../class-data/school/school-text.ts';
import { ADDRESSEE, toHead } from '../../class-data/school/statement.ts';
import type { Receiver } from './incident-entries.ts';
import {
  accountLines,
  drillMark,
  type IncidentOnPaper,
  longDayTime,
  whichAccounts,
} from './incident-on-paper.ts';
import {
  INCIDENT_HEAD_REQUEST,
  INCIDENT_LEARNED,
  INCIDENT_OPERATOR,
  INCIDENT_SUPPORT_REQUEST,
} from './incident-texts.ts';

const REQUESTS: Record<Receiver, SchoolText> = {
  head: INCIDENT_HEAD_REQUEST,
  support: INCIDENT_SUPPORT_REQUEST,
};

/** Text sizes to try, pt: one side if smaller type allows it. */
const SIZES = [12, 11.5, 11, 10.5, 10] as const;
const BLANK_TIME = '«____» ___________ 20____ г. в ____ ч ____ мин';
const SUBJECT = 'о нарушении конфиденциальности реквизитов доступа';

/**
 * «Уведомление о нарушении конфиденциальности» to the head or to the support of the system, with the receipt below: two
 * copies, the signed one stays with the teacher.
 */
export function planIncidentNotice(
  to: Receiver,
  incident: IncidentOnPaper,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
  corrections: NameCorrections = {},
): Paper {
  const { learned, from, what, accounts, drill } = incident;
  const done = accounts.flatMap(({ name, done: all }) =>
    all.length > 0 ? [`${accounts.length > 1 ? `${name}: ` : ''}${all.join(', ')}`] : [],
  );
  const terms = {
    'срок 24': learned ? longDayTime(daysLater(learned, 1)) : '',
    'срок 72': learned ? longDayTime(daysLater(learned, 3)) : '',
  };
  const title = `Уведомление ${SUBJECT}, ${to === 'head' ? 'руководителю школы' : 'в поддержку'}`;
  return firstFitting(SIZES, (size) => {
    const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size };
    const heading = { face: 'bold', align: 'center', keep: true } as const;
    const parts = [
      ...drillMark(drill, column),
      ...addresseeParts(to, details, column, corrections),
      ...senderParts(to, incident.className, details, column, corrections),
      ...paragraph('УВЕДОМЛЕНИЕ', column, { ...heading, size: 14, gap: 10 }),
      ...paragraph(SUBJECT, column, heading),
      ...paragraph(wording(INCIDENT_LEARNED, { когда: longDayTime(learned), 'от кого': from }), column, {
        gap: 5,
      }),
      ...accountLines(accounts, column),
      ...field('Что произошло:', what, column, { lines: 3, gap: 2 }),
      ...field('Что сделано:', done.join('; '), column, { lines: 2, gap: 2 }),
      ...paragraph(wording(REQUESTS[to], whichAccounts(accounts.length)), column, { gap: 3 }),
      ...(to === 'head' ? paragraph(wording(INCIDENT_OPERATOR, terms), column, { gap: 3 }) : []),
    ];
    for (const part of parts.slice(-2)) part.keep = true;
    const [, ...slots] = personSlots(details.teacher.name);
    parts.push({
      ...signatures([{ caption: 'дата, время', value: BLANK_TIME, share: 9 }, ...slots], column, 4),
      keep: true,
    });
    return signedFlow(title, [...parts, ...receipt(to, column)], faces);
  });
}

function addresseeParts(
  to: Receiver,
  details: SchoolDetails,
  whole: FormColumn,
  corrections: NameCorrections,
): FlowPart[] {
  if (to === 'head') return toHead(details, whole, corrections);
  const column = { ...whole, ...ADDRESSEE };
  const { name } = details.system;
  return [
    ...paragraph('В службу технической поддержки', column, { keep: true }),
    ...(name
      ? paragraph(`информационной системы «${name}»`, column, { keep: true })
      : field('', '', column, { caption: 'название информационной системы' })),
  ];
}

/** Support does not know who writes: it needs the school and how to answer. */
function senderParts(
  to: Receiver,
  className: string,
  details: SchoolDetails,
  whole: FormColumn,
  corrections: NameCorrections,
): FlowPart[] {
  const column = { ...whole, ...ADDRESSEE };
  const { teacher } = details;
  const from = sender({ name: teacher.name, sex: null }, corrections);
  return [
    ...paragraph(['от классного руководителя', className].filter(Boolean).join(' '), column, {
      gap: 2.5,
      keep: true,
    }),
    ...(!from.name || from.label
      ? field(from.label, from.name, column, { caption: from.name ? '' : 'фамилия, имя, отчество' })
      : paragraph(from.name, column, { keep: true })),
    ...(to === 'support'
      ? [
          ...field('школа:', schoolName(details), column),
          ...field('телефон, почта:', teacher.contacts, column),
        ]
      : []),
  ];
}

function receipt(to: Receiver, whole: FormColumn): FlowPart[] {
  const column = { ...whole, size: Math.min(whole.size ?? 11, 11) };
  const number = to === 'head' ? 'вх. № ______________' : 'обращение № ______________';
  return [
    ...paragraph(`${BLANK_TIME}, ${number}`, column, { lead: 'Получено:', gap: 8, keep: true }),
    signatures(officialSlots('', '', { post: 'должность принявшего' }), column, 0, 9),
  ];
}
