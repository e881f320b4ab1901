import browser from 'webextension-polyfill';
import { loadJudge } from '../../utils/vault/passphrase.ts';
import { noteUnexpected } from './unexpected.ts';

/** Session key: the passphrase that opened the vault would be refused today. Gone with the next lock. */
const WEAK = 'weakPassphrase';

/** Judges the passphrase of a vault that it has just opened: those made before the check was strict still open. */
export async function noteStrength(passphrase: string): Promise<void> {
  try {
    const { accepted } = (await loadJudge())(passphrase);
    await browser.storage.session.set({ [WEAK]: !accepted });
  } catch (error) {
    // The vault is open without this advice.
    noteUnexpected(error, 'vault/judge');
  }
}

export async function isWeak(): Promise<boolean> {
  return (await browser.storage.session.get(WEAK))[WEAK] === true;
}
