export interface PassphraseJudgement {
  accepted: boolean;
  /** 0 refused … 3 strong. */
  strength: 0 | 1 | 2 | 3;
  /** In Russian, for the teacher. */
  text: string;
}

export type JudgePassphrase = (passphrase: string) => PassphraseJudgement;

let loaded: Promise<JudgePassphrase> | null = null;

/**
 * The check of new passphrases. The estimator and its words are a chunk of their own, loaded only where a passphrase is
 * made.
 */
export function loadJudge(): Promise<JudgePassphrase> {
  loaded ??= import('./passphrase-judge.ts').then(({ makeJudge }) => makeJudge());
  return loaded;
}
