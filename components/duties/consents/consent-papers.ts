import { planConsent } from '../../../utils/duties/consents/consent-form.ts';
import {
  blankConsent,
  consentInput,
  disseminationFor,
  statementFor,
  variantFor,
} from '../../../utils/duties/consents/consent-people.ts';
import { planDissemination } from '../../../utils/duties/consents/dissemination.ts';
import { planRefusal } from '../../../utils/duties/consents/refusal.ts';
import { planWithdrawal } from '../../../utils/duties/consents/withdrawal.ts';
import type { PaperChoice } from '../../register/paper-choice.ts';

/** Blank forms and statements about consents. */
export const consentPapers: PaperChoice[] = [
  {
    id: 'consent',
    title: 'Согласие на обработку персональных данных',
    about: 'Отдельный документ на каждого: за ребёнка, родителя за себя, ученика с 18 лет.',
    needs: 'consent',
    of: 'everybody',
    plan: ({ list, details, texts, purpose, faces, wording }, person) =>
      planConsent(
        person ? consentInput(person, list, purpose) : blankConsent('child', purpose, list.className),
        details,
        texts,
        faces,
        wording,
      ),
  },
  {
    id: 'consent-from-14',
    title: 'Согласие за ребёнка с подписью ученика от 14 лет, пустой бланк',
    about: 'Родитель подписывает за ребёнка, и ученик от 14 лет подписывает сам.',
    needs: 'consent',
    of: 'class',
    plan: ({ list, details, texts, purpose, faces, wording }) =>
      planConsent(blankConsent('child', purpose, list.className, true), details, texts, faces, wording),
  },
  {
    id: 'consent-own',
    title: 'Согласие родителя за себя, пустой бланк',
    about: 'Каждый родитель, который хочет получать сведения в электронном виде, даёт его сам.',
    needs: 'consent',
    of: 'class',
    plan: ({ list, details, texts, purpose, faces, wording }) =>
      planConsent(blankConsent('representative', purpose, list.className), details, texts, faces, wording),
  },
  {
    id: 'consent-adult',
    title: 'Согласие ученика с 18 лет, пустой бланк',
    about: 'С 18 лет ученик даёт согласие сам и говорит, сообщать ли сведения родителям.',
    needs: 'consent',
    of: 'class',
    plan: ({ list, details, texts, purpose, faces, wording }) =>
      planConsent(blankConsent('adult-student', purpose, list.className), details, texts, faces, wording),
  },
  {
    id: 'dissemination',
    title: 'Согласие на распространение (сайт, соцсети школы)',
    about:
      'Отдельный документ: что из данных ребёнка школа может публиковать. Отмечает и запрещает родитель или ученик с 18 лет; подписанное записывают в «Согласиях», цель «Распространение».',
    needs: 'dissemination',
    of: 'students',
    plan: ({ list, details, texts, faces, wording }, person) =>
      planDissemination(disseminationFor(person, list), details, texts, faces, wording),
  },
  {
    id: 'dissemination-adult',
    title: 'Согласие на распространение ученика с 18 лет, пустой бланк',
    about: 'С 18 лет ученик сам решает, что из его данных школа может публиковать.',
    needs: 'dissemination',
    of: 'class',
    plan: ({ list, details, texts, faces, wording }) => {
      const blank = { variant: 'adult-student', studentSigns: false } as const;
      return planDissemination(disseminationFor(null, list, blank), details, texts, faces, wording);
    },
  },
  {
    id: 'refusal',
    title: 'Отказ дать согласие',
    about: 'Заявление на имя директора; предлагает бумажную форму.',
    needs: 'refusal',
    of: 'everybody',
    plan: ({ list, details, texts, purpose, faces, corrections }, person) =>
      planRefusal(
        statementFor(person, person ? variantFor(person, list.isAdult(person)) : 'child', list, purpose),
        details,
        texts,
        faces,
        corrections,
      ),
  },
  {
    id: 'withdrawal',
    title: 'Отзыв согласия',
    about:
      'Заявление на имя директора; оба срока, 10 рабочих дней и 30 дней, идут со дня, когда школа его получила.',
    needs: 'withdrawal',
    of: 'everybody',
    plan: ({ list, details, texts, purpose, faces, corrections }, person) =>
      planWithdrawal(
        {
          ...statementFor(person, person ? variantFor(person, list.isAdult(person)) : 'child', list, purpose),
          givenOn: '',
        },
        details,
        texts,
        faces,
        corrections,
      ),
  },
];
