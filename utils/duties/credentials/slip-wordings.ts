import type { TextSource } from '../../register/worded-text.ts';
import type { SlipVariant } from './slip.ts';
import type { SlipTexts } from './slip-settings.ts';
import { DEFAULT_SLIP_TEXTS, SLIP_FIELDS } from './slip-texts.ts';

const VARIANTS: readonly [SlipVariant, string][] = [
  ['password', 'с временным паролем'],
  ['login', 'только логин'],
  ['gosuslugi', 'вход через Госуслуги'],
];

const fieldsOf = (variant: SlipVariant) =>
  Object.fromEntries(
    SLIP_FIELDS.filter(({ variants }) => variants.includes(variant)).map(({ field, meaning }) => [
      field,
      meaning,
    ]),
  );

/** Texts of the slips. */
export const slipWordings: TextSource<SlipTexts> = {
  texts: (texts) =>
    VARIANTS.map(([variant, title]) => ({
      id: `credentials/slip/${variant}`,
      title: `Памятка: ${title}`,
      text: texts[variant],
      usual: DEFAULT_SLIP_TEXTS[variant],
      fields: fieldsOf(variant),
      usualOn: null,
      reviewedOn: null,
    })),
  with: (texts, wordings) => ({
    password: wordings.get('credentials/slip/password') ?? texts.password,
    login: wordings.get('credentials/slip/login') ?? texts.login,
    gosuslugi: wordings.get('credentials/slip/gosuslugi') ?? texts.gosuslugi,
  }),
};
