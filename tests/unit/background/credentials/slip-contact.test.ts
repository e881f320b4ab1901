import { beforeEach, expect } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { type Background, newWorld, startBackground, type World } from '../reading/world.ts';

const TEXTS = { password: 'p', login: 'l', gosuslugi: 'g' };
const SHOWN = { reportTo: 'Ивановой М. П.', teacher: 'Иванова М. П.', texts: TEXTS };

let world: World;
let background: Background;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
});

const keep = (field: string, was: string, text: string, shown = SHOWN) =>
  background.page({ type: 'print/keep-texts', changes: [{ field, was, text }], shown });

fault(
  'two print pages, and the settings, change the texts of slips at the same moment: each reads before the others write',
  'they are kept one after the other, and nothing of what was kept is lost',
  async () => {
    await Promise.all([
      keep('password', 'p', 'мой пароль', { ...SHOWN, teacher: 'Сидорова' }),
      keep('gosuslugi', 'g', 'мои Госуслуги'),
      keep('login', 'l', 'мой логин'),
    ]);
    const texts = { password: 'мой пароль', gosuslugi: 'мои Госуслуги', login: 'из настроек' };
    await Promise.all([
      keep('teacher', 'Сидорова', 'Петрова А. А.'),
      background.page({ type: 'settings/save-all', saves: [{ document: 'slip-contact', value: texts }] }),
      keep('reportTo', SHOWN.reportTo, 'Петровой А. А.'),
    ]);
    expect(await keep('teacher', 'Петрова А. А.', 'Петрова А. А.')).toEqual({
      ok: true,
      value: { refused: false, contact: { reportTo: 'Петровой А. А.', teacher: 'Петрова А. А.', texts } },
    });
  },
);

fault(
  'a text of slips was changed elsewhere before the print page keeps its own, and the request comes twice',
  'the stored one stays and the page is told so; the same change again changes nothing',
  async () => {
    await keep('login', 'l', 'чужое');
    const refused = { ok: true, value: { refused: true, contact: { texts: { login: 'чужое' } } } };
    expect(await keep('login', 'l', 'моё')).toMatchObject(refused);
    expect(await keep('login', 'l', 'чужое')).toMatchObject({ ok: true, value: { refused: false } });
  },
);
