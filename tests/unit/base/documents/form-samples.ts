import { parse } from 'valibot';
import type { Faces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import {
  type SchoolDetails,
  schoolDetailsSchema,
} from '../../../../utils/class-data/school/school-details.ts';
import type { Applicant } from '../../../../utils/class-data/school/statement.ts';
import {
  planClassAcknowledgement,
  planStudentAcknowledgement,
} from '../../../../utils/duties/acknowledgements/acknowledgement-sheet.ts';
import {
  BLANK_PERSON,
  type ConsentInput,
  planConsent,
} from '../../../../utils/duties/consents/consent-form.ts';
import {
  type ConsentPurpose,
  DEFAULT_CONSENT_TEXTS,
} from '../../../../utils/duties/consents/consent-texts.ts';
import { planRefusal } from '../../../../utils/duties/consents/refusal.ts';
import { planWithdrawal } from '../../../../utils/duties/consents/withdrawal.ts';
import { planInformingStatement } from '../../../../utils/duties/informing/informing-statement.ts';
import type { MeetingInput } from '../../../../utils/duties/meetings/meeting-input.ts';
import { planRegister, type RegisterPrintout } from '../../../../utils/register/register-printout.ts';

/** Invented. */
export const DETAILS: SchoolDetails = parse(schoolDetailsSchema, {
  school: {
    fullName:
      'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 100 имени Примера Образцова» города Примерска',
    shortName: 'МБОУ «Школа № 100»',
    address: '100000, Примерская область, г. Примерск, ул. Вымышленная, д. 5',
    city: 'Примерск',
  },
  processor: {
    name: 'ООО «Пример-Дневник»',
    address: '200000, г. Образцово, Пробный проспект, д. 10, корп. 2',
  },
  system: { name: 'Дневник.ру' },
  head: { post: 'директор', name: 'Образцова Анна Петровна' },
  teacher: { name: 'Примерова Мария Павловна', contacts: 'school@example.com' },
});
export const NO_DETAILS: SchoolDetails = parse(schoolDetailsSchema, {});

export const [PURPOSE] = DEFAULT_CONSENT_TEXTS.purposes as [ConsentPurpose];

const MOTHER = {
  name: 'Пробная Елена Викторовна',
  address: '100000, г. Примерск, ул. Вымышленная, д. 7, кв. 12',
  document: 'паспорт 00 00 000000, выдан 01.02.2010 отделом внутренних дел города Примерска',
};
export const CHILD = {
  name: 'Пробный Пётр Ильич',
  address: '100000, г. Примерск, ул. Вымышленная, д. 7, кв. 12',
  document: 'свидетельство о рождении I-ПР № 000000, выдано 03.04.2013 отделом ЗАГС города Примерска',
};
const AUTHORITY = 'свидетельство о рождении I-ПР № 000001, выдано 03.04.2013';
export const APPLICANT: Applicant = {
  name: MOTHER.name,
  sex: null,
  address: MOTHER.address,
  contacts: '+7 000 000-00-00',
};
export const NOBODY: Applicant = { name: '', sex: null, address: '', contacts: '' };

const common = { purpose: PURPOSE, className: '7 «А»', until: '', date: '12 сентября 2026 г.' };

export const CONSENTS: Record<string, ConsentInput> = {
  child: {
    ...common,
    subject: {
      variant: 'child',
      child: CHILD,
      representative: MOTHER,
      authority: AUTHORITY,
      studentSigns: false,
    },
  },
  'child-of-14': {
    ...common,
    subject: {
      variant: 'child',
      child: CHILD,
      representative: MOTHER,
      authority: AUTHORITY,
      studentSigns: true,
    },
  },
  representative: {
    ...common,
    until: '31 мая 2031 г.',
    subject: { variant: 'representative', representative: MOTHER, childName: CHILD.name },
  },
  'adult-student': {
    ...common,
    subject: { variant: 'adult-student', student: { ...CHILD, document: MOTHER.document } },
  },
  'child-blank': {
    ...common,
    date: '',
    subject: {
      variant: 'child',
      child: BLANK_PERSON,
      representative: BLANK_PERSON,
      authority: '',
      studentSigns: true,
    },
  },
  'representative-blank': {
    ...common,
    date: '',
    subject: { variant: 'representative', representative: BLANK_PERSON, childName: '' },
  },
  'adult-student-blank': {
    ...common,
    date: '',
    subject: { variant: 'adult-student', student: BLANK_PERSON },
  },
};

const statement = {
  variant: 'child' as const,
  applicant: APPLICANT,
  childName: CHILD.name,
  className: '7 «А»',
  purpose: PURPOSE,
  date: '12 сентября 2026 г.',
};
const blankStatement = { ...statement, applicant: NOBODY, childName: '', className: '', date: '' };

export const REGISTER: RegisterPrintout = {
  name: 'Журнал учёта согласий на обработку персональных данных',
  className: '7 «А»',
  schoolYear: '2026/27 учебный год',
  ground: 'приказ от 28.08.2026 № 114',
  startedOn: '1 сентября 2026 г.',
  endedOn: '',
  columns: [
    { key: 'student', title: 'Ученик', kind: 'text', share: 30 },
    { key: 'signedBy', title: 'Кто подписал', kind: 'text', share: 30 },
    { key: 'on', title: 'Дата', kind: 'date', share: 16 },
    { key: 'number', title: 'Номер', kind: 'number', share: 10 },
    { key: 'entered', title: 'Внесено в ИС', kind: 'yes-no', share: 14 },
    { key: 'hand', title: 'Подпись', kind: 'by-hand', share: 18 },
  ],
  rows: Array.from({ length: 33 }, (_, index) => ({
    student: `Примеров${index} Образец Пробович`,
    signedBy: `Примерова${index} Мать Пробовна, мать`,
    on: `2026-09-${String(1 + (index % 30)).padStart(2, '0')}`,
    number: index + 1,
    entered: index % 3 === 0 ? null : index % 3 === 1,
  })),
  freeRows: 5,
  orientation: 'portrait',
};

export const MEETING: MeetingInput = {
  className: '7 «А»',
  date: '12 сентября 2026 г.',
  topics: ['порядок ведения электронного дневника', 'график оценочных процедур на 1 четверть'],
  families: Array.from({ length: 24 }, (_, index) => ({
    student: `Примеров${index} Образец Пробович`,
    people: [
      {
        name: `Примерова${index} Мать Пробовна`,
        capacity: 'мать',
        handOut: index % 3 === 0 ? null : 'логин и временный пароль',
        acknowledge: true,
        chooseForm: index % 4 === 0,
        consents: index < 2 ? [CONSENTS.child as ConsentInput, CONSENTS.representative as ConsentInput] : [],
      },
    ],
  })),
};

/** Every paper once, by its file name. */
export function samplePapers(faces: Faces): Record<string, Paper> {
  const consents = Object.entries(CONSENTS).map(([name, input]) => [
    `consent-${name}`,
    planConsent(input, name.includes('blank') ? NO_DETAILS : DETAILS, DEFAULT_CONSENT_TEXTS, faces),
  ]);
  const informing = {
    applicant: APPLICANT,
    childName: CHILD.name,
    className: '7 «А»',
    date: '12 сентября 2026 г.',
  };
  const head = { className: '7 «А»', period: '1 четверть 2026/27 учебного года', topics: MEETING.topics };
  const rows = MEETING.families.map(({ student, people }) => ({
    student,
    representative: `${people[0]?.name}, мать`,
  }));
  const blankInforming = {
    applicant: NOBODY,
    childName: '',
    className: '',
    form: null,
    from: '',
    every: null,
    date: '',
  };
  return {
    ...Object.fromEntries(consents),
    refusal: planRefusal(statement, DETAILS, DEFAULT_CONSENT_TEXTS, faces),
    'refusal-blank': planRefusal(blankStatement, NO_DETAILS, DEFAULT_CONSENT_TEXTS, faces),
    withdrawal: planWithdrawal(
      { ...statement, givenOn: '12 сентября 2026 г., № 7' },
      DETAILS,
      DEFAULT_CONSENT_TEXTS,
      faces,
    ),
    'withdrawal-blank': planWithdrawal(
      { ...blankStatement, givenOn: '' },
      NO_DETAILS,
      DEFAULT_CONSENT_TEXTS,
      faces,
    ),
    informing: planInformingStatement(
      { ...informing, form: 'paper', from: '15 сентября 2026 г.', every: 14 },
      DETAILS,
      faces,
    ),
    'informing-undeclined': planInformingStatement(
      {
        ...informing,
        applicant: { ...APPLICANT, name: 'Ким Саша' },
        form: 'electronic',
        from: '',
        every: null,
      },
      { ...DETAILS, head: { post: 'директор', postDative: '', name: 'Образцова А. П.', nameDative: '' } },
      faces,
    ),
    'informing-blank': planInformingStatement(blankInforming, NO_DETAILS, faces),
    'acknowledgement-class': planClassAcknowledgement(rows, head, DETAILS, faces),
    'acknowledgement-class-blank': planClassAcknowledgement(
      Array.from({ length: 30 }, () => ({ student: '', representative: '' })),
      { className: '', period: '', topics: [] },
      NO_DETAILS,
      faces,
    ),
    'acknowledgement-student': planStudentAcknowledgement(
      { name: CHILD.name, representatives: [`${MOTHER.name}, мать`] },
      [
        { date: '12.09.2026', topic: 'успеваемость за сентябрь' },
        ...Array.from({ length: 9 }, () => ({ date: '', topic: '' })),
      ],
      head,
      DETAILS,
      faces,
    ),
    register: planRegister(REGISTER, DETAILS, faces),
  };
}
