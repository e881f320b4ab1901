import type { Day } from '../../base/calendar/day.ts';
import { quoted } from '../../base/documents/binding.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { longDate } from '../../base/text/document-date.ts';
import { type SchoolDetails, schoolName } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots, contactLine } from '../../class-data/school/teacher-signature.ts';
import { cutLine, tearOffTitle } from '../../register/handed-papers/tear-off.ts';
import type { Letter } from './diary-letter.ts';
import { LETTER_RECEIPT } from './letter-texts.ts';

/** The one person to whom a letter on paper goes. */
export interface PaperAddressee {
  /** In the nominative; '' for anybody. */
  name: string;
  /** «Слабовой Анне Петровне»; '' leaves a line. */
  dative: string;
  /** «Уважаемая Анна Петровна!» */
  salutation: string;
}

/** The addressee stands on the right half of the sheet, mm. */
const ADDRESSEE = { x: FILED.left + 85, width: FILED.width - 85 } as const;
/** Sizes in pt, the largest first: the letter stays on one side as long as it can. */
const SIZES = [12, 11, 10] as const;

/** A letter on paper, for people without e-mail: school, date, addressee, text, signature, a receipt to tear off. */
export function planLetter(
  letter: Letter,
  to: PaperAddressee,
  on: Day,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const title = [letter.subject, to.name].filter(Boolean).join(', ');
  const plan = (size: number) => {
    const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size };
    return flowPaper(title, letterParts(letter, to, on, details, column, wording), faces);
  };
  let paper = plan(SIZES[0]);
  for (const size of SIZES.slice(1)) if (paper.pages > 1) paper = plan(size);
  return paper.pages > 1 ? plan(SIZES[0]) : paper;
}

function letterParts(
  letter: Letter,
  to: PaperAddressee,
  on: Day,
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
): FlowPart[] {
  const { size = SIZES[0] } = column;
  const right: FormColumn = { ...column, ...ADDRESSEE };
  const text = bodyOf(letter.body, details).flatMap((line, index) =>
    line ? paragraph(line, column, { gap: index === 0 ? 2 : 1.5 }) : [empty(size / 4)],
  );
  // The signature stays with the last lines of the text.
  for (const part of text.slice(-2)) part.keep = true;
  return [
    ...schoolHead(details, column),
    ...paragraph(`${longDate(on)} № ________`, column, { gap: 3, keep: true }),
    ...(to.dative
      ? paragraph(to.dative, right, { gap: 2, keep: true })
      : field('', '', right, {
          caption: 'фамилия, имя, отчество родителя (законного представителя)',
          gap: 2,
        })),
    ...paragraph(letter.subject, column, { face: 'bold', size: size + 1, gap: 5, keep: true }),
    ...paragraph(to.salutation, column, { align: 'center', gap: 4, keep: true }),
    ...text,
    signatures(classTeacherSlots(details), column, 2),
    ...receipt(letter, on, details, column, wording),
  ];
}

const empty = (height: number): FlowPart => ({ height, gap: 0, keep: false, draw() {} });

const GREETING = /^\s*(?:уважаем|здравствуйте|добрый день|дорог(?:ие|ая|ой)\s)/i;

/**
 * The lines of the text without what the paper says elsewhere: the greeting, and the name of teacher and school at the
 * end; the contacts, left alone there, say whose they are.
 */
function bodyOf(body: string, details: SchoolDetails): string[] {
  const lines = body.split('\n').map((line) => line.trim());
  const first = lines.findIndex(Boolean);
  if (first >= 0 && GREETING.test(lines[first]!) && /[!,.]$/.test(lines[first]!)) lines.splice(0, first + 1);
  const { name } = details.teacher;
  const isSigned = (line: string) =>
    line === schoolName(details) ||
    (name !== '' && line.startsWith(name) && /классный руководитель/i.test(line)) ||
    /^классный руководитель[,.]?$/i.test(line) ||
    (name !== '' && line === name);
  const kept = lines.filter((line, index) => index < lines.length - 4 || !isSigned(line));
  const [from, to] = [kept.findIndex(Boolean), kept.findLastIndex(Boolean)];
  const { contacts } = details.teacher;
  const lone = to === kept.lastIndexOf(contacts) && contacts !== '';
  return from < 0
    ? []
    : kept
        .slice(from, to + 1)
        .map((line, index) => (lone && from + index === to ? contactLine(details) : line));
}

/** «Письмо получил(а)», never separated from its cut line. */
function receipt(
  { subject }: Letter,
  on: Day,
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
): FlowPart[] {
  const text = wording(LETTER_RECEIPT, { 'о чём': quoted(subject), 'от какого числа': `от ${longDate(on)}` });
  return [
    cutLine(column, 4),
    ...tearOffTitle(details, column),
    ...paragraph(text, column, {
      gap: 1.5,
      keep: true,
    }),
    signatures(personSlots(), column, 0),
  ];
}
