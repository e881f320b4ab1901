import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { signsFor, standingsOf } from '../../../utils/register/standing.ts';
import { withToldRelations } from '../../../utils/register/told-relations.ts';
import {
  answeredFor,
  authorityOf,
  unsettledPeople,
  WHO_CHOICES,
  type WhoAnswer,
  type WhoChoiceId,
  whatAnswerLacks,
} from '../../../utils/register/who-is-it.ts';
import { fault } from '../../setup/fault.ts';
import { type RecordedFact, recordedEntries } from './entries.ts';

const child = (key: string, name: string) => newPerson({ key, role: 'student', name });
const adult = (key: string, relation: string | null, children: string[], more: object = {}) =>
  newPerson({ key, role: 'representative', name: key, relation, children, ...more });

const students = [child('s1', 'Тестов Илья'), child('s2', 'Тестова Вера')];
const representatives = [
  adult('second', null, ['s2']),
  adult('first', 'родитель', ['s1', 's2']),
  adult('mother', 'мать', ['s1']),
  adult('granny', 'бабушка', ['s1']),
  adult('step', null, ['s1', 's2'], { relations: { s1: 'мать' } }),
];
const PEOPLE = { students, representatives };
const TODAY = '2026-11-23';

function look(...facts: RecordedFact[]) {
  const known = peopleFacts(recordedEntries(...facts));
  const standings = standingsOf(PEOPLE, known, TODAY);
  const found = unsettledPeople(PEOPLE, standings, known);
  const keys = (list: typeof found.unknown) => list.map(({ person }) => person);
  return { standings, unknown: keys(found.unknown), unproven: keys(found.unproven), found };
}

const answer = (choice: WhoChoiceId, more: Partial<WhoAnswer> = {}): WhoAnswer => ({
  choice,
  relation: '',
  document: '',
  ...more,
});
const recorded = (person: string, given: WhoAnswer): RecordedFact => ({
  person,
  ...authorityOf(given, null),
});

describe('the list «Кто это?»', () => {
  it('has everybody who is unknown to one child at least, by the class, and relatives without authority apart', () => {
    const { unknown, unproven, found } = look();
    expect(unknown).toEqual(['first', 'step', 'second']);
    expect(unproven).toEqual(['granny']);
    expect(found.unknown[0]?.children).toEqual(['s1', 's2']);
    expect(found.unproven[0]?.relation).toBe('бабушка');
  });

  it('asks only about the children towards whom it is not known, and records the answer for them', () => {
    const { found } = look();
    const step = found.unknown.find(({ person }) => person === 'step')!;
    expect(step).toMatchObject({ children: ['s2'], ofAll: false });
    expect(answeredFor(step)).toEqual(['s2']);
    expect(answeredFor(found.unknown[0]!)).toEqual([undefined]);
    const settled = look({
      ...recorded('step', answer('other', { relation: 'мачеха' })),
      child: 's2',
    } as never);
    expect(['s1', 's2'].map((key) => settled.standings.towards('step', key).state)).toEqual([
      'parent',
      'no-authority',
    ]);
    expect(settled.unknown).not.toContain('step');
  });

  it('leaves out whoever is barred', () => {
    expect(look({ kind: 'handing-out-blocked', ground: 'решение суда', person: 'first' }).unknown).toEqual([
      'step',
      'second',
    ]);
  });

  it.each<[WhoChoiceId, Partial<WhoAnswer>, string]>([
    ['mother', {}, 'parent'],
    ['father', {}, 'parent'],
    ['guardian', { document: 'приказ № 5' }, 'parent'],
    ['trustee', { document: 'приказ № 5' }, 'parent'],
    ['proxy', { document: 'доверенность № 1' }, 'proxy'],
    ['other', { relation: 'тётя' }, 'no-authority'],
  ])('settles somebody as %s', (choice, more, state) => {
    const { standings, unknown, unproven } = look(recorded('first', answer(choice, more)));
    expect(standings.towards('first', 's1').state).toBe(state);
    expect([...unknown, ...unproven]).not.toContain('first');
  });

  it.each<[WhoChoiceId, Partial<WhoAnswer>, string | null]>([
    ['mother', {}, null],
    ['guardian', { document: ' ' }, 'нужен документ: название, номер и дата'],
    ['trustee', {}, 'нужен документ: название, номер и дата'],
    ['proxy', { document: 'доверенность' }, null],
    ['other', {}, 'напишите, кем приходится ребёнку'],
    ['other', { relation: 'тётя' }, null],
  ])('asks of %s what it needs: %j', (choice, more, lack) => {
    expect(whatAnswerLacks(answer(choice, more))).toBe(lack);
  });

  it('keeps the relation where the choice names none, and records no document that was typed for another choice', () => {
    expect(authorityOf(answer('guardian', { document: ' приказ № 5 ' }), 'бабушка')).toEqual({
      kind: 'authority-set',
      authority: 'guardian',
      document: 'приказ № 5',
      relation: 'бабушка',
    });
    expect(authorityOf(answer('mother', { document: 'приказ № 5', relation: 'тётя' }), 'бабушка')).toEqual({
      kind: 'authority-set',
      authority: 'parent',
      document: null,
      relation: 'мать',
    });
  });
});

fault(
  'A grandmother who brings a paper of guardianship is recorded without naming the paper',
  'It is not recorded: the paper is asked for, and she signs nothing until then',
  () => {
    for (const choice of Object.keys(WHO_CHOICES) as WhoChoiceId[]) {
      const given = answer(choice);
      const { standings } = look(recorded('granny', given));
      const maySign = signsFor(standings.towards('granny', 's1'));
      expect(maySign && whatAnswerLacks(given) === null).toBe(choice === 'mother' || choice === 'father');
    }
  },
);

fault(
  'Lists and sheets call a mother «представитель» though the teacher has written who she is',
  'What the teacher has told stands wherever the class is looked at, in place of what the list says',
  () => {
    const facts = peopleFacts(recordedEntries(recorded('step', answer('father'))));
    const told = withToldRelations(representatives, facts).find(({ key }) => key === 'step');
    expect(told).toMatchObject({ relation: 'отец', relations: {} });
    expect(withToldRelations(representatives, new Map())).toEqual(representatives);
  },
);
