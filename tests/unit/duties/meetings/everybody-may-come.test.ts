import { expect } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { dueAtMeeting, withEverybody } from '../../../../utils/duties/meetings/meeting-due.ts';
import { NOTHING_MARKED } from '../../../../utils/duties/meetings/meeting-marks.ts';
import { meetingEntries } from '../../../../utils/duties/meetings/meeting-result.ts';
import { afterKey } from '../../../../utils/duties/meetings/meeting-walk.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { standingsOf } from '../../../../utils/register/standing.ts';
import { standingNote } from '../../../../utils/register/standing-notes.ts';
import { fault } from '../../../setup/fault.ts';
import { blockOf, familiesFor } from '../../register/a-family.ts';
import { recordedEntries } from '../../register/entries.ts';

const STUDENTS = [newPerson({ key: 's1', role: 'student', name: 'Тестов Илья' })];
const comer = (key: string, name: string, relation: string) =>
  newPerson({ key, role: 'representative', name, relation, children: ['s1'] });
const REPRESENTATIVES = [
  comer('g1', 'Примерова Вера Ильинична', 'бабушка'),
  comer('f1', 'Тестов Олег Ильич', 'отец'),
  comer('m1', 'Тестова Анна Олеговна', 'мать'),
];

fault(
  'A grandmother without a recorded authority comes to the meeting, and a father who is told nothing',
  'both are found, with what is missing; that they came is recorded, nothing is handed to them or asked',
  () => {
    const facts = [blockOf('f1')];
    const families = familiesFor(STUDENTS, REPRESENTATIVES, facts);
    const people = { students: STUDENTS, representatives: REPRESENTATIVES };
    const standings = standingsOf(people, peopleFacts(recordedEntries(...facts)), '2026-11-09');
    const due = dueAtMeeting({
      families,
      credentials: new Map(),
      consents: [],
      informing: [],
      acknowledgements: [],
    });
    const listed = withEverybody(due, families, ({ key }, student) =>
      standingNote(standings.towards(key, student.key), undefined),
    );
    expect(listed[0]?.people.map(({ person, note }) => [person.key, note?.text])).toEqual([
      ['m1', undefined],
      ['g1', 'полномочия не записаны'],
      ['f1', 'не выдавать: решение суда'],
    ]);
    const step = afterKey(
      listed,
      NOTHING_MARKED,
      { at: 's1', of: null },
      {
        do: 'came',
        number: 2,
        signed: true,
      },
    );
    expect(step.said).toBe('Примерова В. И.: пришла; полномочия не записаны');
    const meeting = {
      classGroup: 'c',
      on: '2026-11-09',
      purpose: 'electronic-diary',
      place: null,
      reason: null,
      period: null,
      topic: 'marks',
    };
    expect(meetingEntries(listed, step.marks, meeting)).toEqual([
      { kind: 'meeting-attended', classGroup: 'c', person: 'g1', on: '2026-11-09' },
    ]);
  },
);
