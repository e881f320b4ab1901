import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass } from '../../../../utils/class-data/analytics/class-analysis.ts';
import { figuresByGroup, type GroupFigures } from '../../../../utils/class-data/groups/group-figures.ts';
import { siteGroups, subjectsInGroups } from '../../../../utils/class-data/groups/site-groups.ts';
import type { Cell, ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { fault } from '../../../setup/fault.ts';
import { holidaysOf } from '../../../stand/journal/year.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { fromApi, fromPages } from './stand-class-journals.ts';

/** The figures of one student in one subject and period, calculated here from the model alone. */
function figuresOf(journal: ClassJournal, at: { subject: string; period: string; student: string }) {
  const cells = journal.registers
    .filter((each) => each.subject === at.subject && each.period === at.period)
    .flatMap(({ rows }) =>
      rows.filter(({ student }) => student === at.student).flatMap(({ cells }) => cells),
    );
  const marks = cells.flatMap(({ marks }) => marks).filter(({ number }) => number !== null);
  const sum = marks.reduce((total, { number }) => total + number!, 0);
  const count = (fits: (cell: Cell) => boolean) => cells.filter(fits).length;
  const weights = marks.map(({ weight }) => weight);
  const weighed = weights.reduce<number | null>(
    (all, each) => (all === null || each === null ? null : all + each),
    0,
  );
  return {
    count: marks.length,
    plain: marks.length ? Math.floor((200 * sum + marks.length) / (2 * marks.length)) : null,
    weighted: weighed
      ? Math.floor(
          (200 * marks.reduce((total, { number, weight }) => total + number! * weight!, 0) + weighed) /
            (2 * weighed),
        )
      : null,
    values: cells.flatMap(({ marks }) => marks.map(({ value }) => value)),
    ill: count(({ absence }) => absence === 'illness'),
    excused: count(({ absence }) => absence === 'excused'),
    absent: count(({ absence }) => absence === 'unexcused'),
    late: count(({ absence }) => absence === 'late'),
    remarks: cells.flatMap(({ remark }) => remark ?? []),
    final: journal.finals.find(
      (mark) =>
        mark.kind === 'period' &&
        mark.subject === at.subject &&
        mark.period === at.period &&
        mark.student === at.student,
    )?.value,
  };
}

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true, students: 12 });
});
afterAll(() => stand.stop());

describe('pages and API', () => {
  it.each([
    'first',
    'second',
  ] as const)('give the figures of the stand (answers of the %s shape)', async (shape) => {
    stand.faults.apiShape = shape;
    stand.faults.apiTwins = shape === 'first';
    const group = stand.school.main;
    const own = stand.journal.ofClass(group);
    const [pages, api] = [await fromPages(stand, group), await fromApi(stand, group)];
    expect(pages.weighted).toBeNull();
    expect(api.weighted).toBe(true);
    expect(pages.subjects).toEqual(api.subjects);
    expect(pages.subjects.map(({ name }) => name)).not.toContain('Поведение');
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect([...pages.groups].sort(byId)).toEqual([...api.groups].sort(byId));
    expect(pages.periods.map(({ id, number, kind, name }) => [id, number, kind, name])).toEqual(
      api.periods.map(({ id, number, kind, name }) => [id, number, kind, name]),
    );
    // Pages name no holidays.
    expect(pages.holidays).toBeUndefined();
    expect(api.holidays).toEqual(
      holidaysOf(stand.school, group).map(({ name, start, finish }) => ({ name, from: start, to: finish })),
    );
    let compared = 0;
    for (const period of own.periods.slice(0, 2))
      for (const { person } of own.pupils) {
        const total = { ill: 0, excused: 0, absent: 0, late: 0 };
        for (const { subject } of own.courses) {
          const at = { subject: subject.id, period: period.id, student: person.id };
          const { weighted: none, ...shown } = figuresOf(pages, at);
          const { weighted, ...told } = figuresOf(api, at);
          expect(shown, `${person.last} ${subject.name}`).toEqual(told);
          if (subject.kind === 'behaviour') continue;
          const stands = stand.journal.average(group.id, subject.id, period.id, person.id)!;
          expect(none).toBeNull();
          expect([told.plain, weighted, told.count]).toEqual([stands.plain, stands.weighted, stands.count]);
          const final = stand.journal.periodMark(group.id, subject.id, period.id, person.id);
          expect(told.final ?? null).toBe(final);
          for (const key of ['ill', 'excused', 'absent', 'late'] as const) total[key] += told[key];
          compared += told.count;
        }
        const { ill, excused, absent, late } = stand.journal.attendance(group.id, period.id, person.id)!;
        expect(total).toEqual({ ill, excused, absent, late });
      }
    expect(compared).toBeGreaterThan(2000);
    const marks = (journal: ClassJournal) =>
      journal.behaviour.map(({ student, period, value }) => `${student} ${period} ${value}`).sort();
    expect(marks(pages)).toEqual(marks(api));
    expect(pages.behaviour.length).toBeGreaterThan(8);
  });

  it('agree on year, exam and final marks at the end of the year', async () => {
    stand.faults.apiShape = 'first';
    stand.school.today = '27.05.2027';
    const group = stand.school.main;
    const [pages, api] = [await fromPages(stand, group), await fromApi(stand, group)];
    const marks = (journal: ClassJournal) =>
      journal.finals.map((mark) => JSON.stringify(Object.entries(mark).sort())).sort();
    expect(marks(pages)).toEqual(marks(api));
    expect(pages.finals.filter(({ kind }) => kind === 'final').length).toBeGreaterThan(150);
    stand.school.today = '23.11.2026';
  });

  it('brings the site’s own averages from the API, equal to ours', async () => {
    const api = await fromApi(stand, stand.school.main);
    const settings = parse(analyticsSettingsSchema, {});
    let compared = 0;
    for (const { id } of api.periods.slice(0, 2)) {
      const { students } = analyseClass(api, { period: id, today: stand.journal.today, settings });
      for (const { average } of students.flatMap(({ subjects }) => [...subjects.values()])) {
        if (average.site === null) continue;
        compared++;
        expect(average).toMatchObject({ differs: false, hundredths: average.site });
      }
    }
    expect(compared).toBeGreaterThan(250);
  });
});

