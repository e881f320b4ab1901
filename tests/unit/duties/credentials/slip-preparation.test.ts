import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { type CredentialState, credentialStates } from '../../../../utils/duties/credentials/known.ts';
import { planPreparation } from '../../../../utils/duties/credentials/slip-preparation.ts';
import { slipLayoutFrom, withSlips } from '../../../../utils/duties/credentials/slip-settings.ts';
import { slipsToPrint } from '../../../../utils/duties/credentials/slips-to-print.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';

const state = (key: string, more: Partial<CredentialState> = {}): CredentialState => ({
  ...credentialStates(
    [newPerson({ key, role: 'student', name: `Имя ${key}`, person: key, card: `card of ${key}` })],
    {},
    [],
    [],
  )[0]!,
  ...more,
});

describe('planPreparation', () => {
  it.each<[string, Partial<CredentialState>, 'slip' | 'read' | RegExp]>([
    ['a login that was not read', {}, 'read'],
    ['a login that is known', { login: 'known', reset: 'offered' }, 'slip'],
    ['a sign-in through «Госуслуги»', { login: 'absent', reset: 'gosuslugi' }, 'slip'],
    ['a password that waits, its login unread', { waitsUntil: 5 }, 'slip'],
    ['a card without a login', { login: 'absent', reset: 'offered' }, /^логина на карточке нет/],
    ['nothing may be handed out', { barred: 'решение суда' }, /^решение суда$/],
    ['the same, though the login is known', { barred: 'решение суда', login: 'known' }, /^решение суда$/],
  ])('%s', (_, more, expected) => {
    const plan = planPreparation([state('a', more)]);
    expect(plan.unread).toEqual(expected === 'read' ? ['a'] : []);
    expect(plan.slips.number).toBe(expected instanceof RegExp ? 0 : 1);
    expect(plan.leftOut.map(({ name }) => name)).toEqual(expected instanceof RegExp ? ['Имя a'] : []);
    if (expected instanceof RegExp) expect(plan.leftOut[0]?.why).toMatch(expected);
  });

  it('nobody is read who has no card to read', () => {
    const { person } = state('a');
    const plan = planPreparation([state('a', { person: { ...person, card: null } })]);
    expect(plan.unread).toEqual([]);
    expect(plan.leftOut[0]?.why).toMatch(/нет ссылки на карточку/);
  });

  it('everybody either gets a slip or is named', () => {
    const people = [state('a'), state('b', { login: 'known' }), state('c', { barred: 'нельзя' }), state('d')];
    const { slips, leftOut, unread } = planPreparation(people);
    expect(slips).toEqual({ unit: 'slips', number: 3 });
    expect(slips.number + leftOut.length).toBe(people.length);
    expect(unread).toEqual(['a', 'd']);
  });
});

describe('the print page that opens then', () => {
  it('says of whom the reading has brought no login, and why', () => {
    const { person } = state('a');
    const whyUnread = new Map([['a', 'Карточка не открылась.']]);
    expect(slipsToPrint(aRoster([person], []), {}, [], new Set(['a']), { whyUnread }).without).toEqual([
      { name: 'Имя a', why: 'Карточка не открылась.' },
    ]);
  });

  it('always begins with the slips, whatever was printed last', () => {
    const last = slipLayoutFrom({ perPage: 6, order: 'family', fold: 'flat', papers: ['receipts'] });
    expect(withSlips(last)).toEqual({ ...last, papers: ['slips', 'receipts'] });
  });
});
