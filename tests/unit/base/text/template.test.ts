import { describe, expect, it } from 'vitest';
import { longDate } from '../../../../utils/base/text/document-date.ts';
import { fillFields } from '../../../../utils/base/text/template.ts';

describe('fillFields', () => {
  it('fills in values, whatever the case and spaces of the field', () => {
    const { text, problems } = fillFields('{ Класс }: {кто   это}', { класс: '7 «А»', 'кто это': 'Пробный' });
    expect(text).toBe('7 «А»: Пробный');
    expect(problems).toEqual([]);
  });

  it('leaves a gap for an empty value and reports unknown fields and stray braces', () => {
    expect(fillFields('в {класс}', { класс: ' ' })).toEqual({ text: 'в ____________', problems: [] });
    const { text, problems } = fillFields('{x} } {toString}', { класс: '' });
    expect(text).toBe('____________  ____________');
    expect(problems).toHaveLength(3);
    expect(problems[0]).toBe('В тексте неизвестное поле «{x}». Есть поля: {класс}.');
  });

  it('does not fill fields inside a value', () => {
    expect(fillFields('{а}', { а: '{б}', б: 'нет' }).text).toBe('{б}');
  });
});

it.each([
  ['2026-09-01', '1 сентября 2026 г.'],
  ['2026-12-31', '31 декабря 2026 г.'],
  ['2026-13-01', ''],
  ['осенью', ''],
  [null, ''],
])('%s in words is «%s»', (day, words) => {
  expect(longDate(day).replaceAll('\u00a0', ' ')).toBe(words);
});
