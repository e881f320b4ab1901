import { expect, it } from 'vitest';
import { indexPage } from '../../gallery/index-page.ts';
import { README_SCREENS, readOptions } from '../../gallery/options.ts';
import { breachLines } from '../../gallery/report.ts';
import { fileOf, type Shot } from '../../gallery/shot.ts';

it('takes everything unless told otherwise, and refuses what it does not know', () => {
  expect(readOptions([])).toMatchObject({
    only: [],
    themes: ['light', 'dark', 'print'],
    folder: 'gallery-output',
  });
  expect(readOptions(['--only', 'journal,panel', '--theme', 'light', '--size', '1280'])).toMatchObject({
    only: ['journal', 'panel'],
    themes: ['light'],
    sizes: ['1280'],
  });
  expect(readOptions(['--axe']).axe).toBe(true);
  expect(readOptions(['--readme'])).toMatchObject({
    only: README_SCREENS,
    themes: ['light'],
    sizes: ['1280'],
  });
  expect(() => readOptions(['--theme', 'sepia'])).toThrow('light, dark, print');
  expect(() => readOptions(['--onyl', 'journal'])).toThrow();
});

const shot = (state: string, theme: Shot['theme'] = 'light'): Shot => {
  const named = { screen: 'consents', state, theme, size: '1280' } as const;
  return { ...named, file: fileOf(named) };
};

it('names files by what they show', () => {
  expect(shot('').file).toBe('consents_light_1280.png');
  expect(shot('выбраны, Отказ…', 'dark').file).toBe('consents_выбраны-отказ_dark_1280.png');
});

it('tells a breach of several pictures once, and what is missing', () => {
  const breach = { rule: 'высота строк', what: 'table: 52 px' };
  const found = [
    { ...breach, shot: shot('') },
    { ...breach, shot: shot('', 'dark') },
    { ...breach, what: 'table: 60 px', shot: shot('') },
  ];
  expect(breachLines({ found, missing: ['journal, меню Печать: timeout'] })).toEqual([
    'consents | высота строк | table: 52 px | открыт, light, 1280 и ещё 1',
    'consents | высота строк | table: 60 px | открыт, light, 1280',
    'не снято | journal, меню Печать: timeout',
  ]);
});

it('draws an index that holds each picture with its breaches, and text as text', () => {
  const shots = [shot(''), shot('Отказ «<b>»')];
  const html = indexPage(
    shots,
    [{ rule: 'r', what: '<i>', shot: shots[0]! }],
    new Map([['consents', ['m.png']]]),
  );
  expect(html.match(/<figure data-theme/g)).toHaveLength(2);
  expect(html).toContain('<li>r: &lt;i></li>');
  expect(html).toContain('src="m.png"');
  expect(html).not.toContain('<b>»');
});
