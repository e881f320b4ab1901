// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { parsePageTables } from '../../../utils/background/reading/parse-page-tables.ts';
import { fault } from '../../setup/fault.ts';
import { type Background, newWorld, startBackground, TAB, type World } from './reading/world.ts';

const ADDRESS = 'https://schools.dnevnik.ru/v2/reports/default?report=some';
const LINES = `<tr class="update"><td>18:31</td><td>Примерова М. П.</td><td></td><td>изменение</td><td></td>
<td>3</td><td>5</td><td>Пробный П.</td><td>Алгебра</td></tr>
<tr><td></td><td></td><td colspan="7">комментарий к отметке</td></tr>
<tr><td colspan="10">24 ноября 2026, вторник</td></tr>
<tr class="delete"><td>9:05</td><td>Иной И. И.</td><td></td><td>удаление</td><td></td>
<td>2</td><td></td><td>Пробный П.</td><td>Алгебра</td></tr>`;
const REPORT = `<p>Отчёт</p><table><tr><td>2026/2027</td><td>18:00</td></tr></table>
<table class="grid gridLines vam marks "><tr><td colspan="10">23 ноября 2026</td></tr>${LINES}</table>`;

let world: World;
let background: Background;
beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
});

async function read(html: string, address = ADDRESS) {
  world.standing.set(TAB, { address, html });
  const tables = await parsePageTables(html, address);
  world.tables = () => tables;
  const answer = await background.page({ type: 'operations/read', tab: TAB });
  return answer as { ok: boolean; note?: string; value?: unknown };
}

it('the report of journal changes in front is read at a click: nothing is fetched and nothing recorded', async () => {
  const before = world.fetched.length;
  expect(await read(REPORT)).toEqual({
    ok: true,
    value: {
      source: 'report',
      unread: [],
      operations: [
        {
          at: '2026-11-23T18:31',
          what: 'изменение: Пробный П., Алгебра: было 3, стало 5',
          author: 'Примерова М. П.',
        },
        { at: '2026-11-24T09:05', what: 'удаление: Пробный П., Алгебра: было 2', author: 'Иной И. И.' },
      ],
    },
  });
  expect(world.fetched).toHaveLength(before);
});

fault(
  'the page in front is no report of changes, of another site, or of another account',
  'nothing is taken, and it is said what to open',
  async () => {
    const other = await read('<table><tr><td>23.11.2026 18:00</td><td>Собрание</td></tr></table>');
    expect(other.note).toMatch(/нет отчёта об изменениях журнала.*Ничего не взято.*«Отчёты» → «Журнал»/s);
    expect((await read(REPORT, 'https://example.org/')).note).toContain('прочитать не может');
  },
);
