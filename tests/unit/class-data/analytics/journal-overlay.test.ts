import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass } from '../../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage, shownDigits, shownPercent } from '../../../../utils/class-data/analytics/fraction.ts';
import { journalOverlay } from '../../../../utils/class-data/analytics/journal-overlay.ts';
import type { SubjectJournalData } from '../../../../utils/dnevnik/journal-pages.ts';
import { journalPlaces } from '../../../../utils/dnevnik/journal-places.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { textOf } from '../../../../utils/dnevnik/text.ts';
import { render } from '../../../stand/render.ts';
import type { SchoolClass } from '../../../stand/school.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { page } from '../../dnevnik/dom.ts';
import { journalPath } from '../../dnevnik/stand-reading.ts';
import { fromPages } from '../journal/stand-class-journals.ts';

const plain = parse(analyticsSettingsSchema, { weighting: 'plain' });
const TODAY = '2026-11-23';
let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true });
});
afterAll(() => stand.stop());

function opened(group: SchoolClass, subject: string, place: number | 'summary', part = 0) {
  const own = stand.journal.ofClass(group);
  const course = own.courses.find((each) => each.subject.name === subject)!;
  const period = place === 'summary' ? '0' : own.periods[place]!.id;
  const at = {
    school: stand.school.id,
    group: course.groups[part]!.id,
    subject: course.subject.id,
    period,
  };
  const path = journalPath(at);
  const document = page(render(stand.school, group.teacher ?? stand.school.teacher)(path).body);
  const { data } = readPage(document, new URL(`https://schools.dnevnik.ru${path}`));
  return { document, data: data as SubjectJournalData, course, period, own };
}

const overlayOf = (data: SubjectJournalData, settings = plain) =>
  journalOverlay(data, { settings, today: TODAY, partial: false });

const figureOf = (overlay: ReturnType<typeof overlayOf>, name: string, line = 0) =>
  overlay?.lines[line]?.figures.find((each) => each.name === name)?.value;

describe('overlay of a period', () => {
  it('shows the figures of the class journal and of the stand, row by row', async () => {
    const { data, course, period } = opened(stand.school.main, 'Алгебра', 1);
    const overlay = overlayOf(data)!;
    const journal = await fromPages(stand, stand.school.main);
    const analysis = analyseClass(journal, { period, today: TODAY, settings: plain });
    const subject = analysis.subjects.find((each) => each.subject.id === course.subject.id)!;
    expect(overlay.rows).toHaveLength(data.students.length);
    overlay.rows.forEach(([average, expected, absences], row) => {
      const person = data.students[row]!.person!;
      const own = [...analysis.students, ...analysis.departed]
        .find(({ student }) => student.key === person)!
        .subjects.get(course.subject.id)!;
      const said = stand.journal.average(stand.school.main.id, course.subject.id, period, person)!;
      expect(average!.text).toBe(said.plain === null ? '–' : shownDigits(said.plain, 2));
      expect(average!.text).toBe(shownAverage(own.average.value));
      expect(expected!.text).toBe(own.expected ? String(own.expected.mark) : '–');
      expect(
        [...absences!.text.matchAll(/[НБП].(\d+)/g)].reduce((sum, [, many]) => sum + Number(many), 0),
      ).toBe(own.absences.missed);
    });
    const { expected } = subject.figures;
    expect(figureOf(overlay, 'Успеваемость')).toBe(shownPercent(expected.success));
    expect(figureOf(overlay, 'Качество')).toBe(shownPercent(expected.quality));
    expect(figureOf(overlay, 'Средний балл')).toBe(shownAverage(expected.mean));
    expect(figureOf(overlay, 'СОУ')).toBe(shownPercent(expected.degree));
    expect(figureOf(overlay, 'Средняя текущая отметка')).toBe(shownAverage(subject.currentMean));
  });

  it('has signs that explain themselves in words', () => {
    const cells = overlayOf(opened(stand.school.main, 'Алгебра', 1).data)!.rows.flat();
    const hintOf = (sign: string) => cells.find((each) => each.sign === sign)?.hint;
    expect(hintOf('disputed')).toMatch(/^Ожидается «\d»: средний балл \d,\d\d\. Спорная: рядом «\d»/);
    expect(hintOf('risk')).toMatch(/^Ожидается «2»: средний балл [12],\d\d\. Неуспевающий\. До «3» ещё/);
    expect(hintOf('few')).toMatch(/Мало отметок, нужно 3/);
  });

  it('asks whether the school weights marks, and forecasts nothing until that is known', () => {
    const { data } = opened(stand.school.main, 'Алгебра', 1);
    const unsure = overlayOf(data, parse(analyticsSettingsSchema, {}))!;
    expect(unsure.asksWeighting).toBe(true);
    expect(unsure.rows.map(([, expected]) => expected!.text)).toEqual(data.students.map(() => '–'));
    expect(figureOf(unsure, 'Успеваемость')).toBeUndefined();
    const weighted = overlayOf(data, parse(analyticsSettingsSchema, { weighting: 'weighted' }))!;
    expect(weighted.asksWeighting).toBe(false);
    expect(weighted.rows.map(([, expected]) => expected!.text)).toEqual(data.students.map(() => '–'));
    expect(weighted.notes.join()).toContain('без весов');
    expect(figureOf(weighted, 'Средняя текущая отметка')).toBe(figureOf(unsure, 'Средняя текущая отметка'));
  });

  it.each([
    ['a study group', 'Иностранный язык (английский)', 14],
    ['an exempt student', 'Физическая культура', 29],
  ])('is shown with %s', (_, subject, students) => {
    const overlay = overlayOf(opened(stand.school.main, subject, 1).data)!;
    expect(overlay.rows).toHaveLength(students);
    expect(new Set(overlay.names).size).toBeGreaterThan(students - 3);
  });

  it('is silent if there are no lessons, and about behaviour', () => {
    expect(overlayOf(opened(stand.school.main, 'Финансовая грамотность', 1).data)).toBeNull();
    expect(overlayOf(opened(stand.school.main, 'Поведение', 1).data)).toBeNull();
  });

  it('shows only attendance in class 1', () => {
    const first = stand.school.classes.find(({ parallel }) => parallel === 1)!;
    const subject = stand.journal.ofClass(first).courses[0]!.subject.name;
    const { data } = opened(first, subject, 1);
    const overlay = overlayOf(data)!;
    expect(overlay.columns).toEqual(['Пропуски']);
    expect(overlay.rows.every((row) => row.length === 1)).toBe(true);
    expect(JSON.stringify(overlay)).not.toMatch(/балл|Успеваемость/);
    expect(overlayOf(opened(first, subject, 'summary').data)).toBeNull();
  });
});

