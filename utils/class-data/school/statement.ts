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
import { type NameOnPaper, sender as senderName } from '../../base/names/addressee.ts';
import type { NameCorrections } from '../../base/names/name-corrections.ts';
import type { NamedPerson } from '../../base/names/named-person.ts';
import { headAddressee, headPostDative } from './head-addressee.ts';
import type { SchoolDetails } from './school-details.ts';
import { schoolGenitive } from './school-head.ts';

/** The person writing to the head; '' leaves lines to write on. */
export interface Applicant extends NamedPerson {
  address: string;
  contacts: string;
}

/** Before a name that stays in the nominative. */
const FROM = {
  representative: 'от родителя (законного представителя)',
  student: 'от обучающегося',
  anybody: 'от заявителя',
} as const;

/** A statement to the head of the school (заявление). */
export interface Statement {
  /** «об отзыве согласия на обработку персональных данных». */
  subject: string;
  applicant: Applicant;
  /** As whom the applicant writes. */
  capacity: keyof typeof FROM;
  /** The request, between title and signature, in the column that it gets. */
  body(column: FormColumn): FlowPart[];
  /** As printed; '' leaves a line. */
  date: string;
  /** What stands below the stamp of receipt, such as a receipt to tear off. */
  after?(column: FormColumn): FlowPart[];
}

/**
 * Left edge of the addressee block on the right half of the sheet; the left half is for the resolution, mm.
 */
export const ADDRESSEE: Pick<FormColumn, 'x' | 'width'> = { x: FILED.left + 75, width: FILED.width - 75 };

/** Text sizes to try, pt: one side if smaller type allows it. */
const SIZES = [12, 11.5, 11, 10.5, 10] as const;

/**
 * Lays out a statement: «Директору … от …» on the right, title, body, date and signature, «Вх. № … принял …»
 * for the recipient. A name that cannot be declined is in the nominative («ФИО: …»).
 */
export function planStatement(
  { subject, applicant, capacity, body, date, after }: Statement,
  details: SchoolDetails,
  faces: Faces,
  corrections: NameCorrections = {},
): Paper {
  const title = [`Заявление ${subject}`, applicant.name].filter(Boolean).join(', ');
  const set = (size: number): Paper => {
    const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size };
    const parts = [
      ...toHead(details, column, corrections),
      ...sender(applicant, FROM[capacity], column, corrections),
      ...paragraph('ЗАЯВЛЕНИЕ', column, { face: 'bold', align: 'center', size: 14, gap: 12, keep: true }),
      ...paragraph(subject, column, { face: 'bold', align: 'center', keep: true }),
      ...body(column),
    ];
    // The signature stays with the last lines of the text.
    for (const part of parts.slice(-2)) part.keep = true;
    parts.push({ ...signatures(personSlots(applicant.name, date), column, 6), keep: true });
    parts.push(...received(column), ...(after?.(column) ?? []));
    return signedFlow(title, parts, faces);
  };
  return firstFitting(SIZES, set);
}

/** «Директору школы № 1 Образцовой А. П.» on the right half, or lines to write it on. */
export function toHead(details: SchoolDetails, whole: FormColumn, corrections: NameCorrections): FlowPart[] {
  const column = { ...whole, ...ADDRESSEE };
  const place = schoolGenitive(details);
  const post = headPostDative(details);
  return [
    ...(post || place
      ? paragraph([post || 'Руководителю', place].filter(Boolean).join(' '), column, { keep: true })
      : field('Директору', '', column, { caption: 'название школы' })),
    ...namedParts(headAddressee(details, corrections), 'фамилия, имя, отчество руководителя', column),
  ];
}

/** A name in its case, or in the nominative after «ФИО:», or a line to write it on. */
function namedParts({ label, name }: NameOnPaper, caption: string, column: FormColumn): FlowPart[] {
  if (!name || label) return field(label, name, column, { caption: name ? '' : caption });
  return paragraph(name, column, { keep: true });
}

function sender(
  applicant: Applicant,
  capacity: string,
  whole: FormColumn,
  corrections: NameCorrections,
): FlowPart[] {
  const column = { ...whole, ...ADDRESSEE };
  const from = senderName(applicant, corrections);
  return [
    ...(from.label
      ? [...paragraph(capacity, column, { gap: 2.5, keep: true }), ...field(from.label, from.name, column)]
      : field('от', from.name, column, { caption: 'фамилия, имя, отчество', lines: 2, gap: 2.5 })),
    ...field('адрес:', applicant.address, column, { lines: 2 }),
    ...field('телефон, почта:', applicant.contacts, column),
  ];
}

/** The stamp of the person who receives the statement. */
function received(column: FormColumn): FlowPart[] {
  const entry = 'Вх. № ______________ от «____» _______________ 20____ г.';
  return [
    ...paragraph(entry, column, { gap: 10, keep: true }),
    signatures(
      officialSlots('', '', { post: 'должность принявшего' }),
      { ...column, x: column.x + 20, width: column.width - 20 },
      0,
    ),
  ].map((part, index, all) => (index === all.length - 1 ? withLead(part, 'Принял(а)', column) : part));
}

function withLead(part: FlowPart, lead: string, { x, size = 12 }: FormColumn): FlowPart {
  return {
    ...part,
    draw(drawing, y) {
      drawing.text(lead, x, y + 10.4, { face: 'regular', size });
      part.draw(drawing, y);
    },
  };
}
