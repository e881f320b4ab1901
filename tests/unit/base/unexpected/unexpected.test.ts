import fc from 'fast-check';
import { is } from 'valibot';
import { expect, it } from 'vitest';
import {
  allUnexpectedSchema,
  kindOf,
  MOST_KEPT,
  plainNameSchema,
  type Unexpected,
  unexpectedText,
  withUnexpected,
} from '../../../../utils/base/unexpected/unexpected.ts';
import { runs } from '../../property-runs.ts';

const AT = '2026-11-23T08:00:00.000Z';

/** An error whose class and message say what they like. */
const anyError = fc.tuple(fc.string(), fc.string({ minLength: 1 })).map(([name, message]) => {
  const error = new Error(`«${message}»`);
  error.name = name;
  return error;
});

it('keeps no more than 50, the latest, and no message', () => {
  fc.assert(
    fc.property(fc.array(anyError, { maxLength: 120 }), (errors) => {
      let kept: Unexpected[] = [];
      for (const error of errors) kept = withUnexpected(kept, { at: AT, part: 'a/b', kind: kindOf(error) });
      expect(kept.length).toBe(Math.min(errors.length, MOST_KEPT));
      expect(kept.map(({ kind }) => kind)).toEqual(errors.slice(-MOST_KEPT).map(kindOf));
      expect(is(allUnexpectedSchema, kept)).toBe(true);
      const text = `${JSON.stringify(kept)}${unexpectedText(kept, '1')}`;
      for (const { message } of errors) expect(text).not.toContain(message);
    }),
    { numRuns: runs(100) },
  );
});

it('knows an error by its class alone', () => {
  expect(kindOf(new TypeError('Заяц Анна'))).toBe('TypeError');
  expect(kindOf(new DOMException('login', 'QuotaExceededError'))).toBe('QuotaExceededError');
  for (const thrown of ['TypeError', null, undefined, { name: 'TypeError' }])
    expect(kindOf(thrown)).toBe('unknown');
  const named = new Error('');
  for (const name of [
    'Заяц',
    '1000000000000',
    'e1000000000000',
    'a b',
    'a@b.ru',
    'a\nb',
    'x'.repeat(61),
    '',
  ]) {
    named.name = name;
    expect(kindOf(named), name).toBe('unknown');
    expect(is(plainNameSchema, name), name).toBe(false);
  }
  for (const name of ['journal/update', 'sign-in-state', 'x'.repeat(60)])
    expect(is(plainNameSchema, name)).toBe(true);
});

it('is copied as a heading and lines', () => {
  const kept = [
    { at: AT, part: 'journal/update', kind: 'TypeError' },
    { at: AT, part: 'paper', kind: 'unknown' },
  ];
  expect(unexpectedText(kept, '0.1.0')).toBe(
    `Классрук 0.1.0\n${AT} journal/update TypeError\n${AT} paper unknown`,
  );
});
