import type { Problem } from '../base/text/problem.ts';
import { UserError } from '../base/text/user-error.ts';

/** A text is what is wrong with a passphrase or code that was typed: it stands beside the field. */
export class VaultError extends UserError {
  readonly code:
    | 'weak'
    | 'exists'
    | 'wrong-passphrase'
    | 'absent'
    | 'lost'
    | 'locked'
    | 'no-code'
    | 'wrong-code'
    | 'used-code'
    | 'changed'
    | 'taken'
    | 'newer'
    | 'update-due';
  constructor(code: VaultError['code'], problem: Problem | string) {
    super(problem);
    this.name = 'VaultError';
    this.code = code;
  }
}
