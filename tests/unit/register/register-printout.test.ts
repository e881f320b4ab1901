import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentFonts, readFaces } from '../../../utils/base/documents/fonts.ts';
import { countInWords } from '../../../utils/base/text/number-words.ts';
import { LEAVES } from '../../../utils/base/text/plural.ts';
import { consentTable } from '../../../utils/duties/consents/consent-table.ts';
import {
  makeRegisterPrintout,
  planRegister,
  type RegisterPrintout,
} from '../../../utils/register/register-printout.ts';
import { fault } from '../../setup/fault.ts';
import { withFile } from '../../setup/print-file.ts';
import { DETAILS, NO_DETAILS, REGISTER } from '../base/documents/form-samples.ts';
import { drawPages, readText, testFonts } from '../base/documents/ink.ts';
import { recordPaper } from '../base/documents/recorder.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let fonts: DocumentFonts;
beforeAll(async () => {
  fonts = await testFonts();
});
function make(change: Partial<RegisterPrintout> = {}, details = DETAILS) {
  const made = withFile(makeRegisterPrintout({ ...REGISTER, ...change }, details, fonts, { createdAt }));
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
    const { width = 0, height = 0 } = first ?? {};
    expect(width > height).toBe(orientation === 'landscape');
    for (const page of drawPages(bytes)) {
      expect(page.ink({ x: 0, y: 0, width: orientation === 'landscape' ? 19.5 : 29, height: 297 })).toBe(0);
    }
  });
});

fault(
  'A title page leaves out how long the register is kept, or names a term that nobody has set',
  'For consents three years unless the school says otherwise; for the others the school’s word or a line to write it on',
  () => {
    const kept = (change: Partial<RegisterPrintout>, retention = { consents: '', registers: '' }) =>
      make(change, { ...DETAILS, retention }).texts[0];
    expect(kept({ kept: 'consents' })).toContain('Срок хранения: 3 года после окончания или отзыва согласия');
    expect(kept({})).toMatch(/Срок хранения: по номенклатуре дел/);
    expect(kept({})).not.toContain('3 года');
    const set = { consents: '5 лет', registers: '75 лет ЭПК' };
    expect(kept({ kept: 'consents' }, set)).toContain('Срок хранения: 5 лет');
    expect(kept({}, set)).toContain('Срок хранения: 75 лет ЭПК');
  },
);

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

fault(
  'A register is as long as it likes, and its last sheet would have signatures or empty rows alone',
  'four filled rows at least stand above the signatures, and the head certifies how many sheets there are',
  () => {
    const faces = readFaces(fonts);
    for (const orientation of ['portrait', 'landscape'] as const) {
      for (let length = 1; length <= 60; length++) {
        const rows = Array.from({ length }, (_, at) => ({ student: `Ученик-${at + 1}` }));
        const paper = planRegister({ ...REGISTER, rows, freeRows: 9, orientation }, DETAILS, faces);
        const pages = recordPaper(paper, faces).map(({ texts }) => texts.map(({ text }) => text));
        const last = pages.at(-1) ?? [];
        const numbers = last.filter((text) => /^\d+$/.test(text)).map(Number);
        expect(numbers.length, `${orientation}, ${length}`).toBeGreaterThanOrEqual(Math.min(4, length));
        expect(numbers.at(-1)).toBe(length);
        expect(last).toContain(
          `Прошито, пронумеровано и скреплено печатью ${countInWords(pages.length, LEAVES)}`,
        );
        expect(last).toContain('А. П. Образцова');
        expect(last).toContain('М. П. Примерова');
        expect(last).not.toContain('Образцова Анна Петровна');
      }
    }
  },
);

fault(
  'The register of consents is printed: nobody sees who took the paper, of what it is, or until when',
  'it has the columns of the school, and its dates stand whole on one line',
  () => {
    const state = {
      person: 'Пробный Пётр Ильич',
      purpose: 'p',
      status: 'given',
      signedBy: 'Пробная Елена Викторовна',
    };
    const paper = { on: '2026-09-12', number: '7', until: '2031-05-31', place: 'папка 3' };
    const states = [{ ...state, ...paper, inSystem: { on: '2026-09-14', by: 'Примерова М. П.' } }];
    const table = consentTable(states as never, (key) => key, [{ id: 'p', title: 'Сведения об учёбе' }]);
    const { texts, pages } = make({ ...table, freeRows: 0, orientation: 'landscape' });
    expect(pages).toBe(2);
    for (const title of ['Чьи данные', 'Согласие / отказ / отзыв', 'Цель', 'Срок', 'Подпись принявшего'])
      expect(texts[1]).toContain(title);
    for (const value of ['12.09.2026', '31.05.2031', '14.09.2026', 'Примерова М. П.', 'Сведения об учёбе'])
      expect(texts[1]).toContain(value);
    expect(texts[1]?.match(/№/g)).toHaveLength(1);
  },
);
