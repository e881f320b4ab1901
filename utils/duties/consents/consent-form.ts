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
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { firstFitting, signedFlow } from '../../base/documents/signed-flow.ts';
import { fillFields } from '../../base/text/template.ts';
import { operatorOf, type SchoolDetails } from '../../class-data/school/school-details.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { onBothSides, processorFields, toParentsFields } from './consent-parts.ts';
import { AFTER_OPERATOR, STUDENT_AGREES } from './consent-school-texts.ts';
import type { ConsentPurpose, ConsentTexts, ConsentVariant } from './consent-texts.ts';
import { consentTextValues, dataTemplate } from './consent-values.ts';

/** A person as the law requires them to be identified; '' leaves lines to write on. */
export interface ConsentPerson {
  name: string;
  address: string;
  /** Kind, number, date and issuer of the identity document. */
  document: string;
}

export const BLANK_PERSON: ConsentPerson = { name: '', address: '', document: '' };

/** Who signs for whom. */
export type ConsentSubject =
  | {
      variant: Extract<ConsentVariant, 'child'>;
      child: ConsentPerson;
      representative: ConsentPerson;
      /** Document that proves the authority: birth certificate, guardianship order, power of attorney. */
      authority: string;
      /** Adds space for a second signature, by a student from 14. */
      studentSigns: boolean;
    }
  | { variant: Extract<ConsentVariant, 'representative'>; representative: ConsentPerson; childName: string }
  | { variant: Extract<ConsentVariant, 'adult-student'>; student: ConsentPerson };

export interface ConsentInput {
  subject: ConsentSubject;
  purpose: ConsentPurpose;
  className: string;
  /** As printed, «31 мая 2027 г.»; '' means the term of the purpose. */
  until: string;
  /** As printed; '' leaves a line. */
  date: string;
}

/**
 * Consent to the processing of personal data with everything required by 152-ФЗ art. 9 part 4: one purpose,
 * one person's data, one separate document (156-ФЗ of 24.06.2025). Unknown values become lines to write on.
 */
export function planConsent(
  input: ConsentInput,
  details: SchoolDetails,
  texts: ConsentTexts,
  faces: Faces,
  wording: Wording,
): Paper {
  const { subject, purpose, className } = input;
  const { variant } = subject;
  const values = consentTextValues({ variant, purpose, className, childName: childNameOf(subject) }, details);
  const problems: string[] = [];
  const fill = (template: string): string => {
    const filled = fillFields(template, values);
    problems.push(...filled.problems);
    return filled.text;
  };
  const title = ['Согласие на обработку персональных данных', signerOf(subject).name]
    .filter(Boolean)
    .join(', ');
  const set = (size: number) => {
    const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size };
    return signedFlow(title, consentParts(input, details, texts, { fill, wording }, column), faces);
  };
  // One side if smaller type allows it; else both sides of one sheet, in type that is read easily.
  const paper = firstFitting(SIZES, set, SIZE_ON_TWO_SIDES);
  return { ...paper, warnings: [...new Set([...problems, ...onBothSides(paper)])] };
}

/** Text sizes to try, pt. */
const SIZES = [12, 11.5, 11, 10.5, 10] as const;
const SIZE_ON_TWO_SIDES = 11;

