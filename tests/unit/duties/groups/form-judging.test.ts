import { describe, expect, it } from 'vitest';
import {
  emptyPlan,
  moved,
  type SubjectPlan,
  withGroup,
} from '../../../../utils/class-data/groups/subject-plan.ts';
import type { FormReading, ReadRow } from '../../../../utils/dnevnik/people-form/form-reading.ts';
import { IN } from '../../../../utils/dnevnik/people-form/form-reading.ts';
import {
  choicesFor,
  classesIn,
  type FormTask,
  groupsIn,
  judgeForm,
} from '../../../../utils/duties/groups/form-judging.ts';

const group = (id: string, title: string, stream: SubjectPlan['groups'][number]['stream'] = null) => ({
  id,
  title,
  teacher: null,
  room: null,
  limit: null,
  stream,
});
const DAY = '2026-09-01';
const english = 'Иностранный язык (английский)';
let plan = withGroup(withGroup(emptyPlan(english), group('g1', 'Группа 1')), group('g2', 'Группа 2'));
plan = moved(plan, ['a', 'b'], { group: 'g1' }, DAY);
plan = moved(plan, ['c'], { group: 'g2' }, DAY);
plan = moved(plan, ['d'], { reason: 'освобождение' }, DAY);

const students = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, name: `Ученик ${key}` }));
const task: FormTask = {
  className: '7 «А»',
  students,
  plan,
  group: 'g1',
  subjects: [english, 'Информатика'],
  choices: new Map([
    ['g1', '1 группа'],
    ['g2', '2 группа'],
    ['', 'не делится'],
  ]),
};
const row = (key: string, chosen: string | null, more: Partial<ReadRow> = {}): ReadRow => ({
  id: `${key}#0`,
  people: [key],
  text: `Ученик ${key}`,
  chosen,
  fixed: false,
  ...more,
});
const reading = (rows: ReadRow[], more: Partial<FormReading> = {}): FormReading => ({
  way: 'boxes',
  why: null,
  offered: [],
  rows,
  sides: null,
  paged: false,
  says: ['7 «А», Иностранный язык (английский), группа 1'],
  ...more,
});
const all = [row('a', IN), row('b', null), row('c', IN), row('d', null), row('e', null)];

describe('a form of one group beside the plan', () => {
  it('says whom to add and whom to take out', () => {
    expect(judgeForm(reading(all), task)).toEqual({
      stops: [],
      notes: [],
      changes: [
        { id: 'b#0', name: 'Ученик b', from: null, to: IN },
        { id: 'c#0', name: 'Ученик c', from: IN, to: null },
      ],
      right: ['a', 'd', 'e'],
      missing: [],
    });
  });

  it.each<[string, Partial<FormReading>, RegExp]>([
    ['another class', { says: ['8 «Б», Иностранный язык (английский), гр. 1'] }, /другом классе: 8Б/],
    ['another subject', { says: ['7 А', 'Информатика', '1 группа'] }, /другом предмете/],
    ['another group', { says: ['7а класс', 'Английский язык', 'подгруппа 2'] }, /другой группе/],
    ['a reason of the page', { why: 'Две формы.' }, /Две формы/],
    ['strangers', { rows: [...all, row('x', null, { people: [], text: 'Чужой Игнат' })] }, /Чужой Игнат/],
    [
      'mostly strangers',
      { rows: [all[0]!, ...['x', 'y'].map((key) => row(key, null, { people: [], text: key }))] },
      /о другом классе/,
    ],
    [
      'namesakes who are to stand apart',
      { rows: [row('b', null, { people: ['b', 'c'], text: 'Ученик' })] },
      /не одного/,
    ],
    ['nobody', { rows: [] }, /никого нет/],
  ])('stops at %s', (_, more, why) => {
    expect(judgeForm(reading(all, more), task).stops.join()).toMatch(why);
  });

  it('allows namesakes who are to stand together', () => {
    const twins = [row('a', null, { people: ['a', 'b'] }), row('a', null, { id: 'a#1', people: ['a', 'b'] })];
    const { stops, changes } = judgeForm(reading(twins), task);
    expect({ stops, number: changes.length }).toEqual({ stops: [], number: 2 });
  });

  it('leaves people of other classes alone where the group takes them in', () => {
    const stream = { classes: '7 «Б»', others: [] };
    const shared = { ...task, plan: withGroup(plan, group('g1', 'Группа 1', stream)) };
    const rows = [...all, row('x', IN, { people: [], text: 'Чужой Игнат' })];
    const { stops, notes, changes } = judgeForm(reading(rows), shared);
    expect(stops).toEqual([]);
    expect(notes.join()).toContain('останутся как есть');
    expect(changes.map(({ id }) => id)).toEqual(['b#0', 'c#0']);
  });

  it('says what is not on this part of the page, and what the page does not tell', () => {
    const { notes, missing } = judgeForm(reading(all.slice(0, 3), { paged: true, says: [] }), task);
    expect(missing.map(({ name }) => name)).toEqual(['Ученик d', 'Ученик e']);
    expect(notes.join()).toMatch(/предмет.*группа.*не весь класс: нет\s2\sчеловек/s);
  });

  it('adds those who are found by typing', () => {
    const { changes, right } = judgeForm(reading([row('c', IN)], { way: 'typed' }), task);
    expect(changes.map(({ id, to }) => [id, to])).toEqual([
      ['c#0', null],
      ['a#0', IN],
      ['b#0', IN],
    ]);
    expect(right).toEqual(['d', 'e']);
  });
});

