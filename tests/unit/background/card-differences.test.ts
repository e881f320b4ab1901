import { expect, it } from 'vitest';
import { accountWorld } from './account-world.ts';
import { CLASS, keyOf, MEMBERS, TAB } from './reading/world.ts';

it('on a person’s card the panel has what is decided of the list, then what is not', async () => {
  const { background, world, panel, read } = await accountWorld();
  await world.unlock();
  await read();
  const difference = {
    role: 'student' as const,
    name: 'Ученик',
    other: null,
    was: null,
    why: '',
    place: 'строка 2',
  };
  const found = [
    { ...difference, field: 'birth-date', person: keyOf(0), should: '2013-05-06' },
    { ...difference, field: 'phone', person: keyOf(0), should: '8 900 111-22-33' },
    { ...difference, field: 'phone', person: keyOf(1), should: '8 900 111-22-44' },
  ];
  const value = { on: '2026-11-23', found };
  const saved = await background.page({
    type: 'settings/save',
    document: 'list-differences',
    classGroup: CLASS,
    value,
  });
  expect(saved).toMatchObject({ ok: true });
  const { why: _, place: _place, ...facts } = found[1]!;
  const decided = await background.page({
    type: 'register/record',
    entries: [
      {
        ...facts,
        kind: 'list-difference-decided',
        classGroup: CLASS,
        on: '2026-11-23',
        decision: 'correction',
        document: null,
      },
    ],
  });
  expect(decided).toMatchObject({ ok: true });
  const page = { kind: 'card', address: MEMBERS, person: keyOf(0) };
  await world.session.set({ [`seen:${TAB}`]: { page, classGroup: CLASS, onePerson: keyOf(0) } });
  expect((await panel()).differences).toEqual([
    { title: 'Телефон', was: 'нет', should: '8 900 111-22-33', state: 'correction' },
    { title: 'Дата рождения', was: 'нет', should: '06.05.2013', state: 'new' },
  ]);
});
