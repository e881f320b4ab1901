import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { watchBrowser } from '../../../utils/background/watching.ts';
import { fault } from '../../setup/fault.ts';
import { newWorld, startBackground, TAB, until } from './reading/world.ts';

const DAY_MS = 24 * 3_600_000;

type Listener = (...given: unknown[]) => void;

/** A browser that fires what it is told to, and shows nothing. */
function firingBrowser() {
  const listeners = new Map<string, Listener>();
  const event = (name: string) => ({
    addListener: (listener: Listener) => void listeners.set(name, listener),
  });
  const browser = {
    tabs: { onRemoved: event('closed'), onUpdated: event('loaded') },
    runtime: { onUpdateAvailable: event('newer'), onStartup: event('started') },
    alarms: { onAlarm: event('alarm'), create: async () => undefined },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async () => undefined,
      setTitle: async () => undefined,
    },
    permissions: { onAdded: event('allowed') },
  };
  return {
    browser: browser as unknown as Browser,
    fire: (name: string, ...given: unknown[]) => listeners.get(name)?.(...given),
  };
}

/** An open vault used a minute ago, and a background started by an event, whose clock runs wrong until it is ready. */
async function started() {
  const world = await newWorld();
  await world.unlock();
  await world.session.set({ actedAt: world.now.getTime() - 60_000 });
  const { service } = await startBackground(world);
  const { browser, fire } = firingBrowser();
  const right = world.now;
  let setRight = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    setRight = () => {
      world.now = right;
      resolve();
    };
  });
  world.now = new Date(right.getTime() + DAY_MS);
  watchBrowser(service, browser, ready);
  return { world, fire, setRight };
}

const EVENTS: [string, ...unknown[]][] = [['closed', TAB], ['newer'], ['alarm'], ['started']];

for (const [event, ...given] of EVENTS) {
  fault(
    `the event «${event}» of the browser starts a background that is not ready yet`,
    'nothing is done by it before: the vault stays open',
    async () => {
      const { world, fire, setRight } = await started();
      fire(event, ...given);
      // Whatever does not wait has had its turn.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await world.database.count('entries');
      setRight();
      await until(() => world.session.items.get('actedAt') !== undefined);
      expect(world.session.items.has('key')).toBe(true);
    },
  );
}

it('locks by an alarm once it is ready', async () => {
  const { world, fire, setRight } = await started();
  setRight();
  world.advance(DAY_MS);
  fire('alarm');
  await until(() => !world.session.items.has('key'));
});
