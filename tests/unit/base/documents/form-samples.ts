import { parse } from 'valibot';
import {
  type SchoolDetails,
  schoolDetailsSchema,
} from '../../../../utils/class-data/school/school-details.ts';
import type { Applicant } from '../../../../utils/class-data/school/statement.ts';
import { BLANK_PERSON, type ConsentInput } from '../../../../utils/duties/consents/consent-form.ts';
import {
  type ConsentPurpose,
  DEFAULT_CONSENT_TEXTS,
} from '../../../../utils/duties/consents/consent-texts.ts';
import type { MeetingInput } from '../../../../utils/duties/meetings/meeting-input.ts';
import type { RegisterPrintout } from '../../../../utils/register/register-printout.ts';

/** Invented. */
export const DETAILS: SchoolDetails = parse(schoolDetailsSchema, {
  school: {
    fullName:
      'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 100 имени Примера Образцова» города Примерска',
    shortName: 'МБОУ «Школа № 100»',
    address: '100000, Примерская область, г. Примерск, ул. Вымышленная, д. 5',
    city: 'Примерск',
  },
  processors: [
    { name: 'ООО «Пример-Дневник»', address: '200000, г. Образцово, Пробный проспект, д. 10, корп. 2' },
  ],
  system: { name: 'Дневник.ру' },
  requisites: { inn: '0000000000', ogrn: '1000000000000' },
  retention: { consents: '', registers: '' },
  resources: { addresses: 'https://school100.example.com/\nhttps://vk.example.com/school100' },
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
      studentSigns: false,
    },
  },
  'child-of-14-blank': {
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
        capacity: 'законный представитель',
        handOut: index % 3 === 0 ? null : 'логин и временный пароль',
        acknowledge: true,
        chooseForm: index % 4 === 0,
        consents: index < 2 ? [CONSENTS.child as ConsentInput, CONSENTS.representative as ConsentInput] : [],
      },
    ],
  })),
};
