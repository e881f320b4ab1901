import { beforeAll, expect, it } from 'vitest';
import type { DocumentFonts } from '../../../../utils/base/documents/fonts.ts';
import { makeHandOutSheet } from '../../../../utils/duties/credentials/hand-out-sheet.ts';
import { drawPages, readFonts, readText, testFonts } from '../../base/documents/ink.ts';
import { ODD_NAMES } from './slip-people.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
const head = {
  school: 'МБОУ «Лицей №1»',
  className: '7 «А»',
  teacher: 'Примерова М. П.',
  date: '01.09.2026',
};
let fonts: DocumentFonts;
beforeAll(async () => {
  fonts = await testFonts();
});

it('lists everybody once, numbered, with a repeated header and numbered sheets', () => {
  const rows = Array.from({ length: 45 }, (_, index) => ({
    student: ODD_NAMES[index] ?? `Примеров${index} Образец`,
    recipient: `Примерова${index} Мать`,
    capacity: 'законный представитель' as const,
    handedOut: 'логин и временный пароль',
  }));
  const { bytes, pages, warnings } = makeHandOutSheet(rows, head, fonts, { createdAt });
  expect(warnings).toEqual([expect.stringContaining('李')]);
  const texts = readText(bytes, '-raw');
  expect(texts).toHaveLength(pages);
  const whole = texts.join(' ').replace(/[\s-]+/g, '');
  for (const { student, recipient } of rows) {
    expect(whole).toContain(student.replace(/[\s-]+/g, ''));
    expect(whole.split(`${recipient.replace(/[\s-]+/g, '')},законныйпредставитель`)).toHaveLength(2);
  }
  texts.forEach((text, index) => {
    expect(text).toContain('Подпись');
    expect(text).toContain(`Лист ${index + 1} из ${pages}`);
  });
  expect(texts[0]).toMatch(/не передавать логин и пароль[\s\S]*в течение одного рабочего дня/);
  expect(texts.at(-1)).toMatch(/Классный руководитель[\s\S]*М\. П\. Примерова/);
  expect(texts[0]).toMatch(/через ребёнка[\s\S]*расписка/);
  expect(readFonts(bytes).every((row) => /\+PTSans-\w+ .* yes yes yes/.test(row))).toBe(true);
  for (const page of drawPages(bytes)) {
    expect(page.ink({ x: 20, y: 14, width: 180, height: 262 })).toBeGreaterThan(3000);
    expect(page.ink({ x: 0, y: 0, width: 19.5, height: 297 })).toBe(0);
    expect(page.ink({ x: 200.6, y: 0, width: 9, height: 297 })).toBe(0);
  }
});

it('leaves lines for what is unknown', () => {
  const empty = { school: '', className: '', teacher: '', date: '' };
  const row = {
    student: 'Примеров Образец',
    recipient: 'Примеров Образец',
    capacity: 'ученик' as const,
    handedOut: 'логин',
  };
  const [text] = readText(makeHandOutSheet([row], empty, fonts, { createdAt }).bytes, '-layout');
  expect(text).toContain('____');
  expect(text).toContain('расшифровка подписи');
  expect(text).toContain('Лист 1 из 1');
});