fault(
  'The class takes subjects in groups, and the journal is read from pages or by the API',
  'Both show the same groups with the same students, and the figures of the groups add up to those of their subject',
  async () => {
    stand.faults.apiShape = 'first';
    const sources = [await fromPages(stand, stand.school.main), await fromApi(stand, stand.school.main)];
    const settings = parse(analyticsSettingsSchema, {});
    const latest = stand.journal.ofClass(stand.school.main).periods[1]?.id;
    const shown = sources.map((journal) => {
      const groupName = new Map(journal.groups.map(({ id, name }) => [id, name]));
      const marked = new Set(
        // Of a group its latest register counts.
        journal.registers.flatMap(({ group, period, rows }) =>
          (period === latest ? rows : []).flatMap(({ student, cells }) =>
            cells.some(({ marks, absence }) => marks.length > 0 || absence !== null)
              ? [`${groupName.get(group)} ${student}`]
              : [],
          ),
        ),
      );
      return subjectsInGroups(journal).map((subject) => [
        subject,
        // Whoever has neither a mark nor an absence in a group is named by the pages alone.
        siteGroups(journal, subject).map(({ name, students }) => [
          name,
          students.filter((student) => marked.has(`${name} ${student}`)).toSorted(),
        ]),
      ]);
    });
    expect(shown[0]?.length).toBeGreaterThan(1);
    expect(shown[1]).toEqual(shown[0]);
    for (const journal of sources) {
      const options = { period: null, today: stand.journal.today, settings };
      const analysis = analyseClass(journal, options);
      for (const name of subjectsInGroups(journal)) {
        const subject = analysis.subjects.find((each) => each.subject.name === name)!;
        const groups = figuresByGroup(analysis, subject, { journal, plans: [] });
        expect(groups.length).toBeGreaterThan(1);
        const { of, counts } = subject.figures[subject.figures.basis];
        const sum = (count: (each: GroupFigures) => number) =>
          groups.reduce((all, each) => all + count(each), 0);
        expect(sum(({ students }) => students.length)).toBe(subject.students);
        expect(sum(({ figures }) => figures.of)).toBe(of);
        expect(sum(({ figures }) => figures.counts.fours)).toBe(counts.fours);
        const missed = analysis.students.map(({ subjects }) => subjects.get(subject.subject.id)?.absences);
        expect(sum(({ absences }) => absences.missed)).toBe(
          missed.reduce((all, each) => all + (each?.missed ?? 0), 0),
        );
      }
    }
  },
);