describe('overlay of «Итоговые»', () => {
  it('shows the figures of each column with marks, by the marks on the site', () => {
    const { data, course, own } = opened(stand.school.main, 'Алгебра', 'summary');
    const overlay = overlayOf(data)!;
    const values = data.students.map(({ person }) =>
      stand.journal.periodMark(stand.school.main.id, course.subject.id, own.periods[0]!.id, person!),
    );
    const present = values.filter((_, row) => !data.students[row]!.left);
    const numbers = present.flatMap((value) => (/^\d/.test(value ?? '') ? [Number(value![0])] : []));
    const of = present.filter((value) => value === 'н/а').length + numbers.length;
    const share = (least: number) =>
      shownPercent({ over: numbers.filter((number) => number >= least).length, under: of });
    expect(overlay.lines.map(({ title }) => title)).toEqual(['1-я четверть']);
    expect(figureOf(overlay, 'Успеваемость')).toBe(share(3));
    expect(figureOf(overlay, 'Качество')).toBe(share(4));
    expect(overlay.rows.map(([, year]) => year!.text)).toEqual(
      values.map((value, row) => (/^\d/.test(value ?? '') && !data.students[row]!.left ? value![0] : '')),
    );
  });
});

describe('places in a journal', () => {
  it.each([
    ['Алгебра', 1, 2],
    ['Алгебра', 'summary', 1],
    ['Иностранный язык (английский)', 1, 2],
  ] as const)('of %s %s: a row for each student, in the order of the reader', (subject, place, heads) => {
    const { document, data } = opened(stand.school.main, subject, place);
    const places = journalPlaces(document, data.view)!;
    expect(places.heads).toHaveLength(heads);
    expect(places.rows.map((row) => textOf(row.querySelector('td.name')))).toEqual(
      data.students.map(({ name }) => name),
    );
    expect(places.below.contains(places.table)).toBe(true);
  });

  it('are absent without a table', () => {
    const { document } = opened(stand.school.main, 'Финансовая грамотность', 1);
    expect(journalPlaces(document, 'period')).toBeNull();
  });
});
