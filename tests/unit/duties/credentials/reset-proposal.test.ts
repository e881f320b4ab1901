import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import { credentialStates } from '../../../../utils/duties/credentials/known.ts';
import { proposedPeople, proposedRest } from '../../../../utils/duties/credentials/reset-proposal.ts';
import { createRun, type RunPerson } from '../../../../utils/duties/credentials/run.ts';

const person = (key: string, name: string, more: Partial<RosterPerson> = {}) =>
  newPerson({ key, role: 'student', name, person: key, card: `https://schools.dnevnik.ru/${key}`, ...more });
const of = (...people: RosterPerson[]) => credentialStates(people, {}, [], []);
const all = (people: RosterPerson[]) => new Set(people.map(({ key }) => key));

describe('people proposed for new passwords', () => {
  it('are told apart: a parent by the children, namesakes by their birth dates', () => {
    const people = [
      person('1', 'Тестов Илья Петрович', { birthDate: '2013-02-01' }),
      person('2', 'Тестов  Илья Петрович', { birthDate: '2013-11-30' }),
      person('3', 'Второва Анна Ивановна', { birthDate: '2013-05-05' }),
      person('4', 'Тестова Ольга Павловна', {
        role: 'representative',
        relation: 'мать',
        children: ['1', '3'],
      }),
      person('5', 'Без Связи', { role: 'representative' }),
    ];
    const { people: proposed } = proposedPeople(of(...people), all(people));
    expect(Object.fromEntries(proposed.map(({ key, about }) => [key, about]))).toEqual({
      1: '01.02.2013',
      2: '30.11.2013',
      3: '',
      4: 'мать · Тестов И. П. · Второва А. И.',
      5: 'представитель',
    });
  });

  it('are only the chosen ones; those with an account come without a reason yet', () => {
    const people = [person('1', 'Первый'), person('2', 'Второй', { user: '7' }), person('3', 'Третий')];
    const { people: proposed } = proposedPeople(of(...people), new Set(['1', '2']));
    expect(proposed.map(({ key, first, reason }) => [key, first, reason])).toEqual([
      ['1', true, null],
      ['2', false, null],
    ]);
  });
});

describe('the rest of a stopped run', () => {
  const inRun = (key: string, name: string, reason: RunPerson['reason'] = null): RunPerson => ({
    person: key,
    name,
    role: 'student',
    card: 'https://schools.dnevnik.ru/',
    reason,
  });

  it('is named by the roster of now; an account that has appeared is no first password', () => {
    const people = [inRun('1', 'Старое Имя'), inRun('2', 'Второй'), inRun('3', 'Третий', 'lost')];
    const run = createRun('reset', { id: 'r', classGroup: 'c', perSheet: 8, people }, new Date(0));
    const states = of(person('1', 'Новое Имя'), person('2', 'Второй', { user: '7' }));
    expect(proposedRest(states, run)).toMatchObject([
      { name: 'Новое Имя', about: '', first: true, reason: null },
      { name: 'Второй', first: false, reason: null },
      { name: 'Третий', about: 'сейчас нет в списке класса', first: false, reason: 'lost' },
    ]);
  });
});
