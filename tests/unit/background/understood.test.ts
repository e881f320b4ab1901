import { beforeEach, expect, it } from 'vitest';
import type { Understood } from '../../../utils/dnevnik/understanding/understood.ts';
import type { Answer } from '../../../utils/messages/requests.ts';
import {
  type Background,
  newWorld,
  roster,
  startBackground,
  TAB,
  until,
  type World,
} from './reading/world.ts';

let world: World;
let background: Background;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  background = await startBackground(world);
});

const list = async (): Promise<Understood[]> => {
  const answer = (await background.ask('page', TAB, { type: 'understood/list' })) as Answer<Understood[]>;
  return answer.ok ? answer.value : [];
};
const page = (kind: string, codes: string[]) =>
  JSON.stringify({
    kind,
    data: null,
    warnings: codes.map((code) => ({ code, text: 'Иванова Мария' })),
    school: { id: null, name: null },
    account: { id: null, name: null, conflict: false, role: null },
  });
const seen = (html: string) =>
  background.ask('content', TAB, {
    type: 'page/seen',
    address: 'https://schools.dnevnik.ru/class.aspx?class=1',
    html,
  });

it('what the readers meet is kept, while locked too, without anything of people', async () => {
  await seen(page('class-members', ['list-not-found', 'unusual-name']));
  await until(async () => (await list()).length === 1);
  await background.ask('page', TAB, {
    type: 'understood/note',
    kind: 'file-class-week',
    parts: ['file-refused'],
  });
  await background.page({ type: 'vault/lock' });
  const kept = await list();
  expect(kept.map(({ kind, count, missing }) => [kind, count, missing.map(({ part }) => part)])).toEqual([
    ['class-members', 1, ['list-not-found']],
    ['file-class-week', 1, ['file-refused']],
  ]);
  expect(JSON.stringify([...world.local.items])).not.toContain('Иванова');
  await background.ask('page', TAB, { type: 'understood/clear' });
  expect(await list()).toEqual([]);
});

it('keeps neither a kind nor a part that could name somebody', async () => {
  for (const [kind, parts] of [
    ['Иванова', []],
    ['class', ['Иванова']],
    ['class', ['id-1000000000017']],
  ])
    expect(await background.ask('page', TAB, { type: 'understood/note', kind, parts })).toMatchObject({
      ok: false,
    });
  expect(await list()).toEqual([]);
});

it('a page is read although what was understood cannot be kept', async () => {
  const area = world.local as unknown as { set(items: object): Promise<void> };
  const set = area.set.bind(area);
  area.set = async (items) => {
    if ('understood' in items) throw new Error('QuotaExceededError');
    return set(items);
  };
  expect(await seen(page('class', []))).toMatchObject({ ok: true });
});

const REPORT = 'Классрук: строение страницы, вид 1\n---\nhtml\n';

it('a report of a page’s structure needs no vault, and is kept nowhere', async () => {
  await background.page({ type: 'vault/lock' });
  world.standing.set(7, REPORT);
  expect(await background.page({ type: 'structure/take', tab: 7 })).toEqual({
    ok: true,
    value: { report: REPORT },
  });
  const kept = JSON.stringify([...world.local.items, ...world.session.items]);
  expect(kept).not.toContain('строение');
});

it.each([
  ['of another site', null],
  ['that is gone', undefined],
  ['that answers with something else', '<html>Иванова</html>'],
])('a page %s is refused with what to do', async (_, answered) => {
  world.standing.set(7, answered);
  const answer = await background.page({ type: 'structure/take', tab: 7 });
  expect(answer).toMatchObject({ ok: false, note: expect.stringMatching(/Откройте нужную страницу школы/) });
});

it('is given to pages of the extension alone', async () => {
  world.standing.set(TAB, REPORT);
  for (const part of ['panel', 'content'] as const)
    expect(await background.ask(part, TAB, { type: 'structure/take', tab: TAB })).not.toMatchObject({
      ok: true,
    });
});
