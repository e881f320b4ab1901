import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster, RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import type { KnownCredentials } from '../../../../utils/duties/credentials/known.ts';
import {
  DEFAULT_SLIP_SETTINGS,
  layoutOf,
  olderSlipTexts,
  slipLayoutFrom,
} from '../../../../utils/duties/credentials/slip-settings.ts';
import { slipsToPrint } from '../../../../utils/duties/credentials/slips-to-print.ts';
import { type PeopleFacts, peopleFacts } from '../../../../utils/register/people-facts.ts';
import { standingsOf } from '../../../../utils/register/standing.ts';
import type { Secret } from '../../../../utils/vault/secrets.ts';
import { fault } from '../../../setup/fault.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { recordedEntries } from '../../register/entries.ts';

const person = (key: string, more: Partial<RosterPerson> = {}): RosterPerson =>
  newPerson({ key, role: 'student', name: `Имя ${key}`, person: key, ...more });
const parent = (key: string, children: string[], relation: string | null = 'мать'): RosterPerson =>
  person(key, { role: 'representative', children, relation });
const rosterOf = (students: RosterPerson[], representatives: RosterPerson[] = []): Roster =>
  aRoster(students, representatives, { classGroup: { id: '1', name: '7 "А"' } });
const login = (login: string | null, reset: 'offered' | 'not-offered' | 'gosuslugi' = 'offered') => ({
  login,
  readAt: '2026-11-23T08:00:00.000Z',
  reset,
});
const secret = (person: string, attempt: string, minute = 0): Secret => ({
  id: attempt,
  attempt,
  person,
  classGroup: '1',
  login: `new-${person}`,
  temporaryPassword: `password-${attempt}`,
  issuedAt: `2026-11-23T08:${String(minute).padStart(2, '0')}:00.000Z`,
  confirmedName: `Имя ${person}`,
  expiresAt: 5,
});
const everybody = ({ students, representatives }: Roster) =>
  new Set([...students, ...representatives].map(({ key }) => key));
const print = (roster: Roster, known: KnownCredentials, secrets: Secret[] = [], chosen = everybody(roster)) =>
  slipsToPrint(roster, known, secrets, chosen);

