import type { JudgePassphrase } from './passphrase-judge.ts';

let loaded: Promise<JudgePassphrase> | null = null;

/**
 * The check of new passphrases. The estimator and its words are a chunk of their own, loaded only where a passphrase is
 * made.
 */
export function loadJudge(): Promise<JudgePassphrase> {
  loaded ??= import('./passphrase-judge.ts').then(({ makeJudge }) => makeJudge());
  return loaded;
}
