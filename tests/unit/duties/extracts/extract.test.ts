import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../../utils/base/calendar/day.ts';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import type { Extract } from '../../../../utils/duties/extracts/extract.ts';
import { planExtract } from '../../../../utils/duties/extracts/extract-paper.ts';
import { extractStates, leaverExtracts } from '../../../../utils/duties/extracts/extract-states.ts';
import { extractTable } from '../../../../utils/duties/extracts/extract-table.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { fault } from '../../../setup/fault.ts';
import { printFile } from '../../../setup/print-file.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';
import { drawPages, readText, testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';
import { final } from '../../class-data/analytics/small-journal.ts';
import { runs } from '../../property-runs.ts';
import { correction, recordedEntries } from '../../register/entries.ts';
import { draft, journalOf, look } from './a-draft.ts';

describe('an extract of the journal', () => {
  it('has every mark as written, the average and the given mark, absences and remarks', () => {
    const extract = draft('weak');
    expect(extract.subjects).toEqual([
      {
        subject: 'Алгебра',
        marks: [
          { value: '3', day: '09.11' },
          { value: '2', day: '16.11' },
          { value: '4-', day: '16.11' },
          { value: 'н/а', day: '17.11' },
          { value: '5', day: '27.11' },
        ],
        // (3 + 2 + 4 + 5) / 4
        average: 350,
        ours: true,
        given: '3',
      },
    ]);
    expect(extract.unmarkedSubjects).toEqual(['Физика']);
    expect(extract.attendance).toMatchObject({ lessons: 6, missed: 1, unexcused: 1 });
    expect(extract.remarks).toEqual([{ day: '09.11', subject: 'Алгебра', text: 'Не готов к уроку' }]);
    expect(extract.asOf).toBe('2026-11-23');
  });

  it('is empty for a student in no register, not an error', () => {
    expect(draft('newcomer')).toMatchObject({ subjects: [], attendance: null, remarks: [] });
  });
});

describe('on paper', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = readFaces(await testFonts());
  });
  const FIELD = { left: 20, right: 200, top: 14, bottom: 290 };

  /** 16 subjects with the given number of marks each. */
  const full = (marks: number): Extract => ({
    ...draft('weak'),
    subjects: Array.from({ length: 16 }, (_, index) => ({
      subject: `Предмет с названием подлиннее ${index}`,
      marks: Array.from({ length: marks }, (_each, at) => ({
        value: '45'[at % 2]!,
        day: addDays('2026-11-05', at).split('-').reverse().slice(0, 2).join('.'),
      })),
      average: 457,
      given: '5',
    })),
  });

  it('fits on one side in ink, with figures, number and tear-off, and without forecast or ranking', () => {
    const extract = { ...draft('weak'), recommendations: 'Читать вслух каждый день.' };
    const paper = planExtract(extract, DETAILS, faces, look, usualWording);
    expect(paper.pages).toBe(1);
    expect(troubleOn(paper, faces, FIELD)).toEqual([]);
    const { bytes } = printFile([paper], faces, { title: 'Выписка', createdAt: new Date(0) });
    const text = readText(bytes, '-raw').join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(/МБОУ «Школа № 100».*ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА.*Слабов Иван Ильич/);
    expect(text).toMatch(
      /Алгебра 3 \(09\.11\), 2 \(16\.11\), 4- \(16\.11\), н\/а \(17\.11\), 5 \(27\.11\) 3,50\* 3/,
    );
    expect(text).toContain('09.11, Алгебра: Не готов к уроку');
    expect(text).toContain('Читать вслух каждый день.');
    expect(text).toMatch(/Отрывной талон.*ознакомлен\(а\)/);
    expect(text).toContain('№ 1234 5674');
    expect(text).not.toMatch(/ожида|прогноз|рейтинг|мест[оа] в классе/i);
    const [page] = drawPages(bytes, 150);
    for (const { texts } of recordPaper(paper, faces))
      for (const { text: drawn, left, right, top, bottom } of texts) {
        if (/^[_—\s]+$/.test(drawn)) continue;
        const box = { x: left, y: top - 0.5, width: right - left + 0.5, height: bottom - top + 1 };
        expect(page!.ink(box), drawn || 'bar code').toBeGreaterThan(0);
      }
  });

  it.each([
    ['a usual quarter', 8, 1],
    ['a full one', 20, 1],
    ['60 marks in each of 16 subjects, the dates left out', 60, 1],
  ])('%s: %i marks per subject take %i side(s)', (_, marks, pages) => {
    const paper = planExtract(full(marks), DETAILS, faces, look, usualWording);
    expect(paper.pages).toBe(pages);
    expect(troubleOn(paper, faces, FIELD)).toEqual([]);
  });

  it('large print is larger and takes as many sides as it needs', () => {
    const paper = planExtract(full(20), DETAILS, faces, { ...look, large: true }, usualWording);
    expect(paper.pages).toBeGreaterThan(1);
    expect(troubleOn(paper, faces, FIELD)).toEqual([]);
  });

  it('lists empty sections on one line, and says that the figures are partial', () => {
    const extract = { ...draft('newcomer'), partial: true };
    const paper = planExtract(extract, NO_DETAILS, faces, look, usualWording);
    const text = recordPaper(paper, faces)
      .flatMap(({ texts }) => texts.map(({ text: each }) => each))
      .join(' ')
      .replaceAll('\u00a0', ' ');
    expect(text).toContain('Нет сведений: отметки, посещаемость, замечания учителей, рекомендации.');
    expect(text).toContain('Прочитаны не все журналы периода');
    expect(troubleOn(paper, faces, FIELD)).toEqual([]);
  });

  it('in large print no subject is split across pages', () => {
    const journal = journalOf();
    journal.subjects[0]!.name = 'Обществознание';
    journal.subjects[1]!.name = 'Изобразительное искусство';
    journal.finals.push(final('weak', 'Физика', '4', 'q2'));
    const paper = planExtract(draft('weak', journal), DETAILS, faces, { ...look, large: true }, usualWording);
    const lines = recordPaper(paper, faces).flatMap(({ texts }) => texts.map(({ text: each }) => each));
    for (const whole of ['Обществознание', 'Изобразительное']) expect(lines.join(' ')).toContain(whole);
  });

  it('200 extracts of any shape lose no row and overlap nothing', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвгЖЩыя- .,«»"(Il0№'), maxLength: 60 });
    const subject = fc.record({
      subject: word.map((each) => `Предмет ${each}`),
      marks: fc.array(
        fc.record({
          value: fc.constantFrom('5', '4-', 'н/а', 'зач'),
          day: fc.constantFrom('09.11', '31.12'),
        }),
        { maxLength: 60 },
      ),
      average: fc.option(fc.integer({ min: 100, max: 500 })),
      given: fc.constantFrom('', '5', 'н/а'),
    });
    const shape = fc.record({
      studentName: word,
      className: word,
      recommendations: word,
      partial: fc.boolean(),
      subjects: fc.array(subject, { maxLength: 20 }),
      remarks: fc.array(fc.record({ day: fc.constant('09.11'), subject: word, text: word }), {
        maxLength: 12,
      }),
    });
    fc.assert(
      fc.property(shape, fc.boolean(), (made, large) => {
        const paper = planExtract(
          { ...draft('weak'), ...made },
          DETAILS,
          faces,
          { ...look, large },
          usualWording,
        );
        expect(troubleOn(paper, faces, FIELD)).toEqual([]);
        const texts = recordPaper(paper, faces).flatMap((page) => page.texts.map(({ text }) => text));
        expect(texts.filter((text) => text.startsWith('Предмет')).length).toBeGreaterThanOrEqual(
          made.subjects.length,
        );
        expect(texts).toContain('подпись');
      }),
      { numRuns: runs(200) },
    );
  }, 120_000);
});

