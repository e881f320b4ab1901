import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { awaitedPeople } from '../../../../utils/register/awaited-people.ts';
import { blockEntry } from '../../../../utils/register/block-entry.ts';
import { classToday } from '../../../../utils/register/class-today.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { standingNote } from '../../../../utils/register/standing-notes.ts';
import { owedOnPeople } from '../../../../utils/register/tasks/owed-on-people.ts';
import { fault } from '../../../setup/fault.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';

const ROSTER = aRoster(
  [
    newPerson({ key: 's1', role: 'student', name: 'Тестов Илья', birthDate: '2013-05-05' }),
    newPerson({ key: 's2', role: 'student', name: 'Взрослая Нина', birthDate: '2008-11-01' }),
  ],
  [
    newPerson({
      key: 'm1',
      role: 'representative',
      name: 'Тестова Анна',
      relation: 'мать',
      children: ['s1'],
    }),
    newPerson({ key: 'u1', role: 'representative', name: 'Кто-то Олег', children: ['s1'] }),
    newPerson({
      key: 'g1',
      role: 'representative',
      name: 'Тестова Ида',
      relation: 'бабушка',
      children: ['s1'],
    }),
    newPerson({
      key: 'm2',
      role: 'representative',
      name: 'Взрослая Инна',
      relation: 'мать',
      children: ['s2'],
    }),
    newPerson({
      key: 'f2',
      role: 'representative',
      name: 'Взрослый Пётр',
      relation: 'отец',
      children: ['s2'],
    }),
  ],
);
const TODAY = '2026-11-23';

function on(...facts: RecordedFact[]) {
  const entries = recordedEntries(...facts);
  return classToday(ROSTER, {
    entries,
    everywhere: entries,
    facts: peopleFacts(entries),
    settled: null,
    today: TODAY,
  });
}
const lines = (...facts: RecordedFact[]) =>
  owedOnPeople(on(...facts)).map(({ filter, who, due }) => [filter, who.length, due]);
const noteFor = (person: string, child: string, ...facts: RecordedFact[]) => {
  const of = on(...facts);
  return standingNote(of.standings.towards(person, child), of.facts.get(child)?.tells.get(person));
};

const block = (person: string): RecordedFact => ({
  person,
  ...blockEntry('court', '', { number: '2-145', day: '2026-11-20' }),
});
const decided = (decision: 'withhold' | 'hand-out'): RecordedFact => ({
  kind: 'handing-out-decided',
  person: 'm1',
  blocks: ['e0'],
  decision,
  on: '2026-11-23',
  number: null,
});
const told = (parent: string, is: boolean): RecordedFact => ({
  kind: 'grown-up-answered',
  person: 's2',
  parent,
  told: is,
  on: '2026-11-10',
});

describe('what is owed about people', () => {
  const UNKNOWN = ['who', 1, null];
  const GROWN_UP = ['grown-up', 1, '2026-11-01'];
  it.each<[string, RecordedFact[], unknown[]]>([
    ['nothing recorded', [], [UNKNOWN, GROWN_UP]],
    ['a block that waits for the head', [block('m1')], [['head', 1, TODAY], UNKNOWN, GROWN_UP]],
    [
      'a block of two people',
      [block('m1'), block('s1')],
      [['head', 1, TODAY], ['head', 1, TODAY], UNKNOWN, GROWN_UP],
    ],
    ['the head has decided', [block('m1'), decided('withhold')], [UNKNOWN, GROWN_UP]],
    ['the head has decided otherwise', [block('m1'), decided('hand-out')], [UNKNOWN, GROWN_UP]],
    [
      'a block of an earlier version',
      [{ kind: 'handing-out-blocked', person: 'm1', ground: 'решение суда' }],
      [UNKNOWN, GROWN_UP],
    ],
    [
      'it is known who it is',
      [{ kind: 'authority-set', person: 'u1', authority: 'parent', document: null, relation: 'отец' }],
      [GROWN_UP],
    ],
    ['the student of 18 has answered of one parent', [told('m2', true)], [UNKNOWN, GROWN_UP]],
    ['of both, differently', [told('m2', true), told('f2', false)], [UNKNOWN]],
  ])('%s', (_, facts, expected) => {
    expect(lines(...facts)).toEqual(expected);
  });

  it('fall due on the day of the block for the head, and from the birthday for a student of 18', () => {
    expect(owedOnPeople(on(block('m1'))).flatMap(({ due }) => due ?? [])).toEqual([TODAY, '2026-11-01']);
  });

  it('name each person once', () => {
    expect(awaitedPeople(on(block('m1')))).toEqual([
      { person: 'm1', awaits: 'head' },
      { person: 'u1', awaits: 'who' },
      { person: 's2', awaits: 'grown-up' },
    ]);
  });
});

describe('what stands beside a name', () => {
  it.each<[string, string, string, RecordedFact[], [string, string, string | null] | null]>([
    ['a mother', 'm1', 's1', [], null],
    ['somebody unknown', 'u1', 's1', [], ['кто это?', 'warn', 'who']],
    ['a grandmother', 'g1', 's1', [], ['полномочия не записаны', 'fact', null]],
    ['a block', 'm1', 's1', [block('m1')], ['ждёт решения директора: решение суда', 'bad', 'head']],
    [
      'the decision',
      'm1',
      's1',
      [block('m1'), decided('withhold')],
      ['не выдавать: решение суда', 'bad', null],
    ],
    ['the other decision', 'm1', 's1', [block('m1'), decided('hand-out')], null],
    ['a parent of a student of 18', 'm2', 's2', [], ['ждёт ответа ученика', 'warn', 'grown-up']],
    ['who may be told', 'm2', 's2', [told('m2', true)], null],
    ['who may not', 'm2', 's2', [told('m2', false)], ['ученик не разрешил сообщать', 'fact', null]],
  ])('%s', (_, person, student, facts, expected) => {
    const note = noteFor(person, student, ...facts);
    expect(note && [note.text, note.tone, note.awaits]).toEqual(expected);
  });
});

describe('the ground of a block', () => {
  it.each([
    ['court', '', { number: '2-145', day: '2026-11-20' }, 'решение суда', '№ 2-145 от 20.11.2026'],
    ['deprived', 'x', { number: '№ 7', day: '' }, 'лишение родительских прав', '№ 7'],
    ['statement', '', { number: '', day: '2026-11-20' }, 'заявление', 'от 20.11.2026'],
    ['other', ' письмо опеки ', { number: '', day: '' }, 'письмо опеки', null],
  ] as const)('%s', (basis, text, paper, ground, document) => {
    expect(blockEntry(basis, text, paper)).toEqual({ kind: 'handing-out-blocked', basis, ground, document });
  });
});

fault(
  'A teacher bars a parent by herself and leaves it at that',
  'It is due on that day and overdue from the next, until the head’s decision is recorded: no parent is denied information for good by a teacher alone',
  () => {
    expect(lines(block('m1'))[0]).toEqual(['head', 1, TODAY]);
    expect(lines(block('m1'), decided('withhold')).map(([filter]) => filter)).not.toContain('head');
  },
);
