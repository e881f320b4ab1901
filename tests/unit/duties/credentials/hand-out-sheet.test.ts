import { beforeAll, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { type HandOutHead, planHandOutSheet } from '../../../../utils/duties/credentials/hand-out-sheet.ts';
import type { HandOutRow } from '../../../../utils/duties/credentials/slip.ts';
import { planSlipReceipts } from '../../../../utils/duties/credentials/slip-receipts.ts';
import { fault } from '../../../setup/fault.ts';
import { printFile } from '../../../setup/print-file.ts';
import { drawPages, readFonts, readText, testFonts } from '../../base/documents/ink.ts';
import { ODD_NAMES } from './slip-people.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
const head = {
  school: 'МБОУ «Лицей №1»',
  className: '7 «А»',
  teacher: 'Примерова М. П.',
  date: '01.09.2026',
};
let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});
function print(rows: readonly HandOutRow[], at: HandOutHead) {
  const paper = planHandOutSheet(rows, at, faces, usualWording);
  return printFile([paper], faces, { title: paper.title, createdAt });
}

it('lists everybody once, numbered, with a repeated header and numbered sheets', () => {
  const rows = Array.from({ length: 45 }, (_, index) => ({
    student: ODD_NAMES[index] ?? `Примеров${index} Образец`,
    recipient: `Примерова${index} Мать`,
    capacity: 'законный представитель' as const,
    handedOut: 'логин и временный пароль',
  }));
  const { bytes, pages, warnings } = print(rows, head);
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
  const [text] = readText(print([row], empty).bytes, '-layout');
  expect(text).toContain('____');
  expect(text).toContain('расшифровка подписи');
  expect(text).toContain('Лист 1 из 1');
});

fault(
  'A slip goes home with the child, and nobody signs for it',
  'a receipt is printed for each, with one family on it',
  () => {
    const rows: HandOutRow[] = [
      {
        student: 'Пробный Пётр Ильич',
        recipient: 'Пробный Пётр Ильич',
        capacity: 'ученик',
        handedOut: 'логин',
      },
      {
        student: 'Пробный Пётр Ильич',
        recipient: 'Пробная Елена Викторовна',
        capacity: 'законный представитель',
        handedOut: 'логин и временный пароль',
      },
    ];
    const paper = planSlipReceipts(
      rows,
      { ...head, teacher: 'Примерова Мария Павловна' },
      faces,
      usualWording,
    );
    const { bytes } = printFile([paper], faces, { title: paper.title, createdAt });
    const [text = ''] = readText(bytes, '-raw');
    const receipts = text.split('линия отрыва').slice(0, 2);
    for (const receipt of receipts) {
      expect(receipt).toMatch(/РАСПИСКА[\s\S]*переданную через ребёнка, получил/);
      expect(receipt).toContain('Вернуть классному руководителю: Примерова Мария Павловна');
    }
    expect(receipts[1]).toMatch(/логин и временный пароль[\s\S]*Е\. В\. Пробная/);
    expect(receipts[0]).not.toContain('Пробная');
  },
);