it('a form with a choice each is told the group of everybody, and leaves alone who is not placed', () => {
  const rows = ['a', 'c', 'd', 'e'].map((key) => row(key, '1 группа'));
  const { changes } = judgeForm(reading(rows, { way: 'choice' }), { ...task, group: null });
  expect(changes.map(({ id, to }) => [id, to])).toEqual([
    ['c#0', '2 группа'],
    ['d#0', 'не делится'],
  ]);
});

it('a form that does not say which group is which stops, and nobody stands as planned', () => {
  const rows = ['a', 'c', 'd', 'e'].map((key) => row(key, null));
  const unsaid = { ...task, group: null, choices: new Map([['g2', '2']]) };
  const { stops, changes, right } = judgeForm(reading(rows, { way: 'choice' }), unsaid);
  expect(stops.join()).toMatch(/«Группа 1».*«Не делится»/);
  expect({ changes: changes.map(({ id }) => id), right }).toEqual({ changes: ['c#0'], right: [] });
});

describe('what a page says', () => {
  it.each<[string, string[]]>([
    ['7 «А» класс', ['7А']],
    ['Класс: 10-б', []],
    ['10Б', ['10Б']],
    ['11 "в"', ['11В']],
    ['7а, английский', ['7А']],
    ['1 группа, 12 человек, 3 урока в 9 часов', []],
    ['С 1 сентября по 25.05', []],
    ['9 и 10 классы', []],
  ])('%s', (text, classes) => {
    expect(classesIn([text])).toEqual(classes);
  });

  it.each([
    '1 группа',
    'Группа № 1',
    'Английский, гр. 1',
    'подгруппа 1 (7А)',
    '1-я группа',
  ])('%s: the first group', (text) => {
    expect(groupsIn([text], plan.groups)).toEqual(['g1']);
  });

  it('choices are found by their titles', () => {
    const offered = ['- Выберите -', '1 группа', '2 группа'];
    expect(choicesFor(offered, plan.groups)).toEqual(
      new Map([
        ['g1', '1 группа'],
        ['g2', '2 группа'],
        ['', '- Выберите -'],
      ]),
    );
    expect(choicesFor(['Группа 1', 'Группа 11', 'Группа 2'], plan.groups).get('g1')).toBe('Группа 1');
  });
});
