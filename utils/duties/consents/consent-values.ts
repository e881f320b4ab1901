import { fillFields, type TemplateValues } from '../../base/text/template.ts';
import { type SchoolDetails, systemTitle } from '../../class-data/school/school-details.ts';
import { schoolName } from '../../class-data/school/school-head.ts';
import type { ConsentPurpose, ConsentVariant } from './consent-texts.ts';

/** Values of the fields in the consent texts; `{цель}` is the purpose with its own fields filled in. */
export function consentTextValues(
  about: { variant: ConsentVariant; purpose: ConsentPurpose; className: string; childName: string },
  details: SchoolDetails,
): TemplateValues {
  const values = {
    школа: schoolName(details),
    система: systemTitle(details),
    класс: about.className,
    ребёнок: about.childName,
  };
  return { ...values, цель: fillFields(about.purpose.aim[about.variant], { ...values, цель: '' }).text };
}
