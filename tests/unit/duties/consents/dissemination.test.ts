import { beforeAll, describe, expect, it } from 'vitest';
import { consentPapers } from '../../../../components/duties/consents/consent-papers.ts';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { disseminationFor } from '../../../../utils/duties/consents/consent-people.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../../utils/duties/consents/consent-texts.ts';
import { type Dissemination, planDissemination } from '../../../../utils/duties/consents/dissemination.ts';
import type { PaperClass } from '../../../../utils/register/paper-class.ts';
import { fault } from '../../../setup/fault.ts';
import { printFile } from '../../../setup/print-file.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';
import { readText, testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

const CHILD: Dissemination = {
  variant: 'child',
  signer: { name: 'Пробная Елена Викторовна', contacts: 'roditel@example.com' },
  childName: 'Пробный Пётр Ильич',
  studentSigns: false,
  className: '7 «А»',
  date: '12 сентября 2026 г.',
};
const ADULT: Dissemination = {
  ...CHILD,
  variant: 'adult-student',
  signer: { name: 'Пробный Пётр Ильич', contacts: 'uchenik@example.com' },
  childName: '',
};
const BLANK: Dissemination = {
  ...CHILD,
  signer: { name: '', contacts: '' },
  childName: '',
  className: '',
  date: '',
};

const plan = (input: Dissemination, details = DETAILS) =>
  planDissemination(input, details, DEFAULT_CONSENT_TEXTS, faces, usualWording);
function textOf(input: Dissemination, details = DETAILS): string {
  const paper = plan(input, details);
  const { bytes } = printFile([paper], faces, { title: paper.title, createdAt: new Date(0) });
  return readText(bytes, '-raw').join(' ').replace(/\s+/g, ' ');
}

fault(
  'The school publishes by the consent to processing, and silence counts as a yes',
  'A consent of its own has all that the order № 18 asks for, and each line of data has an empty «да» and «нет»',
  () => {
    const text = textOf(CHILD);
    for (const part of [
      'разрешённых субъектом персональных данных для распространения',
      'Пробная Елена Викторовна',
      'roditel@example.com',
      'Пробный Пётр Ильич, класс 7 «А»',
      'статьёй 10.1 Федерального закона',
      'Адрес оператора: 100000',
      'ИНН 0000000000, ОГРН 1000000000000',
      '1. Информационные ресурсы оператора: https://school100.example.com/ https://vk.example.com/school100',
      '2. Цель: рассказ о жизни класса',
      '3. Категории и перечень данных: общие категории; специальные и биометрические данные не распространяются',
      '4. Условия и запреты: заполняется по желанию.',
      'запрещаю передачу данных неограниченному кругу лиц (кроме предоставления доступа)',
      'запрещаю обработку данных неограниченным кругом лиц (кроме получения доступа)',
      '5. Передача полученных данных оператором',
      '6. Срок действия согласия: на время обучения ребёнка в школе',
      '7. Как прекратить распространение: в любое время',
    ])
      expect(text).toContain(part);
    const lines = DEFAULT_CONSENT_TEXTS.dissemination.data.split('\n');
    expect(text.match(/ да нет/g)).toHaveLength(lines.length + 1);
    for (const line of lines) expect(text).toContain(`${line} да нет`);
    expect(text).not.toContain('×');
    // Never a list of what processing needs, nor a word of fitness to the law.
    expect(text).not.toMatch(/СНИЛС|логин|соответствует/);
  },
);

describe('consent to dissemination', () => {
  it('stands on one side, filled and blank, and is signed at the end', () => {
    for (const [input, details] of [
      [CHILD, DETAILS],
      [{ ...CHILD, studentSigns: true }, DETAILS],
      [ADULT, DETAILS],
      [BLANK, DETAILS],
      [BLANK, NO_DETAILS],
    ] as const) {
      const paper = plan(input, details);
      expect(paper.pages).toBe(1);
      expect(paper.warnings).toEqual([]);
      expect(troubleOn(paper, faces)).toEqual([]);
      const texts = recordPaper(paper, faces).flatMap((page) => page.texts.map(({ text }) => text));
      expect(texts).toContain('подпись');
    }
  });

  it('is the student’s own from 18', () => {
    const text = textOf(ADULT);
    expect(text).toContain('в своём интересе');
    expect(text).toContain('моих персональных данных');
    expect(text).not.toMatch(/ребёнк|представител/);
  });

  it('leaves lines for what is not known', () => {
    const text = textOf(BLANK, NO_DETAILS);
    for (const caption of [
      'номер телефона, адрес электронной почты или почтовый адрес',
      'фамилия, имя, отчество ребёнка полностью, класс',
      'наименование оператора',
      'ИНН, ОГРН (если известны):',
      'адреса сайта и страниц полностью, с https://',
    ])
      expect(text).toContain(caption);
  });

  it('can be reworded, and says what is wrong with the words', () => {
    const dissemination = {
      ...DEFAULT_CONSENT_TEXTS.dissemination,
      data: 'имя\n\nголос',
      stopping: 'придите {куда}',
    };
    const paper = planDissemination(
      CHILD,
      DETAILS,
      { ...DEFAULT_CONSENT_TEXTS, dissemination },
      faces,
      usualWording,
    );
    expect(paper.warnings).toEqual([expect.stringContaining('неизвестное поле «{куда}»')]);
    const texts = recordPaper(paper, faces).flatMap((page) => page.texts.map(({ text }) => text));
    expect(texts.filter((text) => text === 'да')).toHaveLength(3);
  });

  it('is printed for each student, signed by whoever may, else with a line', () => {
    const student = (key: string, name: string): RosterPerson =>
      ({ key, name, role: 'student', sex: null, children: [] }) as unknown as RosterPerson;
    const [child, adult] = [student('s1', 'Пробный Пётр Ильич'), student('s2', 'Пробный Олег Ильич')];
    const mother = { key: 'm1', name: 'Пробная Елена Викторовна', children: ['s1', 's2'] };
    const list = (may: boolean) =>
      ({
        className: '7 «А»',
        students: [child, adult],
        representatives: [mother],
        mayReceive: () => may,
        signsFor: () => may,
        isAdult: ({ key }: RosterPerson) => key === 's2',
        authorityOf: () => '',
        studentSigns: () => true,
      }) as unknown as PaperClass;
    expect(disseminationFor(child, list(true))).toMatchObject({
      variant: 'child',
      signer: { name: 'Пробная Елена Викторовна' },
      childName: 'Пробный Пётр Ильич',
      studentSigns: true,
    });
    expect(disseminationFor(child, list(false)).signer.name).toBe('');
    expect(disseminationFor(adult, list(true))).toMatchObject({
      variant: 'adult-student',
      signer: { name: 'Пробный Олег Ильич' },
      studentSigns: false,
    });
    const blank = consentPapers.filter(({ needs }) => needs === 'dissemination');
    expect(blank.map(({ of }) => of)).toEqual(['students', 'class']);
  });
});
