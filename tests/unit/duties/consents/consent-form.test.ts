import { parse, safeParse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentFonts, type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import {
  BLANK_PERSON,
  type ConsentInput,
  planConsent,
} from '../../../../utils/duties/consents/consent-form.ts';
import {
  CONSENT_VARIANTS,
  checkConsentTexts,
  consentTextsSchema,
  DEFAULT_CONSENT_TEXTS,
} from '../../../../utils/duties/consents/consent-texts.ts';
import { printFile } from '../../../setup/print-file.ts';
import { CONSENTS, DETAILS, NO_DETAILS, PURPOSE } from '../../base/documents/form-samples.ts';
import { drawPages, readText, testFonts } from '../../base/documents/ink.ts';
import { recordPaper } from '../../base/documents/recorder.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let fonts: DocumentFonts;
let faces: Faces;
beforeAll(async () => {
  fonts = await testFonts();
  faces = readFaces(fonts);
});

const plan = (input: ConsentInput, details = DETAILS, texts = DEFAULT_CONSENT_TEXTS) =>
  planConsent(input, details, texts, faces, usualWording);
const print = (input: ConsentInput, details = DETAILS) => {
  const paper = plan(input, details);
  return { paper, ...printFile([paper], faces, { title: paper.title, createdAt }) };
};
const squeeze = (text: string) => text.replace(/[\s\u2011-]+/g, '').replace(/["«»]/g, '');

/** The requirements of 152-ФЗ art. 9 part 4, point by point: the label and its value. */
function required(input: ConsentInput): [point: string, label: string, value: string][] {
  const { subject } = input;
  const signer = subject.variant === 'adult-student' ? subject.student : subject.representative;
  return [
    ['1–2 имя', 'фамилия, имя, отчество полностью', signer.name],
    ['1–2 адрес', 'адрес:', signer.address],
    ['1–2 документ', 'документ, удостоверяющий личность:', signer.document],
    ...(subject.variant === 'child'
      ? ([
          ['1 имя ребёнка', 'фамилия, имя, отчество ребёнка полностью', subject.child.name],
          ['1 адрес ребёнка', 'адрес ребёнка:', subject.child.address],
          ['1 документ ребёнка', 'документ ребёнка:', subject.child.document],
          ['2 полномочия', 'полномочия представителя подтверждает:', subject.authority],
        ] as [string, string, string][])
      : []),
    [
      '3 оператор',
      `на обработку ${subject.variant === 'child' ? 'персональных данных моего ребёнка' : 'моих персональных данных'} на следующих условиях.`,
      DETAILS.school.fullName,
    ],
    ['3 адрес оператора', 'Адрес оператора:', DETAILS.school.address],
    ['4 цель', '1. Цель обработки:', 'через электронный дневник «Дневник.ру»'],
    ['5 перечень', '2. Перечень персональных данных:', PURPOSE.data[subject.variant]],
    ['7 действия', '3. Действия с персональными данными:', DEFAULT_CONSENT_TEXTS.actions],
    ['7 способы', '4. Способы обработки:', DEFAULT_CONSENT_TEXTS.methods],
    [
      '6 по поручению',
      '5. Лица, которые обрабатывают данные по поручению оператора:',
      DETAILS.processors[0]?.name ?? '',
    ],
    ['6 адрес', 'Адрес:', DETAILS.processors[0]?.address ?? ''],
    ['8 срок', '6. Срок действия согласия:', input.until || PURPOSE.term[subject.variant]],
    ['8 отзыв', '7. Как отозвать согласие:', DEFAULT_CONSENT_TEXTS.withdrawing],
    ['9 подпись', 'подпись', ''],
    ['9 дата', 'дата', input.date],
  ];
}

describe.each(['child', 'child-of-14', 'representative', 'adult-student'])('consent %s', (name) => {
  const input = CONSENTS[name] as ConsentInput;

  it('has all that the law requires, in text and in ink', () => {
    const { paper, bytes, warnings } = print(input);
    expect(warnings).toEqual([]);
    const text = squeeze(readText(bytes, '-raw').join(' '));
    const pages = drawPages(bytes);
    const recorded = recordPaper(paper, faces);
    for (const [point, label, value] of required(input)) {
      expect(text, point).toContain(squeeze(label));
      expect(text, point).toContain(squeeze(value));
      const found = recorded.flatMap(({ texts }, page) =>
        texts
          .filter((each) => squeeze(label).startsWith(squeeze(each.text)) && each.text.length > 3)
          .map((each) => ({ ...each, page })),
      );
      expect(found.length, point).toBeGreaterThan(0);
      for (const { page, left, right, top, bottom } of found) {
        const box = { x: left, y: top, width: right - left, height: bottom - top };
        expect(pages[page]?.ink(box), point).toBeGreaterThan(4);
        // Beside or above the label: the value or its line.
        const around = { x: 30, y: top - 6, width: 170, height: bottom - top + 7 };
        expect(pages[page]?.ink(around), point).toBeGreaterThan(60);
      }
    }
  });

  it('has a line to write on for everything unknown', () => {
    const blank = CONSENTS[`${name}-blank`] as ConsentInput;
    const paper = plan(blank, NO_DETAILS);
    const pages = recordPaper(paper, faces);
    const texts = pages.flatMap((page) => page.texts.map((each) => each.text)).join(' ');
    for (const [point, label] of required(blank)) expect(squeeze(texts), point).toContain(squeeze(label));
    const lines = pages.flatMap((page) => page.lines.filter(({ top, bottom }) => top === bottom));
    // Those of the people, the operator (two or three), the processor (two), and two for each signature.
    const expected = { child: 16, 'child-of-14': 18, representative: 13, 'adult-student': 12 }[name];
    expect(lines).toHaveLength(expected ?? 0);
    for (const page of pages) {
      const ruled = page.lines
        .filter(({ top, bottom }) => top === bottom)
        .map(({ top }) => top)
        .sort((a, b) => a - b);
      ruled.forEach((top, index) => {
        const above = ruled[index - 1];
        // Space for handwriting: signatures are at the same height.
        if (above !== undefined && top - above > 0.01) expect(top - above).toBeGreaterThanOrEqual(5.9);
      });
    }
  });
});

/** Too much for one side. */
const MANY = {
  ...DETAILS,
  processors: Array.from({ length: 4 }, (_, index) => ({
    name: `Общество с ограниченной ответственностью «Вымышленный обработчик ${index}»`,
    address: '200000, Примерская область, г. Образцово, Пробный проспект, д. 10, корп. 2',
  })),
};

describe('consent', () => {
  const child = CONSENTS.child as ConsentInput;

  it('has a second signature only for a student from 14', () => {
    const text = (input: ConsentInput) => readText(print(input).bytes, '-raw').join(' ');
    expect(text(CONSENTS['child-of-14'] as ConsentInput)).toMatch(/достигший 14 лет:[\s\S]*П\. И\. Пробный/);
    expect(text(child)).not.toContain('достигший');
  });

  it('takes both sides of one sheet where it must, each page signed and named', () => {
    const two = print(CONSENTS['child-of-14-blank'] as ConsentInput, MANY);
    expect(two.pages).toBe(2);
    expect(two.warnings).toEqual([
      expect.stringMatching(/2\sстраницы\. Печатайте с двух сторон одного листа/),
    ]);
    const texts = readText(two.bytes, '-raw');
    texts.forEach((text, page) => {
      expect(text).toContain(`Страница ${page + 1} из 2`);
      expect(text).toContain('Согласие на обработку персональных данных');
    });
    const foot = recordPaper(two.paper, faces)[0]?.texts.find(({ text }) => text === 'подпись');
    expect(foot?.top).toBeGreaterThan(265);
    // The second side has more than signatures.
    expect(texts[1]).toContain('7. Как отозвать согласие');
  });

  it('never shares a sheet, not even in duplex printing', () => {
    const papers = [
      plan(child),
      plan(CONSENTS['child-of-14-blank'] as ConsentInput, MANY),
      plan(CONSENTS.representative as ConsentInput),
    ];
    const head = { title: 'Согласия', createdAt };
    expect(printFile(papers, faces, head).starts).toEqual([0, 1, 3]);
    const both = printFile(papers, faces, { ...head, bothSides: true });
    expect(both.starts).toEqual([0, 2, 4]);
    const texts = readText(both.bytes);
    expect(texts.map((text) => text.trim() === '')).toEqual([false, true, false, false, false]);
    expect(() => printFile([], faces, head)).toThrow();
  });

  it('takes the operator from the school unless another is set', () => {
    const other = { ...DETAILS, operator: { name: 'Управление образования', address: 'г. Образцово' } };
    const text = squeeze(readText(print(child, other).bytes, '-raw').join(' '));
    expect(text).toContain(squeeze('Управление образования'));
    expect(text).not.toContain(squeeze(DETAILS.school.fullName));
  });

  it('names an unprintable letter and prints the rest', () => {
    const subject = {
      variant: 'adult-student' as const,
      student: { ...BLANK_PERSON, name: 'Ли 李 Пробный' },
    };
    expect(print({ ...child, subject }).warnings).toEqual([expect.stringMatching(/нет знаков 李/)]);
  });
});

describe('consent texts', () => {
  it('are valid by default, and survive storage', () => {
    expect(checkConsentTexts(DEFAULT_CONSENT_TEXTS)).toEqual([]);
    expect(parse(consentTextsSchema, JSON.parse(JSON.stringify(DEFAULT_CONSENT_TEXTS)))).toEqual(
      DEFAULT_CONSENT_TEXTS,
    );
    expect(safeParse(consentTextsSchema, { ...DEFAULT_CONSENT_TEXTS, purposes: [] }).success).toBe(false);
    expect(safeParse(consentTextsSchema, { ...DEFAULT_CONSENT_TEXTS, actions: '' }).success).toBe(false);
  });

  it('can be reworded', () => {
    const texts = {
      ...DEFAULT_CONSENT_TEXTS,
      methods: 'как решит {школа}.',
      withdrawing: 'первый абзац\n\nвторой абзац',
    };
    const paper = plan(CONSENTS.child as ConsentInput, DETAILS, texts);
    const { bytes, warnings } = printFile([paper], faces, { title: 'Согласие', createdAt });
    const text = readText(bytes, '-raw').join(' ');
    expect(warnings).toEqual([]);
    expect(text).toMatch(/как решит МБОУ «Школа №\s100»\./);
    expect(text).toMatch(/первый абзац\s+второй абзац/);
    expect(text).not.toContain('смешанная');
  });

  it('list their problems before printing', () => {
    const texts = { ...DEFAULT_CONSENT_TEXTS, actions: 'хранение {чего-то', methods: '{ФИО}' };
    const [purpose] = DEFAULT_CONSENT_TEXTS.purposes;
    if (purpose) texts.purposes = [purpose, purpose];
    const problems = checkConsentTexts(texts).join(' ');
    expect(problems).toMatch(/лишняя скобка «\{».*неизвестное поле «\{ФИО\}».*один и тот же код/);
    expect(plan(CONSENTS.child as ConsentInput, DETAILS, texts).warnings.join(' ')).toMatch(/\{ФИО\}/);
  });

  it('word every variant', () => {
    for (const variant of CONSENT_VARIANTS) {
      expect(PURPOSE.aim[variant].length).toBeGreaterThan(40);
      expect(DEFAULT_CONSENT_TEXTS.declaration[variant]).toContain('152-ФЗ');
    }
  });
});
