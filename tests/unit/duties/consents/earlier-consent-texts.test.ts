import { safeParse } from 'valibot';
import { expect, it } from 'vitest';
import {
  consentTextsSchema,
  DEFAULT_CONSENT_TEXTS,
} from '../../../../utils/duties/consents/consent-texts.ts';
import { carriedTexts } from '../../../../utils/duties/consents/earlier-consent-texts.ts';

/** The defaults of form 1, as a school has saved them. */
const [diary, email] = DEFAULT_CONSENT_TEXTS.purposes;
const OLD_WITHDRAWAL =
  'Отзываю согласие на обработку персональных данных моего ребёнка. Цель обработки: {цель}';
const { declaration, actions, methods, paperForm } = DEFAULT_CONSENT_TEXTS;
const FORM_1 = {
  purposes: [
    {
      ...diary,
      data: {
        ...diary?.data,
        child:
          'фамилия, имя, отчество; пол; дата рождения; школа, класс, учебные группы; логин; текущие и итоговые отметки; сведения о посещаемости; домашние задания, замечания и рекомендации учителей.',
        'adult-student': 'как решила школа',
      },
    },
    {
      id: 'own',
      title: 'Проект',
      aim: { child: 'а', representative: 'б', 'adult-student': 'в' },
      data: { child: 'а', representative: 'б', 'adult-student': 'в' },
      term: { child: 'а', representative: 'б', 'adult-student': 'в' },
    },
  ],
  declaration,
  actions,
  methods,
  withdrawing: 'придите в школу',
  refusal: { child: 'нет', representative: 'нет', 'adult-student': 'нет' },
  paperForm,
  withdrawal: { child: OLD_WITHDRAWAL, representative: 'отзываю', 'adult-student': 'отзываю' },
  afterWithdrawal: 'как по закону',
};

it('keeps what the school has worded, renews what stood there by default, adds what is new', () => {
  const texts = carriedTexts(JSON.parse(JSON.stringify(FORM_1)));
  const read = safeParse(consentTextsSchema, texts);
  expect(read.success).toBe(true);
  expect(read.output).toMatchObject({
    withdrawing: 'придите в школу',
    refusal: FORM_1.refusal,
    afterWithdrawal: 'как по закону',
    withdrawal: { child: DEFAULT_CONSENT_TEXTS.withdrawal.child, representative: 'отзываю' },
    dissemination: DEFAULT_CONSENT_TEXTS.dissemination,
    reviewedOn: DEFAULT_CONSENT_TEXTS.reviewedOn,
  });
  const [first, second] = (read.output as typeof DEFAULT_CONSENT_TEXTS).purposes;
  expect(first?.data.child).toContain('причины пропусков');
  expect(first?.data['adult-student']).toBe('как решила школа');
  expect(second).toEqual(FORM_1.purposes[1]);
  // A purpose that the school has removed does not come back.
  expect((read.output as typeof DEFAULT_CONSENT_TEXTS).purposes.map(({ id }) => id)).not.toContain(email?.id);
});

it('leaves damage to be found', () => {
  for (const damaged of [null, 7, {}, { purposes: 5 }])
    expect(safeParse(consentTextsSchema, carriedTexts(damaged)).success).toBe(false);
});