describe('slipsToPrint', () => {
  it.each<[string, KnownCredentials, Secret[], object | string]>([
    [
      'a waiting password',
      { a: login('old') },
      [secret('a', 'x')],
      { variant: 'password', login: 'new-a', temporaryPassword: 'password-x' },
    ],
    ['a login', { a: login('known') }, [], { variant: 'login', login: 'known', temporaryPassword: null }],
    [
      'a login where no reset is offered',
      { a: login('known', 'not-offered') },
      [],
      { variant: 'login', login: 'known' },
    ],
    [
      'Госуслуги',
      { a: login('known', 'gosuslugi') },
      [],
      { variant: 'gosuslugi', login: null, temporaryPassword: null },
    ],
    [
      'a password before Госуслуги',
      { a: login(null, 'gosuslugi') },
      [secret('a', 'x')],
      { variant: 'password' },
    ],
    ['no login', { a: login(null) }, [], 'логина на карточке нет'],
    ['nothing', {}, [], 'логин ещё не собран'],
    ['a password of somebody else', {}, [secret('b', 'x')], 'логин ещё не собран'],
  ])('with %s', (_, known, secrets, expected) => {
    const job = print(rosterOf([person('a')]), known, secrets);
    const why = typeof expected === 'string' ? expected : null;
    expect(job.without).toEqual(why ? [{ name: 'Имя a', why }] : []);
    expect(job.slips).toHaveLength(why ? 0 : 1);
    if (typeof expected !== 'string') expect(job.slips[0]?.slip).toMatchObject(expected);
  });

  it('says which attempt issued a password, and until when it is stored', () => {
    const job = print(rosterOf([person('a'), person('b')]), { b: login('known') }, [secret('a', 'x')]);
    expect(job.slips.map(({ person, attempt, expiresAt }) => [person, attempt, expiresAt])).toEqual([
      ['a', 'x', 5],
      ['b', null, null],
    ]);
  });

  it('uses the later of two passwords', () => {
    const job = print(rosterOf([person('a')]), {}, [secret('a', 'x', 1), secret('a', 'y', 2)]);
    expect(job.slips[0]?.slip.temporaryPassword).toBe('password-y');
  });

  it('follows class order: students, then representatives by their first child', () => {
    const roster = rosterOf(
      [person('b'), person('a'), person('c')],
      [
        parent('mc', ['c']),
        parent('mnobody', []),
        parent('mab', ['a', 'b']),
        parent('ma', ['a']),
        parent('mb', ['b']),
      ],
    );
    const known = Object.fromEntries([...everybody(roster)].map((key) => [key, login(key)]));
    const { slips, handOut } = print(roster, known);
    expect(slips.map(({ person }) => person)).toEqual(['b', 'a', 'c', 'mab', 'mb', 'ma', 'mc', 'mnobody']);
    expect(slips[3]?.slip.children).toEqual(['Имя a', 'Имя b']);
    expect(handOut.map(({ recipient }) => recipient.slice(4))).toEqual([
      'b',
      'mb',
      'a',
      'mab',
      'ma',
      'c',
      'mc',
      'mnobody',
    ]);
  });

  it('keeps two people with the same name apart', () => {
    const name = 'Иванова Анна Петровна';
    const roster = rosterOf([person('1', { name }), person('2', { name })], [parent('m2', ['2'])]);
    const job = print(roster, { '1': login('first'), '2': login('second'), m2: login('mother') });
    expect(job.slips.map(({ slip }) => [slip.name, slip.login])).toEqual([
      [name, 'first'],
      [name, 'second'],
      ['Имя m2', 'mother'],
    ]);
    expect(job.slips[2]?.slip.family).toBe('2');
    expect(job.handOut.map(({ recipient }) => recipient)).toEqual([name, name, 'Имя m2']);
  });

  it('prints only the selected people, and a parent without the child', () => {
    const roster = rosterOf([person('a'), person('b')], [parent('ma', ['a'], null)]);
    const job = print(
      roster,
      { a: login('a'), b: login('b'), ma: login('ma') },
      [],
      new Set(['b', 'ma', 'x']),
    );
    expect(job.slips.map(({ person }) => person)).toEqual(['b', 'ma']);
    expect(job.handOut).toEqual([
      { student: 'Имя b', recipient: 'Имя b', capacity: 'ученик', handedOut: 'логин' },
      { student: 'Имя a', recipient: 'Имя ma', capacity: 'законный представитель', handedOut: 'логин' },
    ]);
  });

  it('names school and class, and no password on the hand-out sheet', () => {
    const job = print(rosterOf([person('a')]), {}, [secret('a', 'x')]);
    expect(job.slips[0]?.slip).toMatchObject({
      school: 'МБОУ «Лицей №1»',
      className: '7\u00a0«А»',
      signInAddress: 'https://login.dnevnik.ru/login',
    });
    expect(JSON.stringify(job.handOut)).not.toMatch(/password-x|new-a/);
    expect(job.handOut[0]?.handedOut).toBe('логин и временный пароль');
  });

  it('is empty for nobody', () => {
    expect(print(rosterOf([]), {})).toEqual({
      slips: [],
      handOut: [],
      without: [],
      expired: [],
      barred: [],
      partlyBarred: [],
      unconfirmed: [],
    });
  });
});

