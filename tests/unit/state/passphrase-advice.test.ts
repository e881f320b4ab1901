import { expect, vi } from 'vitest';
import { newRawKey } from '../../../utils/vault/cipher.ts';
import { newWrapping } from '../../../utils/vault/vault.ts';
import { fault } from '../../setup/fault.ts';
import { waitFor } from '../../setup/wait-for.ts';
import { freshDatabase } from './database.ts';

vi.mock('webextension-polyfill', async () => await import('./fake-browser.ts'));

fault(
  'a vault that 0.1.0 let be made with «школа123» is opened',
  'it opens; the settings advise another passphrase until it is changed',
  async () => {
    const database = await freshDatabase();
    const wrapping = await newWrapping('vault:main', 'школа123', newRawKey());
    await database.put('vault', { id: 'main', ...wrapping, createdAt: 0, recovery: null });
    database.close();
    const { enter, replacePassphrase, vault } = await import('../../../components/state/vault-session.ts');
    const { isWeak } = await import('../../../components/state/passphrase-advice.ts');
    expect(await enter('школа123')).toBeNull();
    expect(vault.value).toBe('unlocked');
    await waitFor(async () => expect(await isWeak()).toBe(true));
    expect(await replacePassphrase('школа123', 'школа124')).toMatch(/^Такой пароль подберут/);
    expect(await isWeak()).toBe(true);
    expect(await replacePassphrase('школа123', 'ромашка паровоз 27 облако')).toBeNull();
    expect(await isWeak()).toBe(false);
  },
);
