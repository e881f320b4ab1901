import { parse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { type Paper, printPapers } from '../../../../utils/base/documents/paper.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseYear } from '../../../../utils/class-data/analytics/year-analysis.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { draftNotice, USUAL_PROPOSALS } from '../../../../utils/duties/notices/draft-notice.ts';
import type { Notice } from '../../../../utils/duties/notices/notice.ts';
import { planNotice } from '../../../../utils/duties/notices/notice-paper.ts';
import { noticeReasons } from '../../../../utils/duties/notices/notice-reasons.ts';
import { noticeStates } from '../../../../utils/duties/notices/notice-states.ts';
import { noticeTable } from '../../../../utils/duties/notices/notice-table.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { planHandOverSheet } from '../../../../utils/register/handed-papers/hand-over-sheet.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';
import { drawPages, readText, testFonts } from '../../base/documents/ink.ts';
import { final, register, smallJournal } from '../../class-data/analytics/small-journal.ts';
import { correction, recordedEntries } from '../../register/entries.ts';

const DAYS = ['2026-11-09', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const journal = {
  ...smallJournal(
    [
      register('Алгебра', 'q2', DAYS, {
        weak: ['3', '2', '2/3', '', '2', '2'],
        truant: ['5', 'Н', 'Н', 'Н', 'Н', 'Н'],
        ill: ['4', 'Б', 'Б', 'Б', 'Б', 'Б'],
        strong: ['5', '5', '5', '4', '5', '5'],
      }),
      register('Физика', 'q2', DAYS, {
        weak: ['4', '4', '', '4', '', ''],
        truant: ['5', '', 'Н', '', '', ''],
        strong: ['5', '5', '5', '', '', ''],
      }),
    ],
    [final('strong', 'Алгебра', 'н/а', 'q2')],
  ),
  weighted: false,
};
const settings = parse(analyticsSettingsSchema, {});
const year = analyseYear(journal, { today: '2026-11-20', settings });
const period = year.periods.get('q2')!;
const head = {
  studentName: 'Слабов Иван Ильич',
  representatives: ['Слабова Анна Петровна, мать'],
  className: '7 «А»',
  period: '2-я четверть',
  on: '2026-11-21',
};
const draft = (key: string): Notice => {
  const student = period.students.find((each) => each.student.key === key)!;
  return draftNotice(journal, period, { student, warnings: year.warnings, head });
};

describe('a notice drafted from the warnings', () => {
  it('has only the failing subject, its marks by date and the average of utils/class-data/analytics', () => {
    const { subjects, absences, proposal } = draft('weak');
    const [algebra] = [
      period.students.find(({ student }) => student.key === 'weak')!.subjects.get('Алгебра')!,
    ];
    // (3+2+2+3+2+2)/6 = 14/6 = 2,33
    expect(algebra.average.hundredths).toBe(233);
    expect(subjects).toEqual([
      {
        subject: 'Алгебра',
        marks: '3 (09.11), 2 (16.11), 2 (17.11), 3 (17.11), 2 (19.11), 2 (20.11)',
        result: '2,33',
      },
    ]);
    expect(absences).toEqual([]);
    expect(proposal).toBe(USUAL_PROPOSALS.marks);
  });

  it('has the days missed without a reason, and no marks without a warning', () => {
    const { subjects, absences, proposal } = draft('truant');
    expect(subjects).toEqual([]);
    expect(absences).toEqual([
      { day: '16.11.2026', lessons: '1 из 2', reason: 'без указания причины' },
      { day: '17.11.2026', lessons: '2 из 2', reason: 'без указания причины' },
      { day: '18.11.2026', lessons: '1 из 2', reason: 'без указания причины' },
      { day: '19.11.2026', lessons: '1 из 2', reason: 'без указания причины' },
      { day: '20.11.2026', lessons: '1 из 2', reason: 'без указания причины' },
    ]);
    expect(proposal).toBe(USUAL_PROPOSALS.absences);
  });

  it('does not blame illness, and shows a given н/а unchanged', () => {
    expect(draft('ill').absences).toEqual([]);
    expect(draft('strong').subjects).toMatchObject([{ subject: 'Алгебра', result: 'н/а' }]);
  });
});

it('is due for given marks and for alarms, each in words; ill students and those who have left are not listed', () => {
  const gone = {
    ...period,
    students: period.students.map((each) =>
      each.student.key === 'truant' ? { ...each, student: { ...each.student, left: true } } : each,
    ),
  };
  const reasons = noticeReasons(gone, year.warnings, (id) => id);
  expect([...reasons.keys()].sort()).toEqual(['strong', 'weak']);
  expect(reasons.get('strong')).toEqual(['н/а: Алгебра']);
  expect(reasons.get('weak')?.join()).toContain('Алгебра: средний балл 2,33');
  // Today's warnings say nothing about another period.
  expect([...noticeReasons(period, [], (id) => id).keys()]).toEqual(['strong']);
});

describe('on paper', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = readFaces(await testFonts());
  });
  const printed = (papers: Paper[]) =>
    printPapers(papers, faces, { title: 'Уведомления', createdAt: new Date(0) }).bytes;
  const flat = (bytes: Uint8Array) => readText(bytes, '-raw').map((text) => text.replace(/\s+/g, ' '));

  it('fits on one page per family, with proposal, signature and tear-off drawn in ink', () => {
    const both = { ...draft('weak'), absences: draft('truant').absences, number: '12' };
    const bytes = printed([planNotice(both, DETAILS, faces), planNotice(draft('truant'), DETAILS, faces)]);
    const texts = flat(bytes);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(
      /МБОУ «Школа № 100».*21 ноября 2026 г\. № 12 УВЕДОМЛЕНИЕ о неуспеваемости и пропусках уроков/,
    );
    expect(texts[0]).toMatch(/Слабова Анна Петровна, мать.*Слабов Иван Ильич.*7 «А», 2-я четверть/);
    expect(texts[0]).toMatch(/Алгебра 3 \(09\.11\), 2 \(16\.11\).*2,33/);
    expect(texts[0]).toMatch(/Кроме того, пропущены уроки.*17\.11\.2026 2 из 2 без указания причины/);
    expect(texts[0]).toMatch(
      /Что предлагается.*Отрывной талон.*№ 12 \(Слабов Иван Ильич, 7 «А», 2-я четверть\) ознакомлен\(а\)/,
    );
    expect(texts[1]).not.toContain('Предмет');
    for (const text of texts) expect(text).not.toMatch(/ожида|прогноз|мест[оа] в классе|рейтинг/i);
    const [page] = drawPages(bytes);
    for (let y = 25; y < 200; y += 25)
      expect(page!.ink({ x: 30, y, width: 170, height: 25 })).toBeGreaterThan(100);
  });

  it('leaves lines to write on if nothing is known', () => {
    const empty: Notice = { ...draft('ill'), studentName: '', representatives: [], on: '', proposal: '' };
    const [text] = flat(printed([planNotice(empty, NO_DETAILS, faces)]));
    expect(text).toMatch(/«____» _______________ 20____ г\. № ________ УВЕДОМЛЕНИЕ Родителям/);
    expect(text).not.toContain('Что предлагается');
  });

  it('has a sheet to sign when it is handed over', () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      student: `Учеников${index} Иван`,
      representative: index ? '' : 'Ученикова Анна, мать',
      what: 'уведомление о пропусках уроков',
      period: '2-я четверть',
    }));
    const texts = flat(printed([planHandOverSheet('уведомлений', rows, '7 «А»', DETAILS, faces)]));
    expect(texts[0]).toMatch(
      /ВЕДОМОСТЬ ВРУЧЕНИЯ УВЕДОМЛЕНИЙ.*Класс: 7 «А».*1 Учеников0 Иван Ученикова Анна, мать/,
    );
    for (const text of texts) expect(text).toContain('Подпись');
    expect(texts.at(-1)).toMatch(/Классный руководитель/);
  });
});

