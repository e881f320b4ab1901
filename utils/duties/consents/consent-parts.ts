import { answerRow } from '../../base/documents/answer-row.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import { type FormColumn, field, paragraph } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import { count, PAGES } from '../../base/text/plural.ts';
import { processorsOf, type SchoolDetails } from '../../class-data/school/school-details.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { NOBODY_PROCESSES } from './consent-school-texts.ts';

/** Those who process on the operator's behalf, that nobody does, or lines to write on while the school has not said. */
export function processorFields(
  lead: string,
  details: SchoolDetails,
  wording: Wording,
  column: FormColumn,
): FlowPart[] {
  const processors = processorsOf(details);
  if (processors === null)
    return [
      ...paragraph('', column, { lead, gap: 2, keep: true }),
      ...field('Наименование:', '', column, { gap: 0.5 }),
      ...field('Адрес:', '', column),
    ];
  if (processors.length === 0) return paragraph(wording(NOBODY_PROCESSES), column, { lead, gap: 2 });
  const [only] = processors;
  const head = paragraph('', column, { lead, gap: 2, keep: true });
  if (only && processors.length === 1)
    return [
      ...head,
      ...field('Наименование:', only.name, column, { gap: 0.5 }),
      ...field('Адрес:', only.address, column),
    ];
  return [
    ...head,
    ...processors.flatMap(({ name, address }, index) =>
      paragraph(`${index + 1}) ${name || GAP}, адрес: ${address || GAP}`, column, { gap: 0.5 }),
    ),
  ];
}

const GAP = '____________________________';

/** Number of parents whom an adult student may name. */
const PARENTS = 2;

/** To whom an adult student's information may go; all of it is left to the student. */
export function toParentsFields(lead: string, column: FormColumn): FlowPart[] {
  return [
    ...paragraph(lead, column, { gap: 2, keep: true }),
    ...Array.from({ length: PARENTS }, () =>
      answerRow({ caption: 'фамилия, имя, отчество' }, ['да', 'нет'], column),
    ).flat(),
  ];
}

/** What to know before a paper of several pages is printed. */
export const onBothSides = ({ title, pages }: Paper): string[] =>
  pages === 1
    ? []
    : [
        `${title}: ${count(pages, PAGES)}. Печатайте с двух сторон одного листа; внизу каждой страницы — место для подписи.`,
      ];
