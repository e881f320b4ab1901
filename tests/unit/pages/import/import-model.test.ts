// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let model: typeof import('../../../../components/pages/import/import-model.ts');

const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const HEADER = ['ФИО', 'Логин', 'Пароль'];
const OF_FIRST = table(
  HEADER,
  ['Тестов Илья', 'testov', 'пароль-1'],
  ['Тестов Мария', 'testova', 'пароль-2'],
);
const OF_SECOND = table(HEADER, ['Второв Пётр', 'vtorov', 'пароль-3']);

beforeEach(async () => {
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('roster:2', smallClass('2', '7 "Б"', 'Второв Пётр'));
  location.hash = '#1';
  model = await import('../../../../components/pages/import/import-model.ts');
  await model.loadContext();
});

const logins = () => model.chosen.value.map(({ person, login }) => `${person} ${login}`);

/** All signals that an import fills. */
const contents = () => [
  model.ground.value,
  model.note.value,
  model.progress.value,
  model.tables.value,
  model.encoding.value,
  model.chosenTable.value,
  model.mapping.value,
  model.decisions.value.size,
  model.taken.value,
];
const NOTHING = [null, null, null, [], null, 0, null, 0, null];

describe('an import', () => {
  it('shows the table and who its rows are', async () => {
    await model.readPaste('', OF_FIRST);
    expect(logins()).toEqual(['1-s testov', '1-m testova']);
    expect([model.progress.value, model.note.value]).toEqual([null, null]);
  });

  it('shows the table that was opened last', async () => {
    const letGo = world.holdNextReading();
    const first = model.readPaste('', OF_SECOND);
    await model.readPaste('', OF_FIRST);
    letGo();
    await first;
    expect(logins()).toEqual(['1-s testov', '1-m testova']);
  });

  it('keeps nothing when the vault is locked', async () => {
    await model.readPaste('', OF_FIRST);
    await world.lock();
    expect(contents()).toEqual(NOTHING);
  });

  it('keeps nothing of a table that is being read when the vault is locked', async () => {
    const letGo = world.holdNextReading();
    const reading = model.readPaste('', OF_FIRST);
    await world.lock();
    letGo();
    await reading;
    expect(contents()).toEqual(NOTHING);
  });

  it('keeps nothing of what was taken when the vault is locked meanwhile', async () => {
    await model.readPaste('', OF_FIRST);
    world.browser.answers.set('import/take', async () => {
      await world.lock();
      return { ok: true, value: null };
    });
    await model.take();
    expect(contents()).toEqual(NOTHING);
  });

  it('says nothing of a vault that was locked while the class was read', async () => {
    await world.lockUnheard();
    await model.loadContext();
    expect(model.note.value).toBeNull();
  });

  it('holds the table against another class: who is who is found again', async () => {
    await model.readPaste('', OF_FIRST);
    model.decide(0, null);
    world.browser.answers.set('import/take', () => ({ ok: true, value: null }));
    await model.take();
    expect(model.taken.value).toEqual(['1-m']);
    await model.chooseClass('2');
    expect(model.tables.value).toHaveLength(1);
    expect(model.taken.value).toBeNull();
    expect(logins()).toEqual([]);
    expect(model.ground.value?.roster.classGroup.id).toBe('2');
  });

  it('shows the class that was chosen last', async () => {
    await Promise.all([model.chooseClass('2'), model.chooseClass('1')]);
    expect(model.ground.value?.roster.classGroup.id).toBe('1');
  });
});
