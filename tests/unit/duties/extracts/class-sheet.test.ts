import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { printPapers } from '../../../../utils/base/documents/paper.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { planClassSheet } from '../../../../utils/duties/extracts/class-sheet-paper.ts';
import { draftClassSheet } from '../../../../utils/duties/extracts/draft-extract.ts';
import { planExtract } from '../../../../utils/duties/extracts/extract-paper.ts';
import { withSheet } from '../../../../utils/duties/extracts/with-sheet.ts';
import { fault } from '../../../setup/fault.ts';
import { DETAILS } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';
import { lesson, timetable, week } from '../../class-data/timetable/a-timetable.ts';

import { draft, journalOf, look } from './a-draft.ts';

it('the class sheet names teachers and upcoming homework', () => {
  const journal = journalOf();
  const at = {
    className: '7 «А»',
    period: '2-я четверть',
    on: '2026-11-21',
    planned: [],
    works: '',
    holidays: '',
  };
  expect(draftClassSheet(journal, null, 'q2', at)).toMatchObject({
    teachers: [
      { subject: 'Алгебра', group: '', teacher: 'Мария Павловна Примерова' },
      { subject: 'Физика', group: '', teacher: '' },
    ],
    homework: [{ day: '27.11', subject: 'Алгебра', text: 'Параграф 12' }],
  });
});

fault(
  'the common sheet that every family gets shows who was absent and why',
  'no name of a student, no mark, no absence and no reason stands on it, though the journal has all of them',
  async () => {
    const faces = readFaces(await testFonts());
    const journal = journalOf();
    journal.students = journal.students.map((each) => ({ ...each, name: `Слабов ${each.key}` }));
    const at = { className: '7 «А»', period: '2-я четверть', on: '2026-11-21' };
    const sheet = draftClassSheet(journal, null, 'q2', { ...at, planned: [], works: '', holidays: '' });
    const text = recordPaper(planClassSheet(sheet, DETAILS, faces, { large: false, hidden: [] }), faces)
      .flatMap(({ texts }) => texts.map(({ text: each }) => each))
      .join(' ');
    expect(text).toContain('Параграф 12');
    expect(text).not.toMatch(/Слабов|Не готов к уроку|болезн|уваж|причин|пропущ|отсутств|средний балл/i);
  },
);

describe('on paper', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = readFaces(await testFonts());
  });
  const FIELD = { left: 20, right: 200, top: 14, bottom: 290 };

  const PLANNED = [
    { day: '2026-12-03', until: null, subject: 'Физика', title: 'Контрольная работа' },
    { day: '2026-12-07', until: '2026-12-11', subject: 'Алгебра', title: '' },
  ];

  it('the class sheet stays inside the margins, with the typed texts', () => {
    const at = { className: '7 «А»', period: '2-я четверть', on: '2026-11-21' };
    const sheet = draftClassSheet(journalOf(), null, 'q2', {
      ...at,
      planned: PLANNED,
      works: '02.12 Алгебра\n04.12 Физика',
      holidays: '31.12.2026 – 10.01.2027',
    });
    const paper = planClassSheet(sheet, DETAILS, faces, { large: false, hidden: [] });
    expect(troubleOn(paper, faces, FIELD)).toEqual([]);
    const text = recordPaper(paper, faces)
      .flatMap(({ texts }) => texts.map(({ text: each }) => each))
      .join(' ')
      .replaceAll('\u00a0', ' ');
    for (const each of [
      '03.12.2026',
      '07.12.2026 – 11.12.2026',
      '04.12 Физика',
      'Параграф 12',
      'не указан',
      '10.01.2027',
    ])
      expect(text).toContain(each);
  });

  const WEEK = timetable([
    week('2026-11-23', [
      ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((number) =>
        ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map((date) =>
          lesson(date, number, { subject: 'Вероятность и статистика', room: '312' }),
        ),
      ),
      lesson('2026-11-24', 9, { subject: 'Физика', notes: ['Замена: вместо Ильи Пенкова'] }),
      lesson('2026-11-24', 9, { subject: 'Труд', group: '7 "А"/Труд, мальчики' }),
    ]),
  ]);

  it.each([false, true])('the sheet of the class shows the coming week whole, large print: %s', (large) => {
    const at = {
      className: '7 «А»',
      period: '2-я четверть',
      on: '2026-11-23',
      planned: [],
      works: '',
      holidays: '',
    };
    const paper = planClassSheet(draftClassSheet(journalOf(), WEEK, 'q2', at), DETAILS, faces, {
      large,
      hidden: [],
    });
    expect(troubleOn(paper, faces, FIELD)).toEqual([]);
    const lines = recordPaper(paper, faces).flatMap(({ texts }) => texts.map(({ text: each }) => each));
    const text = lines.join(' ').replaceAll('\u00a0', ' ');
    expect(text.match(/Вероятность/g)).toHaveLength(48);
    expect(text).toContain('Труд, мальчики');
    expect(text).toContain('Вт 24.11, 9-й урок, Физика: Замена: вместо Ильи Пенкова');
    expect(text).toContain('Нет сведений: контрольные работы, каникулы.');
    expect(text.match(/статистика/g)).toHaveLength(48);
  });

  it('follows each extract, on the back in duplex printing', () => {
    const at = { className: '7 «А»', period: '2-я четверть', on: '2026-11-21' };
    const sheet = planClassSheet(
      draftClassSheet(journalOf(), null, 'q2', { ...at, planned: [], works: '', holidays: '' }),
      DETAILS,
      faces,
      { large: false, hidden: [] },
    );
    const papers = ['weak', 'strong'].map((key) =>
      withSheet(planExtract(draft(key), DETAILS, faces, look, usualWording), sheet),
    );
    expect(papers.map(({ pages }) => pages)).toEqual([2, 2]);
    const { starts, pages } = printPapers(papers, faces, {
      title: 'Выписки',
      createdAt: new Date('2026-11-23T10:00:00Z'),
      bothSides: true,
    });
    expect([starts, pages]).toEqual([[0, 2], 4]);
    const heads = recordPaper(papers[1]!, faces).map(({ texts }) =>
      texts
        .map(({ text }) => text.replaceAll('\u00a0', ' '))
        .find((text) => /^(?:ВЫПИСКА ИЗ|СВЕДЕНИЯ ДЛЯ)/.test(text)),
    );
    expect(heads).toEqual(['ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА', 'СВЕДЕНИЯ ДЛЯ РОДИТЕЛЕЙ']);
  });
});
