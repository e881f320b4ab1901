import type { Faces } from '../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../utils/base/documents/paper.ts';
import type { NameCorrections } from '../../../utils/base/names/declension.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import type { PaperKind, SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import {
  planClassAcknowledgement,
  planStudentAcknowledgement,
} from '../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import { planConsent } from '../../../utils/duties/consents/consent-form.ts';
import type { ConsentPurpose, ConsentTexts } from '../../../utils/duties/consents/consent-texts.ts';
import { planRefusal } from '../../../utils/duties/consents/refusal.ts';
import { planWithdrawal } from '../../../utils/duties/consents/withdrawal.ts';
import { planInformingStatement } from '../../../utils/duties/informing/informing-statement.ts';
import {
  applicantOf,
  blankConsent,
  childrenOf,
  consentInput,
  type PaperClass,
  statementFor,
  variantFor,
} from './paper-people.ts';

/** Everything a paper is made of. */
export interface PaperContext {
  list: PaperClass;
  details: SchoolDetails;
  texts: ConsentTexts;
  purpose: ConsentPurpose;
  faces: Faces;
  /** «2 четверть 2026/2027 учебного года» */
  period: string;
  topics: readonly string[];
  corrections: NameCorrections;
}

export interface PaperChoice {
  id: string;
  title: string;
  about: string;
  /** The school details it needs. */
  needs: PaperKind;
  /** One paper for everybody, one for each selected person, or a blank one if nobody is selected. */
  of: 'class' | 'students' | 'representatives' | 'everybody';
  plan(context: PaperContext, person: RosterPerson | null): Paper;
}

/** One line per paper. */
export const paperChoices: PaperChoice[] = [
  {
    id: 'consent',
    title: 'Согласие на обработку персональных данных',
    about: 'Отдельный документ на каждого: за ребёнка, родителя за себя, ученика с 18 лет.',
    needs: 'consent',
    of: 'everybody',
    plan: ({ list, details, texts, purpose, faces }, person) =>
      planConsent(
        person ? consentInput(person, list, purpose) : blankConsent('child', purpose, list.className),
        details,
        texts,
        faces,
      ),
  },
  {
    id: 'consent-own',
    title: 'Согласие родителя за себя, пустой бланк',
    about: 'Каждый родитель, который хочет получать сведения в электронном виде, даёт его сам.',
    needs: 'consent',
    of: 'class',
    plan: ({ list, details, texts, purpose, faces }) =>
      planConsent(blankConsent('representative', purpose, list.className), details, texts, faces),
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
    about: 'Заявление на имя директора; 30 дней идут со дня, когда школа его получила.',
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
  {
    id: 'informing',
    title: 'Заявление о форме информирования',
    about: 'Электронная, бумажная или обе; с какого дня и как часто нужны выписки.',
    needs: 'informing-statement',
    of: 'representatives',
    plan: ({ list, details, faces, corrections }, person) =>
      planInformingStatement(
        {
          applicant: applicantOf(person),
          childName: person ? childrenOf(person, list) : '',
          className: list.className,
          form: null,
          from: '',
          every: null,
          date: '',
        },
        details,
        faces,
        corrections,
      ),
  },
  {
    id: 'acknowledgement-class',
    title: 'Лист ознакомления класса',
    about: 'Все семьи с местом для даты и подписи.',
    needs: 'acknowledgement-sheet',
    of: 'class',
    plan: ({ list, details, faces, period, topics }) =>
      planClassAcknowledgement(
        list.students.map((student) => ({ student: student.name, representative: '' })),
        { className: list.className, period, topics },
        details,
        faces,
      ),
  },
  {
    id: 'acknowledgement-student',
    title: 'Лист ознакомления ученика',
    about: 'На весь период: дата, с чем ознакомлены, подпись.',
    needs: 'acknowledgement-sheet',
    of: 'students',
    plan: ({ list, details, faces, period }, person) =>
      planStudentAcknowledgement(
        {
          name: person?.name ?? '',
          representatives: list.representatives
            .filter(({ key, children }) => person && children.includes(person.key) && list.mayReceive(key))
            .map(({ name, relation }) => [shortName(name), relation].filter(Boolean).join(', ')),
        },
        Array.from({ length: 12 }, () => ({ date: '', topic: '' })),
        { className: list.className, period },
        details,
        faces,
      ),
  },
];