function consentParts(
  input: ConsentInput,
  details: SchoolDetails,
  texts: ConsentTexts,
  { fill, wording }: { fill: (template: string) => string; wording: Wording },
  column: FormColumn,
): FlowPart[] {
  const { subject, purpose, until, date } = input;
  const { variant } = subject;
  const signer = signerOf(subject);
  const operator = operatorOf(details);
  const clause = (number: number, lead: string, text: string): FlowPart[] =>
    paragraphs(text, column, { lead: `${number}. ${lead}:`, gap: 2 });
  const parts = [
    ...paragraph('СОГЛАСИЕ', column, { face: 'bold', align: 'center', size: 14, keep: true }),
    ...paragraph(TITLES[variant], column, { face: 'bold', align: 'center', keep: true }),
    ...personFields('Я,', signer, column, 4),
    ...subjectFields(subject, column),
    ...paragraph(`${fill(texts.declaration[variant])}:`, column, { gap: 3, keep: true }),
    ...field('', operator.name, column, {
      caption: operator.name ? '' : 'наименование оператора',
      lines: isDense(column) ? 1 : 2,
    }),
    ...field('Адрес оператора:', operator.address, column),
    ...paragraph(wording(AFTER_OPERATOR, { 'чьи данные': WHOSE_DATA[variant] }), column, {
      gap: 2.5,
      keep: true,
    }),
    ...clause(1, 'Цель обработки', fill(purpose.aim[variant])),
    ...(variant === 'adult-student' ? toParentsFields(fill(texts.toParents), column) : []),
    ...clause(2, 'Перечень персональных данных', fill(dataTemplate(purpose, variant, texts, details))),
    ...clause(3, 'Действия с персональными данными', fill(texts.actions)),
    ...clause(4, 'Способы обработки', fill(texts.methods)),
    ...processorFields(
      '5. Лица, которые обрабатывают данные по поручению оператора:',
      details,
      wording,
      column,
    ),
    ...keepTogether(clause(6, 'Срок действия согласия', until ? `до ${until}` : fill(purpose.term[variant]))),
    ...keepTogether(clause(7, 'Как отозвать согласие', fill(texts.withdrawing))),
    signatures(personSlots(signer.name, date), column, 2, roomToSign(column)),
  ];
  if (subject.variant === 'child' && subject.studentSigns) {
    parts.push(...keepTogether(paragraph(wording(STUDENT_AGREES), column, { gap: 2 })));
    parts.push(signatures(personSlots(subject.child.name, date), column, 0, roomToSign(column)));
  }
  return parts;
}

const TITLES: Readonly<Record<ConsentVariant, string>> = {
  child: 'родителя (законного представителя) на обработку персональных данных ребёнка',
  representative: 'родителя (законного представителя) на обработку своих персональных данных',
  'adult-student': 'совершеннолетнего обучающегося на обработку персональных данных',
};

const WHOSE_DATA: Readonly<Record<ConsentVariant, string>> = {
  child: 'персональных данных моего ребёнка',
  representative: 'моих персональных данных',
  'adult-student': 'моих персональных данных',
};

function signerOf(subject: ConsentSubject): ConsentPerson {
  return subject.variant === 'adult-student' ? subject.student : subject.representative;
}

function childNameOf(subject: ConsentSubject): string {
  if (subject.variant === 'adult-student') return subject.student.name;
  return subject.variant === 'child' ? subject.child.name : subject.childName;
}

function personFields(lead: string, person: ConsentPerson, column: FormColumn, gap: number): FlowPart[] {
  return [
    ...field(lead, person.name, column, { caption: 'фамилия, имя, отчество полностью', gap }),
    ...field('адрес:', person.address, column, { lines: isDense(column) ? 1 : 2 }),
    ...field('документ, удостоверяющий личность:', person.document, column, {
      caption: 'вид документа, серия и номер, дата выдачи, кем выдан',
      lines: 2,
    }),
  ];
}

function subjectFields(subject: ConsentSubject, column: FormColumn): FlowPart[] {
  if (subject.variant === 'adult-student') return [];
  if (subject.variant === 'representative') {
    return field('родитель (законный представитель) обучающегося:', subject.childName, column, {
      caption: 'фамилия, имя, отчество ребёнка',
      gap: 2,
    });
  }
  const child = subject.child;
  return [
    ...field('как родитель (законный представитель) ребёнка:', child.name, column, {
      caption: 'фамилия, имя, отчество ребёнка полностью',
      gap: 2,
    }),
    ...field('адрес ребёнка:', child.address, column),
    ...field('документ ребёнка:', child.document, column, {
      caption: 'свидетельство о рождении или паспорт: номер, дата выдачи, кем выдан',
      lines: 2,
    }),
    ...field('полномочия представителя подтверждает:', subject.authority, column, {
      caption: 'свидетельство о рождении, акт об опеке, доверенность: номер, дата, кем выдан',
      lines: 2,
    }),
  ];
}

/** Where the type has to be small, so has the space to write in. */
const isDense = ({ size = 12 }: FormColumn): boolean => size < 11;

/** Space above a signature line, mm. */
const roomToSign = (column: FormColumn): number => (isDense(column) ? 8 : 11);

function keepTogether(parts: FlowPart[]): FlowPart[] {
  for (const part of parts) part.keep = true;
  return parts;
}
