import { beforeEach, expect } from 'vitest';
import { noteUpdate } from '../../../utils/background/updating.ts';
import { fault } from '../../setup/fault.ts';
import { attemptOf, issued, startResets } from './credentials/resets.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, startBackground, TAB, type World } from './reading/world.ts';

let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(3);
  background = await startBackground(world);
});

fault(
  'the browser has a newer version of the extension while passwords are being reset',
  'it waits until no page is at work on a reset, even with the vault locked',
  async () => {
    const right = await startResets(world, background, 2);
    const attempt = await attemptOf(background, right);
    await noteUpdate(background.service);
    await background.wakeUp();
    expect(background.reloads()).toBe(0);
    await background.page({ type: 'vault/lock' });
    await background.wakeUp();
    expect(background.reloads()).toBe(0);
    // The answer of the site comes and is sealed; the page gets nobody more, and ends.
    const answer = issued(0);
    await background.content({ type: 'reset/answer', run: right.run, attempt, answer });
    world.tabs.set(TAB, () => false);
    await background.wakeUp();
    expect(background.reloads()).toBe(1);
  },
);

fault(
  'the browser has a newer version of the extension while the vault is open',
  'it waits for the lock: nothing typed in a page is lost',
  async () => {
    await noteUpdate(background.service);
    await background.wakeUp();
    expect(background.reloads()).toBe(0);
    await background.page({ type: 'vault/lock' });
    await background.wakeUp();
    expect(background.reloads()).toBe(1);
  },
);
