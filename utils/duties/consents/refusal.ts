import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, paragraphs, tick } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import type { NameCorrections } from '../../base/names/name-corrections.ts';
import { fillFields } from '../../base/text/template.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { planStatement } from '../../class-data/school/statement.ts';
import type { ConsentTexts } from './consent-texts.ts';
import { consentTextValues } from './consent-values.ts';
import { type ConsentStatement, capacityOf, childFields } from './statement-people.ts';

/**
 * Refusal of the consent: what follows from it is explained, and the paper form of informing is offered as a checkbox
 * (the choice remains theirs).
 */
export function planRefusal(
  statement: ConsentStatement,
  details: SchoolDetails,
  texts: ConsentTexts,
  faces: Faces,
  corrections: NameCorrections = {},
): Paper {
  const values = consentTextValues(statement, details);
  const refusal = fillFields(texts.refusal[statement.variant], values);
  const explained = fillFields(texts.refusalExplained[statement.variant], values);
  const paperForm = fillFields(texts.paperForm, values);
  const body = (column: FormColumn) => [
    ...childFields(statement, column),
    ...paragraphs(refusal.text, column, { gap: 4 }),
    ...paragraphs(explained.text, column, { gap: 3 }),
    ...tick(paperForm.text, false, column, 4),
  ];
  const subject = 'об отказе дать согласие на обработку персональных данных';
  const { applicant, date } = statement;
  const paper = planStatement(
    { subject, applicant, capacity: capacityOf(statement), body, date },
    details,
    faces,
    corrections,
  );
  return { ...paper, warnings: [...refusal.problems, ...explained.problems, ...paperForm.problems] };
}
