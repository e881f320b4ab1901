import { parse } from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseYear } from '../../../../utils/class-data/analytics/year-analysis.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { draftNotice } from '../../../../utils/duties/notices/draft-notice.ts';
import { type Notice, noticeTitle } from '../../../../utils/duties/notices/notice.ts';
import { planNotice } from '../../../../utils/duties/notices/notice-paper.ts';
import { noticeReasons } from '../../../../utils/duties/notices/notice-reasons.ts';
import { noticeStates } from '../../../../utils/duties/notices/notice-states.ts';
import { noticeTable } from '../../../../utils/duties/notices/notice-table.ts';
import {
  NOTICE_LIST_NOTE,
  PROPOSAL_ABSENCES,
  PROPOSAL_MARKS,
} from '../../../../utils/duties/notices/notice-texts.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { planHandOverSheet } from '../../../../utils/register/handed-papers/hand-over-sheet.ts';
import { fault } from '../../../setup/fault.ts';
import { printFile } from '../../../setup/print-file.ts';
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
  addressees: ['Слабовой Анне Петровне'],
  className: '7 «А»',
  period: '2-я четверть',
  on: '2026-11-21',
};
const draft = (key: string): Notice => {
  const student = period.students.find((each) => each.student.key === key)!;
  const of = { student, warnings: year.warnings, timetable: null, head, wording: usualWording };
  return draftNotice(journal, period, of);
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
        result: '2,33*',
      },
    ]);
    expect(absences).toEqual([]);
    expect(proposal).toBe(PROPOSAL_MARKS.usual);
  });

  it('has the days missed whose reason is still awaited, and no marks without a warning', () => {
    const { subjects, absences, proposal } = draft('truant');
    expect(subjects).toEqual([]);
    expect(absences).toEqual([
      { day: '16.11.2026', lessons: 'алгебра', reason: 'причина ещё не указана' },
      { day: '17.11.2026', lessons: 'алгебра; физика', reason: 'причина ещё не указана' },
      { day: '18.11.2026', lessons: 'алгебра', reason: 'причина ещё не указана' },
      { day: '19.11.2026', lessons: 'алгебра', reason: 'причина ещё не указана' },
      { day: '20.11.2026', lessons: 'алгебра', reason: 'причина ещё не указана' },
    ]);
    expect(proposal).toBe(PROPOSAL_ABSENCES.usual);
  });

  it('does not blame illness, and shows a given н/а unchanged', () => {
    expect(draft('ill').absences).toEqual([]);
    expect(draft('strong').subjects).toMatchObject([{ subject: 'Алгебра', result: 'н/а' }]);
  });
});

const NAMES = { whole: (id: string) => id, short: (id: string) => id };

it('is due for given marks and for alarms, each in words; ill students and those who have left are not listed', () => {
  const gone = analyseYear(journal, {
    today: '2026-11-20',
    settings,
    roll: new Set(['weak', 'ill', 'strong']),
  });
  const reasons = noticeReasons(gone.periods.get('q2')!, gone.warnings, NAMES);
  expect([...reasons.keys()].sort()).toEqual(['strong', 'weak']);
  expect(reasons.get('strong')?.map(({ text }) => text)).toEqual(['н/а: алгебра.']);
  expect(
    reasons
      .get('weak')
      ?.map(({ title }) => title)
      .join(),
  ).toContain('Алгебра: средний балл 2,33');
  // Today's warnings say nothing about another period.
  expect([...noticeReasons(period, [], NAMES).keys()]).toEqual(['strong']);
});

