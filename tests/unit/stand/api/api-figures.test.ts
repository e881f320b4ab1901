import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comma } from '../../../stand/journal/figures.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { ApiClient } from './api-client.ts';

let stand: Stand;
let api: ApiClient;
beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true });
  api = new ApiClient(stand);
});
afterAll(() => stand.stop());

const main = () => stand.journal.ofClass(stand.school.main);
const group = () => stand.info.classGroup;
const algebra = () => stand.info.journal.subject;
const q1 = () => main().periods[0]!;

describe('the figures of the API', () => {
  interface Mark {
    id: string;
    value: string;
    person_str: string;
    work_str: string;
    lesson: string;
  }

  test('marks of a period are those of the model, and their works lead to the subject', async () => {
    const marks = await api.get<Mark[]>(`v2/edu-groups/${group()}/marks/${q1().start}/${q1().finish}`);
    const model = main()
      .lessons.filter((lesson) => lesson.date <= q1().finish)
      .flatMap((lesson) => main().marksIn(lesson));
    expect(marks.map((mark) => `${mark.id} ${mark.value}`).sort()).toEqual(
      model.map((mark) => `${mark.id} ${mark.value}`).sort(),
    );
    const works = await api.get<{ id_str: string; subjectId: string; lesson_str: string }[]>(
      'v2/works/many',
      {
        body: `[${marks.slice(0, 3).map((mark) => mark.work_str)}]`,
      },
    );
    expect(works.map((work) => work.lesson_str)).toEqual(marks.slice(0, 3).map((mark) => mark.lesson));
  });

  test('averages, plain and weighted, period marks and absences agree with the stand’s own', async () => {
    type Averages = {
      person_str: string;
      'per-subject-averages': { subject_str: string; 'avg-mark-value': string }[];
    };
    const span = `${q1().start}/${q1().finish}`;
    const averages = await api.get<Averages[]>(`v2/edu-groups/${group()}/avg-marks/${span}`);
    const weighted = await api.get<{
      subjectMarks: { subject_str: string; marks: { person: number; value: number }[] }[];
    }>(`v2/edu-groups/${group()}/wa-marks/${span}`);
    const finals = await api.get<
      {
        person_str: string;
        reportingPeriod_str?: string;
        'per-subject-final-marks': { subject_str: string; 'final-mark': { value: string; lesson: null } }[];
      }[]
    >(`v2/edu-groups/${group()}/final-marks`);
    let compared = 0;
    for (const { person } of main().pupils)
      for (const { subject } of main().courses) {
        const own = stand.journal.average(group(), subject.id, q1().id, person.id)!;
        const plain = averages
          .find((each) => each.person_str === person.id)!
          ['per-subject-averages'].find((each) => each.subject_str === subject.id)?.['avg-mark-value'];
        expect(plain ?? null).toBe(own.plain === null ? null : comma(own.plain));
        const wa = weighted.subjectMarks
          .find((each) => each.subject_str === subject.id)!
          .marks.find((each) => each.person === Number(person.id))?.value;
        expect(wa ?? null).toBe(own.weighted === null ? null : own.weighted / 100);
        const final = finals
          .find((each) => each.person_str === person.id && each.reportingPeriod_str === q1().id)
          ?.['per-subject-final-marks'].find((each) => each.subject_str === subject.id)?.['final-mark'].value;
        expect(final ?? null).toBe(stand.journal.periodMark(group(), subject.id, q1().id, person.id));
        compared++;
      }
    expect(compared).toBe(30 * 19);
    const pupil = main().pupils.find((each) => each.manner === 'ill')!.person;
    const entries = await api.get<{ logEntries: { status: string }[]; lessons: unknown[] }>(
      `v2/persons/${pupil.id}/lesson-log-entries?startDate=2026-11-05&endDate=2026-11-30`,
    );
    expect(entries.logEntries.filter((entry) => entry.status === 'Ill')).toHaveLength(
      stand.journal.attendance(group(), main().periods[1]!.id, pupil.id)!.ill,
    );
  });

  test('year, exam and final marks come with their works and without lessons', async () => {
    stand.school.today = '27.05.2027';
    const all = await api.get<{
      marks: { value: string; work_str: string; lesson: null }[];
      works: { id_str: string; subjectId: string; type: string; periodType: string }[];
    }>(`v2/persons/${stand.students[0]!.id}/edu-groups/${group()}/allfinalmarks`);
    const year = all.works.find(
      (work) => work.subjectId === algebra() && work.type === 'PeriodMark' && work.periodType === 'Year',
    )!;
    const mark = all.marks.find((each) => each.work_str === year.id_str)!;
    expect(mark.lesson).toBeNull();
    expect(mark.value).toBe(stand.journal.yearMarks(group(), algebra(), stand.students[0]!.id)!.year);
    stand.school.today = '23.11.2026';
  });
});
