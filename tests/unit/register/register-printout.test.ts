import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentFonts } from '../../../utils/base/documents/fonts.ts';
import { makeRegisterPrintout, type RegisterPrintout } from '../../../utils/register/register-printout.ts';
import { DETAILS, NO_DETAILS, REGISTER } from '../base/documents/form-samples.ts';
import { drawPages, readText, testFonts } from '../base/documents/ink.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let fonts: DocumentFonts;
beforeAll(async () => {
  fonts = await testFonts();
});
function make(change: Partial<RegisterPrintout> = {}, details = DETAILS) {
  const made = makeRegisterPrintout({ ...REGISTER, ...change }, details, fonts, { createdAt });
  return { ...made, texts: readText(made.bytes, '-raw').map((text) => text.replace(/\s+/g, ' ')) };
}

describe.each(['portrait', 'landscape'] as const)('register, %s', (orientation) => {
  it('has a title page, numbered sheets, repeated heads and the note on their number', () => {
    const { texts, pages, warnings, bytes } = make({ orientation });
    expect(warnings).toEqual([]);
    expect(texts).toHaveLength(pages);
    for (const said of [
      'Муниципальное бюджетное',
      'Журнал учёта согласий',
      'Класс: 7 «А»',
      '2026/27 учебный год',
      'Основание: приказ от 28.08.2026 № 114',
      'Начат: 1 сентября 2026 г.',
      'Окончен:',
      'Ведёт: классный руководитель Примерова Мария Павловна',
    ]) {
      expect(texts[0]).toContain(said);
    }
    texts.forEach((text, index) => {
      expect(text).toContain(`Лист ${index + 1} из ${pages}`);
      if (index > 0) expect(text).toContain('Внесено в ИС');
    });
    expect(texts.at(-1)).toMatch(
      /Классный руководитель.*М\. П\. Примерова.*Прошито, пронумеровано и скреплено печатью.*20____ г\..*Директор.*А\. П\. Образцова/,
    );
    const [first] = drawPages(bytes);
    const { width = 0, height = 0 } = first?.png ?? {};
    expect(width > height).toBe(orientation === 'landscape');
    for (const page of drawPages(bytes)) {
      expect(page.ink({ x: 0, y: 0, width: orientation === 'landscape' ? 19.5 : 29, height: 297 })).toBe(0);
    }
  });
});

describe('cells of a register', () => {
  it('stand as their column says', () => {
    const { texts } = make({
      columns: [
        { key: 'who', title: 'Кто', kind: 'text', share: 3 },
        { key: 'on', title: 'Когда', kind: 'date', share: 2 },
        { key: 'n', title: 'Число', kind: 'number', share: 1 },
        { key: 'yes', title: 'Внесено', kind: 'yes-no', share: 1 },
        { key: 'sign', title: 'Подпись', kind: 'by-hand', share: 2 },
      ],
      rows: [
        { who: 'Первый', on: '2026-09-12', n: 7, yes: true, sign: 'не печатать' },
        { who: 'Второй', on: 'осенью', n: null, yes: false },
        { who: 'Третий', yes: null },
      ],
      freeRows: 0,
    });
    expect(texts[1]).toMatch(/1 Первый 12\.09\.2026 7 да 2 Второй осенью нет 3 Третий/);
    expect(texts.join()).not.toContain('не печатать');
  });

  it('break no title inside a word, however narrow the column', () => {
    const columns = ['Представитель', 'Зарегистрировано', 'Дата', 'Ученик'].map((title, index) => ({
      key: title,
      title,
      kind: 'text' as const,
      share: index === 3 ? 50 : 1,
    }));
    const { texts } = make({ columns, rows: [{}] });
    for (const { title } of columns) expect(texts[1]).toContain(title);
  });
});

it('is made without rows, without details and with free rows only', () => {
  const { texts } = make({ rows: [], className: '', ground: '', startedOn: '', schoolYear: '' }, NO_DETAILS);
  for (const label of ['Класс:', 'Основание:', 'приказ, дата и номер', 'Начат:', 'Ведёт:']) {
    expect(texts[0]).toContain(label);
  }
  expect(texts.at(-1)).toContain('Руководитель школы');
  expect(make({ rows: [], freeRows: 0 }).texts.length).toBe(2);
});
