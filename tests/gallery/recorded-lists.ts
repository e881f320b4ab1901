import { fullName } from '../stand/names.ts';
import type { Stand } from '../stand/stand.ts';

const ON = '2026-11-19';

/** A comparison with some decisions, cards that were looked at before sign-in, somebody who came and somebody who left. */
export function recordedLists({ students, school, info: { classGroup } }: Stand): object[] {
  const decided = (at: number, field: string, should: string, decision: string) => {
    const student = students[at]!;
    return {
      kind: 'list-difference-decided',
      person: student.id,
      on: ON,
      field,
      other: null,
      name: fullName(student),
      role: 'student',
      was: field === 'name' ? fullName(student) : null,
      should,
      decision,
      document: decision === 'correction' ? 'Свидетельство о рождении' : null,
    };
  };
  const looked = (at: number, datum: string, found: string) => ({
    kind: 'sign-in-datum-checked',
    person: students[at]!.id,
    on: ON,
    datum,
    found,
  });
  const move = { on: ON, person: classGroup, name: 'Ушакова Вера Петровна' };
  return [
    { kind: 'list-compared', person: classGroup, on: ON, source: 'список.xlsx', people: 28, found: 4 },
    decided(0, 'birth-date', '2013-02-01', 'accepted'),
    decided(1, 'name', 'Примеров Иван Сергеевич', 'correction'),
    decided(2, 'phone', '8 900 000-00-03', 'accepted'),
    decided(3, 'email', 'primer@example.com', 'refused'),
    looked(0, 'snils', 'absent'),
    looked(1, 'snils', 'doubtful'),
    ...[2, 3, 4, 5].map((at) => looked(at, 'snils', 'present')),
    { kind: 'sign-in-slip-printed', person: students[3]!.id, on: ON },
    { kind: 'sign-in-compared', person: students[4]!.id, on: ON, differs: ['name', 'snils'] },
    { kind: 'sign-in-compared', person: students[5]!.id, on: ON, differs: [] },
    ...school.registry
      .parentsOf(students[2]!)
      .slice(0, 1)
      .map(({ person }) => ({ kind: 'sign-in-state', person: person.id, state: 'confirmed' })),
    { ...move, kind: 'moved', way: 'left', school: 'школа № 5, Примерск' },
    {
      kind: 'moved',
      person: students[6]!.id,
      on: ON,
      way: 'arrived',
      name: fullName(students[6]!),
      school: null,
    },
  ];
}
