import { beforeAll, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import {
  type InformingStatement,
  planInformingStatement,
} from '../../../../utils/duties/informing/informing-statement.ts';
import { fault } from '../../../setup/fault.ts';
import { printFile } from '../../../setup/print-file.ts';
import { APPLICANT, CHILD, DETAILS, NO_DETAILS, NOBODY } from '../../base/documents/form-samples.ts';
import { readText, testFonts } from '../../base/documents/ink.ts';
import { recordPaper } from '../../base/documents/recorder.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

const FILLED: InformingStatement = {
  applicant: APPLICANT,
  childName: CHILD.name,
  className: '7 «А»',
  form: 'paper',
  byEmail: false,
  email: '',
  paperGround: null,
  from: '15 сентября 2026 г.',
  every: 14,
  date: '12 сентября 2026 г.',
};

function textOf(change: Partial<InformingStatement>, details = DETAILS): string {
  const paper = planInformingStatement({ ...FILLED, ...change }, details, faces, usualWording);
  const { bytes } = printFile([paper], faces, { title: paper.title, createdAt: new Date(0) });
  return readText(bytes, '-raw').join(' ').replace(/\s+/g, ' ');
}

it('says which form, from when and how often', () => {
  const text = textOf({});
  expect(text).toContain('от Пробной Елены Викторовны');
  expect(text).toContain('Ребёнок: Пробный Пётр Ильич');
  expect(text).toContain('Начиная с: 15 сентября 2026 г.');
  expect(text).toContain('раз в 2 недели');
  expect(text).toMatch(/подпись расшифровка подписи/);
});

it.each([
  [1, 'каждый день'],
  [5, 'раз в 5 дней'],
  [7, 'раз в неделю'],
  [35, 'раз в 5 недель'],
  [31, 'раз в месяц'],
])('every %i days is «%s»', (every, words) => {
  expect(textOf({ every })).toContain(words);
});

fault(
  'A choice of form without e-mail, the ground of paper and half of what has to reach a parent',
  'All eight kinds of information stand in it, e-mail has a box of its own, and paper its two grounds',
  () => {
    const text = textOf({ form: null, every: null });
    for (const kind of [
      '1) отметки и посещаемость',
      '2) расписание уроков',
      '3) замены и перенос уроков',
      '4) даты контрольных работ в отчётном периоде',
      '5) учителя класса, учебной группы, учебного потока, индивидуального учебного плана',
      '6) каникулы',
      '7) домашние задания',
      '8) рекомендации учителей',
      'рассылка по электронной почте; адрес почты:',
      'Основание бумажной формы: нет компьютера или Интернета отказываюсь от электронной формы',
    ])
      expect(text).toContain(kind);
    expect(text).not.toContain('×');
  },
);

const BOXES = ['электронная:', 'рассылка', 'бумажная:', 'нет компьютера', 'отказываюсь'];
/** The boxes that are crossed, in their order. */
function crossed(change: Partial<InformingStatement>): string[] {
  const paper = planInformingStatement({ ...FILLED, ...change }, DETAILS, faces, usualWording);
  const texts = recordPaper(paper, faces).flatMap((page) => page.texts);
  const crosses = texts.filter(({ text }) => text === '×');
  const boxes = BOXES.filter((box) =>
    texts.some(
      ({ text, top }) =>
        text.replaceAll('\u00a0', ' ').startsWith(box) &&
        crosses.some((cross) => Math.abs(cross.top - top) < 3),
    ),
  );
  expect(boxes).toHaveLength(crosses.length);
  return boxes;
}

it.each<[Partial<InformingStatement>, string[]]>([
  [{ form: 'electronic' }, ['электронная:']],
  [{ form: 'electronic', byEmail: true }, ['электронная:', 'рассылка']],
  [{ form: 'paper', paperGround: 'no-internet' }, ['бумажная:', 'нет компьютера']],
  [{ form: 'paper', paperGround: 'refuses' }, ['бумажная:', 'отказываюсь']],
  [{ form: 'both' }, ['электронная:', 'бумажная:']],
  [{ form: null }, []],
])('crosses for %o only %o', (change, boxes) => {
  expect(crossed(change)).toEqual(boxes);
});

it('asks for no paper extract if none is wanted', () => {
  const text = textOf({ form: 'electronic', every: null });
  expect(text).not.toContain('Бумажную выписку');
  expect(text).not.toContain('Основание бумажной формы');
});

it('is written by an adult student without a child', () => {
  const text = textOf({ childName: null });
  expect(text).toContain('сведения о моём обучении');
  expect(text).not.toContain('Ребёнок');
});

it('leaves boxes and lines if nothing is known', () => {
  const blank = {
    applicant: NOBODY,
    childName: '',
    className: '',
    form: null,
    byEmail: false,
    email: '',
    paperGround: null,
    from: '',
    every: null,
    date: '',
  };
  const text = textOf(blank, NO_DETAILS);
  expect(text).not.toContain('×');
  for (const label of ['Ребёнок:', 'Класс:', 'Начиная с:', 'Бумажную выписку выдавать:', 'Принял(а)']) {
    expect(text).toContain(label);
  }
});