describe('the stored layout', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'x'],
    ['another number per page', { ...DEFAULT_SLIP_SETTINGS, perPage: 7 }],
  ])('falls back with %s', (_, value) => {
    expect(layoutOf({ ...DEFAULT_SLIP_SETTINGS, ...slipLayoutFrom(value) })).toEqual(
      layoutOf(DEFAULT_SLIP_SETTINGS),
    );
  });
  fault(
    'The texts of slips, which the teacher words, are looked for in the open storage',
    'They lie in the vault; those of an older version are taken from there',
    () => {
      const texts = { password: 'Вход. Вопросы: Иванова М. П.', login: 'l', gosuslugi: 'g' };
      const layout = layoutOf({ ...DEFAULT_SLIP_SETTINGS, texts });
      expect(JSON.stringify(layout)).not.toContain('Иванова');
      expect(olderSlipTexts({ ...layout, texts })).toEqual(texts);
      expect(olderSlipTexts(layout)).toBeNull();
      expect(slipLayoutFrom({ ...layout, texts })).toEqual(layout);
    },
  );
  it('is restored, and contains nothing about the teacher', () => {
    const layout = layoutOf({
      ...DEFAULT_SLIP_SETTINGS,
      perPage: 10,
      order: 'separate',
      teacher: 'Иванова М. П.',
    });
    expect(JSON.stringify(layout)).not.toContain('Иванова');
    expect(slipLayoutFrom(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
  });

  fault(
    'a parent is blocked for one of two children, and the slip of the one login names both without a word',
    'the slip names the other child alone, and the page says whose login shows which child, with the ground',
    () => {
      const roster = rosterOf([person('a'), person('b')], [parent('m', ['a', 'b'])]);
      const facts = peopleFacts(
        recordedEntries({
          kind: 'handing-out-blocked',
          person: 'm',
          child: 'a',
          ground: 'решение суда',
        }),
      );
      const { whyNotReceive, barredChildren } = standingsOf(roster, facts, '2026-11-23');
      const conditions = { whyNotReceive, barredChildren };
      const job = slipsToPrint(roster, { m: login('mother') }, [], new Set(['m']), conditions);
      expect(job.slips.map(({ slip }) => slip.children)).toEqual([['Имя b']]);
      expect(job.handOut.map(({ student }) => student)).toEqual(['Имя b']);
      expect(job.barred).toEqual([]);
      expect(job.partlyBarred).toEqual([
        { name: 'Имя m', child: 'Имя a', why: expect.stringMatching(/решение суда/) },
      ]);
    },
  );

  fault(
    'the list has another name for the person than the card showed when the password was issued',
    'the slip is not printed, and the page says what, who and what to do',
    () => {
      const roster = rosterOf([person('a'), person('b', { name: 'Петров Пётр' })]);
      const secrets = [secret('a', 'x'), { ...secret('b', 'y'), confirmedName: 'Сидоров Пётр Ильич' }];
      const job = print(roster, {}, secrets);
      expect(job.slips.map(({ person }) => person)).toEqual(['a']);
      expect(JSON.stringify(job)).not.toContain('password-y');
      expect(job.barred).toEqual([
        { name: 'Петров Пётр', why: expect.stringMatching(/Сидоров Пётр Ильич.*выдайте новый пароль/) },
      ]);
      // ё, case, order and an added patronymic are no other name.
      const spelled = { ...secret('b', 'y'), confirmedName: 'ПЕТР Петров Ильич' };
      expect(print(roster, {}, [spelled]).slips.map(({ person }) => person)).toEqual(['b']);
    },
  );

  fault(
    'a password is stored without the name of its card, as by an older version',
    'it prints only after a question',
    () => {
      const roster = rosterOf([person('a')]);
      const older = [{ ...secret('a', 'x'), confirmedName: null }];
      const asked = print(roster, {}, older);
      expect([asked.slips, asked.unconfirmed]).toEqual([[], ['Имя a']]);
      const trusted = slipsToPrint(roster, {}, older, everybody(roster), { trustsNames: true });
      expect(trusted.slips.map(({ attempt }) => attempt)).toEqual(['x']);
      expect(trusted.unconfirmed).toEqual([]);
    },
  );

  fault(
    'the site shows another whole name behind the number of a person, and nobody has confirmed it',
    'no slip of that person is printed, not even one with the login alone',
    () => {
      const roster = rosterOf([person('a', { newName: 'Другой Человек' })]);
      const job = print(roster, { a: login('a') });
      expect(job.slips).toEqual([]);
      expect(job.barred[0]?.why).toMatch(/Другой Человек.*«Список и контакты»/);
    },
  );

  it('leaves out people who may receive nothing, and says why', () => {
    const roster = rosterOf([person('a'), person('b')], [parent('m', ['a']), parent('f', ['a'], 'отец')]);
    const facts: PeopleFacts = peopleFacts(
      recordedEntries(
        { kind: 'handing-out-blocked', person: 'm', ground: 'решение суда от 12.09.2026' },
        { kind: 'authority-set', person: 'f', authority: 'none', document: null },
        { kind: 'handing-out-blocked', person: 'b', ground: 'ошибка' },
        { kind: 'handing-out-allowed', person: 'b' },
      ),
    );
    const known = { a: login('a'), b: login('b'), m: login('m') };
    const job = slipsToPrint(roster, known, [secret('m', 'x')], everybody(roster), {
      whyNotReceive: standingsOf(roster, facts, '2026-11-23').whyNotReceive,
    });
    expect(job.slips.map(({ person }) => person)).toEqual(['a', 'b']);
    expect(job.handOut.map(({ recipient }) => recipient)).toEqual(['Имя a', 'Имя b']);
    expect(job.barred).toEqual([
      { name: 'Имя m', why: 'не выдавать: решение суда от 12.09.2026' },
      { name: 'Имя f', why: 'нет полномочий представителя' },
    ]);
    expect(job.without).toEqual([]);
  });
});