describe('on paper', () => {
  let faces: Faces;
  beforeAll(async () => {
    faces = readFaces(await testFonts());
  });
  const printed = (papers: Paper[]) =>
    printFile(papers, faces, { title: 'Уведомления', createdAt: new Date(0) }).bytes;
  const flat = (bytes: Uint8Array) => readText(bytes, '-raw').map((text) => text.replace(/\s+/g, ' '));

  it('fits on one page per family, with proposal, signature and tear-off drawn in ink', () => {
    const both = { ...draft('weak'), absences: draft('truant').absences, number: '12' };
    const bytes = printed([
      planNotice(both, DETAILS, faces, usualWording),
      planNotice(draft('truant'), DETAILS, faces, usualWording),
    ]);
    const texts = flat(bytes);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(
      /МБОУ «Школа № 100».*21 ноября 2026 г\. № 12 Слабовой Анне Петровне УВЕДОМЛЕНИЕ о текущих неудовлетворительных отметках и пропусках уроков/,
    );
    expect(texts[0]).toMatch(/Слабов Иван Ильич.*7 «А», 2-я четверть/);
    expect(texts[0]).toMatch(/Алгебра 3 \(09\.11\), 2 \(16\.11\).*2,33/);
    expect(texts[0]).toMatch(
      /Кроме того, пропущены уроки.*17\.11\.2026 алгебра; физика причина ещё не указана/,
    );
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
    const empty: Notice = { ...draft('ill'), studentName: '', addressees: [], on: '', proposal: '' };
    const [text] = flat(printed([planNotice(empty, NO_DETAILS, faces, usualWording)]));
    expect(text).toMatch(
      /«____» _______________ 20____ г\. № ________ фамилия, имя, отчество родителя \(законного представителя\) УВЕДОМЛЕНИЕ/,
    );
    expect(text).not.toContain('Что предлагается');
  });

  fault(
    'a notice before any period mark calls the student failing («о неуспеваемости»)',
    'the title says «о текущих неудовлетворительных отметках» until a failing mark is given for the period, on the paper and in the register',
    () => {
      const [now] = flat(printed([planNotice(draft('weak'), DETAILS, faces, usualWording)]));
      expect(now).toContain('УВЕДОМЛЕНИЕ о текущих неудовлетворительных отметках Ученик');
      expect(now).not.toMatch(/неуспеваемост/);
      // «н/а» is given for the period.
      const [given] = flat(printed([planNotice(draft('strong'), DETAILS, faces, usualWording)]));
      expect(given).toContain('УВЕДОМЛЕНИЕ о неуспеваемости Ученик');
      expect(noticeTitle('both', true)).toBe('о текущих неудовлетворительных отметках и пропусках уроков');
    },
  );

  fault(
    'a notice of absences says «1 из 6» of a day, «без указания причины» and leaves no room for an answer',
    'it names each subject and lesson, «причина ещё не указана», and its tear-off asks for «Причина пропусков» with «Ответ прошу дать до»',
    () => {
      const absent = { ...draft('truant'), answerBy: '2026-11-30' };
      const [text] = flat(printed([planNotice(absent, DETAILS, faces, usualWording)]));
      expect(text).toContain('17.11.2026 алгебра; физика причина ещё не указана');
      expect(text).not.toMatch(/\d из \d|без указания/);
      expect(text).toMatch(
        /Отрывной талон.*Причина пропусков:.*Ответ прошу дать до 30 ноября 2026 г\..*подпись/,
      );
      const [blank] = flat(printed([planNotice(draft('truant'), DETAILS, faces, usualWording)]));
      expect(blank).toMatch(/Ответ прошу дать до .*подпись/);
      const [marks] = flat(printed([planNotice(draft('weak'), DETAILS, faces, usualWording)]));
      expect(marks).not.toContain('Причина пропусков');
    },
  );

  it('of many absences stays on one side, in smaller type', () => {
    const { absences } = draft('truant');
    const many = Array.from({ length: 16 }, (_, index) => ({
      ...absences[1]!,
      day: `${index + 1}`.padStart(2, '0'),
    }));
    expect(planNotice({ ...draft('weak'), absences: many }, DETAILS, faces, usualWording).pages).toBe(1);
  });

  it('has a sheet to sign when it is handed over', () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      student: `Учеников${index} Иван`,
      representative: index ? '' : 'Ученикова Анна, мать',
      what: 'уведомление о пропусках уроков',
      period: '2-я четверть',
    }));
    const texts = flat(
      printed([
        planHandOverSheet(
          { what: 'уведомлений', note: NOTICE_LIST_NOTE.usual },
          rows,
          '7 «А»',
          DETAILS,
          faces,
        ),
      ]),
    );
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
