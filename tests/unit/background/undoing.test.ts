import { describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { begin as beginWith, note, row, stored as storedIn } from './once-cases.ts';
import { type Background, CLASS, keyOf, type roster, type World } from './reading/world.ts';

let world: World;
let background: Background;

const begin = async () => {
  ({ world, background } = await beginWith());
};
const stored = () => storedIn(world, background);

describe('undoing', () => {
  const undoRows = (id: string) => background.page({ type: 'roster/undo-rows', classGroup: CLASS, id });
  const addRows = (id: string) =>
    background.page({ type: 'roster/add-rows', classGroup: CLASS, rows: [row], id });
  const [first, second, third] = [1, 2, 3].map(() => crypto.randomUUID()) as [string, string, string];
  const lists = async () => {
    const { documents } = await stored();
    return [documents[`roster:${CLASS}`], documents[`snapshots:${CLASS}`]].map((document) =>
      document === undefined ? undefined : (document as { value: unknown }).value,
    );
  };

  fault(
    'a table is added to the list twice, as after a lost answer, and undone twice',
    'list and history are exactly those of before',
    async () => {
      await begin();
      const before = await lists();
      await addRows(first);
      await addRows(first);
      expect(await undoRows(second)).toMatchObject({ ok: true });
      expect(await undoRows(second)).toMatchObject({ ok: true });
      expect(await lists()).toEqual(before);
      expect(await undoRows(third)).toMatchObject({
        ok: false,
        note: expect.stringMatching(/Отменять нечего/),
      });
      expect(await lists()).toEqual(before);
    },
  );

  fault(
    'the list has changed since a table was added',
    'undoing is refused, and nothing changes',
    async () => {
      await begin();
      await addRows(first);
      const kept = world.session.items.get(`roster:${CLASS}`) as ReturnType<typeof roster>;
      kept.students[0] = { ...kept.students[0]!, name: 'Иная Анна' };
      await world.keepRoster(kept);
      const before = await stored();
      expect(await undoRows(second)).toMatchObject({
        ok: false,
        note: expect.stringMatching(/отменить добавление уже нельзя/),
      });
      expect(await stored()).toEqual(before);
    },
  );

  fault('two pages take the same record back', 'the second is refused, and nothing changes', async () => {
    await begin();
    const { value } = (await background.page({ type: 'register/record', entries: [note] })) as {
      value: { ids: string[] };
    };
    const back = {
      type: 'register/record',
      entries: [{ kind: 'entry-corrected', classGroup: CLASS, person: keyOf(0), entry: value.ids[0] }],
    };
    expect(await background.page(back)).toMatchObject({ ok: true });
    expect(await background.page(back)).toMatchObject({
      ok: false,
      note: expect.stringMatching(/уже отменена/),
    });
    expect(await background.entries()).toHaveLength(2);
  });
});
