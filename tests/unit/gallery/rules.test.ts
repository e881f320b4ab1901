import { describe, expect, it } from 'vitest';
import { contrastOn, flattened } from '../../gallery/contrast.ts';
import type { Box, Colour, Measured, MeasuredText } from '../../gallery/measured.ts';
import { breachesOf, linesOf, type Place, rules } from '../../gallery/rules.ts';

const WHITE: Colour = [255, 255, 255, 1];
const INK: Colour = [27, 36, 48, 1];
const at = (left: number, top: number, width = 100, height = 32): Box => ({ left, top, width, height });
const text: MeasuredText = {
  text: 'Алиев Тимур',
  where: 'td > b',
  box: at(0, 0),
  size: 14,
  weight: 400,
  colour: INK,
  grounds: [WHITE],
  disabled: false,
  cut: false,
  titled: false,
};
const edge: Measured['controls'][number] = {
  where: 'label > input',
  box: at(0, 0),
  field: true,
  border: [125, 137, 149, 1],
  grounds: [WHITE],
  around: [WHITE],
  disabled: false,
};
const table = { where: 'table', top: 170, rows: [36, 36, 36], belowShortList: false };

/** A page by all the rules. */
const good: Measured = {
  width: 1280,
  sideways: 0,
  texts: [text],
  controls: [edge],
  tables: [table],
  toolbars: [{ where: '.toolbar', items: [at(0, 130), at(110, 132, 300, 28)] }],
  primaries: ['Напечатать 4 памятки'],
  jutting: [],
  screenOnly: [],
  cutWords: [],
};
const place: Place = { screen: 'consents', theme: 'light', opened: true };
const broken = (change: Partial<Measured>, on: Partial<Place> = {}) =>
  breachesOf({ ...good, ...change }, { ...place, ...on }).map(({ rule }) => rule);

describe('rules of the look, each on a page that breaks it', () => {
  it('finds nothing on a page by the rules', () => {
    expect(broken({})).toEqual([]);
  });

  const wrong: [rule: keyof typeof rules, Partial<Measured>, Partial<Place>?][] = [
    ['высота строк', { tables: [{ ...table, rows: [36, 52, 36] }] }],
    ['высота строк', { tables: [{ ...table, rows: [36, 36, 28] }] }],
    ['высота строк', { tables: [{ ...table, rows: [36, 36, 36] }] }, { screen: 'journal' }],
    ['высота строк', { tables: [{ ...table, rows: [28, 28, 28] }] }, { screen: 'families' }],
    ['таблица до 180 px', { tables: [{ ...table, top: 181 }] }],
    ['таблица до 180 px', { tables: [{ ...table, top: 400, belowShortList: true }] }],
    ['инструменты в одну строку', { toolbars: [{ where: '.toolbar', items: [at(0, 130), at(0, 170)] }] }],
    ['инструменты в одну строку', { toolbars: [{ where: '.toolbar', items: [at(0, 130, 900, 70)] }] }],
    ['текст не мельче 12 px', { texts: [{ ...text, size: 11 }] }],
    ['без прокрутки вбок', { sideways: 1 }],
    ['контраст текста', { texts: [{ ...text, colour: [130, 130, 130, 1] }] }],
    ['контраст текста', { texts: [{ ...text, colour: [27, 36, 48, 0.4] }] }],
    ['контраст текста', { texts: [{ ...text, size: 24, colour: [160, 160, 160, 1] }] }],
    ['контраст краёв', { controls: [{ ...edge, border: [200, 205, 210, 1] }] }],
    ['контраст краёв', { controls: [{ ...edge, border: null }] }],
    ['обрезанный текст без подсказки', { texts: [{ ...text, cut: true }] }],
    ['одна главная кнопка', { primaries: ['Записать', 'Напечатать'] }],
    ['обрезанный текст без подсказки', { texts: [{ ...text, cut: true, titled: true }] }, { theme: 'print' }],
    ['ничего не выступает за край', { jutting: ['nav > a «Список и контакты»'] }],
    ['свои слова целиком', { cutWords: ['tr > th «Информирование»'] }],
    ['на бумаге ничего от экрана', { screenOnly: ['header.no-print'] }, { theme: 'print' }],
  ];
  it.each(wrong)('%s: %j %j', (rule, change, on) => {
    expect(broken(change, on)).toEqual([rule]);
  });

  it('knows no rule that nothing here breaks', () => {
    expect([...new Set(wrong.map(([rule]) => rule))].sort()).toEqual(Object.keys(rules).sort());
  });

  const right: [why: string, Partial<Measured>, Partial<Place>?][] = [
    ['dense rows in the journal', { tables: [{ ...table, rows: [24, 24, 24] }] }, { screen: 'journal' }],
    [
      'a table below the short list',
      { tables: [{ ...table, top: 400, belowShortList: true }] },
      { screen: 'today' },
    ],
    ['a table under an open dialog', { tables: [{ ...table, top: 400 }] }, { opened: false }],
    ['what is switched off', { texts: [{ ...text, colour: [170, 170, 170, 1], disabled: true }] }],
    ['large text of 3 : 1', { texts: [{ ...text, size: 24, colour: [140, 140, 140, 1] }] }],
    ['text over a picture', { texts: [{ ...text, colour: [200, 200, 200, 1], grounds: null }] }],
    [
      'a filled button',
      { controls: [{ ...edge, field: false, border: [255, 255, 255, 1], grounds: [[15, 111, 105, 1]] }] },
    ],
    ['a button without an edge', { controls: [{ ...edge, field: false, border: null }] }],
    ['an ellipsis with a title', { texts: [{ ...text, cut: true, titled: true }] }],
    [
      'tools that wrap in a narrow window',
      { width: 900, toolbars: [{ where: '.toolbar', items: [at(0, 0), at(0, 40)] }] },
    ],
    ['paper', { tables: [{ ...table, top: 500, rows: [50, 60] }] }, { theme: 'print' }],
  ];
  it.each(right)('leaves alone %s', (_, change, on) => {
    expect(broken(change, on)).toEqual([]);
  });
});

describe('contrast by WCAG', () => {
  it.each([
    [[0, 0, 0, 1], [WHITE], 21],
    [[118, 118, 118, 1], [WHITE], 4.54],
    [WHITE, [WHITE], 1],
    [[0, 0, 0, 0.5], [WHITE], 3.98],
    // A veil over dark: the text stands on what both show together.
    [
      WHITE,
      [
        [255, 255, 255, 0.5],
        [0, 0, 0, 1],
      ],
      3.98,
    ],
  ] as [Colour, Colour[], number][])('%j on %j', (colour, grounds, expected) => {
    expect(contrastOn(colour, grounds)).toBeCloseTo(expected, 1);
  });

  it('lays veils over what is opaque below', () => {
    expect(flattened([[255, 0, 0, 0.5], [0, 0, 255, 0.5], WHITE]).map(Math.round)).toEqual([191, 64, 128, 1]);
  });
});

it('counts lines of boxes that overlap in height once', () => {
  expect(linesOf([])).toBe(0);
  expect(linesOf([at(0, 0), at(100, 4, 50, 20), at(150, 30, 10, 10)])).toBe(1);
  expect(linesOf([at(0, 0), at(0, 32), at(0, 64)])).toBe(3);
});
