import { beforeEach, describe, expect, it } from 'vitest';
import { forgetPanels } from '../../../../utils/background/reading/panel-documents.ts';
import { fault } from '../../../setup/fault.ts';
import {
  type Background,
  CLASS,
  keyOf,
  MEMBERS,
  members,
  nameOf,
  newWorld,
  OTHER_CLASS,
  roster,
  startBackground,
  TAB,
  type World,
} from './world.ts';

let world: World;
let background: Background;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  await world.keepRoster(roster(3, OTHER_CLASS));
  world.page = (address) =>
    members('students', [0, 1, 2], 1, 1, address.includes(OTHER_CLASS) ? OTHER_CLASS : CLASS);
  background = await startBackground(world);
});

const content = (document: string, message: object) => background.ask('content', TAB, message, document);
const panel = (document: string, message: object) => background.ask('panel', TAB, message, document);
const show = (document: string, classGroup: string) => {
  const address = MEMBERS.replace(CLASS, classGroup);
  return content(document, { type: 'page/seen', address, html: address });
};
/** A panel is opened in a document of the site. */
async function open(document: string, frame: string): Promise<void> {
  const answer = await content(document, { type: 'panel/toggle', open: true });
  const { nonce } = (answer as { value: { nonce: string } }).value;
  expect(await panel(frame, { type: 'panel/hello', nonce })).toMatchObject({
    ok: true,
    value: expect.objectContaining({ vault: expect.anything() }),
  });
}
const classOf = async (frame: string) =>
  ((await panel(frame, { type: 'panel/state' })) as { value: { classGroup: string } }).value?.classGroup;

const REFUSED = { ok: false, note: expect.stringMatching(/на прежней странице/) };

describe('what a tab shows is bound to its document', () => {
  fault(
    'a panel of the document before asks after the tab has gone to another class',
    'it is refused: nothing is done to the new page’s class',
    async () => {
      await show('first', CLASS);
      await open('first', 'panel-1');
      expect(await classOf('panel-1')).toBe(CLASS);
      await show('second', OTHER_CLASS);
      const persons = [keyOf(0)];
      expect(await panel('panel-1', { type: 'run/collect', persons })).toMatchObject(REFUSED);
      expect(await panel('panel-1', { type: 'panel/state' })).toMatchObject(REFUSED);
      expect(await background.runs()).toEqual([]);
      await open('second', 'panel-2');
      expect(await classOf('panel-2')).toBe(OTHER_CLASS);
    },
  );

  fault(
    'a page that came back from the history asks for marks before it was reported again',
    'it gets none of the other page’s class, and is asked to report',
    async () => {
      await show('first', CLASS);
      await show('second', OTHER_CLASS);
      expect(await content('first', { type: 'page/marks', places: { [keyOf(0)]: nameOf(0) } })).toMatchObject(
        {
          value: { marks: {}, forgotten: true },
        },
      );
      await show('first', CLASS);
      expect(await content('first', { type: 'page/marks', places: { [keyOf(0)]: nameOf(0) } })).toMatchObject(
        {
          value: { marks: { [keyOf(0)]: expect.anything() }, forgotten: false },
        },
      );
    },
  );

  fault(
    'a page makes a frame of the panel itself and guesses no number',
    'nothing that it asks is answered',
    async () => {
      await show('first', CLASS);
      expect(await panel('forged', { type: 'panel/hello', nonce: 'guessed' })).toMatchObject({
        value: null,
      });
      expect(await panel('forged', { type: 'panel/state' })).toMatchObject(REFUSED);
    },
  );

  it('a panel that comes back with its document is served again, also after a lock', async () => {
    await show('first', CLASS);
    await open('first', 'panel-1');
    await show('second', OTHER_CLASS);
    await show('first', CLASS);
    expect(await classOf('panel-1')).toBe(CLASS);
    await background.page({ type: 'vault/lock' });
    expect(await panel('panel-1', { type: 'panel/state' })).toMatchObject({ value: { vault: 'locked' } });
  });

  const numberOf = async (document: string) =>
    ((await content(document, { type: 'panel/toggle', open: true })) as { value: { nonce: string } }).value
      .nonce;

  it('what was prepared for a panel is shown, but not once something has changed', async () => {
    await show('first', CLASS);
    const [nonce, writes] = [await numberOf('first'), background.service.writes()];
    expect(await panel('panel-1', { type: 'panel/hello', nonce })).toMatchObject({
      value: { people: { length: 3 } },
    });
    const next = await numberOf('first');
    await world.keepRoster(roster(2));
    await background.service.changed();
    expect(background.service.writes()).toBe(writes);
    expect(await panel('panel-2', { type: 'panel/hello', nonce: next })).toMatchObject({
      value: { people: { length: 2 } },
    });
  });

  fault(
    'the vault is locked between the opening of a panel and its question',
    'nothing that was prepared is told',
    async () => {
      await show('first', CLASS);
      const nonce = await numberOf('first');
      await background.page({ type: 'vault/lock' });
      expect(await panel('panel-1', { type: 'panel/hello', nonce })).toMatchObject({
        value: { vault: 'locked', people: [] },
      });
    },
  );

  it('a panel made ahead is told when it is opened, and served once', async () => {
    await show('first', CLASS);
    const { nonce } = ((await content('first', { type: 'panel/ahead' })) as { value: { nonce: string } })
      .value;
    expect(await content('first', { type: 'panel/toggle', open: true, nonce })).toMatchObject({
      value: { nonce },
    });
    expect(world.windows.panels).toEqual([nonce]);
    const hello = { type: 'panel/hello', nonce };
    expect(await panel('panel-1', hello)).toMatchObject({ value: { people: { length: 3 } } });
    expect(await panel('panel-2', hello)).toMatchObject({ value: null });
  });

  fault(
    'the panel made ahead is of another document, or its number is guessed, or it was served before',
    'a new one is opened, and the other hears nothing',
    async () => {
      await show('first', CLASS);
      const { nonce } = ((await content('first', { type: 'panel/ahead' })) as { value: { nonce: string } })
        .value;
      await show('second', OTHER_CLASS);
      const opened = async (document: string, own: string) =>
        ((await content(document, { type: 'panel/toggle', open: true, nonce: own })) as typeof answered).value
          .nonce;
      const answered = { value: { nonce: '' } };
      expect(await opened('second', nonce)).not.toBe(nonce);
      expect(await opened('second', 'guessed')).not.toBe('guessed');
      await show('first', CLASS);
      expect(await opened('first', nonce)).not.toBe(nonce);
      expect(world.windows.panels).toEqual([]);
    },
  );

  it('panels of a closed tab are forgotten', async () => {
    await show('first', CLASS);
    await open('first', 'panel-1');
    await forgetPanels(background.service, TAB);
    expect([...world.session.items.keys()].filter((key) => /^(panel|nonce):/.test(key))).toEqual([]);
  });
});
