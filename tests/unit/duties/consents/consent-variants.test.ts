import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { SchoolDetails } from '../../../../utils/class-data/school/school-details.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { type ConsentInput, planConsent } from '../../../../utils/duties/consents/consent-form.ts';
import { consentInput } from '../../../../utils/duties/consents/consent-people.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../../utils/duties/consents/consent-texts.ts';
import type { PaperClass } from '../../../../utils/register/paper-class.ts';
import { fault } from '../../../setup/fault.ts';
import { CONSENTS, DETAILS, NO_DETAILS, PURPOSE } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

const processor = (name: string) => ({
  name: `ООО «${name}»`,
  address: '200000, г. Образцово, Пробный проспект, д. 10, корп. 2',
});
const LONG: SchoolDetails = {
  ...DETAILS,
  school: {
    ...DETAILS.school,
    fullName:
      'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 100 с углублённым изучением отдельных предметов имени Примера Образцова» городского округа Примерск Примерской области',
  },
  processors: [processor('Пример-Дневник'), processor('Региональный оператор цифровых сервисов')],
  signsInByGosuslugi: true,
};
const SCHOOLS = { known: DETAILS, unknown: NO_DETAILS, long: LONG };

/** Where nothing helps: two people sign, write everything by hand, and two long names stand beside. */
const TWO_SIDES = ['child-of-14-blank, long'];

const cases = Object.entries(CONSENTS).flatMap(([name, input]) =>
  Object.entries(SCHOOLS).flatMap(([school, details]) =>
    DEFAULT_CONSENT_TEXTS.purposes.map((purpose) => ({
      name: `${name}, ${school}`,
      purpose: purpose.id,
      input: { ...input, purpose },
      details,
    })),
  ),
);

const plan = (input: ConsentInput, details = DETAILS) =>
  planConsent(input, details, DEFAULT_CONSENT_TEXTS, faces, usualWording);
function textOf(paper: Paper): string {
  const texts = recordPaper(paper, faces).flatMap((page) => page.texts.map(({ text }) => text));
  return texts.join(' ').replace(/[\s\u00a0]+/g, ' ');
}

fault(
  'A consent that ends on a second page: signatures alone there, the first page unsigned',
  'Every variant, purpose and school gives one side; else both sides of a sheet, the first signed at its foot',
  () => {
    for (const { name, purpose, input, details } of cases) {
      const paper = plan(input, details);
      expect(troubleOn(paper, faces), name).toEqual([]);
      const pages = recordPaper(paper, faces);
      if (!TWO_SIDES.includes(name)) expect(paper.pages, `${name}, ${purpose}`).toBe(1);
      expect(paper.pages, name).toBeLessThanOrEqual(2);
      for (const page of pages) {
        const texts = page.texts.map(({ text }) => text);
        expect(texts, name).toContain('подпись');
        // A page of text, not of signatures.
        expect(texts.join(' ').length, name).toBeGreaterThan(300);
      }
      const smallest = Math.min(...pages.flatMap(({ texts }) => texts.map((each) => each.bottom - each.top)));
      expect(smallest, name).toBeGreaterThan(1.9);
    }
  },
);

describe('sign-in through Госуслуги', () => {
  const SIGNS_IN: SchoolDetails = { ...DETAILS, signsInByGosuslugi: true };

  fault(
    'Sign-in through Госуслуги compares data that nobody has agreed to',
    'Where the school has it, birth date and СНИЛС are in the list of data of the diary, and nowhere else',
    () => {
      const email = DEFAULT_CONSENT_TEXTS.purposes[1] ?? PURPOSE;
      for (const name of ['child', 'representative', 'adult-student']) {
        const input = CONSENTS[name] as ConsentInput;
        const text = textOf(plan(input, SIGNS_IN));
        expect(text, name).toContain('СНИЛС');
        expect(text, name).toContain('дата рождения');
        expect(textOf(plan(input)), name).not.toContain('СНИЛС');
        expect(textOf(plan({ ...input, purpose: email }, SIGNS_IN)), name).not.toContain('СНИЛС');
      }
      expect(textOf(plan(CONSENTS.representative as ConsentInput))).not.toContain('дата рождения');
    },
  );
});

fault(
  'A student of 18 consents without saying to whom information may go',
  'The consent asks of each parent, and no answer is given in advance',
  () => {
    const paper = plan(CONSENTS['adult-student'] as ConsentInput);
    const text = textOf(paper);
    expect(text).toContain('Прошу предоставлять сведения мне, а также моим родителям:');
    expect(text.match(/ да /g)).toHaveLength(2);
    expect(text.match(/ нет /g)).toHaveLength(2);
    expect(text).not.toContain('×');
    const boxes = recordPaper(paper, faces).flatMap(({ lines }) =>
      lines.filter(({ top, bottom, left, right }) => bottom - top > 3 && right - left < 5),
    );
    expect(boxes).toHaveLength(4);
    expect(textOf(plan(CONSENTS.child as ConsentInput))).not.toContain('моим родителям');
  },
);

describe('those who process for the school', () => {
  const child = CONSENTS.child as ConsentInput;

  fault(
    'The region has two processors, and the consent names one',
    'It names all of them, each with its address',
    () => {
      const text = textOf(plan(child, LONG));
      for (const { name, address } of LONG.processors) expect(text).toContain(`${name}, адрес: ${address}`);
    },
  );

  it('may be nobody, by the word of the school', () => {
    const text = textOf(plan(child, { ...LONG, nobodyProcesses: true }));
    expect(text).toContain('обработка другим лицам не поручается');
    expect(text).not.toContain('Региональный оператор');
  });

  it('are left to be written where the school has not said who', () => {
    const text = textOf(plan(child, { ...DETAILS, processors: [] }));
    expect(text).toContain('по поручению оператора: Наименование: Адрес:');
    expect(text).not.toContain('не поручается');
  });
});

fault(
  'A consent that names absences without their reasons',
  'The reasons of absence are in the list of data',
  () => {
    for (const name of ['child', 'adult-student'])
      for (const purpose of DEFAULT_CONSENT_TEXTS.purposes)
        expect(textOf(plan({ ...(CONSENTS[name] as ConsentInput), purpose }))).toContain(
          'сведения о посещаемости, в том числе причины пропусков',
        );
  },
);

fault(
  'Nobody in the family may sign for the child',
  'The consent has a line for the signer, and says nothing about anybody',
  () => {
    const person: RosterPerson = {
      key: 'p-1',
      name: 'Пробный Пётр Ильич',
      role: 'student',
      sex: null,
      children: [],
    } as never;
    const list: PaperClass = {
      className: '7 «А»',
      students: [person],
      representatives: [],
      receives: () => false,
      signsFor: () => false,
      isAdult: () => false,
      authorityOf: () => '',
      studentSigns: () => true,
    };
    const paper = plan(consentInput(person, list, PURPOSE));
    const text = textOf(paper);
    expect(text).toMatch(/ребёнка Я, фамилия, имя, отчество полностью/);
    expect(text).toContain('как родитель (законный представитель) ребёнка: Пробный Пётр Ильич');
    expect(text).not.toMatch(/полномочий нет|подписать некому|бабушка/i);
    expect(paper.pages).toBe(1);
  },
);
