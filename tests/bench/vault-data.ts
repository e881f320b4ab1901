/** The registers of a class of 35 over five years: synthetic, the same in each run. */

import { newPerson } from '../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { NewEntry } from '../../utils/duties/entry.ts';

const STUDENTS = 35;
const ENTRIES = 10_000;
const YEARS = [2022, 2023, 2024, 2025, 2026];
const TOPICS = ['marks', 'schedule', 'attendance', 'control-works', 'homework', 'behaviour'];

export const TODAY = '2026-11-23';
const PURPOSES = ['electronic-diary', 'photo'];

export const keyOf = (classIndex: number) => String(1_849_681_250_723_148_374n + BigInt(classIndex));

export function rosterOf(classGroup: string): Roster {
  const students = Array.from({ length: STUDENTS }, (_, index) =>
    newPerson({ key: `${classGroup}-s${index}`, role: 'student', name: `Учеников${index} Имя Отчество` }),
  );
  return {
    school: { id: '10509', name: 'МБОУ «Лицей №1»' },
    classGroup: { id: classGroup, name: '11 «А»' },
    schoolYear: 2026,
    students,
    representatives: students.flatMap(({ key }, index) =>
      ['мать', 'отец'].map((relation) =>
        newPerson({
          key: `${key}-${relation === 'мать' ? 'm' : 'f'}`,
          role: 'representative',
          name: `Учеников${index} ${relation} Отчество`,
          relation,
          children: [key],
        }),
      ),
    ),
    source: 'page',
    readAt: '2026-11-23T08:00:00.000Z',
    partial: false,
    additions: [],
  };
}

/** Entries of one class with their times, oldest first; as many as `ENTRIES`. */
export function entriesOf(roster: Roster): { at: Date; entry: NewEntry }[] {
  const classGroup = roster.classGroup.id;
  const people = [...roster.students, ...roster.representatives];
  const made: { at: Date; entry: NewEntry }[] = [];
  const add = (day: string, entry: NewEntry) => {
    made.push({ at: new Date(Date.parse(`${day}T08:00:00Z`) + made.length * 1000), entry });
  };
  for (const year of YEARS) {
    const on = `${year}-09-12`;
    for (const { key: person, name, relation } of people) {
      const base = { classGroup, person };
      add(on, { ...base, kind: 'login-collected' });
      add(on, { ...base, kind: 'slip-printed', variant: 'login' });
      const capacity = relation ?? 'ученик';
      add(on, {
        ...base,
        kind: 'credentials-handed-out',
        on,
        to: person,
        toName: name,
        capacity,
        how: 'meeting',
      });
    }
    for (const { key: person } of roster.representatives) {
      const base = { classGroup, person };
      for (const purpose of PURPOSES) {
        const until = `${year + 1}-08-31`;
        const paper = { purpose, signedBy: person, number: `${year}-${made.length}`, place: 'папка 1' };
        add(on, { ...base, ...paper, kind: 'consent-given', on, until });
        add(on, {
          ...base,
          kind: 'consent-in-system',
          purpose,
          entered: true,
          on,
          enteredBy: 'Примерова М. П.',
        });
      }
      add(on, {
        ...base,
        kind: 'informing-form-chosen',
        form: 'both',
        from: on,
        every: 30,
        number: `${made.length}`,
      });
    }
  }
  // The rest are acknowledgements, the most frequent entries: by year, period, topic and representative.
  const places = YEARS.flatMap((year) =>
    [1, 2, 3, 4].flatMap((period) =>
      TOPICS.flatMap((topic) => roster.representatives.map(({ key }) => ({ year, period, topic, key }))),
    ),
  );
  const wanted = ENTRIES - made.length;
  for (let index = 0; index < wanted; index++) {
    const place = places[Math.floor((index * places.length) / wanted)] as (typeof places)[number];
    const { year, period, topic, key: person } = place;
    const on = `${year}-${['10', '12', '12', '12'][period - 1]}-${10 + period}`;
    const name = `${year}/${year + 1}:q${period}`;
    add(on, { kind: 'acknowledged', classGroup, person, period: name, topic, form: 'sheet', on });
  }
  return made.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const SUBJECTS = 15;
const LESSONS = 30;

/** Journals of all periods of five years, as large as those of a class: a mark or an absence in every third place. */
export function journalPeriodsOf({ classGroup, students }: Roster): { id: string; value: unknown }[] {
  return YEARS.flatMap((year) =>
    [1, 2, 3, 4].map((period) => ({
      id: `journal:${classGroup.id}:${year}-${period}`,
      value: {
        readAt: `${year}-12-${10 + period}T08:00:00.000Z`,
        registers: Array.from({ length: SUBJECTS }, (_, subject) => ({
          subject: `Предмет ${subject}`,
          lessons: Array.from({ length: LESSONS }, (_, lesson) => `${year}-10-${1 + lesson}`),
          marks: students.map(({ key }, row) => [
            key,
            Array.from({ length: LESSONS }, (_, at) =>
              (row * 7 + at * 5 + subject) % 3 ? '' : 2 + ((row + at) % 4),
            ),
          ]),
        })),
      },
    })),
  );
}
