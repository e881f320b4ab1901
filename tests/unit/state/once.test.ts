import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../setup/fault.ts';
import * as browser from './fake-browser.ts';

vi.mock('webextension-polyfill', () => browser);

let page: typeof import('../../../components/state/background.ts');
let once: typeof import('../../../components/state/once.ts');

beforeEach(async () => {
  vi.resetModules();
  browser.reset();
  page = await import('../../../components/state/background.ts');
  once = await import('../../../components/state/once.ts');
});

const undo = () => page.act('import/undo', { classGroup: '1' });
/** The worker dies with each message. */
const dies = () => browser.answers.set('import/undo', () => Promise.reject(new Error('no receiving end')));
const lives = () => browser.answers.delete('import/undo');

describe('the id of a request', () => {
  it('is another one after it was done', async () => {
    await undo();
    await undo();
    expect(new Set(browser.ids).size).toBe(2);
  });

  fault('the worker dies before it answers', 'the same id is sent again at once', async () => {
    dies();
    expect(await undo()).toBe(false);
    expect(browser.ids).toHaveLength(2);
    expect(new Set(browser.ids).size).toBe(1);
  });

  fault(
    'there was no answer, and the teacher presses again',
    'the same id is sent until it is done, then another',
    async () => {
      dies();
      await undo();
      await undo();
      lives();
      expect(await undo()).toBe(true);
      expect(new Set(browser.ids).size).toBe(1);
      await undo();
      expect(new Set(browser.ids).size).toBe(2);
    },
  );

  fault('something else is asked after no answer', 'it has an id of its own', async () => {
    dies();
    await undo();
    await page.act('import/undo', { classGroup: '2' });
    expect(new Set(browser.ids).size).toBe(2);
  });

  fault(
    'a form without an answer is changed and sent again',
    'it has the same id until it is done',
    async () => {
      const form = once.onceForForm();
      dies();
      await page.act('import/undo', { classGroup: '1' }, form);
      await page.act('import/undo', { classGroup: '2' }, form);
      browser.answers.set('import/undo', () => ({ ok: false, note: 'Хранилище закрыто.' }));
      await page.act('import/undo', { classGroup: '2' }, form);
      expect(new Set(browser.ids).size).toBe(1);
      browser.answers.set('import/undo', () => ({ ok: false, note: 'Уже записано.', spent: true }));
      await page.act('import/undo', { classGroup: '2' }, form);
      expect(new Set(browser.ids).size).toBe(1);
      lives();
      await page.act('import/undo', { classGroup: '2' }, form);
      expect(new Set(browser.ids).size).toBe(2);
    },
  );
});
