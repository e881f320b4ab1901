import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { autosaveOf, PAUSE_MS } from '../../../components/state/autosave.ts';
import { noteVault } from '../../../components/state/sealed.ts';
import type { Answer } from '../../../utils/messages/requests.ts';
import { fault } from '../../setup/fault.ts';

vi.mock('webextension-polyfill', async () => import('./fake-browser.ts'));

interface Name {
  name: string;
}

let answers: ((answer: Answer<unknown>) => void)[];
let sent: string[];
const save = ({ name }: Name) => {
  sent.push(name);
  return new Promise<Answer<unknown>>((resolve) => answers.push(resolve));
};
const faultOf = ({ name }: Name) => (name === '' ? 'Нет имени.' : null);
const open = () => autosaveOf<Name>('school', { faultOf, save });
const answer = async (given: Answer<unknown> = { ok: true, value: null }) => {
  answers.shift()?.(given);
  await vi.advanceTimersByTimeAsync(0);
};
const pause = () => vi.advanceTimersByTimeAsync(PAUSE_MS);

beforeEach(() => {
  vi.useFakeTimers();
  noteVault(true);
  answers = [];
  sent = [];
});
afterEach(() => {
  noteVault(false);
  vi.useRealTimers();
});

describe('a document that saves itself', () => {
  it('is saved once after the last of several changes, and says when', async () => {
    const saving = open();
    saving.change({ name: 'А' });
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    saving.change({ name: 'Аб' });
    await pause();
    expect(sent).toEqual(['Аб']);
    expect(saving.state.value.is).toBe('saving');
    await answer();
    expect(saving.state.value.is).toBe('saved');
    expect(saving.draft()).toEqual({ name: 'Аб' });
    saving.readAgain();
    expect(saving.draft()).toBeNull();
  });

  it('is saved again when it changes while it is being saved', async () => {
    const saving = open();
    saving.change({ name: 'А' });
    await pause();
    saving.change({ name: 'Аб' });
    await answer();
    expect(sent).toEqual(['А', 'Аб']);
    await answer();
    expect(saving.state.value.is).toBe('saved');
    await pause();
    expect(sent).toEqual(['А', 'Аб']);
  });

  fault(
    'A setting is left faulty, and its part is left',
    'It is not saved and not lost: it is there again, and saved once it is right',
    async () => {
      const saving = open();
      saving.change({ name: '' });
      await pause();
      expect(saving.state.value).toEqual({ is: 'faulty', note: 'Нет имени.' });
      await saving.write();
      const again = open();
      await again.write();
      expect(again.draft()).toEqual({ name: '' });
      expect(again.state.value.is).toBe('faulty');
      again.change({ name: 'А' });
      await pause();
      expect(sent).toEqual(['А']);
    },
  );

  fault('A setting cannot be stored', 'What was typed stays, with why, and can be saved again', async () => {
    const saving = open();
    saving.change({ name: 'А' });
    await pause();
    await answer({ ok: false, note: 'На диске нет места.' });
    expect(saving.state.value).toEqual({ is: 'refused', note: 'На диске нет места.' });
    expect(saving.draft()).toEqual({ name: 'А' });
    void saving.write();
    await answer();
    expect(saving.state.value.is).toBe('saved');
  });

  fault(
    'A setting is saved in one tab, changed in another, and its part is opened again',
    'The older one is not written over the newer',
    async () => {
      const saving = open();
      saving.change({ name: 'А' });
      await pause();
      await answer();
      const again = open();
      await again.write();
      expect(sent).toEqual(['А']);
      expect(again.draft()).toBeNull();
    },
  );

  fault(
    'The vault is locked in the middle of a word',
    'Nothing of it stays in memory, nothing is sent',
    async () => {
      const saving = open();
      saving.change({ name: 'А' });
      noteVault(false);
      await pause();
      expect(sent).toEqual([]);
      expect(saving.draft()).toBeNull();
    },
  );
});
