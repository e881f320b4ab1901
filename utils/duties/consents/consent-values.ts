import { fillFields, type TemplateValues } from '../../base/text/template.ts';
import { type SchoolDetails, schoolName, systemTitle } from '../../class-data/school/school-details.ts';
import type { ConsentPurpose, ConsentTexts, ConsentVariant } from './consent-texts.ts';
import { DIARY_PURPOSE } from './purposes.ts';

/** Values of the fields in the consent texts; `{цель}` is the purpose with its own fields filled in. */
export function consentTextValues(
  about: {
    variant: ConsentVariant;
    purpose: { aim: Readonly<Partial<Record<ConsentVariant, string>>> };
    className: string;
    childName: string;
  },
  details: SchoolDetails,
): TemplateValues {
  const values = {
    школа: schoolName(details),
    система: systemTitle(details),
    класс: about.className,
    ребёнок: about.childName,
  };
  const aim = fillFields(about.purpose.aim[about.variant] ?? '', { ...values, цель: '', цели: '' }).text;
  return { ...values, цель: aim, цели: afterInOrderTo(aim) };
}

/**
 * A purpose after «в целях»: «предоставление сведений …» → «предоставления сведений …». One that does not begin with
 * such a noun, or has several of them, stands in quotes.
 */
export function afterInOrderTo(aim: string): string {
  const [, noun, rest = ''] = /^(\p{Ll}+и)е(?=\s)(.*)$/su.exec(aim) ?? [];
  if (noun && !/\p{L}ие(?!\p{L})/u.test(rest)) return `${noun}я${rest}`;
  return aim.trim() && `«${aim.trim().replace(/\.$/, '')}».`;
}

/** The list of data of a purpose; sign-in through Госуслуги compares more than the diary needs. */
export function dataTemplate(
  purpose: ConsentPurpose,
  variant: ConsentVariant,
  texts: ConsentTexts,
  { signsInByGosuslugi }: SchoolDetails,
): string {
  const own = purpose.data[variant];
  if (!signsInByGosuslugi || purpose.id !== DIARY_PURPOSE) return own;
  return `${own.trim().replace(/[.;]$/, '')}; ${texts.signInData[variant].trim().replace(/[.;]$/, '')}.`;
}
