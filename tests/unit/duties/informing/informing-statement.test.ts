import { beforeAll, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { printPapers } from '../../../../utils/base/documents/paper.ts';
import {
  type InformingStatement,
  planInformingStatement,
} from '../../../../utils/duties/informing/informing-statement.ts';
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
  from: '15 сентября 2026 г.',
  every: 14,
  date: '12 сентября 2026 г.',
};

function textOf(change: Partial<InformingStatement>, details = DETAILS): string {
  const paper = planInformingStatement({ ...FILLED, ...change }, details, faces);
  const { bytes } = printPapers([paper], faces, { title: paper.title, createdAt: new Date(0) });
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

it.each([
  ['electronic', 0],
  ['paper', 1],
  ['both', 2],
] as const)('crosses only the box of %s', (form, place) => {
  const paper = planInformingStatement({ ...FILLED, form }, DETAILS, faces);
  const texts = recordPaper(paper, faces).flatMap((page) => page.texts);
  const crosses = texts.filter(({ text }) => text === '×');
  expect(crosses).toHaveLength(1);
  const lines = texts.filter(({ text }) =>
    /^в (?:электронной|бумажной)/.test(text.replaceAll('\u00a0', ' ')),
  );
  expect(lines).toHaveLength(3);
  expect(Math.abs((lines[place]?.top ?? 0) - (crosses[0]?.top ?? 99))).toBeLessThan(3);
});

it('asks for no paper extract if none is wanted', () => {
  expect(textOf({ form: 'electronic', every: null })).not.toContain('Бумажную выписку');
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
