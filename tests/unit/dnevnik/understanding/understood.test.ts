import { readdirSync, readFileSync } from 'node:fs';
import { is } from 'valibot';
import { expect, it } from 'vitest';
import { kindTitle, missingParts, partTitle } from '../../../../utils/dnevnik/understanding/part-titles.ts';
import {
  allUnderstoodSchema,
  readerNameSchema,
  withReading,
} from '../../../../utils/dnevnik/understanding/understood.ts';

/** Warnings that tell of the people or of the state of the site, not of something that was not found. */
const OTHERS = [
  'credentials-strange',
  'duplicate-row',
  'encoding',
  'former-members',
  'maintenance',
  'name-order',
  'not-a-member',
  'not-a-student',
  'not-found',
  'reset-not-offered',
  'same-login',
  'several-finals',
  'unusual-name',
];

/** Codes of all warnings that the readers give. */
const codes = new Set(
  readdirSync('utils/dnevnik', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(`utils/dnevnik/${path}`, 'utf8').matchAll(/warning\(\s*'([a-z-]+)'/g),
    ])
    .map(([, code = '']) => code),
);

it('each warning of a reader has words for the help, or says nothing of what was found', () => {
  expect(codes.size).toBeGreaterThan(40);
  const worded = missingParts([...codes]);
  expect([...codes].filter((code) => !worded.includes(code) && !OTHERS.includes(code))).toEqual([]);
  expect(OTHERS.filter((code) => missingParts([code]).length > 0)).toEqual([]);
  for (const code of worded) expect(partTitle(code), code).toMatch(/[а-яё]/);
  expect(kindTitle('class-members')).toBe('Участники класса');
  expect(missingParts(['constructor', 'toString'])).toEqual([]);
});

it('counts pages of a kind, keeps the latest day, and counts a part once a page', () => {
  const first = withReading([], { kind: 'class', parts: ['class-name', 'class-name'] }, '2026-11-20');
  const second = withReading(first, { kind: 'lesson', parts: [] }, '2026-11-21');
  const third = withReading(second, { kind: 'class', parts: [] }, '2026-11-23');
  expect(third).toEqual([
    { kind: 'lesson', count: 1, day: '2026-11-21', missing: [] },
    {
      kind: 'class',
      count: 2,
      day: '2026-11-23',
      missing: [{ part: 'class-name', count: 1, day: '2026-11-20' }],
    },
  ]);
  expect(is(allUnderstoodSchema, third)).toBe(true);
});

it('neither a name nor an id fits into a name of a reader', () => {
  for (const name of ['Иванов', 'ivanov7', '1000000000017', 'a b', 'Ivanov', ''])
    expect(is(readerNameSchema, name), name).toBe(false);
});
