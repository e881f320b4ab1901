import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSlipText,
  DEFAULT_SLIP_TEXTS,
  fillTemplate,
  GAP,
  SLIP_FIELDS,
  slipValues,
} from '../../../../utils/duties/credentials/slip-texts.ts';
import { parent, student } from './slip-people.ts';

describe('fillTemplate', () => {
  it('fills in fields whatever their case and spaces', () => {
    const { text, problems } = fillTemplate('{имя}, { Кому  Сообщить }', slipValues(student(1), 'завучу'));
    expect(text).toBe('Примеров1 Образец, завучу');
    expect(problems).toEqual([]);
  });

  it('reports unknown fields in Russian and leaves a gap', () => {
    const { text, problems } = fillTemplate('Кабинет {кабинет}', {});
    expect(text).toBe(`Кабинет ${GAP}`);
    expect(problems[0]).toContain('неизвестное поле «{кабинет}»');
    expect(problems[0]).toContain('{кому сообщить}');
  });

  it('uses the password only if there is one', () => {
    expect(checkSlipText('Пароль {пароль}', 'password')).toEqual([]);
    expect(checkSlipText('Пароль {пароль}', 'login')[0]).toContain('только в памятке с временным паролем');
    expect(fillTemplate('{пароль}', slipValues(student(1, { variant: 'login' }))).text).toBe(GAP);
    expect(fillTemplate('{логин}', slipValues(student(1, { variant: 'gosuslugi' }))).text).toBe(GAP);
  });

  it('never leaves a brace behind', () => {
    const piece = fc.constantFrom('{', '}', '{имя}', '{', 'текст', '\n', '{нет такого}', ' ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, problems } = fillTemplate(pieces.join(''), slipValues(parent(1, 1)));
        expect(text).not.toMatch(/[{}]/);
        expect(problems.every((problem) => /[А-Яа-я]/.test(problem))).toBe(true);
      }),
    );
  });

  it('does not treat braces inside a value as a field', () => {
    expect(fillTemplate('{имя}', { имя: '$& {пароль}' }).text).toBe('$& {пароль}');
  });
});

it('has valid default texts that say what they must', () => {
  for (const [variant, text] of Object.entries(DEFAULT_SLIP_TEXTS)) {
    expect(checkSlipText(text, variant as keyof typeof DEFAULT_SLIP_TEXTS)).toEqual([]);
    expect(text).toMatch(/запрещено/);
    expect(text).toContain('{кому сообщить}');
  }
  expect(new Set(SLIP_FIELDS.map((info) => info.field)).size).toBe(SLIP_FIELDS.length);
});