describe('the register of notices', () => {
  const on = '2026-11-21';
  const prepared = {
    kind: 'notice-prepared',
    notice: 'n1',
    on,
    number: null,
    about: 'marks',
    span: '2-я четверть',
    said: 'Алгебра',
  } as const;
  const handed = {
    kind: 'notice-handed-over',
    notice: 'n1',
    on,
    to: 'm',
    toName: 'Слабова Анна',
    how: 'meeting',
  } as const;
  const signed = {
    kind: 'notice-acknowledged',
    notice: 'n1',
    on: '2026-11-24',
    signedBy: null,
    signedName: 'Слабова Анна',
  } as const;
  const states = (...facts: Parameters<typeof recordedEntries>) =>
    noticeStates(effective(recordedEntries(...facts), kinds).entries);

  it('joins what happened to a notice, whatever the order of the files', () => {
    const [state] = noticeStates(
      effective(recordedEntries(prepared, handed, signed).reverse(), kinds).entries,
    );
    expect(state).toMatchObject({ issued: prepared, handedOver: handed, returned: signed });
    expect(noticeTable([state!], () => 'Слабов Иван').rows).toEqual([
      {
        student: 'Слабов Иван',
        about: 'о неуспеваемости',
        said: 'Алгебра',
        span: '2-я четверть',
        number: null,
        on,
        handedOn: on,
        to: 'Слабова Анна, на собрании',
        signedOn: '2026-11-24',
        signedBy: 'Слабова Анна',
      },
    ]);
  });

  it('undoes a hand-over, and ignores one for a missing notice', () => {
    expect(states(prepared, handed, correction('e1'))).toMatchObject([{ handedOver: null }]);
    expect(states({ ...handed, notice: 'other' })).toEqual([]);
  });
});