describe('the register of extracts', () => {
  const on = '2026-11-21';
  const issued = { kind: 'extract-issued', extract: '12345674', on, span: '2-я четверть' } as const;
  const handed = {
    kind: 'extract-handed-over',
    extract: '12345674',
    on,
    to: 'm',
    toName: 'Слабова Анна',
    how: 'meeting',
  } as const;
  const back = {
    kind: 'extract-returned',
    extract: '12345674',
    on: '2026-11-24',
    signedBy: 'm',
    signedName: 'Слабова Анна',
  } as const;
  const states = (...facts: Parameters<typeof recordedEntries>) =>
    extractStates(effective(recordedEntries(...facts), kinds).entries);

  it('joins what happened to an extract, whatever the order of the files', () => {
    const [state] = extractStates(effective(recordedEntries(issued, handed, back).reverse(), kinds).entries);
    expect(state).toMatchObject({ issued, handedOver: handed, returned: back });
    expect(extractTable([state!], [], () => 'Слабов Иван').rows).toEqual([
      {
        number: '1234\u00a05674',
        student: 'Слабов Иван',
        span: '2-я четверть',
        on,
        handedOn: on,
        to: 'Слабова Анна, на собрании',
        signedOn: '2026-11-24',
        signedBy: 'Слабова Анна',
      },
    ]);
  });

  fault(
    'an extract for a leaver is handed to the office and nothing is recorded of it',
    'it stands in the register and its table, whoever is in the list, and can be taken back',
    () => {
      const leaver = {
        kind: 'leaver-extract-issued',
        on: '2026-11-23',
        until: '2026-11-20',
        number: '45',
        studentName: 'Выбылов Пётр',
        person: '1',
      } as const;
      const entries = (...facts: Parameters<typeof recordedEntries>) =>
        effective(recordedEntries(...facts), kinds).entries;
      const found = leaverExtracts(entries(issued, leaver));
      expect(found).toMatchObject([leaver]);
      expect(extractTable([], found, () => '').rows).toEqual([
        {
          number: 'исх. 45',
          student: 'Выбылов Пётр',
          span: 'выбывающему, по 20.11.2026',
          on: '2026-11-23',
          handedOn: null,
          to: null,
          signedOn: null,
          signedBy: null,
        },
      ]);
      expect(leaverExtracts(entries(issued, leaver, correction('e1')))).toEqual([]);
      expect(states(issued, leaver)).toHaveLength(1);
    },
  );

  it('a correction undoes a returned tear-off; entries about an extract that was never issued are ignored', () => {
    expect(states(issued, handed, back, correction('e2'))[0]?.returned).toBeNull();
    expect(states(handed, back)).toEqual([]);
  });
});
