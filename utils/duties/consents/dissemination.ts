import { answerRow } from '../../base/documents/answer-row.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  paragraphs,
  personSlots,
  signatures,
  tick,
} from '../../base/documents/form-parts.ts';
import { FILED, type Paper } from '../../base/documents/paper.ts';
import { firstFitting, signedFlow } from '../../base/documents/signed-flow.ts';
import { fillFields } from '../../base/text/template.ts';
import { operatorOf, type SchoolDetails } from '../../class-data/school/school-details.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { onBothSides } from './consent-parts.ts';
import {
  AFTER_PUBLISHER,
  PUBLISHED_BANS,
  PUBLISHED_CATEGORIES,
  PUBLISHED_TRANSFERS,
  PUBLISHING,
  STUDENT_AGREES,
} from './consent-school-texts.ts';
import type { ConsentTexts, DisseminationVariant } from './consent-texts.ts';
import { consentTextValues } from './consent-values.ts';

/** Who allows whose data to be published; '' leaves lines to write on. */
export interface Dissemination {
  variant: DisseminationVariant;
  /** Whoever signs: the representative, or the adult student. */
  signer: { name: string; contacts: string };
  /** Full name; '' of an adult student, who is the signer. */
  childName: string;
  /** Adds space for a second signature, by a student from 14. */
  studentSigns: boolean;
  className: string;
  /** As printed; '' leaves a line. */
  date: string;
}

/**
 * Consent to the dissemination of personal data, a document of its own (152-ФЗ art. 10.1), with all that the order of the
 * regulator № 18 of 24.02.2021 asks for: who, contacts, operator and its resources, purposes, categories and list of
 * data, conditions and bans, term. No box is ticked in advance: silence allows nothing.
 */
export function planDissemination(
  input: Dissemination,
  details: SchoolDetails,
  texts: ConsentTexts,
  faces: Faces,
  wording: Wording,
): Paper {
  const { variant, className, signer } = input;
  const childName = variant === 'child' ? input.childName : signer.name;
  const values = consentTextValues({ variant, purpose: texts.dissemination, className, childName }, details);
  const problems: string[] = [];
  const fill = (template: string): string => {
    const filled = fillFields(template, values);
    problems.push(...filled.problems);
    return filled.text;
  };
  const title = ['Согласие на распространение персональных данных', childName].filter(Boolean).join(', ');
  const paper = firstFitting(
    SIZES,
    (size) => {
      const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size };
      return signedFlow(
        title,
        disseminationParts(input, details, texts.dissemination, { fill, wording }, column),
        faces,
      );
    },
    SIZE_ON_TWO_SIDES,
  );
  return { ...paper, warnings: [...new Set([...problems, ...onBothSides(paper)])] };
}

/** Text sizes to try, pt. */
const SIZES = [12, 11.5, 11, 10.5, 10] as const;
const SIZE_ON_TWO_SIDES = 11;

function disseminationParts(
  input: Dissemination,
  details: SchoolDetails,
  texts: ConsentTexts['dissemination'],
  { fill, wording }: { fill: (template: string) => string; wording: Wording },
  column: FormColumn,
): FlowPart[] {
  const { variant, signer, date } = input;
  const whose = WHOSE[variant];
  const clause = (number: number, lead: string, text: string, keep = false): FlowPart[] =>
    paragraphs(text, column, { lead: `${number}. ${lead}:`, gap: 2, keep });
  const boxes = (text: string): FlowPart[] => linesOf(text).flatMap((line) => tick(line, false, column, 1.2));
  const parts = [
    ...paragraph('СОГЛАСИЕ', column, { face: 'bold', align: 'center', size: 14, keep: true }),
    ...paragraph(
      'на обработку персональных данных, разрешённых субъектом персональных данных для распространения',
      column,
      { face: 'bold', align: 'center', keep: true },
    ),
    ...field('Я,', signer.name, column, { caption: 'фамилия, имя, отчество полностью', gap: 4 }),
    ...field('контакты:', signer.contacts, column, {
      caption: 'номер телефона, адрес электронной почты или почтовый адрес',
    }),
    ...(variant === 'child' ? childParts(input, column) : field('класс:', input.className, column)),
    ...paragraph(wording(PUBLISHING, { 'в чьём интересе': whose.interest }), column, { gap: 2, keep: true }),
    ...operatorParts(details, column),
    ...paragraph(wording(AFTER_PUBLISHER, { 'чьи данные': whose.data }), column, { gap: 2, keep: true }),
    ...resourceParts(details, column),
    ...clause(2, 'Цель', fill(texts.aim[variant])),
    ...clause(3, 'Категории и перечень данных', wording(PUBLISHED_CATEGORIES), true),
    ...linesOf(fill(texts.data)).flatMap((line) => answerRow({ text: line }, ANSWERS, column)),
    ...answerRow({ caption: 'другое' }, ANSWERS, column),
    ...clause(4, 'Условия и запреты', fill(texts.bans), true),
    ...boxes(wording(PUBLISHED_BANS)),
    ...field('К каким данным относятся, какие условия:', '', column),
    ...clause(5, 'Передача полученных данных оператором', 'заполняется по желанию.', true),
    ...boxes(wording(PUBLISHED_TRANSFERS)),
    ...clause(6, 'Срок действия согласия', fill(texts.term[variant]), true),
    ...clause(7, 'Как прекратить распространение', fill(texts.stopping), true),
    signatures(personSlots(signer.name, date), column, 3, ROOM_TO_SIGN),
  ];
  if (variant === 'child' && input.studentSigns) {
    parts.push(...paragraph(wording(STUDENT_AGREES), column, { gap: 3, keep: true }));
    parts.push(signatures(personSlots(input.childName, date), column, 0, ROOM_TO_SIGN));
  }
  return parts;
}

const WHOSE: Readonly<Record<DisseminationVariant, { interest: string; data: string }>> = {
  child: { interest: 'в интересе ребёнка', data: 'персональных данных моего ребёнка' },
  'adult-student': { interest: 'в своём интересе', data: 'моих персональных данных' },
};

const ANSWERS = ['да', 'нет'] as const;

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim());

/** Space above a signature line, mm. */
const ROOM_TO_SIGN = 9;

function childParts({ childName, className }: Dissemination, column: FormColumn): FlowPart[] {
  const child = childName && [childName, className].filter(Boolean).join(', класс ');
  return field('родитель (законный представитель) ребёнка:', child, column, {
    caption: 'фамилия, имя, отчество ребёнка полностью, класс',
  });
}

function operatorParts(details: SchoolDetails, column: FormColumn): FlowPart[] {
  const { name, address } = operatorOf(details);
  const { inn, ogrn } = details.requisites;
  const numbers = [inn && `ИНН ${inn}`, ogrn && `ОГРН ${ogrn}`].filter(Boolean).join(', ');
  return [
    ...field('', name, column, { caption: name ? '' : 'наименование оператора', lines: 2 }),
    ...field('Адрес оператора:', address, column),
    ...(numbers ? field('', numbers, column) : field('ИНН, ОГРН (если известны):', '', column)),
  ];
}

/** The addresses at which the operator gives access to everybody. */
function resourceParts({ resources }: SchoolDetails, column: FormColumn): FlowPart[] {
  const lead = '1. Информационные ресурсы оператора:';
  if (resources.addresses.trim()) return paragraphs(resources.addresses, column, { lead, gap: 2 });
  return [
    ...paragraph('', column, { lead, gap: 2, keep: true }),
    ...field('', '', column, { caption: 'адреса сайта и страниц полностью, с https://', gap: 0 }),
  ];
}
